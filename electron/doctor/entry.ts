// npm run doctor: looks into the files of a workstation and of the HelseNorge beside it, and changes nothing.
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { realWorld } from '../core/clock'
import { CacheProblem } from '../core/db/cache-problem'
import { openToLook } from '../core/db/open'
import { supportLog } from '../core/support/support-log'
import { kept } from '../core/sync/sync-log'
import { type Arguments, parseArguments, USAGE } from './cli-arguments'
import { counted } from './finding'
import { cacheIn, lookAtEverything } from './look-at-everything'
import { report } from './report'
import { rescue } from './rescue'

const EXIT = { fine: 0, wrong: 1, arguments: 2 } as const

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const complain = (line: string): void => void process.stderr.write(`${line}\n`)

function run(wanted: Arguments): number {
  const folder = resolve(wanted.dataDir)
  const cache = cacheIn(folder)
  const findings = lookAtEverything(folder, realWorld.now())
  say(wanted.json ? JSON.stringify(findings, null, 2) : report(findings))
  const written = [
    ...(wanted.log === null ? [] : [write('log', () => writeLog(cache, wanted.log ?? ''))]),
    ...(wanted.rescue === null ? [] : [write('rescue', () => writeRescue(cache, wanted.rescue ?? ''))]),
  ]
  return findings.some(({ level }) => level === 'bad') || written.includes(false) ? EXIT.wrong : EXIT.fine
}

/** What was written is said beside the findings, so that `--json` stays JSON. */
function write(option: string, act: () => string): boolean {
  try {
    complain(act())
    return true
  } catch (error) {
    complain(`--${option}: ${reason(error)}`)
    return false
  }
}

function reason(error: unknown): string {
  if (error instanceof CacheProblem) return `nothing was written; ${error.message}`
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'EEXIST') return 'nothing was written; that file is there already: choose another name.'
  if (code === 'ENOENT') return 'nothing was written; that folder, or the cache, is not there.'
  if (code === 'EACCES' || code === 'EROFS') return 'nothing was written; this user may not write there.'
  return `nothing was written (${String(code || error)}).`
}

function writeLog(cache: string, target: string): string {
  const open = openToLook(cache)
  try {
    const events = kept(open.read).reverse()
    const text = supportLog({ db: open.read, file: cache, world: realWorld, events, line: null })
    writeFileSync(target, `${text}\n`, { mode: 0o600, flag: 'wx' })
    return `The log for support is in ${target}; it holds nothing of any person.`
  } finally {
    open.close()
  }
}

function writeRescue(cache: string, target: string): string {
  const { rows, files, incomplete } = rescue(cache, target, realWorld.now())
  const part =
    incomplete.length === 0 ? 'All that was never sent' : `What could be read (${incomplete.join(', ')} only in part)`
  return `${part} is in ${target}: ${counted(rows, 'row')}, ${counted(files, 'file')}. IT HOLDS PATIENT DATA.`
}

const parsed = parseArguments(process.argv.slice(2), process.env, process.platform)
if (parsed.kind === 'help') say(USAGE)
else if (parsed.kind === 'wrong') {
  complain(parsed.sentence)
  process.exitCode = EXIT.arguments
} else process.exitCode = run(parsed.arguments)
