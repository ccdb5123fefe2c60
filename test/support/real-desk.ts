import type { SyncState } from '@shared/sync/state'
import { onTestFinished } from 'vitest'
import { realWorld } from '../../electron/core/clock'
import { openCore } from '../../electron/core/core'
import { startHelsenorge } from '../../electron/helsenorge/server'
import type { Rows } from './clinic-rows'
import { ACTIVATION_CODE, filledFolder } from './helsenorge'
import { tempDir } from './temp-dir'

/** A real HelseNorge on a real port with real files and the clock of this machine, that can be stopped and started. */
export async function realHelsenorge(rows: readonly Rows[], { training = false } = {}) {
  const dataDir = await filledFolder(rows)
  const defects: unknown[] = []
  const start = (port: number) =>
    startHelsenorge({
      dataDir,
      port,
      portalDir: null,
      clock: realWorld.now,
      activationCode: ACTIVATION_CODE,
      demo: null,
      training,
      log: { defect: (...what) => defects.push(...what) },
    })
  let server = await start(0)
  const port = Number(new URL(server.url).port)
  let up = true
  const stop = async () => {
    if (up) await server.close()
    up = false
  }
  onTestFinished(stop)
  return {
    url: server.url,
    dataDir,
    defects,
    stop,
    start: async () => {
      server = await start(port)
      up = true
    },
  }
}

/** A real core on real files; `until` waits for its own signs of life. */
export async function realDesk(url: string, dataDir = tempDir()) {
  const waiters = new Set<() => void>()
  const states: SyncState[] = []
  const wake = () => {
    for (const waiter of waiters) waiter()
    waiters.clear()
  }
  const core = await openCore({
    dataDir,
    address: Promise.resolve({ helsenorgeUrl: url, activationCode: ACTIVATION_CODE }),
    world: realWorld,
    events: {
      changed: wake,
      sync: (state) => {
        states.push(state)
        wake()
      },
    },
  })
  let open = true
  const close = async () => {
    if (open) await core.close()
    open = false
  }
  onTestFinished(close)
  const until = async (yes: () => boolean | Promise<boolean>): Promise<void> => {
    while (!(await yes())) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 50)
        waiters.add(() => {
          clearTimeout(timer)
          resolve()
        })
      })
    }
  }
  return {
    core,
    dataDir,
    close,
    until,
    states,
    synced: () => until(() => core.syncState().phase === 'synced' && core.syncState().waiting === 0),
    hold: (bytes: Uint8Array) => core.local('file.hold', { bytes }, {}),
    submit: (name: string, args: unknown, commandId: string = crypto.randomUUID()) =>
      core.submit({ name, args, commandId }),
  }
}
