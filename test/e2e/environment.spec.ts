import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type Ended, IS_ROOT, launch, startToEnd, until } from '../support/launch'

let dataDir = ''
test.beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'klinikk-environment-'))
})
test.afterEach(() => {
  chmodSync(dataDir, 0o755)
  rmSync(dataDir, { recursive: true, force: true })
})

/** The promise of every refused start: one sentence that names the culprit, its own exit code, no trace of the program's inside. */
function expectRefusal(ended: Ended, code: number, ...words: string[]) {
  expect(ended.sentences, ended.stderr).toHaveLength(1)
  for (const word of words) expect(ended.sentences[0]).toContain(word)
  expect(ended.sentences[0]).toMatch(/\.$/)
  expect(ended.stderr).not.toMatch(/^\s+at /m)
  expect(ended.code).toBe(code)
}

const listen = async (port: number): Promise<Server> => {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return server
}
const portOf = (server: Server) => {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

const cacheFile = () => join(dataDir, 'workstation', 'cache.sqlite')
const helsenorgeFile = () => {
  const folder = join(dataDir, 'helsenorge')
  const name = readdirSync(folder).find((file) => /\.(sqlite|db)$/.test(file))
  if (!name) throw new Error(`No database in ${folder}: ${readdirSync(folder).join(', ')}`)
  return join(folder, name)
}

async function useOnce() {
  const workstation = await launch({ dataDir })
  await workstation.portalUrl()
  await until(() => existsSync(cacheFile()), 'the cache')
  await workstation.quit()
}

test('a bad setting ends the start with code 2 before anything is written', async () => {
  const ended = await startToEnd({ dataDir, env: { KLINIKK_PORT: 'eighty' } })
  expectRefusal(ended, 2, 'KLINIKK_PORT', 'eighty')
  expect(readdirSync(dataDir)).toEqual([])
})

test('several bad settings are all said at once', async () => {
  const ended = await startToEnd({ dataDir, env: { KLINIKK_LANG: 'sv' }, args: ['--demo=huge'] })
  expect(ended.sentences).toHaveLength(2)
  expect(ended.code).toBe(2)
})

test('a data folder that cannot be written to ends the start with code 3', async () => {
  const folder = join(dataDir, 'locked')
  mkdirSync(folder)
  chmodSync(dataDir, 0o755)
  chmodSync(folder, 0o555)
  // root may write everywhere, so the start is made as the user "nobody"
  const ended = await startToEnd({
    dataDir: folder,
    args: ['--no-sandbox'],
    env: { HOME: dataDir },
    ...(IS_ROOT ? { uid: 65_534 } : {}),
  })
  expectRefusal(ended, 3, folder, 'KLINIKK_DATA')
})

test('a data folder that is a file ends the start with code 3 and leaves the file', async () => {
  const file = join(dataDir, 'note.txt')
  writeFileSync(file, 'mine')
  expectRefusal(await startToEnd({ dataDir: file }), 3, file)
  expect(readFileSync(file, 'utf8')).toBe('mine')
})

test('a port that was asked for but is taken ends the start with code 4', async () => {
  const other = await listen(0)
  const ended = await startToEnd({ dataDir, port: portOf(other) })
  other.close()
  expectRefusal(ended, 4, String(portOf(other) || ''))
})

test('the usual port being taken is no reason to stop: another one is used, and said', async () => {
  // somebody else on this machine may hold it already, which is the same to us
  const other = await listen(8787).catch(() => undefined)
  const workstation = await launch({ dataDir, env: { KLINIKK_PORT: '' } })
  const url = await workstation.portalUrl()
  expect(url).not.toContain(':8787')
  expect(workstation.output()).toContain('port 8787 is taken')
  expect((await fetch(url)).status).toBe(200)
  await workstation.close()
  other?.close()
})

test("the terminal shows the patient's page and how to log in there, in both languages", async () => {
  const workstation = await launch({ dataDir })
  const url = await workstation.portalUrl()
  expect(workstation.output()).toContain(`Pasientens side: ${url}  (velg en person for å logge inn)`)
  expect(workstation.output()).toContain(`Patient's page:  ${url}  (choose a person to log in)`)
  expect((await fetch(url)).status).toBe(200)
  await workstation.close()
})

test('a damaged cache ends the start with code 5 and stays as it is', async () => {
  mkdirSync(join(dataDir, 'workstation'))
  writeFileSync(cacheFile(), 'this is not a database, but it may be all somebody has '.repeat(200))
  const before = readFileSync(cacheFile())
  expectRefusal(await startToEnd({ dataDir }), 5, cacheFile())
  expect(readFileSync(cacheFile()).equals(before)).toBe(true)
})

test('a cache of a newer Klinikk ends the start with code 5 and stays as it is', async () => {
  await useOnce()
  const bytes = readFileSync(cacheFile())
  bytes.writeUInt32BE(9_999, 60) // user_version in SQLite's file header
  writeFileSync(cacheFile(), bytes)
  expectRefusal(await startToEnd({ dataDir }), 5, cacheFile(), 'newer')
  expect(readFileSync(cacheFile()).readUInt32BE(60)).toBe(9_999)
})

test('a damaged HelseNorge file ends the start with code 5 and stays as it is', async () => {
  await useOnce()
  const file = helsenorgeFile()
  const bytes = readFileSync(file)
  bytes.fill('x', 0, 4_096)
  writeFileSync(file, bytes)
  expectRefusal(await startToEnd({ dataDir }), 5, file)
  expect(readFileSync(file).equals(bytes)).toBe(true)
})

test('a demo clinic that was only half made is made anew', async () => {
  mkdirSync(join(dataDir, 'helsenorge.unfinished'))
  writeFileSync(join(dataDir, 'helsenorge.unfinished', 'half'), '')
  await useOnce()
  expect(existsSync(join(dataDir, 'helsenorge.unfinished'))).toBe(false)
  expect(existsSync(join(dataDir, 'helsenorge', 'half'))).toBe(false)
})

test('a second start with the same data folder brings the first window forward and ends', async () => {
  const first = await launch({ dataDir })
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  const second = await startToEnd({ dataDir })
  expectRefusal(second, 0, 'already open', dataDir)
  expect(await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized())).toBe(false)
  expect(first.app.windows()).toHaveLength(1)
  await first.close()
})

test('two data folders are two workstations', async () => {
  const first = await launch({ dataDir: join(dataDir, 'a') })
  const second = await launch({ dataDir: join(dataDir, 'b') })
  expect(await second.portalUrl()).not.toBe(await first.portalUrl())
  await second.close()
  await first.close()
})
