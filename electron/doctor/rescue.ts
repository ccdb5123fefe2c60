import { existsSync, writeFileSync } from 'node:fs'
import type { Instant } from '@shared/time/instant'
import { getMeta } from '../core/cache/meta'
import { aesSealer } from '../core/cache/sealer'
import { openToLook, type ReadableDb, type Value } from '../core/db/open'
import { quote } from '../core/db/row-codec'

type Row = Readonly<Record<string, Value>>

/** What exists nowhere else, by table and key. */
const OWN = [
  { table: 'outbox', key: ['mutationId'] },
  { table: 'draft', key: ['key'] },
  { table: 'rejection', key: ['mutationId'] },
  { table: 'lostRow', key: ['tableName', 'id', 'noticedAt'] },
] as const

export interface Rescued {
  readonly rows: number
  readonly files: number
  /** tables of which not everything could be read */
  readonly incomplete: readonly string[]
}

/**
 * Writes what was never sent (changes, drafts, cards, rows kept aside, and the files of letters) to a file, as far as a damaged cache can be read. It holds
 * patient data: readable for this user alone. Never overwrites.
 * @throws CacheProblem when nothing can be read; Error with code EEXIST, ENOENT, EACCES when the file can't be made
 */
export function rescue(cache: string, target: string, now: Instant): Rescued {
  if (existsSync(target)) throw Object.assign(new Error(`${target} is there already`), { code: 'EEXIST' })
  const open = openToLook(cache)
  try {
    const db = open.read
    const tables = OWN.map(({ table, key }) => ({ table, ...salvage(db, table, key) }))
    const files = filesNamedIn(db, JSON.stringify(tables))
    const text = {
      warning:
        'This file holds patient data. Keep it as you keep a journal, and delete it when its content is in Klinikk again.',
      made: new Date(now).toISOString(),
      client: quietly(() => getMeta(db, 'clientId')) ?? null,
      tables: Object.fromEntries(tables.map(({ table, rows }) => [table, rows])),
      files: Object.fromEntries(files),
      incomplete: tables.filter(({ whole }) => !whole).map(({ table }) => table),
    }
    writeFileSync(target, `${JSON.stringify(text, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
    return {
      rows: tables.reduce((sum, { rows }) => sum + rows.length, 0),
      files: files.length,
      incomplete: text.incomplete,
    }
  } finally {
    open.close()
  }
}

/** Rows from the front until one can't be read, then from the end until one can't: a damaged page hides what lies on it and no more. */
function salvage(db: ReadableDb, table: string, key: readonly string[]): { rows: Row[]; whole: boolean } {
  const front = walk(db, table, key, 'asc')
  if (front.whole) return front
  const back = walk(db, table, key, 'desc')
  const keyOf = (row: Row): string => JSON.stringify(key.map((name) => row[name]))
  const have = new Set(front.rows.map(keyOf))
  return { rows: [...front.rows, ...back.rows.reverse().filter((row) => !have.has(keyOf(row)))], whole: false }
}

function walk(
  db: ReadableDb,
  table: string,
  key: readonly string[],
  way: 'asc' | 'desc',
): { rows: Row[]; whole: boolean } {
  const columns = key.map(quote).join(', ')
  const order = key.map((name) => `${quote(name)} ${way}`).join(', ')
  const beyond = `where (${columns}) ${way === 'asc' ? '>' : '<'} (${key.map(() => '?').join(', ')})`
  const rows: Row[] = []
  try {
    for (;;) {
      const last = rows.at(-1)
      const bounds = last ? key.map((name) => last[name] ?? null) : []
      const next = db.get<Row>(`select * from ${quote(table)} ${last ? beyond : ''} order by ${order} limit 1`, bounds)
      if (!next) return { rows, whole: true }
      rows.push(next)
    }
  } catch {
    return { rows, whole: false }
  }
}

/** sha256 and base64 of the files that are named and lie here, as far as they can be opened. */
function filesNamedIn(db: ReadableDb, text: string): [string, string][] {
  const key = quietly(() => getMeta(db, 'sealerKey'))
  const sealer = quietly(() => (key === undefined ? undefined : aesSealer(Buffer.from(key, 'base64'))))
  if (!sealer) return []
  return [...new Set(text.match(/\b[0-9a-f]{64}\b/g))].flatMap((sha256): [string, string][] => {
    const found = quietly(() =>
      db.get<{ sealed: Uint8Array }>('select "sealed" from "blob" where "sha256" = ?', [sha256]),
    )
    const bytes = found && sealer.open(sha256, found.sealed)
    return bytes ? [[sha256, Buffer.from(bytes).toString('base64')]] : []
  })
}

function quietly<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
