import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { CacheProblem } from './cache-problem'

/** The workstation's cache in its data folder. */
export const CACHE_FILE = 'cache.sqlite'
/** Held by the program that writes the cache (SY27). */
export const CACHE_LOCK = 'cache.lock'

export type Value = string | number | bigint | null | Uint8Array
export type Params = Readonly<Record<string, Value>> | readonly Value[]

/** A handle that can only ask; SQLite itself refuses writes through it. */
export interface ReadableDb {
  /** R is what the statement's columns hold: the one who writes the SQL vouches for it. */
  all<R>(sql: string, params?: Params): R[]
  get<R>(sql: string, params?: Params): R | undefined
}

/** A handle that may change rows; only the writer hands it out, inside a transaction. */
export interface WritableDb extends ReadableDb {
  /** Answers how many rows changed. */
  run(sql: string, params?: Params): number
  exec(sql: string): void
}

export interface OpenCache {
  readonly read: ReadableDb
  readonly write: WritableDb
  readonly close: () => void
}

const handle = (db: Database.Database): WritableDb => {
  const prepared = new Map<string, Database.Statement>()
  const statement = (sql: string): Database.Statement => {
    const known = prepared.get(sql)
    if (known) return known
    const fresh = db.prepare(sql)
    prepared.set(sql, fresh)
    return fresh
  }
  return {
    all: <R>(sql: string, params: Params = []) => statement(sql).all(params) as R[],
    get: <R>(sql: string, params: Params = []) => statement(sql).get(params) as R | undefined,
    run: (sql, params = []) => statement(sql).run(params).changes,
    exec: (sql) => db.exec(sql),
  }
}

const pragmas = (db: Database.Database): void => {
  db.pragma('busy_timeout = 2000')
  db.pragma('foreign_keys = ON')
  db.pragma('cache_size = -16000')
}

/**
 * Keeps every other program from writing the cache beside it. The operating system drops the lock when the process ends, however it ends.
 * @throws CacheProblem cache-locked
 */
function lockCache(file: string): Database.Database {
  const lock = new Database(join(dirname(file), CACHE_LOCK), { timeout: 0 })
  try {
    lock.pragma('locking_mode = exclusive')
    lock.exec('begin exclusive; commit')
    return lock
  } catch (error) {
    lock.close()
    throw CacheProblem.from(error, file)
  }
}

/**
 * Opens the workstation's cache file: WAL, durable at every commit (an acknowledged write survives a power cut), one writing handle and one
 * reading handle. Makes the folder when it is missing. One program at a time (SY27).
 * @throws CacheProblem when the folder or the file can't be used; the file is never changed then.
 */
export function openCache(file: string, migrate: (db: WritableDb) => void): OpenCache {
  try {
    mkdirSync(dirname(file), { recursive: true })
    accessSync(dirname(file), constants.W_OK)
  } catch {
    throw new CacheProblem('folder-read-only', file)
  }
  let lock: Database.Database | undefined
  let writer: Database.Database | undefined
  try {
    lock = lockCache(file)
    writer = new Database(file)
    pragmas(writer)
    writer.pragma('locking_mode = NORMAL')
    writer.pragma('journal_mode = WAL')
    writer.pragma('synchronous = FULL')
    const write = handle(writer)
    migrate(write)
    const reader = new Database(file, { readonly: true })
    pragmas(reader)
    return {
      read: handle(reader),
      write,
      close: () => {
        reader.close()
        writer?.close()
        lock?.close()
      },
    }
  } catch (error) {
    writer?.close()
    lock?.close()
    throw CacheProblem.from(error, file)
  }
}

/**
 * Opens a cache that is there and of this program's version, to read only.
 * @param version newest migration
 * @returns undefined when nothing can be read now; whoever opens it to write finds out why, and says so
 */
export function openToRead(file: string, version: number): { readonly read: ReadableDb; close(): void } | undefined {
  let db: Database.Database | undefined
  try {
    db = new Database(file, { readonly: true, fileMustExist: true })
    pragmas(db)
    if (db.pragma('user_version', { simple: true }) === version) {
      const open = db
      return { read: handle(open), close: () => open.close() }
    }
  } catch {
    // as documented
  }
  db?.close()
  return undefined
}

/**
 * Opens any of this program's files to look into it, beside a program that may be using it. Nothing is written to the file itself.
 * @throws CacheProblem when it can't be read
 */
export function openToLook(file: string): { readonly read: ReadableDb; close(): void } {
  let db: Database.Database | undefined
  try {
    db = new Database(file, { readonly: true, fileMustExist: true })
    pragmas(db)
    // a damaged or foreign file is noticed with the first question
    db.prepare('select count(*) from sqlite_schema').get()
    const open = db
    return { read: handle(open), close: () => open.close() }
  } catch (error) {
    db?.close()
    throw CacheProblem.from(error, file)
  }
}

/** Whether a program has the lock of its files now (SY27). @param lock such as `cache.lock` in its folder */
export function isHeld(lock: string): boolean {
  if (!existsSync(lock)) return false
  let probe: Database.Database | undefined
  try {
    probe = new Database(lock, { timeout: 0, fileMustExist: true })
    probe.exec('begin exclusive; commit')
    return false
  } catch (error) {
    return CacheProblem.from(error, lock).code === 'cache-locked'
  } finally {
    probe?.close()
  }
}
