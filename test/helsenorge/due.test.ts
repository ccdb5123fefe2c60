import { notifications } from '@shared/citizen/model'
import { MINUTE } from '@shared/time/instant'
import { expect, onTestFinished, test } from 'vitest'
import { createCommits } from '../../electron/helsenorge/commands/commits'
import { watchDue } from '../../electron/helsenorge/notifications/due'
import { openSqliteStore } from '../../electron/helsenorge/store/sqlite-store'
import { MORNING, smallestClinic } from '../support/clinic-rows'
import { testClock } from '../support/helsenorge'
import { tempDir } from '../support/temp-dir'

const held = (id: string, createdAt: number) => ({
  id,
  clinicId: 'clinic',
  patientId: `patient-${id}`,
  kind: 'appointment-confirmed' as const,
  subjectKind: 'appointment' as const,
  subjectId: id,
  createdAt,
  readAt: null,
  channel: 'sms' as const,
  sender: 'helsenorge' as const,
})

/** HelseNorge's store with a clock that the test turns; `pass` fires what falls due. */
function watched(dataDir = tempDir(), clock = testClock()) {
  const store = openSqliteStore(dataDir)
  onTestFinished(() => store.close())
  const commits = createCommits()
  const woken: string[][] = []
  const defects: unknown[] = []
  const timers = new Set<{ at: number; run: () => void }>()
  const due = watchDue(
    { store, commits, clock, log: { defect: (_what, error) => defects.push(error) } },
    async (ids) => void woken.push([...ids]),
    (ms, run) => {
      const timer = { at: clock() + ms, run }
      timers.add(timer)
      return () => timers.delete(timer)
    },
  )
  const settle = () => new Promise((resolve) => setImmediate(resolve))
  const pass = async (ms: number) => {
    clock.advance(ms)
    await settle()
    for (const timer of [...timers].filter(({ at }) => at <= clock())) {
      timers.delete(timer)
      timer.run()
      await settle()
    }
  }
  const hold = async (id: string, at: number) => {
    commits.announce(await store.write((tx) => tx.put(notifications, held(id, at))))
    await settle()
  }
  return { due, pass, hold, woken, defects, timers, store }
}

test('[S93] a page that stands open hears of a held notification when it is due, and once', async () => {
  const { pass, hold, woken, defects } = watched()
  await pass(0)
  await hold('a', MORNING + 5 * MINUTE)
  await hold('b', MORNING + 6 * MINUTE)
  await pass(5 * MINUTE - 1)
  expect(woken).toEqual([])
  await pass(1)
  expect(woken).toEqual([['patient-a']])
  await pass(MINUTE)
  await pass(60 * MINUTE)
  expect(woken).toEqual([['patient-a'], ['patient-b']])
  expect(defects).toEqual([])
})

test('what was taken back meanwhile wakes nobody', async () => {
  const { pass, hold, woken, store } = watched()
  await pass(0)
  await hold('a', MORNING + 5 * MINUTE)
  await store.write((tx) => tx.delete(notifications, 'a'))
  await pass(6 * MINUTE)
  expect(woken).toEqual([])
})

test('held since before a restart it is not forgotten, and after the end nothing is planned any more', async () => {
  const dataDir = tempDir()
  const first = openSqliteStore(dataDir)
  first.load(smallestClinic())
  await first.write((tx) => tx.put(notifications, held('a', MORNING + 5 * MINUTE)))
  first.close()
  const { due, pass, hold, woken, timers } = watched(dataDir)
  await pass(0)
  await pass(5 * MINUTE)
  expect(woken).toEqual([['patient-a']])
  due.stop()
  await hold('b', MORNING + 10 * MINUTE)
  expect(timers.size).toBe(0)
})
