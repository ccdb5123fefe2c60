import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

export interface Mock {
  readonly url: string
  readonly code: string
  stop(): Promise<void>
}

/** HelseNorge as the process of its own that people start, on any free port. */
export async function startMock(root: string, dataDir: string, demo: string): Promise<Mock> {
  const code = 'KODE-FOR-MAALING'
  const child: ChildProcess = spawn(
    process.execPath,
    [join(root, 'out/main/helsenorge.js'), '--port', '0', '--data', dataDir, '--demo', demo, '--activation-code', code],
    { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const found = /answers at (http:\S+)/.exec(said)?.[1]
      if (found) resolve(found)
    })
    child.once('exit', (status) => reject(new Error(`HelseNorge ended with ${status}: ${said}`)))
  })
  return {
    url,
    code,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
    },
  }
}
