// What every script shares: how to fail in one sentence, how to run a child and never leave one behind.
// Kept to API of the oldest Node that may meet it, so that even a wrong Node reads the sentence and not a stack trace.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Exit codes of every script: 1 something was tested and failed, 2 wrong usage, 3 this machine cannot run it. */
export const EXIT = { failed: 1, usage: 2, environment: 3 }

/** Folder of package.json, whatever the working directory is. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

const OLDEST_NODE = [20, 19]

/** A failure whose message is one sentence for a person; anything else thrown is a defect. */
export class Stop extends Error {
  /** @param {string} sentence @param {number} code */
  constructor(sentence, code = EXIT.environment) {
    super(sentence)
    this.code = code
  }
}

/** True when `version` ("v20.19.0") can run this project's tools. @param {string} version */
export function nodeIsNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  const [needMajor = 0, needMinor = 0] = OLDEST_NODE
  return major > needMajor || (major === needMajor && minor >= needMinor)
}

/** The commonest defect is none: nobody ran npm ci. @param {unknown} error */
const notInstalled = (error) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND'
    ? new Stop(NOT_INSTALLED)
    : undefined

export const NOT_INSTALLED = 'The packages are not installed; run "npm ci" in the project folder first.'

/**
 * Runs a script's body: a Stop becomes its sentence and exit code, a defect one sentence followed by its trace.
 * @param {() => Promise<number | void> | number | void} body returns the exit code, nothing means 0
 */
export async function main(body) {
  try {
    if (!nodeIsNewEnough(process.version))
      throw new Stop(
        `This is Node ${process.version}; Klinikk needs Node ${OLDEST_NODE.join('.')} or newer. Install it from https://nodejs.org and try again.`,
      )
    process.exitCode = (await body()) ?? 0
  } catch (error) {
    const stop = error instanceof Stop ? error : notInstalled(error)
    if (stop) console.error(`klinikk: ${stop.message}`)
    else console.error('klinikk: a script broke; this is a defect, please report it with the lines below.\n', error)
    process.exitCode = stop?.code ?? EXIT.failed
  }
}

/**
 * `group`: signals go to everything the child started too. `outlives`: the child is ended by this script's own end and
 * not by a signal (a screen must stand until the program on it has closed).
 * @typedef {{ group?: boolean, outlives?: boolean }} Kind
 */

/** Children still running. @type {Map<import('node:child_process').ChildProcess, Kind>} */
const children = new Map()
let stopping = false
const WINDOWS = process.platform === 'win32'

/** Signals a child, or its whole process group. @param {import('node:child_process').ChildProcess} child @param {NodeJS.Signals} signal @param {boolean} group */
function send(child, signal, group) {
  if (!group || WINDOWS || child.pid === undefined) return child.kill(signal)
  try {
    return process.kill(-child.pid, signal)
  } catch {
    return false // everybody has gone already
  }
}

/** Ends every child; who is deaf for five seconds is killed. @param {NodeJS.Signals} signal */
function stopAll(signal) {
  stopping = true
  for (const [child, kind] of children) if (!kind.outlives) send(child, signal, kind.group ?? false)
  setTimeout(() => {
    for (const [child, kind] of children) if (!kind.outlives) send(child, 'SIGKILL', true)
  }, 5_000).unref()
}
for (const signal of /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.on(signal, () => stopAll(signal))
process.on('exit', () => {
  for (const child of children.keys()) send(child, 'SIGKILL', true)
})

/** True once this script was asked to end: an exit code of a child then means nothing. */
export const wasStopped = () => stopping

/**
 * Starts a program that ends when this script ends. It leads a process group of its own, so that Ctrl+C reaches it once
 * (from here) and not twice: Electron takes a second signal as "die at once".
 * @param {string} command @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & Kind} [options]
 */
export function start(command, args, { group = false, outlives = false, ...options } = {}) {
  const child = spawn(command, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: !WINDOWS,
    ...options,
  })
  children.set(child, { group, outlives })
  child.once('exit', () => {
    children.delete(child)
    send(child, 'SIGKILL', true)
  })
  child.once('error', () => children.delete(child))
  return child
}

/**
 * Runs a program to its end. A program that cannot be started is a Stop; one that dies by a signal gives 1.
 * @param {string} command @param {string[]} args @param {import('node:child_process').SpawnOptions & Kind} [options]
 * @returns {Promise<number>} its exit code
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = start(command, args, options)
    child.once('error', (error) => reject(new Stop(`Could not start ${command}: ${error.message}.`)))
    child.once('exit', (code) => resolve(code ?? EXIT.failed))
  })
}

/** `run` with this Node. @param {string[]} args @param {import('node:child_process').SpawnOptions & Kind} [options] */
export const runNode = (args, options = {}) => run(process.execPath, args, options)

/**
 * Runs a program quietly to its end.
 * @param {string} command @param {string[]} args @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ code: number, output: string }>} its exit code and what it wrote, both streams in order of arrival
 */
export function capture(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = start(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text) => (output += text))
    child.once('error', (error) => reject(new Stop(`Could not start ${command}: ${error.message}.`)))
    child.once('close', (code) => resolve({ code: code ?? EXIT.failed, output }))
  })
}

/**
 * Takes `--name value` or `--name=value` out of a script's arguments.
 * @param {string[]} args @param {string} name
 * @returns {{ value: string | undefined, rest: string[] }}
 */
export function takeOption(args, name) {
  const at = args.findIndex((a) => a === name || a.startsWith(`${name}=`))
  const given = args[at]
  if (given === undefined) return { value: undefined, rest: args }
  const separate = given === name
  const value = separate ? args[at + 1] : given.slice(name.length + 1)
  if (value === undefined || value === '' || value.startsWith('--'))
    throw new Stop(`${name} needs a value, for example: ${name} VALUE.`, EXIT.usage)
  return { value, rest: args.filter((_, i) => i !== at && !(separate && i === at + 1)) }
}
