import { QueryObserver } from '@tanstack/react-query'
import { describe, expect, test } from 'vitest'
import type { DeskClient, DeskListener } from '../../renderer/workstation/lib/client'
import { createQueryCache, isTouched, keepFresh } from '../../renderer/workstation/lib/query-cache'
import { mayStand } from '../../renderer/workstation/lib/use-query'

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** A cache under a core that only tells of changes. */
function world() {
  let listener: DeskListener | undefined
  const cache = createQueryCache()
  const client: DeskClient = {
    query: () => Promise.reject(new Error('not asked here')),
    command: () => Promise.reject(new Error('not asked here')),
    local: () => Promise.reject(new Error('not asked here')),
    listen: (next) => {
      listener = next
      return () => undefined
    },
  }
  keepFresh(cache, client)
  return { cache, tell: (): DeskListener => listener! }
}

describe('what is on the screen follows the core', () => {
  test('a query runs again exactly when a table it reads changed', () => {
    expect(isTouched('calendar.range', new Set(['appointment']))).toBe(true)
    expect(isTouched('calendar.range', new Set(['outbox']))).toBe(true)
    expect(isTouched('calendar.range', new Set(['note', 'message']))).toBe(false)
    expect(isTouched('attention.list', new Set(['rejection']))).toBe(true)
    expect(isTouched('unknown.query', new Set(['appointment']))).toBe(false)
  })

  test('changes that come while a query runs are gathered into one more round, so that a flood neither starves nor piles up', async () => {
    const { cache, tell } = world()
    let runs = 0
    let finish: () => void = () => undefined
    const observer = new QueryObserver(cache, {
      queryKey: ['calendar.range', {}],
      queryFn: async () => {
        runs += 1
        const run = runs
        if (run > 1) await new Promise<void>((resolve) => (finish = resolve))
        return run
      },
    })
    const stop = observer.subscribe(() => undefined)
    await nextTask()
    expect(runs).toBe(1)
    for (let n = 0; n < 200; n += 1) tell().changed(['appointment'])
    await nextTask()
    expect(runs).toBe(2)
    finish()
    await nextTask()
    expect(runs).toBe(3)
    finish()
    await nextTask()
    await nextTask()
    expect(runs).toBe(3)
    expect(observer.getCurrentResult().data).toBe(3)
    stop()
  })

  test('the sync state is shown as it is told, without asking', () => {
    const { cache, tell } = world()
    const state = {
      phase: 'synced' as const,
      lastSyncedAt: 1,
      offlineSince: null,
      waiting: 2,
      needsAttention: 0,
      problem: null,
      receiving: null,
    }
    tell().sync(state)
    expect(cache.getQueryData(['sync.state', {}])).toEqual(state)
  })
})

describe('while the next answer is on its way', () => {
  test('another week of the same calendars may stand over the old one', () => {
    expect(
      mayStand(
        ['calendar.range', { calendarIds: ['c'], from: 1 }],
        ['calendar.range', { calendarIds: ['c'], from: 2 }],
      ),
    ).toBe(true)
  })
  test('another patient, thread or appointment never: not for a moment does one stand under the other’s name', () => {
    expect(mayStand(['patient.card', { patientId: 'p-1' }], ['patient.card', { patientId: 'p-2' }])).toBe(false)
    expect(
      mayStand(
        ['journal.timeline', { patientId: 'p-1', before: null }],
        ['journal.timeline', { patientId: 'p-2', before: null }],
      ),
    ).toBe(false)
    expect(mayStand(['inbox.thread', { dialogueId: 'd-1' }], ['inbox.thread', { dialogueId: 'd-2' }])).toBe(false)
    expect(mayStand(['appointment.details', { id: 'a-1' }], ['appointment.details', { id: 'a-2' }])).toBe(false)
    expect(mayStand(['draft.get', { key: 'reply:d-1' }], ['draft.get', { key: 'reply:d-2' }])).toBe(false)
  })
  test('nothing stands over an answer of another kind', () => {
    expect(mayStand(undefined, ['patient.search', { text: 'a' }])).toBe(false)
    expect(mayStand(['inbox.counts', {}], ['calendar.setup', {}])).toBe(false)
  })
})
