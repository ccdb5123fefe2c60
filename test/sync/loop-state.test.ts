import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  backOff,
  initialLoop,
  type LoopEvent,
  type LoopState,
  next,
  step,
  TIMES,
} from '../../electron/core/sync/loop-state'

const run = (events: readonly LoopEvent[], now = 1000): LoopState =>
  events.reduce((state, e) => step(state, e, now), initialLoop)

const anEvent: fc.Arbitrary<LoopEvent> = fc.oneof(
  fc.constantFrom<LoopEvent>(
    { type: 'submitted' },
    { type: 'poke' },
    { type: 'try-now' },
    { type: 'stream-opened' },
    { type: 'stream-closed' },
    { type: 'nothing-to-push' },
    { type: 'started', act: 'push' },
    { type: 'started', act: 'pull' },
  ),
  fc.record({ type: fc.constant('pushed' as const), more: fc.boolean() }),
  fc.record({ type: fc.constant('pulled' as const), more: fc.boolean(), waiting: fc.boolean() }),
  fc.record({ type: fc.constant('numbers-wrong' as const), random: fc.double({ min: 0, max: 0.999, noNaN: true }) }),
  fc.record({ type: fc.constant('failed' as const), random: fc.double({ min: 0, max: 0.999, noNaN: true }) }),
)

describe('the sync loop', () => {
  test('pushes own changes before it pulls, so that the pull brings their outcome', () => {
    expect(next(run([]), 1000)).toEqual({ act: 'push' })
    expect(
      next(
        run([
          { type: 'started', act: 'push' },
          { type: 'pushed', more: false },
        ]),
        1000,
      ),
    ).toEqual({ act: 'pull' })
  })

  test('never has two exchanges under way', () => {
    fc.assert(
      fc.property(fc.array(anEvent, { maxLength: 40 }), fc.nat(100_000), (events, now) => {
        const state = step(run(events, now), { type: 'started', act: 'push' }, now)
        expect(next(state, now)).toEqual({ act: 'none' })
      }),
    )
  })

  test('always comes back: whatever happened, an idle loop acts or waits for a time at most one poll away', () => {
    fc.assert(
      fc.property(fc.array(anEvent, { maxLength: 40 }), fc.nat(100_000), (events, now) => {
        const idle = { ...run(events, now), busy: false }
        const decision = next(idle, now)
        expect(decision.act).not.toBe('none')
        const wait = decision.act === 'wait' ? decision.until - now : 1
        expect(wait).toBeGreaterThan(0)
        expect(wait).toBeLessThanOrEqual(TIMES.pollWithStream)
      }),
    )
  })

  test('a change made while offline waits for the back-off and goes first when HelseNorge answers again', () => {
    const offline = run([{ type: 'started', act: 'push' }, { type: 'failed', random: 0.5 }, { type: 'submitted' }])
    expect(next(offline, 1000)).toEqual({ act: 'wait', until: 1000 + backOff(1, 0.5) })
    expect(next(offline, 1000 + backOff(1, 0.5))).toEqual({ act: 'push' })
    expect(offline.failingSince).toBe(1000)
  })

  test('offline since tells the first failure, not the latest, and ends with the first answer', () => {
    const first = run(
      [
        { type: 'started', act: 'push' },
        { type: 'failed', random: 0 },
      ],
      1000,
    )
    const later = step(first, { type: 'failed', random: 0 }, 9000)
    expect(later.failingSince).toBe(1000)
    expect(step(later, { type: 'pulled', more: false, waiting: false }, 9500).failingSince).toBeNull()
  })

  test('a poke during a pull is not lost: it pulls once more', () => {
    const pulling = {
      ...run([
        { type: 'started', act: 'push' },
        { type: 'pushed', more: false },
      ]),
      wantPull: false,
      busy: true,
    }
    const state = step(step(pulling, { type: 'poke' }, 1000), { type: 'pulled', more: false, waiting: false }, 1000)
    expect(next({ ...state, wantPush: false }, 1000)).toEqual({ act: 'pull' })
  })

  test('back-off grows to its ceiling and is never nothing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (failures, random) => {
          const wait = backOff(failures, random)
          expect(wait).toBeGreaterThanOrEqual(TIMES.backOffFirst / 2)
          expect(wait).toBeLessThanOrEqual(TIMES.backOffMost)
        },
      ),
    )
  })

  test('"try now" does not wait for the back-off', () => {
    const state = run([{ type: 'started', act: 'push' }, { type: 'failed', random: 0.9 }, { type: 'try-now' }])
    expect(next(state, 1000)).toEqual({ act: 'push' })
  })

  test('[SY26] when HelseNorge counts differently it pulls before it pushes again, and pushes when the pull has set the numbers right', () => {
    const wrong = run([
      { type: 'started', act: 'push' },
      { type: 'numbers-wrong', random: 0.5 },
    ])
    const later = 1000 + backOff(1, 0.5)
    expect(next(wrong, 1000)).toEqual({ act: 'wait', until: later })
    expect(next(wrong, later)).toEqual({ act: 'pull' })
    expect(next(step(wrong, { type: 'pulled', more: false, waiting: true }, later), later)).toEqual({ act: 'push' })
  })

  test('[SY14] while a person has stopped the copy nothing is asked for, but own changes go out; then it goes on at once', () => {
    const paused = run([
      { type: 'started', act: 'push' },
      { type: 'pushed', more: false },
      { type: 'paused', paused: true },
    ])
    expect(next(paused, 1_000_000)).toEqual({ act: 'none' })
    expect(next(step(paused, { type: 'submitted' }, 1000), 1000)).toEqual({ act: 'push' })
    expect(next(step(paused, { type: 'paused', paused: false }, 1000), 1000)).toEqual({ act: 'pull' })
  })

  test('a change made while a push is under way is not lost: it pushes once more, whatever the first found', () => {
    const pushing = run([{ type: 'started', act: 'push' }, { type: 'submitted' }])
    for (const end of [{ type: 'nothing-to-push' }, { type: 'pushed', more: false }] as const)
      expect(next(step(pushing, end, 1000), 1000)).toEqual({ act: 'push' })
  })
})
