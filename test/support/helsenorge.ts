import { onTestFinished } from 'vitest'
import { type HelsenorgeOptions, startHelsenorge } from '../../electron/helsenorge/server'
import { openSqliteStore } from '../../electron/helsenorge/store/sqlite-store'
import type { StoreTx } from '../../electron/helsenorge/store/store'
import { MORNING, type Rows, smallestClinic } from './clinic-rows'
import { tempDir } from './temp-dir'
import { createWorkstation } from './workstation-client'

export const ACTIVATION_CODE = 'TEST-CODE-1234'

/** A clock that a test may turn. */
export function testClock(start = MORNING) {
  let time = start
  const clock = () => time
  return Object.assign(clock, {
    set: (at: number) => {
      time = at
    },
    advance: (ms: number) => {
      time += ms
    },
  })
}
export type TestClock = ReturnType<typeof testClock>

/** Fills a new folder with the rows, as the seed does. */
export async function filledFolder(rows: readonly Rows[], also?: (tx: StoreTx) => Promise<void>): Promise<string> {
  const dataDir = tempDir()
  const store = openSqliteStore(dataDir)
  store.load(rows)
  if (also) await store.write(also)
  store.close()
  return dataDir
}

/** A real HelseNorge on a free port with its own SQLite file, closed after the test. */
export async function startTestHelsenorge({
  rows = smallestClinic(),
  also,
  clock = testClock(),
  defects = [],
  ...over
}: {
  rows?: readonly Rows[]
  also?: (tx: StoreTx) => Promise<void>
  clock?: TestClock
  /** what the server logged as its own faults */
  defects?: unknown[]
} & Partial<Omit<HelsenorgeOptions, 'clock'>> = {}) {
  const dataDir = over.dataDir ?? (await filledFolder(rows, also))
  const helsenorge = await startHelsenorge({
    dataDir,
    port: 0,
    portalDir: null,
    clock,
    activationCode: ACTIVATION_CODE,
    demo: null,
    log: { defect: (what, error) => defects.push(what, error) },
    ...over,
  })
  let open = true
  const close = async () => {
    if (open) await helsenorge.close()
    open = false
  }
  onTestFinished(close)
  return { ...helsenorge, dataDir, clock, defects, close }
}

/** A workstation that is registered and has its first token. */
export async function activeWorkstation(url: string, clock: () => number, code = ACTIVATION_CODE) {
  const workstation = await createWorkstation(url, { now: clock })
  await workstation.register(code)
  await workstation.token()
  return workstation
}
