import { statSync } from 'node:fs'
import type { ReadableDb } from '../core/db/open'
import { bad, counted, type Finding, guarded, ok, warn } from './finding'

/** A log of SQLite's that does not shrink by itself, bytes. */
const LARGE_WAL = 256_000_000
/** Lines that SQLite says of a damaged file at most. */
const MOST_LINES = 20

/** What SQLite itself says of a file. @param code begins the findings' codes @param todo when it is damaged */
export function lookAtFile(db: ReadableDb, file: string, code: string, todo: string): readonly Finding[] {
  return [
    ...guarded(`${code}-integrity`, () => integrity(db, code, todo), todo),
    ...guarded(`${code}-references`, () => references(db, code, todo), todo),
    ...wal(file, code),
  ]
}

function integrity(db: ReadableDb, code: string, todo: string): Finding {
  const lines = db
    .all<{ integrity_check: string }>(`pragma integrity_check(${MOST_LINES})`)
    .map((line) => line.integrity_check)
  return lines.length === 1 && lines[0] === 'ok'
    ? ok(`${code}-integrity`, 'SQLite finds the file whole (integrity_check).')
    : bad(`${code}-integrity`, `SQLite finds the file damaged: ${lines.map(withoutValues).join('; ')}.`, todo)
}

/** SQLite's lines name tables, indexes, pages and row numbers; what stands between quotes could be a value. */
const withoutValues = (line: string): string => line.replaceAll(/'[^']*'/g, "'...'").replaceAll('\n', ' ')

function references(db: ReadableDb, code: string, todo: string): Finding {
  const broken = db.all('pragma foreign_key_check').length
  return broken === 0
    ? ok(`${code}-references`, 'No row points at one that is gone (foreign_key_check).')
    : bad(`${code}-references`, `${counted(broken, 'row')} point at one that is gone.`, todo)
}

function wal(file: string, code: string): Finding[] {
  const bytes = statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0
  if (bytes < LARGE_WAL) return []
  return [
    warn(
      `${code}-wal`,
      `The file's write-ahead log has grown to ${Math.round(bytes / 1_000_000)} MB.`,
      'Close the program in order and start it again.',
    ),
  ]
}
