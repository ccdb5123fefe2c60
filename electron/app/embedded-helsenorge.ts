import { join } from 'node:path'
import { freshActivationCode, now } from './clock'
import type { Config } from './config'
import { EXIT, type ExitCode, StartRefused } from './problem'
import { complain, print } from './report'
import { isEmptyFolder, seedHelsenorge } from './seed-helsenorge'

const PREFERRED_PORT = 8787

export interface EmbeddedHelsenorge {
  /** origin, such as http://127.0.0.1:8787 */
  url: string
  activationCode: string
  close(): Promise<void>
}

/** By the server's own problem codes; the rest concern its files. */
const EXIT_BY_CODE: Readonly<Record<string, ExitCode>> = {
  'port-taken': EXIT.port,
  'address-not-usable': EXIT.configuration,
  'folder-read-only': EXIT.folder,
  'folder-not-a-folder': EXIT.folder,
  'folder-in-use': EXIT.folder,
}

/** Reads the code of the server's own StartProblem without loading the server. */
function startProblem(error: unknown): { code: string; sentence: string } | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('sentence' in error)) return undefined
  const { code, sentence } = error
  return typeof code === 'string' && typeof sentence === 'string' ? { code, sentence } : undefined
}

/**
 * Starts the HelseNorge of this program: the same server that runs alone, over real HTTP. First the demo clinic, when there is none.
 * Its code is loaded here and not before, so that the window need not wait for it.
 * @param seedScript absolute
 * @param portalDir folder of the built pages
 * @param ended the program ends
 */
export async function startEmbeddedHelsenorge(options: {
  config: Config
  dataDir: string
  seedScript: string
  portalDir: string
  ended: AbortSignal
}): Promise<EmbeddedHelsenorge> {
  const { config, seedScript, portalDir, ended } = options
  const dataDir = join(options.dataDir, 'helsenorge')
  if (isEmptyFolder(dataDir))
    await seedHelsenorge({ script: seedScript, folder: dataDir, variant: config.variant, ended })
  const { startHelsenorge } = await import('../helsenorge/server')
  const activationCode = config.activationCode ?? freshActivationCode()
  const listen = (port: number) =>
    startHelsenorge({
      dataDir,
      port,
      host: '127.0.0.1',
      portalDir,
      clock: now,
      activationCode,
      demo: null,
      training: true,
    })
  try {
    return await listen(config.port ?? PREFERRED_PORT)
  } catch (error) {
    const problem = startProblem(error)
    if (!problem) throw error
    if (problem.code === 'port-taken' && config.port === undefined) {
      complain(`port ${PREFERRED_PORT} is taken, so HelseNorge answers on another one (choose with KLINIKK_PORT).`)
      return listen(0)
    }
    const en = problem.sentence
    throw new StartRefused({
      exitCode: EXIT_BY_CODE[problem.code] ?? EXIT.file,
      en,
      nb: `HelseNorge kunne ikke starte: ${en}`,
    })
  }
}

/** Where the patient goes, for the person at the terminal. */
export function announcePatientPage(url: string): void {
  print(`Pasientens side: ${url}/  (velg en person for å logge inn)`)
  print(`Patient's page:  ${url}/  (choose a person to log in)`)
}
