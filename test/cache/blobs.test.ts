import { readFileSync } from 'node:fs'
import { attachments } from '@shared/inbox/model'
import { HOUR } from '@shared/time/instant'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blobSql, makeBlobs } from '../../electron/core/cache/blobs'
import { aesSealer } from '../../electron/core/cache/sealer'
import { putRow } from '../../electron/core/sync/cache-tx'
import { cacheWith } from '../support/cache'
import { MORNING, smallestClinic } from '../support/clinic-rows'
import { aPdf, enclosed, sha256 } from '../support/files'
import { aPicture } from '../support/picture'

const KEY = new Uint8Array(32).fill(7)
const DAY = 24 * HOUR

async function aCache({ most = 10_000, key = KEY } = {}) {
  const cache = await cacheWith(smallestClinic())
  let now = MORNING
  const blobs = makeBlobs({ ...cache, sealer: aesSealer(key), now: () => now, most })
  const pass = (ms: number): void => {
    now += ms
  }
  return { ...cache, blobs, pass }
}
const file = (n: number, bytes = 3000) => aPdf(bytes, n)

describe('a sealed file', () => {
  test('opens again with the same key, byte for byte, whatever it is', () => {
    const sealer = aesSealer(KEY)
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        const sealed = sealer.seal(sha256(bytes), bytes)
        expect(sealed.length).toBe(bytes.length + 16)
        expect([...(sealer.open(sha256(bytes), sealed) ?? [])]).toEqual([...bytes])
      }),
    )
  })

  test('does not open with another key, under another hash, changed by a bit anywhere, or cut', () => {
    const bytes = file(1, 50)
    const hash = sha256(bytes)
    const sealed = aesSealer(KEY).seal(hash, bytes)
    expect(aesSealer(new Uint8Array(32).fill(8)).open(hash, sealed)).toBeUndefined()
    expect(aesSealer(KEY).open(sha256(file(2)), sealed)).toBeUndefined()
    fc.assert(
      fc.property(fc.nat({ max: sealed.length * 8 - 1 }), (bit) => {
        const changed = Uint8Array.from(sealed)
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        expect(aesSealer(KEY).open(hash, changed)).toBeUndefined()
        expect(aesSealer(KEY).open(hash, sealed.subarray(0, bit >> 3))).toBeUndefined()
      }),
    )
  })

  test('needs a key of 32 bytes', () => {
    expect(() => aesSealer(new Uint8Array(16))).toThrow('32 bytes')
  })
})

describe('files in the cache (S28)', () => {
  test('lie on the disk as nothing that could be recognized or opened', async () => {
    const { blobs, file: path, write } = await aCache({ most: 100_000 })
    const picture = aPicture(30)
    const held = await blobs.hold(picture)
    expect(held).toMatchObject({
      ok: true,
      value: { type: 'image/png', bytes: picture.length, sha256: sha256(picture) },
    })
    expect(Buffer.from(blobs.get(sha256(picture)) ?? []).equals(picture)).toBe(true)
    write.exec('pragma wal_checkpoint(truncate)')
    const disk = readFileSync(path)
    expect(disk.includes(picture.subarray(0, 16))).toBe(false)
    expect(disk.includes(picture.subarray(40, 72))).toBe(false)
    expect(disk.includes(Buffer.from('IHDR'))).toBe(false)
  })

  test('that were damaged on the disk, or sealed with another key, are not there: they are fetched again', async () => {
    const { blobs, write, db, writer } = await aCache()
    await blobs.hold(file(1))
    const stranger = makeBlobs({ db, writer, sealer: aesSealer(new Uint8Array(32)), now: () => MORNING })
    expect(stranger.get(sha256(file(1)))).toBeUndefined()
    write.run('update "blob" set "sealed" = zeroblob(3016)')
    expect(blobs.get(sha256(file(1)))).toBeUndefined()
    expect(await blobs.keep(sha256(file(1)), file(1))).toBe(true)
    expect(blobs.get(sha256(file(1)))).toBeDefined()
  })

  test('are kept only when they are what was asked for', async () => {
    const { blobs } = await aCache()
    expect(await blobs.keep(sha256(file(1)), file(2))).toBe(false)
    expect(blobs.has(sha256(file(1)))).toBe(false)
  })

  test('of another kind, empty or too large are not taken from a person', async () => {
    const { blobs, db } = await aCache()
    expect(await blobs.hold(new TextEncoder().encode('<html>'))).toMatchObject({ ok: false, code: 'file-type' })
    expect(await blobs.hold(new Uint8Array())).toMatchObject({ ok: false, code: 'file-empty' })
    expect(await blobs.hold(aPdf(12 * 1024 * 1024 + 1))).toMatchObject({ ok: false, code: 'file-too-large' })
    expect(db.all('select 1 from "blob"')).toEqual([])
  })

  test('make room for new ones: what nobody has looked at for longest goes first', async () => {
    const { blobs, pass } = await aCache({ most: 9000 })
    for (const n of [1, 2, 3]) {
      await blobs.keep(sha256(file(n)), file(n))
      pass(2 * HOUR)
    }
    await blobs.touch(sha256(file(1)))
    await blobs.keep(sha256(file(4)), file(4))
    expect([1, 2, 3, 4].map((n) => blobs.has(sha256(file(n))))).toEqual([true, false, true, true])
  })

  test('that exist nowhere else stay beyond the bound: in a draft, a waiting command, an open card', async () => {
    const { blobs, write, pass } = await aCache({ most: 3000 })
    const named = (n: number) => JSON.stringify({ attachments: [enclosed(file(n))] })
    for (const n of [1, 2, 3, 4]) await blobs.hold(file(n))
    // whatever was let go above is held again, now that it is named
    write.run('insert into "draft" values (?, ?, 0)', ['reply:gp:d1', named(1)])
    write.run('insert into "outbox" values (1, ?, ?, ?, ?, 0)', ['c', 'dialogue.reply', named(2), 'gp'])
    const card = (number: number, args: string, settledAt: number | null) =>
      write.run(
        `insert into "rejection" ("mutationId", "name", "args", "madeAt", "refusedAt", "code", "data", "settledAt")
         values (?, 'dialogue.reply', ?, 0, 0, 'x', '{}', ?)`,
        [number, args, settledAt],
      )
    card(7, named(3), null)
    card(8, named(4), 5)
    for (const n of [1, 2, 3, 4]) {
      await blobs.hold(file(n))
      pass(HOUR)
    }
    await blobs.keep(sha256(file(5)), file(5))
    expect([1, 2, 3, 4, 5].map((n) => blobs.has(sha256(file(n))))).toEqual([true, true, true, false, true])
  })

  test('that a person took back from a draft are forgotten after a day; those of a letter are not', async () => {
    const { blobs, write, pass } = await aCache()
    await blobs.hold(file(1))
    await blobs.hold(file(2))
    putRow(write, attachments, { ...enclosed(file(2)), clinicId: 'clinic', dialogueId: 'd', patientId: 'p' })
    await blobs.forgetUnnamed()
    expect(blobs.has(sha256(file(1)))).toBe(true)
    pass(DAY + 1)
    await blobs.forgetUnnamed()
    expect([1, 2].map((n) => blobs.has(sha256(file(n))))).toEqual([false, true])
  })

  test('are counted and chosen without reading a page of their bytes', async () => {
    const { db } = await aCache()
    const plan = (sql: string) =>
      db
        .all<{ detail: string }>(`explain query plan ${sql}`, sql.includes('?') ? [''] : [])
        .map(({ detail }) => detail)
        .join('\n')
    expect(plan(blobSql.total)).toMatch(/COVERING INDEX blob_usedAt/)
    expect(plan(blobSql.candidates)).toMatch(/SCAN b USING COVERING INDEX blob_usedAt/)
    expect(plan(blobSql.candidates)).not.toMatch(/TEMP B-TREE/)
    expect(plan(blobSql.unnamed)).toMatch(/attachment_sha256/)
  })
})
