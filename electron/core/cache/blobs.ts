import type { Instant } from '@shared/time/instant'
import type { ReadableDb } from '../db/open'
import type { Writer } from '../db/writer'

/** Bytes already fetched once stay on the workstation, so that they open offline too. */
export const keptBlob = (db: ReadableDb, sha256: string): Uint8Array | undefined =>
  db.get<{ bytes: Uint8Array }>('select "bytes" from "blob" where "sha256" = ?', [sha256])?.bytes

export const keepBlob = (writer: Writer, sha256: string, bytes: Uint8Array, now: Instant): Promise<void> =>
  writer.transaction((db) => {
    db.run('insert or ignore into "blob" ("sha256", "bytes", "usedAt") values (?, ?, ?)', [sha256, bytes, now])
  })
