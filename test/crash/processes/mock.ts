import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { beginLife, killNow, type Life } from './life'

/** The built HelseNorge as a process that may die at any moment and comes again on the same port with the same folder. */
export interface Mock {
  readonly url: string
  readonly activationCode: string
  readonly life: () => Life
  readonly start: () => void
  /** SIGKILL; resolves when it is dead */
  readonly kill: () => Promise<boolean>
  /** everything it ever said to the terminal's error stream */
  readonly complaints: () => string
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

/**
 * @param parts `program` Electron, `script` the built HelseNorge; `usable`: called at the first healthy answer of each life
 */
export async function makeMock(parts: {
  program: string
  script: string
  dataDir: string
  usable: (life: Life) => void
}): Promise<Mock> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const activationCode = 'KODE-FOR-DRAPSPROEVEN'
  let life = beginLife()
  let child: ChildProcess | undefined
  let complaints = ''

  const healthy = async (own: Life): Promise<void> => {
    const answer = await fetch(`${url}/health`).catch(() => undefined)
    if (!answer?.ok || own !== life || own.usableAt !== undefined) return
    own.usableAt = performance.now()
    parts.usable(own)
  }

  return {
    url,
    activationCode,
    life: () => life,
    complaints: () => complaints,
    start: () => {
      const own = beginLife()
      life = own
      const args = [
        '--port',
        String(port),
        '--data',
        parts.dataDir,
        '--demo',
        'small',
        '--activation-code',
        activationCode,
      ]
      const started = spawn(parts.program, [parts.script, ...args], {
        env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      child = started
      own.pid = started.pid
      started.stdout.setEncoding('utf8').on('data', (text: string) => {
        if (text.includes('answers at')) void healthy(own)
      })
      started.stderr.setEncoding('utf8').on('data', (text: string) => {
        complaints += text
      })
    },
    kill: async () => {
      const dying = child
      child = undefined
      if (!dying || dying.exitCode !== null) return false
      const over = new Promise((resolve) => dying.once('exit', resolve))
      const killed = killNow(dying.pid)
      await over
      return killed
    },
  }
}
