// Builds out/ when it is older than what it is made from.
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { EXIT, ROOT, runNode, Stop } from './process.mjs'

const OUT = join(ROOT, 'out')
/** Its time is the start of the last complete build. */
const STAMP = join(OUT, '.built')
const SOURCES = ['electron', 'renderer', 'shared', 'resources', 'electron.vite.config.ts', 'package-lock.json']

/** Newest change below a path, in ms since 1970; folders count, so that a removed file is seen. @param {string} path @returns {number} */
export function newestChange(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestChange(join(path, name))), stat.mtimeMs)
}

/** True when a source is newer than the last complete build. */
export function needsBuild() {
  const built = statSync(STAMP, { throwIfNoEntry: false })?.mtimeMs
  if (built === undefined || !existsSync(join(OUT, 'main', 'main.js'))) return true
  return SOURCES.some((source) => newestChange(join(ROOT, source)) > built)
}

/** @param {{ force?: boolean, say?: (line: string) => void }} [how] */
export async function ensureBuild({ force = false, say = (line) => console.log(`[build] ${line}`) } = {}) {
  if (!force && !needsBuild()) return
  say('Building (some seconds) ...')
  const began = new Date()
  const code = await runNode(['node_modules/electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn'])
  if (code !== 0) throw new Stop('The build failed; the reason stands above.', EXIT.failed)
  mkdirSync(OUT, { recursive: true })
  writeFileSync(STAMP, '')
  utimesSync(STAMP, began, began)
}

/** To be called by whoever writes other things into out/: the next start builds again. */
export const forgetBuild = () => rmSync(STAMP, { force: true })
