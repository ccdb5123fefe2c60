import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { parseArguments } from '../../electron/helsenorge/cli-arguments'
import { openSqliteStore } from '../../electron/helsenorge/store/sqlite-store'
import { builtProgram, runProgram } from '../support/built-program'
import { smallestClinic } from '../support/clinic-rows'
import { filledFolder } from '../support/helsenorge'
import { tempDir } from '../support/temp-dir'
import { createWorkstation } from '../support/workstation-client'

describe('the command line of HelseNorge alone', () => {
  test('without arguments: port 8787, a folder beside where one stands, the demo clinic, a new activation code', () => {
    expect(parseArguments([])).toEqual({
      kind: 'start',
      arguments: { port: 8787, dataDir: 'helsenorge-data', demo: 'demo', activationCode: null, training: false },
    })
  })

  test('what is asked for is what one gets', () => {
    const wanted = ['--port', '0', '--data=x', '--demo', 'none', '--activation-code', 'CODE-1234', '--training']
    expect(parseArguments(wanted)).toEqual({
      kind: 'start',
      arguments: { port: 0, dataDir: 'x', demo: null, activationCode: 'CODE-1234', training: true },
    })
    expect(parseArguments(['--help'])).toEqual({ kind: 'help' })
  })

  test.each([
    [['--port', 'eight']],
    [['--port', '70000']],
    [['--port', '-1']],
    [['--port']],
    [['--data', '']],
    [['--demo', 'huge']],
    [['--demo', 'constructor']],
    [['--activation-code', 'short']],
    [['--colour', 'red']],
    [['start']],
  ])('%j is refused with one sentence', (argv) => {
    const parsed = parseArguments(argv)
    expect(parsed.kind).toBe('wrong')
    expect(parsed).toMatchObject({ sentence: expect.stringMatching(/^[^\n]+\.$/) })
  })
})

describe('HelseNorge alone, as a program', () => {
  let script = ''
  beforeAll(async () => {
    const built = await builtProgram('electron/helsenorge/standalone.ts')
    script = built.script
    return built.remove
  }, 60_000)

  test('S3 it says where it answers, how to log in and how a workstation connects, and closes its files when asked to end', async () => {
    const dataDir = await filledFolder(smallestClinic())
    const run = runProgram(script, ['--port', '0', '--data', dataDir, '--activation-code', 'CODE-FOR-TEST'])
    const [, url = ''] = await run.says(/answers at (\S+)/)
    await run.says(new RegExp(`npm start -- --helsenorge-url ${url} --activation-code CODE-FOR-TEST`))
    const workstation = await createWorkstation(url)
    expect((await workstation.register('CODE-FOR-TEST')).status).toBe(201)
    run.child.kill('SIGTERM')
    expect(await run.exit).toEqual({ code: 0, signal: null })
    const store = openSqliteStore(dataDir)
    onTestFinished(() => store.close())
    expect(store.isEmpty()).toBe(false)
  })

  test('an interrupt from the keyboard ends it cleanly, also with open event streams', async () => {
    const run = runProgram(script, [
      '--port',
      '0',
      '--data',
      await filledFolder(smallestClinic()),
      '--activation-code',
      'CODE-FOR-TEST',
    ])
    const [, url = ''] = await run.says(/answers at (\S+)/)
    await run.says(/npm start/)
    const workstation = await createWorkstation(url)
    await workstation.register('CODE-FOR-TEST')
    await workstation.token()
    const ears = await workstation.request('GET', '/sync/v1/events')
    run.child.kill('SIGINT')
    expect(await run.exit).toEqual({ code: 0, signal: null })
    await ears.body?.cancel().catch(() => undefined)
  })

  test('killed in the middle of work it loses nothing that it had answered', async () => {
    const dataDir = await filledFolder(smallestClinic())
    const run = runProgram(script, ['--port', '0', '--data', dataDir, '--activation-code', 'CODE-FOR-TEST'])
    const [, url = ''] = await run.says(/answers at (\S+)/)
    await run.says(/npm start/)
    const workstation = await createWorkstation(url)
    await workstation.register('CODE-FOR-TEST')
    await workstation.token()
    const save = (id: string) => ({
      name: 'note.save',
      args: { id, patientId: 'patient-solberg', contactType: 'note', occurredAt: 0, body: 'x', icpc: [] },
    })
    await workstation.push(save('n1'), save('n2'))
    run.child.kill('SIGKILL')
    await run.exit
    const again = runProgram(script, ['--port', new URL(url).port, '--data', dataDir])
    await again.says(/answers at/)
    await workstation.token()
    expect(await workstation.pull()).toMatchObject({ lastMutationId: 2 })
  })

  test('wrong arguments: one sentence, exit code 2', async () => {
    const run = runProgram(script, ['--port', 'eight'])
    expect(await run.exit).toMatchObject({ code: 2 })
    expect(run.output()).toBe('--port must be a number from 0 to 65535, not "eight".\n')
  })

  test('a taken port: one sentence, exit code 4', async () => {
    const other = createServer()
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
    onTestFinished(() => void other.close())
    const { port } = other.address() as { port: number }
    const run = runProgram(script, ['--port', String(port), '--data', tempDir(), '--demo', 'none'])
    expect(await run.exit).toMatchObject({ code: 4 })
    expect(run.output()).toMatch(new RegExp(`^Port ${port} [^\\n]+\\.\\n$`))
  })

  test('a folder that another HelseNorge uses: one sentence, exit code 3', async () => {
    const dataDir = tempDir()
    const store = openSqliteStore(dataDir)
    onTestFinished(() => store.close())
    const run = runProgram(script, ['--port', '0', '--data', dataDir, '--demo', 'none'])
    expect(await run.exit).toMatchObject({ code: 3 })
    expect(run.output()).toMatch(/^Another HelseNorge already uses [^\n]+\.\n$/)
  })

  test('a damaged file: one sentence, exit code 5, and the file is left alone', async () => {
    const dataDir = tempDir()
    mkdirSync(dataDir, { recursive: true })
    writeFileSync(
      join(dataDir, 'helsenorge.db'),
      'no database at all, but long enough for somebody to look at it twice',
    )
    const run = runProgram(script, ['--port', '0', '--data', dataDir])
    expect(await run.exit).toMatchObject({ code: 5 })
    expect(run.output()).toMatch(/is damaged [^\n]+\.\n$/)
  })

  test('an empty folder without a demo clinic is served all the same', async () => {
    const dataDir = tempDir()
    const run = runProgram(script, ['--port', '0', '--data', dataDir, '--demo', 'none'])
    const [, url = ''] = await run.says(/answers at (\S+)/)
    expect(await (await fetch(`${url}/public/v1/gps?id=gp-berg`)).json()).toEqual({ gps: [], total: 0 })
  })
})
