// Finding, preparing and checking benches.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './process.mjs'

const FOLDER = join(ROOT, 'test', 'bench')
/** What every measurement says; ratio = value / floor, null where nothing comparable exists. */
const NUMBERS = ['value', 'floor', 'ratio', 'runs', 'min', 'median', 'max']
const MAY_BE_NULL = new Set(['floor', 'ratio'])

/** Suites by name; a suite is a file directly in test/bench. @returns {Map<string, string>} */
export function benchSuites() {
  /** @type {Map<string, string>} */
  const suites = new Map()
  if (!existsSync(FOLDER)) return suites
  for (const entry of readdirSync(FOLDER, { withFileTypes: true })) {
    const name = /^([a-z0-9-]+)\.(mjs|ts)$/.exec(entry.name)?.[1]
    if (entry.isFile() && name) suites.set(name, join(FOLDER, entry.name))
  }
  return suites
}

/**
 * Makes a TypeScript program one file that Node can run; packages stay outside. Traps: import.meta.dirname then names the
 * folder of the bundle, so a program starts from process.cwd(), the project's root.
 * @param {string} file
 * @param {string} [folder] below node_modules/.cache; emptied first
 * @returns {Promise<string>} path of the bundle
 */
export async function bundle(file, folder = 'bench') {
  const outDir = join(ROOT, 'node_modules', '.cache', folder)
  const { build } = await import('vite') // late: an old Node must first be told that it is old
  await build({
    configFile: false,
    logLevel: 'warn',
    root: ROOT,
    resolve: { alias: { '@shared': join(ROOT, 'shared') } },
    build: {
      ssr: file,
      outDir,
      emptyOutDir: true,
      target: 'node24.15',
      rolldownOptions: { output: { entryFileNames: 'suite.mjs' } },
    },
  })
  return join(outDir, 'suite.mjs')
}

/**
 * What is wrong with the measurements a suite wrote, in one sentence; undefined when nothing is.
 * @param {unknown} written
 */
export function faultOf(written) {
  if (!Array.isArray(written) || written.length === 0) return 'it holds no list of measurements'
  for (const entry of /** @type {unknown[]} */ (written)) {
    const row = /** @type {Record<string, unknown>} */ (entry ?? {})
    const { name, unit } = row
    if (typeof name !== 'string' || typeof unit !== 'string') return 'a measurement has no name or no unit'
    const wrong = NUMBERS.find((key) => !Number.isFinite(row[key]) && !(row[key] === null && MAY_BE_NULL.has(key)))
    if (wrong) return `${name} has no usable ${wrong}`
  }
  return undefined
}
