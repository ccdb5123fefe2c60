import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CACHE_FILE } from '../../electron/core/db/open'
import { parseArguments } from '../../electron/doctor/cli-arguments'
import { cacheIn, lookAtEverything } from '../../electron/doctor/look-at-everything'
import { rescue } from '../../electron/doctor/rescue'
import { builtProgram, runProgram } from '../support/built-program'
import { calendarDesk } from '../support/calendar-desk'
import { smallestClinic } from '../support/clinic-rows'
import { aPdf, enclosed } from '../support/files'
import { realHelsenorge } from '../support/real-desk'
import { tempDir } from '../support/temp-dir'

const NOW = Date.now()
const HELSENORGE = join('helsenorge', 'helsenorge.db')

/** A day's work at a clinic: one booking came through, one waits with a letter and its file, a draft is half written. */
async function aDay(): Promise<string> {
  const folder = tempDir()
  const server = await realHelsenorge(smallestClinic())
  const desk = await calendarDesk(server.url, join(folder, 'workstation'))
  await desk.synced()
  await desk.book('sent', '08:00')
  await desk.synced()
  await server.stop()
  await desk.core.local('session.switchUser', { employeeId: 'gp-berg' }, {})
  await desk.book('waits', '08:20')
  const bytes = aPdf(900)
  await desk.core.local('file.hold', { bytes }, {})
  await desk.submit('dialogue.start', {
    id: 'letter',
    messageId: 'letter-1',
    patientId: 'patient-solberg',
    kind: 'e-contact',
    subject: 'Svar på prøver',
    body: 'Prøvene er fine.',
    attachments: [enclosed(bytes)],
  })
  await desk.core.local('draft.save', { key: 'reply', text: 'Ser an til mandag' }, {})
  await desk.close()
  cpSync(server.dataDir, join(folder, 'helsenorge'), { recursive: true })
  return folder
}

let made: Promise<string> | undefined
/** Made once, in the first test that needs it; none of them writes to it. */
const theDay = (): Promise<string> => {
  made ??= aDay().then((folder) => {
    const own = mkdtempSync(join(tmpdir(), 'klinikk-doctor-test-'))
    cpSync(folder, own, { recursive: true })
    return own
  })
  return made
}
afterAll(async () => rmSync((await made) ?? '', { recursive: true, force: true }))

/** The day's files in a folder of the test's own, with something done to them. */
async function folderWith(change: { cache?: string; helsenorge?: string } = {}): Promise<string> {
  const folder = tempDir()
  cpSync(await theDay(), folder, { recursive: true })
  const run = (file: string, sql: string | undefined) => {
    if (sql === undefined) return
    const db = new Database(join(folder, file))
    db.unsafeMode(true)
    db.exec(sql)
    db.close()
  }
  run(join('workstation', CACHE_FILE), change.cache)
  run(HELSENORGE, change.helsenorge)
  return folder
}
const worst = (folder: string) =>
  lookAtEverything(folder, NOW)
    .filter(({ level }) => level === 'bad' || level === 'warn')
    .map(({ level, code }) => `${level} ${code}`)
const found = (folder: string, code: string) => lookAtEverything(folder, NOW).find((finding) => finding.code === code)

/** Every byte of the main files; a reader may leave SQLite's own -shm beside them. */
const bytesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => !name.endsWith('-shm') && statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  )

describe('the doctor', () => {
  test('finds nothing wrong with a day’s work, says what waits, and changes no file', async () => {
    const folder = await folderWith()
    const before = bytesOf(folder)
    expect(worst(folder)).toEqual([])
    expect(found(folder, 'outbox')).toMatchObject({ level: 'note', what: expect.stringMatching(/^2 changes wait/) })
    expect(found(folder, 'drafts')?.what).toBe('1 draft is kept here.')
    expect(found(folder, 'helsenorge-client')?.what).toContain('1 of 3 changes')
    const after = bytesOf(folder)
    for (const [name, bytes] of Object.entries(before)) expect(after[name], name).toBe(bytes)
  })

  test('names nobody: no finding holds a name, an id or a text of the clinic', async () => {
    const said = JSON.stringify(
      lookAtEverything(
        await folderWith({
          cache: `delete from "blob"; update "outbox" set "args" = '{"Solberg":' where "mutationId" = 2`,
        }),
        NOW,
      ),
    )
    expect(said).not.toMatch(/Solberg|Berg|patient-|Prøvene|mandag/)
  })

  test.each([
    [
      'a gap in the numbers that wait',
      `delete from "outbox" where "mutationId" = 2; insert into "outbox" values (9, 'c', 'note.sign', '{}', 'gp-berg', 1)`,
      ['bad outbox-numbers', 'bad outbox-content'],
    ],
    [
      'a waiting change nobody can read',
      `update "outbox" set "args" = '{' where "mutationId" = 2`,
      ['bad outbox-content'],
    ],
    ['a letter whose file is gone', 'delete from "blob"', ['bad outbox-files']],
    [
      'rows that count as waiting when nothing waits',
      `delete from "outbox"; update "meta" set "value" = '2' where "key" = 'nextMutationId'`,
      ['bad base'],
    ],
    [
      'a patient whom the search does not know',
      `delete from "patientSearch" where rowid in (select "number" from "patient" limit 1)`,
      ['bad cache-search'],
    ],
    [
      'a place up to which was fetched that is not readable',
      `update "meta" set "value" = '{}' where "key" = 'cookie'`,
      ['bad cache-copy'],
    ],
    [
      'a HelseNorge that has not answered for a week',
      `update "meta" set "value" = '1' where "key" = 'lastSyncedAt'`,
      ['warn cache-copy'],
    ],
    [
      'faults of the program',
      `insert into "syncLog" values (999, ${NOW}, ${NOW}, 3, 'defect', null, 'TypeError', null, '["core.js:1:2"]')`,
      ['warn sync-defects'],
    ],
    ['a file of a newer program', 'pragma user_version = 99', ['bad cache-version']],
    [
      'an index that does not fit its table',
      `pragma writable_schema = on; update sqlite_schema set sql = replace(sql, '"startsAt"', '"bookedAt"') where name = 'appointment_calendarId_startsAt_endsAt'`,
      ['bad cache-integrity'],
    ],
  ])('finds %s', async (_what, cache, expected) => {
    expect(worst(await folderWith({ cache }))).toEqual(expected)
  })

  test.each([
    ['a clock that is behind its rows', `update _meta set value = '0' where key = 'clock'`, ['bad helsenorge-clock']],
    [
      'that it was put back from an older copy',
      `update _value set value = '0' where space like 'ledger:%'`,
      ['warn helsenorge-client'],
    ],
    [
      'that the cache was put back',
      `update _value set value = '77' where space like 'ledger:%'`,
      ['warn helsenorge-client'],
    ],
    ['a file of a newer HelseNorge', 'pragma user_version = 99', ['bad helsenorge-version']],
  ])('finds in HelseNorge’s file %s', async (_what, helsenorge, expected) => {
    expect(worst(await folderWith({ helsenorge }))).toEqual(expected)
  })

  test('a cache that is cut off or no database at all is said to be damaged, with the way out, and the rest is looked at', async () => {
    const cut = await folderWith()
    truncateSync(cacheIn(cut), 20_000)
    expect(worst(cut).join()).toMatch(/bad cache-(open|integrity)/)
    const other = await folderWith()
    writeFileSync(cacheIn(other), 'not a database, but long enough to be looked at as one'.repeat(40))
    expect(found(other, 'cache-open')).toMatchObject({ level: 'bad', todo: expect.stringContaining('--rescue') })
    expect(found(other, 'helsenorge-integrity')?.level).toBe('ok')
  })

  test('a running workstation is looked at beside it, and goes on', async () => {
    const folder = await folderWith()
    const server = await realHelsenorge(smallestClinic())
    const desk = await calendarDesk(server.url, join(folder, 'workstation'))
    expect(found(folder, 'cache-running')?.level).toBe('note')
    expect((await desk.book('meanwhile', '09:00')).ok).toBe(true)
    await desk.close()
    expect(found(folder, 'cache-running')?.level).toBe('ok')
  })

  test('a folder that was never used is no illness; a file in its place is', async () => {
    const empty = tempDir()
    expect(worst(empty)).toEqual([])
    expect(worst(join(empty, 'nowhere'))).toEqual([])
    writeFileSync(join(empty, 'file'), '')
    expect(worst(join(empty, 'file'))).toContain('bad folder-file')
  })
})

describe('what was never sent is saved from a damaged cache', () => {
  test('all of it, with the bytes of the files, for this user’s eyes alone', async () => {
    const folder = await folderWith()
    const target = join(folder, 'saved.json')
    expect(rescue(cacheIn(folder), target, NOW)).toEqual({ rows: 3, files: 1, incomplete: [] })
    expect(statSync(target).mode & 0o777).toBe(0o600)
    const saved = JSON.parse(readFileSync(target, 'utf8'))
    expect(saved.tables.outbox.map(({ name }: { name: string }) => name)).toEqual([
      'appointment.book',
      'dialogue.start',
    ])
    expect(saved.tables.draft).toMatchObject([{ key: 'reply', text: 'Ser an til mandag' }])
    expect(Object.values(saved.files)).toEqual([Buffer.from(aPdf(900)).toString('base64')])
    expect(saved.warning).toContain('patient data')
  })

  test('as far as it can be read: what lies before and behind a damaged page, and it says that something is missing', async () => {
    const folder = await folderWith({
      cache: `with recursive n(i) as (select 10 union all select i + 1 from n where i < 400)
        insert into "outbox" select i, 'c' || i, 'note.save', '{"text":"' || hex(zeroblob(300)) || '"}', 'gp-berg', 1 from n`,
    })
    const file = cacheIn(folder)
    const db = new Database(file)
    db.pragma('wal_checkpoint(truncate)')
    const page = Number(db.pragma('page_size', { simple: true }))
    const pages = db
      .prepare(`select pageno from dbstat where name = 'outbox' and pagetype = 'leaf' order by pageno`)
      .pluck()
      .all() as number[]
    db.close()
    const bytes = readFileSync(file)
    const middle = pages[Math.floor(pages.length / 2)] ?? 0
    bytes.fill(0xff, (middle - 1) * page, middle * page)
    writeFileSync(file, bytes)
    const target = join(folder, 'saved.json')
    const { rows, incomplete } = rescue(file, target, NOW)
    expect(incomplete).toEqual(['outbox'])
    expect(rows).toBeGreaterThan(350)
    expect(rows).toBeLessThan(394)
    const numbers = JSON.parse(readFileSync(target, 'utf8')).tables.outbox.map(
      ({ mutationId }: { mutationId: number }) => mutationId,
    )
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => Number(a) - Number(b)))
    expect([numbers[0], numbers.at(-1)]).toEqual([2, 400])
  })

  test('nothing is overwritten, and a file that is no database is refused without leaving one behind', async () => {
    const folder = await folderWith()
    const target = join(folder, 'saved.json')
    writeFileSync(target, 'mine')
    expect(() => rescue(cacheIn(folder), target, NOW)).toThrow(/there already/)
    expect(readFileSync(target, 'utf8')).toBe('mine')
    writeFileSync(cacheIn(folder), 'nothing'.repeat(500))
    expect(() => rescue(cacheIn(folder), join(folder, 'other.json'), NOW)).toThrow(/damaged/)
    expect(existsSync(join(folder, 'other.json'))).toBe(false)
  })
})

describe('npm run doctor', () => {
  let built: Awaited<ReturnType<typeof builtProgram>>
  beforeAll(async () => {
    built = await builtProgram('electron/doctor/entry.ts')
  }, 60_000)
  afterAll(() => built.remove())
  const doctor = async (...args: string[]) => {
    const run = runProgram(built.script, args)
    return { code: (await run.exit).code, output: run.output() }
  }

  test('says that nothing is wrong and ends with 0; with 1 and what to do when something is', async () => {
    const fine = await doctor('--data', await folderWith())
    expect(fine).toMatchObject({ code: 0, output: expect.stringContaining('Nothing is wrong.') })
    const ill = await doctor('--data', await folderWith({ cache: 'delete from "blob"' }))
    expect(ill.code).toBe(1)
    expect(ill.output).toMatch(/BAD {3}1 file of waiting letters is not here\.\n {6}The letter will come back/)
  })

  test('writes the log and what was never sent where it is told, and says which of them holds patient data', async () => {
    const folder = await folderWith()
    const [log, saved] = [join(folder, 'log.json'), join(folder, 'saved.json')]
    const { code, output } = await doctor('--data', folder, '--log', log, '--rescue', saved)
    expect(code).toBe(0)
    expect(output).toContain('it holds nothing of any person')
    expect(output).toContain('3 rows, 1 file. IT HOLDS PATIENT DATA.')
    expect(JSON.parse(readFileSync(log, 'utf8'))).toMatchObject({ numbers: { next: 4, acknowledged: 1 }, line: null })
    const again = await doctor('--data', folder, '--log', log)
    expect(again).toMatchObject({ code: 1, output: expect.stringContaining('choose another name') })
  })

  test('--json is JSON and nothing else', async () => {
    const folder = await folderWith()
    const run = runProgram(built.script, ['--data', folder, '--json'])
    await run.exit
    expect(JSON.parse(run.output())).toContainEqual(expect.objectContaining({ code: 'cache-integrity', level: 'ok' }))
  })

  test('asked wrongly it ends with 2 and one sentence', async () => {
    expect(await doctor('--dta', 'x')).toMatchObject({ code: 2, output: expect.stringContaining('--help') })
    expect(await doctor('--data', '')).toMatchObject({ code: 2, output: expect.stringContaining('must name a folder') })
  })

  test('without --data it takes the folder that the workstation takes', async () => {
    const folderOf = (env: Record<string, string>, platform: NodeJS.Platform) => {
      const parsed = parseArguments([], env, platform)
      return parsed.kind === 'look' ? parsed.arguments.dataDir : parsed
    }
    expect(folderOf({ KLINIKK_DATA: '/data' }, 'linux')).toBe('/data')
    expect(folderOf({ XDG_CONFIG_HOME: '/home/a/.cfg' }, 'linux')).toBe('/home/a/.cfg/klinikk')
    expect(folderOf({ APPDATA: '/roaming' }, 'win32')).toBe('/roaming/klinikk')
  })

  test('a folder that may not be written to is said to be so', async () => {
    const folder = await folderWith()
    chmodSync(folder, 0o555)
    // root may write anywhere, so root asks as somebody else
    const run = runProgram(built.script, ['--data', folder], process.getuid?.() === 0 ? { uid: 65_534 } : {})
    expect((await run.exit).code).toBe(1)
    expect(run.output()).toContain('may not write to the data folder')
    chmodSync(folder, 0o755)
  })
})
