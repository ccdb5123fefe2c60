import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { faultOf } from '../../scripts/lib/bench.mjs'
import { newestChange } from '../../scripts/lib/build.mjs'
import { nodeIsNewEnough, Stop, takeOption } from '../../scripts/lib/process.mjs'
import { nameHere } from '../../scripts/lib/system.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'klinikk-scripts-test-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Runs a script of the project in this very Node; `before` may lie about the machine first. */
function script(file: string, args: string[] = [], before = '') {
  const code = `${before}; process.argv.splice(1, 0, ${JSON.stringify(file)}); await import(${JSON.stringify(`${process.cwd()}/${file}`)})`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code, '--', ...args])
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  const ended = new Promise<{ code: number | null; output: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, output: output.trim() }))
  })
  return { child, ended }
}

describe('every failure is one sentence and an exit code', () => {
  it.each([
    ['v18.20.4', false],
    ['v20.18.3', false],
    ['v20.19.0', true],
    ['v22.1.0', true],
    ['v24.15.0', true],
  ])('Node %s may run the project: %s', (version, expected) => {
    expect(nodeIsNewEnough(version)).toBe(expected)
  })

  it('a Node that is too old is told so, by every script', async () => {
    const old = "Object.defineProperty(process, 'version', { value: 'v18.20.4' })"
    for (const file of [
      'start',
      'test',
      'verify',
      'dev',
      'helsenorge',
      'e2e',
      'bench',
      'walls',
      'trace',
      'electron-node',
    ]) {
      const { code, output } = await script(`scripts/${file}.mjs`, [], old).ended
      expect({ file, code, output }).toEqual({
        file,
        code: 3,
        output:
          'klinikk: This is Node v18.20.4; Klinikk needs Node 20.19 or newer. Install it from https://nodejs.org and try again.',
      })
    }
  })

  it('a bench that does not exist', async () => {
    const { code, output } = await script('scripts/bench.mjs', ['no-such-suite']).ended
    expect(code).toBe(2)
    expect(output).toMatch(/^klinikk: There is no bench "no-such-suite"\. Suites: .+\.$/)
  })

  it('an option without its value', async () => {
    const { code, output } = await script('scripts/bench.mjs', ['startup', '--json']).ended
    expect({ code, output }).toEqual({ code: 2, output: 'klinikk: --json needs a value, for example: --json VALUE.' })
  })

  it('a browser that is not where it is said to be', async () => {
    const { code, output } = await script(
      'scripts/ensure-system.mjs',
      ['test'],
      "process.env['CHROMIUM_PATH'] = '/no/such/browser'",
    ).ended
    expect(code).toBe(3)
    expect(output).toMatch(
      /klinikk: CHROMIUM_PATH names \/no\/such\/browser, but there is no such file; correct it or leave it out\.$/,
    )
  })

  it('a purpose nobody has', async () => {
    const { code, output } = await script('scripts/ensure-system.mjs', ['party']).ended
    expect({ code, output }).toEqual({ code: 2, output: 'klinikk: "party" is not a purpose; say node, start, test.' })
  })
})

it('an option is taken out of the arguments in both spellings', () => {
  expect(takeOption(['a', '--json', 'f', 'b'], '--json')).toEqual({ value: 'f', rest: ['a', 'b'] })
  expect(takeOption(['--json=f', 'b'], '--json')).toEqual({ value: 'f', rest: ['b'] })
  expect(takeOption(['b'], '--json')).toEqual({ value: undefined, rest: ['b'] })
  expect(() => takeOption(['--json', '--other'], '--json')).toThrow(Stop)
})

it('a library that a newer Debian renamed is asked for by its new name', () => {
  expect(nameHere('libgtk-3-0', (name) => name === 'libgtk-3-0t64')).toBe('libgtk-3-0t64')
  expect(nameHere('libnss3', () => false)).toBe('libnss3')
})

it('a changed, an added and a removed source file each make the build old', () => {
  const at = (path: string, seconds: number) => utimesSync(path, seconds, seconds)
  const inner = join(folder, 'inner')
  const file = join(inner, 'a.ts')
  mkdirSync(inner)
  writeFileSync(file, '')
  const settle = () => [file, inner, folder].map((path) => at(path, 1_000))
  settle()
  expect(newestChange(folder)).toBe(1_000_000)
  at(file, 2_000)
  expect(newestChange(folder)).toBe(2_000_000)
  settle()
  rmSync(file)
  expect(newestChange(folder)).toBeGreaterThan(2_000_000)
  expect(newestChange(join(folder, 'absent'))).toBe(0)
})

it('a bench file must hold measurements that can be compared', () => {
  const row = { name: 'a', unit: 'ms', value: 1, floor: 2, ratio: 0.5, runs: 9, min: 1, median: 1, max: 1 }
  expect(faultOf([row])).toBeUndefined()
  expect(faultOf([{ ...row, floor: null, ratio: null }])).toBeUndefined()
  expect(faultOf([])).toBe('it holds no list of measurements')
  expect(faultOf([{ ...row, median: Number.NaN }])).toBe('a has no usable median')
  expect(faultOf([{ ...row, value: null }])).toBe('a has no usable value')
  expect(faultOf([{ ...row, unit: 3 }])).toBe('a measurement has no name or no unit')
})
