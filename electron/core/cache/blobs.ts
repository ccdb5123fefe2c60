import { createHash } from 'node:crypto'
import { type AttachmentProblem, checkBytes } from '@shared/inbox/attachment-rules'
import type { AttachmentType } from '@shared/inbox/model'
import { ok, type Result, refuse } from '@shared/result'
import { HOUR, type Instant } from '@shared/time/instant'
import type { ReadableDb, WritableDb } from '../db/open'
import type { Writer } from '../db/writer'
import type { Sealer } from './sealer'

/** Bytes of files that the cache holds at most, beside those that can't be had elsewhere. */
export const MOST_BLOB_BYTES = 512 * 1024 * 1024
/** The last use is written at most this often, so that looking does not mean writing, ms. */
const TOUCH_EVERY = HOUR
/** A file between the window's hands and its draft is named by nothing yet, ms. */
const UNNAMED_FOR = 24 * HOUR

export interface Held {
  readonly sha256: string
  readonly type: AttachmentType
  readonly bytes: number
}

/** Files on this workstation, by their sha256: sealed, never as files on the disk. */
export interface Blobs {
  /** undefined when it is not here, or what is here can't be opened any more */
  get(sha256: string): Uint8Array | undefined
  has(sha256: string): boolean
  /** Notes that somebody looked at it: it stays longer than others. */
  touch(sha256: string): Promise<void>
  /** Keeps what HelseNorge has sent, if it is what was asked for. */
  keep(sha256: string, bytes: Uint8Array): Promise<boolean>
  /** Takes a file from a person at this desk, durable when it answers. It stays while a draft, a waiting command or an open card names it. */
  hold(bytes: Uint8Array): Promise<Result<Held, AttachmentProblem>>
  /** Forgets files that nothing names and nobody has used for a day: what was taken back from a draft, or never sent. */
  forgetUnnamed(): Promise<void>
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Texts in which a file that exists nowhere else may be named. A hash is long enough to be looked for as it stands, whatever the command or draft. */
const OWN_TEXTS = ['"outbox"."args"', '"draft"."text"', '"rejection"."args"'] as const
const NAMED_HERE = OWN_TEXTS.map((column) => {
  const table = column.split('.')[0]
  const open = table === '"rejection"' ? ' and "settledAt" is null' : ''
  return `exists (select 1 from ${table} where instr(${column}, b."sha256") > 0${open})`
}).join(' or ')
const NAMED_BY_ROW = 'exists (select 1 from "attachment" a where a."sha256" = b."sha256")'

export const blobSql = {
  total: 'select coalesce(sum("size"), 0) as n from "blob"',
  /** longest unused first */
  candidates: `select b."sha256", b."size" from "blob" b where b."sha256" <> ? and not (${NAMED_HERE}) order by b."usedAt"`,
  unnamed: `delete from "blob" as b where b."usedAt" < ? and not (${NAMED_BY_ROW}) and not (${NAMED_HERE})`,
}

/** @param most bytes of files kept; what exists nowhere else is kept beyond it */
export function makeBlobs(parts: {
  db: ReadableDb
  writer: Writer
  sealer: Sealer
  now: () => Instant
  most?: number
}): Blobs {
  const { db, writer, sealer, now, most = MOST_BLOB_BYTES } = parts
  const has = (sha256: string): boolean =>
    db.get('select 1 as found from "blob" where "sha256" = ?', [sha256]) !== undefined

  const put = (sha256: string, bytes: Uint8Array): Promise<void> =>
    writer.transaction((write) => {
      write.run(
        `insert into "blob" ("sha256", "size", "usedAt", "sealed") values (?, ?, ?, ?)
         on conflict ("sha256") do update set "usedAt" = excluded."usedAt", "sealed" = excluded."sealed"`,
        [sha256, bytes.length, now(), sealer.seal(sha256, bytes)],
      )
      makeRoom(write, sha256, most)
    })

  return {
    has,
    get: (sha256) => {
      const found = db.get<{ sealed: Uint8Array }>('select "sealed" from "blob" where "sha256" = ?', [sha256])
      return found && sealer.open(sha256, found.sealed)
    },
    touch: async (sha256) => {
      const found = db.get<{ usedAt: number }>('select "usedAt" from "blob" where "sha256" = ?', [sha256])
      if (!found || found.usedAt > now() - TOUCH_EVERY) return
      await writer.transaction((write) => {
        write.run('update "blob" set "usedAt" = ? where "sha256" = ?', [now(), sha256])
      })
    },
    keep: async (sha256, bytes) => {
      if (sha256Of(bytes) !== sha256) return false
      await put(sha256, bytes)
      return true
    },
    hold: async (bytes) => {
      const checked = checkBytes(bytes.length, bytes)
      if ('problem' in checked) return refuse(checked.problem)
      const sha256 = sha256Of(bytes)
      await put(sha256, bytes)
      return ok({ sha256, type: checked.type, bytes: bytes.length })
    },
    forgetUnnamed: () =>
      writer.transaction((write) => {
        write.run(blobSql.unnamed, [now() - UNNAMED_FOR])
      }),
  }
}

/** Lets go what was not looked at for longest, until the rest fits; never what exists nowhere else, nor what has just come. */
function makeRoom(db: WritableDb, justCome: string, most: number): void {
  let over = (db.get<{ n: number }>(blobSql.total)?.n ?? 0) - most
  if (over <= 0) return
  for (const { sha256, size } of db.all<{ sha256: string; size: number }>(blobSql.candidates, [justCome])) {
    if (over <= 0) return
    db.run('delete from "blob" where "sha256" = ?', [sha256])
    over -= size
  }
}
