import { PART_BYTES, type Receiver, sendBytes, type Told } from '@shared/inbox/send-bytes'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aPdf } from '../support/files'

const FILE = aPdf(3 * PART_BYTES + 17)
const at = (received: number): Told => ({ kind: 'ok', value: { received, done: received === FILE.length } })
const LOST: Told = { kind: 'lost' }

/** The other end as it should be; `line` may swallow a request or its answer. */
function honest(line: () => 'through' | 'swallowed' | 'unanswered') {
  let have = new Uint8Array()
  const sent: number[] = []
  const exchange = async (carryOut: () => Told): Promise<Told> => {
    const fate = line()
    if (fate === 'swallowed') return LOST
    const told = carryOut()
    return fate === 'unanswered' ? LOST : told
  }
  const receiver: Receiver = {
    ask: () => exchange(() => at(have.length)),
    part: (offset, bytes) =>
      exchange(() => {
        if (offset !== have.length) return { kind: 'refused', code: 'wrong-offset', data: { received: have.length } }
        sent.push(bytes.length)
        have = Uint8Array.from([...have, ...bytes])
        return at(have.length)
      }),
  }
  return { receiver, sent, have: () => have }
}

describe('sending a file in parts (S28)', () => {
  test('goes in parts from the beginning and tells how far it has come', async () => {
    const { receiver, sent } = honest(() => 'through')
    const progress: number[] = []
    expect(await sendBytes(FILE, receiver, (received) => progress.push(received))).toEqual(at(FILE.length))
    expect(sent).toEqual([PART_BYTES, PART_BYTES, PART_BYTES, 17])
    expect(progress).toEqual([0, PART_BYTES, 2 * PART_BYTES, 3 * PART_BYTES, FILE.length])
  })

  test('wherever the line fails, in whichever direction: begun again until it is through, each byte is taken once', async () => {
    const small = aPdf(5 * 1000)
    const fate = fc.constantFrom('through' as const, 'swallowed' as const, 'unanswered' as const)
    await fc.assert(
      fc.asyncProperty(fc.array(fate, { maxLength: 30 }), async (fates) => {
        const left = [...fates]
        const { receiver, have } = honest(() => left.shift() ?? 'through')
        let told: Told = LOST
        for (let tries = 0; told.kind === 'lost'; tries += 1) {
          expect(tries).toBeLessThanOrEqual(fates.length)
          told = await sendBytes(small, {
            ask: async () => {
              const answer = await receiver.ask()
              return answer.kind === 'ok'
                ? { kind: 'ok', value: { received: have().length, done: have().length === small.length } }
                : answer
            },
            // parts of a tenth, so that there is something to interrupt
            part: async (offset, bytes) => {
              const answer = await receiver.part(offset, bytes.subarray(0, 500))
              return answer.kind === 'ok'
                ? { kind: 'ok', value: { received: have().length, done: have().length === small.length } }
                : answer
            },
          })
        }
        expect(told).toEqual({ kind: 'ok', value: { received: small.length, done: true } })
        expect(have()).toEqual(Uint8Array.from(small))
      }),
    )
  })

  test('bytes that were damaged on the way are sent once more from the beginning', async () => {
    const answers: Told[] = [
      at(3 * PART_BYTES),
      { kind: 'refused', code: 'hash-mismatch', data: { received: 0 } },
      at(PART_BYTES),
      at(2 * PART_BYTES),
      at(3 * PART_BYTES),
      at(FILE.length),
    ]
    const offsets: number[] = []
    const next = async () => answers.shift() ?? LOST
    const part = (offset: number) => {
      offsets.push(offset)
      return next()
    }
    await sendBytes(FILE, { ask: next, part })
    expect(offsets).toEqual([3 * PART_BYTES, 0, PART_BYTES, 2 * PART_BYTES, 3 * PART_BYTES])
  })

  test('a line that damages every file is given up, and it is said', async () => {
    const damaged: Told = { kind: 'refused', code: 'hash-mismatch', data: { received: 0 } }
    let sent = 0
    const part = async (offset: number) => {
      sent += 1
      return offset + PART_BYTES < FILE.length ? at(offset + PART_BYTES) : damaged
    }
    expect(await sendBytes(FILE, { ask: async () => at(0), part })).toEqual(damaged)
    expect(sent).toBe(3 * 4)
  })

  test('a refusal is the end, whatever it is', async () => {
    const no: Told = { kind: 'refused', code: 'file-type', data: {} }
    expect(await sendBytes(FILE, { ask: async () => at(0), part: async () => no })).toEqual(no)
  })

  test('whatever nonsense the other end answers, it comes to an end', async () => {
    const told = fc.oneof(
      fc.record({
        kind: fc.constant('ok' as const),
        value: fc.record({ received: fc.nat({ max: 2 * FILE.length }), done: fc.boolean() }),
      }),
      fc.record({
        kind: fc.constant('refused' as const),
        code: fc.constantFrom('wrong-offset', 'hash-mismatch', 'file-type'),
        data: fc.constantFrom({}, { received: 0 }, { received: 'x' }, { received: -1 }, { received: 0.5 }),
      }),
    )
    await fc.assert(
      fc.asyncProperty(told, told, async (first, always) => {
        let calls = 0
        const part = async (): Promise<Told> => {
          calls += 1
          if (calls > 500) throw new Error('it never ends')
          return always
        }
        await sendBytes(FILE, { ask: async () => first, part })
      }),
    )
  })
})
