import type { Upload, UploadReads, UploadWrites } from '../store'
import type { Prepared } from './connection'

interface Stored {
  owner: string
  sha256: string
  size: number
  received: number
  done: number
  type: string | null
  touched_at: number
}
const toUpload = ({ done, touched_at: touchedAt, ...row }: Stored): Upload => ({ ...row, done: done === 1, touchedAt })
const COLUMNS = 'owner, sha256, size, received, done, type, touched_at'

export const readUploads = (db: Prepared): UploadReads => ({
  getUpload: async (owner, sha256) => {
    const found = db.statement(`select ${COLUMNS} from _upload where owner = ? and sha256 = ?`).get(owner, sha256)
    return found === undefined ? undefined : toUpload(found as Stored)
  },
  uploadsOf: async (owner) =>
    (db.statement(`select ${COLUMNS} from _upload where owner = ?`).all(owner) as Stored[]).map(toUpload),
  uploadsOlderThan: async (touchedAt, limit) =>
    (
      db
        .statement(`select ${COLUMNS} from _upload where touched_at < ? order by touched_at limit ?`)
        .all(touchedAt, limit) as Stored[]
    ).map(toUpload),
  hasUpload: async (sha256) => db.statement('select 1 from _upload where sha256 = ?').get(sha256) !== undefined,
  hasBlob: async (sha256) => db.statement('select 1 from _blob where sha256 = ?').get(sha256) !== undefined,
})

/** @param check throws when the transaction has ended */
export const writeUploads = (db: Prepared, check: () => void): UploadWrites => ({
  putUpload: async ({ owner, sha256, size, received, done, type, touchedAt }) => {
    check()
    db.statement(
      `insert into _upload (${COLUMNS}) values (?, ?, ?, ?, ?, ?, ?)
       on conflict (owner, sha256) do update set size = excluded.size, received = excluded.received, done = excluded.done,
         type = excluded.type, touched_at = excluded.touched_at`,
    ).run(owner, sha256, size, received, done ? 1 : 0, type, touchedAt)
  },
  dropUpload: async (owner, sha256) => {
    check()
    db.statement('delete from _upload where owner = ? and sha256 = ?').run(owner, sha256)
  },
  addPart: async (owner, sha256, offset, bytes) => {
    check()
    db.statement('insert into _upload_part (owner, sha256, start, bytes) values (?, ?, ?, ?)').run(
      owner,
      sha256,
      offset,
      bytes,
    )
  },
  takeParts: async (owner, sha256) => {
    check()
    const found = db
      .statement('select bytes from _upload_part where owner = ? and sha256 = ? order by start')
      .all(owner, sha256) as { bytes: Uint8Array }[]
    db.statement('delete from _upload_part where owner = ? and sha256 = ?').run(owner, sha256)
    return Buffer.concat(found.map(({ bytes }) => bytes))
  },
  putBlob: async (sha256, bytes) => {
    check()
    db.statement('insert or ignore into _blob (sha256, bytes) values (?, ?)').run(sha256, bytes)
  },
  deleteBlob: async (sha256) => {
    check()
    db.statement('delete from _blob where sha256 = ?').run(sha256)
  },
})
