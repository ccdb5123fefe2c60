import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { setMeta } from '../../electron/core/cache/meta'
import { quote } from '../../electron/core/db/row-codec'
import { supportLog } from '../../electron/core/support/support-log'
import { makeSyncLog } from '../../electron/core/sync/sync-log'
import { cacheWith } from '../support/cache'
import { virtualWorld } from '../support/virtual-world'

const LINE = { streamOpen: true, lastPush: null, lastPull: { at: 1, ms: 12, rows: 3, outcome: 'ok' } } as const

async function aWorkstation() {
  const cache = await cacheWith()
  const world = virtualWorld()
  const log = makeSyncLog({ db: cache.db, writer: cache.writer, world, changed: () => undefined })
  const told = (): string => supportLog({ db: cache.db, file: cache.file, world, events: log.recent(500), line: LINE })
  return { ...cache, world, log, told }
}
type Station = Awaited<ReturnType<typeof aWorkstation>>

interface Column {
  readonly table: string
  readonly name: string
  readonly type: string
  readonly notnull: number
}
/** Every table of the file that can hold rows, with its columns. */
const columnsOf = ({ db }: Station): Column[] =>
  db.all<Column>(
    `select s.name as "table", c.name, c.type, c."notnull" from sqlite_schema s, pragma_table_info(s.name) c
     where s.type = 'table' and s.name not like 'sqlite%' and s.name not like 'patientSearch%' and s.name <> 'meta' order by s.name, c.cid`,
  )

/** A row in every table whose every text is the secret, and the secret where a program's own words stand. */
async function writeEverywhere(station: Station, secret: string): Promise<void> {
  const { writer, log, world } = station
  const tables = Map.groupBy(columnsOf(station), ({ table }) => table)
  await writer.transaction((write) => {
    for (const [table, columns] of tables) {
      write.run(`delete from ${quote(table)}`)
      const values = columns.map(({ type }) => (type === 'TEXT' ? secret : type === 'BLOB' ? Buffer.from(secret) : 7))
      const names = columns.map(({ name }) => quote(name)).join(', ')
      write.run(`insert into ${quote(table)} (${names}) values (${columns.map(() => '?').join(', ')})`, values)
    }
    for (const key of ['clientId', 'userId', 'privateKey', 'sealerKey', 'oauthClientId', 'clinicId'] as const)
      setMeta(write, key, secret)
    setMeta(write, 'cookie', JSON.stringify({ epoch: secret, clock: 4, copying: null }))
  })
  log.note({ code: 'refused', exchange: 'push', detail: secret })
  log.note({ code: 'unreachable', exchange: 'pull', detail: secret })
  const error = Object.assign(new Error(`constraint failed: ${secret}\n    at ${secret} (${secret}.ts:1:1)`), {
    name: secret,
    code: secret,
  })
  log.defect(error)
  log.defect(secret)
  await world.pass(1_000)
}

/** Every text in it, keys and values. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (value !== null && typeof value === 'object')
    return Object.entries(value).flatMap(([key, one]) => [key, ...textsIn(one)])
  return []
}

describe('the log for support', () => {
  test('holds nothing of any person, whatever stands in any field of any table, in an error or in an answer', async () => {
    const secrets = fc.oneof(
      fc.constantFrom(
        'Åse Nordmann',
        '13927512345',
        'sår på låret',
        'type-consultation',
        'eyJhbGciOiJFUzI1NiJ9',
        'e-konsultasjon_7',
      ),
      fc.string({ minLength: 8, maxLength: 40, unit: 'grapheme' }),
    )
    const known = await aWorkstation()
    const own = new Set(textsIn(JSON.parse(known.told())))
    await fc.assert(
      fc.asyncProperty(secrets, async (secret) => {
        fc.pre(!own.has(secret))
        const station = await aWorkstation()
        await writeEverywhere(station, secret)
        for (const text of textsIn(JSON.parse(station.told()))) expect(text).not.toContain(secret)
      }),
      { numRuns: 25 },
    )
  })

  test('says how the sync stands: what waits and since when, what was refused and why, what the cache holds, what happened', async () => {
    const { writer, log, told, world } = await aWorkstation()
    await writer.transaction((write) => {
      write.run(`insert into "outbox" values (3, 'c3', 'note.save', '{"id":"n"}', 'gp-berg', ?)`, [
        world.now() - 90_000,
      ])
      write.run(
        `insert into "rejection" ("mutationId", "name", "args", "madeAt", "refusedAt", "code", "data") values (2, 'appointment.move', '{}', 0, ?, 'slot-taken', '{}')`,
        [world.now() - 5_000],
      )
    })
    log.note({ code: 'unreachable', exchange: 'push', detail: 'timeout' })
    const said = JSON.parse(told())
    expect(said.waiting).toEqual([{ number: 3, command: 'note.save', ageSeconds: 90, bytes: 10 }])
    expect(said.cards).toMatchObject([{ number: 2, command: 'appointment.move', code: 'slot-taken', ageSeconds: 5 }])
    expect(said.received).toMatchObject({ clock: 1, copying: false })
    expect(said.line).toMatchObject({ streamOpen: true, lastPush: null, lastPull: { ms: 12, rows: 3, outcome: 'ok' } })
    expect(said.storage.tables).toContainEqual({ name: 'outbox', rows: 1 })
    expect(said.events[0]).toMatchObject({ code: 'unreachable', exchange: 'push', detail: 'timeout', count: 1 })
    expect(said.program.version).toMatch(/^\d+\.\d+\.\d+$/)
  })

  test('two logs of one workstation cannot be told to be of the same', async () => {
    const { told } = await aWorkstation()
    const clients = [JSON.parse(told()).client, JSON.parse(told()).client]
    expect(clients[0]).toMatch(/^[0-9a-f]{8}$/)
    expect(clients[1]).not.toBe(clients[0])
  })
})
