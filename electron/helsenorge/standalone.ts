import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Arguments, parseArguments, USAGE } from './cli-arguments'
import { systemClock } from './clock'
import { traceOf } from './http/app'
import { startHelsenorge } from './server'
import { StartProblem, type StartProblemCode } from './start-problem'

/** Exit codes, the same as the workstation's. */
const EXIT = { defect: 1, arguments: 2, folder: 3, port: 4, file: 5 } as const
const EXIT_OF: Readonly<Record<StartProblemCode, number>> = {
  'port-taken': EXIT.port,
  'address-not-usable': EXIT.port,
  'folder-read-only': EXIT.folder,
  'folder-not-a-folder': EXIT.folder,
  'folder-in-use': EXIT.folder,
  'file-damaged': EXIT.file,
  'file-newer': EXIT.file,
}

/** The built pages stand beside the built program. */
const BUILT_PAGES = join(import.meta.dirname, '../renderer')

async function run(wanted: Arguments): Promise<void> {
  const portalDir = existsSync(join(BUILT_PAGES, '.vite/manifest.json')) ? BUILT_PAGES : null
  let said = -1
  const helsenorge = await startHelsenorge({
    ...wanted,
    portalDir,
    clock: systemClock,
    onProgress: (part) => {
      const tenths = Math.floor(part * 10)
      if (tenths > said) console.log(`Making the demo clinic: ${tenths * 10} %`)
      said = Math.max(said, tenths)
    },
  })
  let closing = false
  const stop = (): void => {
    if (closing) return
    closing = true
    helsenorge.close().then(() => process.exit(0), fail)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  console.log(`HelseNorge (test) answers at ${helsenorge.url}`)
  console.log(
    portalDir === null
      ? "The patient's page is not built: run npm run build and start again."
      : `Patient's page:  ${helsenorge.url}/  (choose a person to log in)`,
  )
  console.log(`Activation code: ${helsenorge.activationCode}`)
  console.log(
    `A workstation:   npm start -- --helsenorge-url ${helsenorge.url} --activation-code ${helsenorge.activationCode}`,
  )
}

/** One sentence for what a person can mend, the place of the fault for anything else. */
function fail(error: unknown): never {
  if (error instanceof StartProblem) {
    console.error(error.sentence)
    process.exit(EXIT_OF[error.code])
  }
  console.error(`HelseNorge stopped because of a fault in the program; nothing was deleted. ${traceOf(error)}`)
  process.exit(EXIT.defect)
}

const parsed = parseArguments(process.argv.slice(2))
if (parsed.kind === 'help') console.log(USAGE)
else if (parsed.kind === 'wrong') {
  console.error(parsed.sentence)
  process.exitCode = EXIT.arguments
} else run(parsed.arguments).catch(fail)
