// System libraries: installed where that is possible (Debian or Ubuntu, as root), else the exact command is printed.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { findChromium } from './chromium.mjs'
import { electronPath } from './electron.mjs'
import { capture, EXIT, Stop } from './process.mjs'

/** Enough to bring every shared library Electron links to on a Debian without recommended packages. */
const ELECTRON_LIBRARIES = ['libgtk-3-0', 'libnss3', 'libgbm1', 'libasound2']

/** @param {string} program */
const onPath = (program) =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, program)))

/** True when windows can be shown to a person. */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY'])

/** Shared libraries that `program` asks for and the system does not have. @param {string} program @returns {string[]} */
export function missingLibraries(program) {
  const listed = spawnSync('ldd', [program], { encoding: 'utf8' }).stdout ?? ''
  return listed.split('\n').flatMap((line) => /^\s*(\S+) => not found/.exec(line)?.[1] ?? [])
}

/**
 * What the system must be ready for: `node` runs Electron without windows, `start` shows the workstation, `test` also
 * needs a browser, and a virtual screen even where there is a real one.
 * @typedef {'node' | 'start' | 'test'} Purpose
 */
export const PURPOSES = /** @type {Purpose[]} */ (['node', 'start', 'test'])

/**
 * Debian packages that are missing for a purpose.
 * @param {Purpose} purpose
 * @returns {string[]}
 */
export function missingPackages(purpose) {
  if (process.platform !== 'linux') return []
  const electron = electronPath()
  const packages = []
  if ((purpose === 'test' || (purpose === 'start' && !hasDisplay())) && !onPath('Xvfb')) packages.push('xvfb')
  if (electron && missingLibraries(electron).length > 0) packages.push(...ELECTRON_LIBRARIES)
  if (purpose === 'test' && !findChromium()) packages.push('chromium')
  return packages
}

/** Debian 13 and Ubuntu 24.04 carry some libraries under a new name. @param {string} name @param {(name: string) => boolean} exists */
export const nameHere = (name, exists) => (exists(`${name}t64`) ? `${name}t64` : name)

/** @param {string} name */
const aptKnows = (name) => spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0

/** @param {string[]} packages */
const installCommand = (packages) => `apt-get install -y --no-install-recommends ${packages.join(' ')}`

/**
 * Makes the system ready for a purpose, or throws a Stop that says what to do.
 * @param {Purpose} purpose @param {{ say?: (line: string) => void }} [how]
 */
export async function ensureSystem(purpose, { say = (line) => console.log(`[system] ${line}`) } = {}) {
  const missing = missingPackages(purpose)
  if (missing.length > 0) await install(missing, say)
  const chromium = findChromium()
  if (purpose === 'test' && !chromium)
    throw new Stop('The tests need a Chromium, Chrome or Edge; install one, or set CHROMIUM_PATH to where yours lies.')
  if (purpose === 'test' && chromium && !existsSync(chromium))
    throw new Stop(`CHROMIUM_PATH names ${chromium}, but there is no such file; correct it or leave it out.`)
  if (purpose !== 'node') sandboxOrStop()
}

/** @param {string[]} missing @param {(line: string) => void} say */
async function install(missing, say) {
  if (!onPath('apt-get'))
    throw new Stop(
      `Missing on this system, by their Debian names: ${missing.join(', ')}; install them with your package manager and try again.`,
    )
  if (process.getuid?.() !== 0) {
    const packages = missing.map((name) => nameHere(name, aptKnows))
    throw new Stop(
      `System packages are missing. Run this and try again: sudo apt-get update && sudo ${installCommand(packages)}`,
    )
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  say('Reading the package lists ...')
  // a stale or partly unreachable list is no reason to stop: whether the packages can be had is what counts
  await capture('apt-get', ['update', '-qq'], { env })
  const packages = missing.map((name) => nameHere(name, aptKnows))
  say(installCommand(packages))
  const done = await capture('apt-get', installCommand(packages).split(' ').slice(1), { env })
  if (done.code !== 0) {
    const reason = done.output.split('\n').find((line) => line.startsWith('E:')) ?? 'no reason given'
    throw new Stop(
      `System packages could not be installed (${reason}). Run by hand: apt-get update && ${installCommand(packages)}`,
    )
  }
}

/** As an ordinary user Chromium's sandbox needs user namespaces or a setuid helper; without both Electron aborts without a word. */
function sandboxOrStop() {
  const electron = electronPath()
  if (process.platform !== 'linux' || process.getuid?.() === 0 || !electron) return
  const works = spawnSync('unshare', ['--user', 'true'], { stdio: 'ignore' })
  const helper = join(electron, '..', 'chrome-sandbox')
  const setuid = spawnSync('find', [helper, '-user', 'root', '-perm', '-4755'], { encoding: 'utf8' }).stdout?.trim()
  if (works.error || works.status === 0 || setuid) return
  throw new Stop(
    `This system forbids Chromium's sandbox to ordinary users. Run this and try again: sudo chown root ${helper} && sudo chmod 4755 ${helper}`,
    EXIT.environment,
  )
}
