import { clinics } from '@shared/clinic/model'
import { patients } from '@shared/patient/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FeedPage, Store } from '../../electron/helsenorge/store/store'
import { aClinic, aPatient } from '../support/clinic-rows'

const nothing = async () => null

/** Applies pages the way a workstation does. */
function applyPage(rows: Map<string, string>, page: FeedPage): void {
  if (page.wipe) rows.clear()
  for (const patch of page.patches) {
    for (const text of patch.put) rows.set(`${patch.table} ${(JSON.parse(text) as { id: string }).id}`, text)
    for (const id of patch.delete) rows.delete(`${patch.table} ${id}`)
  }
}

/** Follows the feed from a cookie to its end. */
async function follow(
  store: Store,
  clinicId: string,
  rows = new Map<string, string>(),
  since: { epoch: string; clock: number } | null = null,
  limit = 3,
) {
  let cookie = since
  for (;;) {
    const { page } = await store.feed(clinicId, cookie, limit, nothing)
    applyPage(rows, page)
    cookie = { epoch: page.epoch, clock: page.clock }
    if (!page.more) return { rows, cookie }
  }
}

/** What the feed of any Store must promise. `open` as in store.suite.ts. */
export function feedSuite(name: string, open: (which: string) => Store): void {
  describe(`the feed of ${name} keeps its promises`, () => {
    test('a row changed and changed back reaches a new client, in the step it always had', async () => {
      const store = open('a')
      await store.write((tx) => tx.put(clinics, aClinic()))
      await store.write(async (tx) => {
        await tx.put(clinics, aClinic({ name: 'Midlertidig' }))
        await tx.put(clinics, aClinic())
      })
      const { rows } = await follow(store, 'clinic')
      expect([...rows.keys()]).toEqual(['clinic clinic'])
    })

    test('the feed gives a clinic its own rows only, and never what lives at HelseNorge alone', async () => {
      const store = open('a')
      await store.write(async (tx) => {
        await tx.put(clinics, aClinic())
        await tx.put(clinics, aClinic({ id: 'other', clinicId: 'other' }))
        await tx.put(patients, aPatient({ id: 'p-other', clinicId: 'other' }))
      })
      const { rows } = await follow(store, 'clinic')
      expect([...rows.keys()]).toEqual(['clinic clinic'])
    })

    test('a page never cuts a clock step, and a step larger than the limit comes whole', async () => {
      const store = open('a')
      const put = (...ids: string[]) =>
        store.write(async (tx) => {
          for (const id of ids) await tx.put(patients, aPatient({ id }))
        })
      await put('p1', 'p2')
      await put('p3', 'p4')
      await put('p5', 'p6', 'p7', 'p8', 'p9')
      const pages: string[][] = []
      let cookie: { epoch: string; clock: number } | null = null
      for (let more = true; more; ) {
        const { page } = (await store.feed('clinic', cookie, 3, nothing)) as { page: FeedPage }
        pages.push(
          page.patches.flatMap(({ put: texts }) => texts.map((text) => (JSON.parse(text) as { id: string }).id)),
        )
        cookie = { epoch: page.epoch, clock: page.clock }
        more = page.more
      }
      expect(pages).toEqual([
        ['p1', 'p2'],
        ['p3', 'p4'],
        ['p5', 'p6', 'p7', 'p8', 'p9'],
      ])
    })

    test('"together" is read in the same transaction as the page, and told the clock of the page', async () => {
      const store = open('a')
      for (const id of ['p1', 'p2', 'p3', 'p4']) await store.write((tx) => tx.put(patients, aPatient({ id })))
      const { page, together } = await store.feed('clinic', null, 2, async (tx, clock) => ({
        clock,
        later: (await tx.get(patients, 'p4'))?.id,
      }))
      expect(page.clock).toBe(2)
      expect(page.more).toBe(true)
      expect(together).toEqual({ clock: 2, later: 'p4' })
    })

    test('a cookie of another epoch, of the future, or older than the forgotten deletions means: wipe and take all', async () => {
      const store = open('a')
      await store.write((tx) => tx.put(clinics, aClinic()))
      await store.write((tx) => tx.put(patients, aPatient()))
      const { cookie } = await follow(store, 'clinic')
      await store.write((tx) => tx.delete(patients, 'patient-solberg'))
      const wipes = async (since: { epoch: string; clock: number }) =>
        (await store.feed('clinic', since, 100, nothing)).page.wipe
      expect(await wipes(cookie)).toBe(false)
      expect(await wipes({ ...cookie, epoch: 'another' })).toBe(true)
      expect(await wipes({ ...cookie, clock: 99 })).toBe(true)
      await store.forgetDeletions(3)
      expect(await wipes(cookie)).toBe(true)
      expect(await wipes({ ...cookie, clock: 3 })).toBe(false)
      const kept = new Map([['patient patient-solberg', 'old']])
      expect([...(await follow(store, 'clinic', kept, cookie)).rows.keys()]).toEqual(['clinic clinic'])
    })

    test('the epoch survives a restart', async () => {
      const store = open('a')
      await store.write((tx) => tx.put(clinics, aClinic()))
      const { cookie } = await follow(store, 'clinic')
      store.close()
      expect((await open('a').feed('clinic', cookie, 10, nothing)).page).toMatchObject({ wipe: false, patches: [] })
    })

    test('whatever happens and whenever a client asks, following the feed gives the rows as they stand', async () => {
      const step = fc.record({
        what: fc.constantFrom('put', 'put', 'delete', 'fail', 'both'),
        id: fc.constantFrom('p1', 'p2', 'p3', 'p4'),
        warning: fc.constantFrom('x', 'y', null),
        pulls: fc.constantFrom('no', 'one page', 'all', 'new client'),
      })
      let count = 0
      let deletions = 0
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30, size: 'max' }), async (steps) => {
          count += 1
          const store = open(`feed-${count}`)
          let rows = new Map<string, string>()
          let cookie: { epoch: string; clock: number } | null = null
          const model = new Map<string, string>()
          const pulled: [Map<string, string>, Map<string, string>][] = []
          for (const { what, id, warning, pulls } of steps) {
            const row = aPatient({ id, warning })
            await store.write(
              async (tx) => {
                if (what === 'delete') await tx.delete(patients, id)
                else await tx.put(patients, row)
                if (what === 'both') await tx.delete(patients, id)
              },
              () => what !== 'fail',
            )
            if (what === 'put') model.set(`patient ${id}`, JSON.stringify(row))
            if (what === 'delete' || what === 'both') deletions += model.delete(`patient ${id}`) ? 1 : 0
            if (pulls === 'new client') {
              rows = new Map()
              cookie = null
            }
            if (pulls === 'one page') {
              const { page } = (await store.feed('clinic', cookie, 1, nothing)) as { page: FeedPage }
              applyPage(rows, page)
              cookie = { epoch: page.epoch, clock: page.clock }
            }
            if (pulls === 'all') {
              ;({ rows, cookie } = await follow(store, 'clinic', rows, cookie, 2))
              pulled.push([new Map(rows), new Map(model)])
            }
          }
          for (const [got, wanted] of pulled) expect(got).toEqual(wanted)
          expect((await follow(store, 'clinic', rows, cookie)).rows).toEqual(model)
          store.close()
        }),
        { numRuns: 60 },
      )
      expect(deletions).toBeGreaterThan(20)
    })

    test('load fills an empty store in clock steps, and only an empty one', async () => {
      const store = open('a')
      store.load([
        { table: clinics, rows: [aClinic()] },
        { table: patients, rows: [aPatient({ id: 'p1' }), aPatient({ id: 'p2' })] },
      ])
      expect(store.isEmpty()).toBe(false)
      expect(store.clock()).toBe(2)
      expect((await follow(store, 'clinic')).rows.size).toBe(3)
      expect(await store.read((tx) => tx.list(patients, { where: { gpId: 'gp-berg' } }))).toHaveLength(2)
      expect(() => store.load([{ table: clinics, rows: [aClinic()] }])).toThrow('empty')
      await store.write((tx) => tx.put(patients, aPatient({ id: 'p3' })))
      expect(store.clock()).toBe(3)
    })
  })
}
