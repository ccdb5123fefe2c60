import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { electronPath } from '../../scripts/lib/electron.mjs'

const ROOT = join(import.meta.dirname, '../..')

/** A HelseNorge as a process of its own, that can really be stopped and started again on the same address. */
export interface Standalone {
  readonly url: string
  readonly activationCode: string
  /** SIGTERM, as an administrator would */
  stop(): Promise<void>
  start(): Promise<void>
  /** stops it and removes its data */
  close(): Promise<void>
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

export async function startStandalone(demo: 'small' | 'demo' = 'small'): Promise<Standalone> {
  const program = electronPath()
  if (!program) throw new Error('Electron is missing; run "node scripts/ensure-electron.mjs".')
  const dataDir = mkdtempSync(join(tmpdir(), 'klinikk-helsenorge-'))
  const port = await freePort()
  const activationCode = 'KODE-FOR-PROEVEN'
  let child: ChildProcess | undefined

  const start = async (): Promise<void> => {
    const args = ['--port', String(port), '--data', dataDir, '--demo', demo, '--activation-code', activationCode]
    const started = spawn(program, [join(ROOT, 'out/main/helsenorge.js'), ...args], {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child = started
    let said = ''
    await new Promise<void>((resolve, reject) => {
      const hear = (text: string): void => {
        said += text
        if (said.includes(`127.0.0.1:${port}`)) resolve()
      }
      started.stdout.setEncoding('utf8').on('data', hear)
      started.stderr.setEncoding('utf8').on('data', hear)
      started.once('exit', (code) => reject(new Error(`HelseNorge ended with ${code} and said:\n${said}`)))
    })
  }
  const stop = async (): Promise<void> => {
    const running = child
    child = undefined
    if (!running || running.exitCode !== null) return
    const ended = new Promise((resolve) => running.once('exit', resolve))
    running.kill('SIGTERM')
    await ended
  }
  await start()
  return {
    url: `http://127.0.0.1:${port}`,
    activationCode,
    start,
    stop,
    close: async () => {
      await stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
