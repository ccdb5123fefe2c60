import { join } from 'node:path'
import { mondayOf } from '@shared/time/oslo'
import { describe, expect, test } from 'vitest'
import { migrations } from '../../electron/core/cache/migrations'
import { openToRead } from '../../electron/core/db/open'
import { answeringFromCache } from '../../electron/core/port/answer-from-cache'
import { answer } from '../../electron/core/port/serve-port'
import { submit } from '../../electron/core/sync/submit'
import { cacheWith } from '../support/cache'
import { anAppointment, at, MORNING, smallestClinic, withAppointment } from '../support/clinic-rows'
import { tempDir } from '../support/temp-dir'

const STILL = Symbol('still waiting')
const soon = <T>(promise: Promise<T>): Promise<T | typeof STILL> =>
  Promise.race([promise, new Promise<typeof STILL>((resolve) => setTimeout(resolve, 50, STILL))])
const week = { calendarIds: ['cal-berg'], from: at('00:00', mondayOf('2026-11-24')), to: at('00:00', '2026-11-30') }

/** A clinic's cache as the last start left it, and what answers from it before the core is up. */
async function beforeTheCore() {
  const left = await cacheWith([...smallestClinic(), withAppointment({ startsAt: at('08:00', '2026-11-24') })])
  const cache = openToRead(left.file, migrations.length)
  if (!cache) throw new Error('the cache can be read')
  const ask = (question: object) =>
    answer(answeringFromCache(cache.read, { now: () => MORNING }), { id: 1, ...question })
  return { ...left, ask, close: () => cache.close() }
}

describe('what the window asks while the core is being born', () => {
  test('is answered out of the cache as it was left: the week, who sits here, how the sync stood', async () => {
    const { ask, close } = await beforeTheCore()
    expect(await ask({ kind: 'query', name: 'calendar.range', args: week })).toMatchObject({
      kind: 'answer',
      value: { appointments: [{ id: anAppointment().id }] },
    })
    expect(await ask({ kind: 'query', name: 'clinic.overview', args: {} })).toMatchObject({ kind: 'answer' })
    expect(await ask({ kind: 'query', name: 'sync.state', args: {} })).toMatchObject({
      value: { phase: 'starting', lastSyncedAt: MORNING, waiting: 0 },
    })
    close()
  })

  test('shows what the core commits meanwhile, and never holds it up', async () => {
    const { ask, close, writer } = await beforeTheCore()
    const args = {
      id: anAppointment().id,
      calendarId: 'cal-berg',
      startsAt: at('09:00', '2026-11-24'),
      endsAt: at('09:20', '2026-11-24'),
    }
    const commandId = '00000000-0000-4000-8000-000000000001'
    const done = await submit(writer, {
      commandId,
      name: 'appointment.move',
      employeeId: 'sec-kari',
      madeAt: MORNING,
      args,
    })
    expect(done.result.ok).toBe(true)
    expect(await ask({ kind: 'query', name: 'calendar.range', args: week })).toMatchObject({
      value: { appointments: [{ startsAt: args.startsAt, pending: true }] },
    })
    close()
  })

  test.each([
    [
      'a write',
      {
        kind: 'command',
        name: 'dialogue.markRead',
        commandId: '00000000-0000-4000-8000-000000000001',
        args: { dialogueId: 'd-1' },
      },
    ],
    ['an act on this desk', { kind: 'local', name: 'sync.now', args: {} }],
  ])('is left to the core when it is %s: unanswered, not refused', async (_what, question) => {
    const { ask, close } = await beforeTheCore()
    expect(await soon(ask(question))).toBe(STILL)
    close()
  })

  test('is left to the core when there is no cache, or one of another version, or no cache at all but rubbish', async () => {
    expect(openToRead(join(tempDir(), 'cache.sqlite'), migrations.length)).toBeUndefined()
    const { file } = await cacheWith()
    expect(openToRead(file, migrations.length + 1)).toBeUndefined()
    expect(openToRead(import.meta.filename, migrations.length)).toBeUndefined()
  })
})
