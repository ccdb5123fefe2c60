import { appointments } from '@shared/calendar/model'
import { clinics } from '@shared/clinic/model'
import { patients } from '@shared/patient/model'
import type { Cookie } from '@shared/protocol'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FeedPage, Store } from '../../electron/helsenorge/store/store'
import { aClinic, anAppointment, aPatient, MORNING } from '../support/clinic-rows'

const nothing = async () => null
const idsOf = (page: FeedPage): string[] =>
  page.patches.flatMap(({ put }) => put.map((text) => (JSON.parse(text) as { id: string }).id))

const ask = (store: Store, cookie: Cookie | null, limit: number, clinicId = 'clinic', now = MORNING) =>
  store.feed({ clinicId, cookie, limit, now }, nothing).then(({ page }) => page)

/** What a workstation has of the feed: rows, cookie, and during a copy over old rows what that has brought. */
interface Follower {
  rows: Map<string, string>
  cookie: Cookie | null
  received: Set<string> | null
}
const newFollower = (): Follower => ({ rows: new Map(), cookie: null, received: null })

/** Takes a page the way a workstation does (SY15). */
function take(follower: Follower, page: FeedPage): void {
  if (page.copy !== null) follower.received = new Set()
  for (const patch of page.patches) {
    for (const text of patch.put) {
      const key = `${patch.table} ${(JSON.parse(text) as { id: string }).id}`
      follower.rows.set(key, text)
      follower.received?.add(key)
    }
    for (const id of patch.delete) follower.rows.delete(`${patch.table} ${id}`)
  }
  follower.cookie = page.cookie
  if (page.more || !follower.received) return
  for (const key of follower.rows.keys()) if (!follower.received.has(key)) follower.rows.delete(key)
  follower.received = null
}

/** Follows the feed to its end. */
async function follow(store: Store, clinicId = 'clinic', follower = newFollower(), limit = 3): Promise<Follower> {
  for (;;) {
    const page = await ask(store, follower.cookie, limit, clinicId)
    take(follower, page)
    if (!page.more) return follower
  }
}

/** What the feed of any Store must promise. `open` as in store.suite.ts; `copyTo` copies the closed store's data, as a backup does. */
export function feedSuite(
  name: string,
  open: (which: string) => Store,
  copyTo: (which: string, other: string) => void,
): void {
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

    test('[SY13] a page of changes never cuts a clock step, and a step larger than the limit comes whole', async () => {
      const store = open('a')
      await store.write((tx) => tx.put(clinics, aClinic()))
      let { cookie } = await follow(store)
      const put = (...ids: string[]) =>
        store.write(async (tx) => {
          for (const id of ids) await tx.put(patients, aPatient({ id }))
        })
      await put('p1', 'p2')
      await put('p3', 'p4')
      await put('p5', 'p6', 'p7', 'p8', 'p9')
      const pages: string[][] = []
      for (let more = true; more; ) {
        const page: FeedPage = await ask(store, cookie, 3)
        pages.push(idsOf(page))
        cookie = page.cookie
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
      await store.write((tx) => tx.put(clinics, aClinic()))
      const { cookie } = await follow(store)
      for (const id of ['p1', 'p2', 'p3', 'p4']) await store.write((tx) => tx.put(patients, aPatient({ id })))
      const { page, together } = await store.feed(
        { clinicId: 'clinic', cookie, limit: 2, now: MORNING },
        async (tx, clock) => ({ clock, later: (await tx.get(patients, 'p4'))?.id }),
      )
      expect(page.cookie.clock).toBe(3)
      expect(page.more).toBe(true)
      expect(together).toEqual({ clock: 3, later: 'p4' })
    })

    test('[SY14] a copy brings people first, then the coming days in order, then the past, newest first', async () => {
      const store = open('a')
      const DAY = 24 * 60 * 60_000
      const on = (id: string, days: number) => anAppointment({ id, startsAt: MORNING + days * DAY })
      store.load([
        {
          table: appointments,
          rows: [
            on('last-year', -500),
            on('spring', -200),
            on('next-week', 7),
            on('today', 0),
            on('lately', -5),
            on('before', -10),
          ],
        },
        { table: patients, rows: [aPatient({ id: 'p1' }), aPatient({ id: 'p2' })] },
      ])
      const pages: string[][] = []
      const totals = new Set<number>()
      let cookie: Cookie | null = null
      for (let more = true; more; ) {
        const page: FeedPage = await ask(store, cookie, 3)
        pages.push(idsOf(page))
        totals.add(page.progress?.total ?? 0)
        cookie = page.cookie
        more = page.more
      }
      expect(pages).toEqual([
        ['p1', 'p2', 'today'],
        ['next-week', 'lately', 'before'],
        ['spring', 'last-year'],
      ])
      expect([...totals]).toEqual([8])
    })

    test('[SY14] a position in a copy that this program can not read begins the copy anew', async () => {
      const store = open('a')
      await store.write((tx) => tx.put(clinics, aClinic()))
      const { cookie } = await follow(store)
      for (const copying of ['', '{}', '[1,2', '[0,-1,null,null,0,0]']) {
        const page = await ask(store, { ...(cookie as Cookie), copying }, 10)
        expect(page).toMatchObject({ copy: 'forgotten', more: false })
        expect(idsOf(page)).toEqual(['clinic'])
      }
    })

    test('[SY17 SY23] a cookie older than the forgotten deletions, or of a time that never was, gets a copy and the reason', async () => {
      const store = open('a')
      await store.write((tx) => tx.put(clinics, aClinic()))
      await store.write((tx) => tx.put(patients, aPatient()))
      const before = await follow(store)
      const cookie = before.cookie as Cookie
      await store.write((tx) => tx.delete(patients, 'patient-solberg'))
      const reason = async (since: Cookie | null) => (await ask(store, since, 100)).copy
      expect(await reason(null)).toBe('first')
      expect(await reason(cookie)).toBe(null)
      expect(await reason({ ...cookie, epoch: 'another' })).toBe('restored')
      expect(await reason({ ...cookie, clock: 99 })).toBe('restored')
      await store.forgetDeletions(3)
      expect(await reason(cookie)).toBe('forgotten')
      expect(await reason({ ...cookie, clock: 3 })).toBe(null)
      expect([...(await follow(store, 'clinic', before)).rows.keys()]).toEqual(['clinic clinic'])
    })

    test('[SY23] a cookie survives restarts, but not the return of the store to an earlier state, however far it has come since', async () => {
      const store = open('a')
      const put = (at: Store, id: string) => at.write((tx) => tx.put(patients, aPatient({ id })))
      await store.write((tx) => tx.put(clinics, aClinic()))
      const early = await follow(store)
      store.close()
      const second = open('a')
      expect(await ask(second, early.cookie, 10)).toMatchObject({ copy: null, patches: [] })
      const atBackup = await follow(second, 'clinic', { ...early })
      second.close()
      copyTo('a', 'backup')
      const third = open('a')
      await put(third, 'lost')
      const later = await follow(third, 'clinic', { ...atBackup, rows: new Map(atBackup.rows) })
      third.close()

      const restored = open('backup')
      for (const id of ['p1', 'p2', 'p3']) await put(restored, id)
      expect((await ask(restored, later.cookie, 10)).copy).toBe('restored')
      expect((await ask(restored, early.cookie, 10)).copy).toBe(null)
      expect((await ask(restored, atBackup.cookie, 10)).copy).toBe(null)
      expect([...(await follow(restored, 'clinic', later)).rows.keys()].sort()).toEqual([
        'clinic clinic',
        'patient p1',
        'patient p2',
        'patient p3',
      ])
    })

    test('[SY11 SY12 SY14] whatever happens and whenever a client asks, following the feed gives the rows as they stand', async () => {
      const step = fc.record({
        what: fc.constantFrom('put', 'put', 'move', 'delete', 'fail', 'both', 'forget'),
        id: fc.constantFrom('a1', 'a2', 'a3', 'a4', 'a5'),
        day: fc.integer({ min: -600, max: 60 }),
        pulls: fc.constantFrom('no', 'no', 'one page', 'one page', 'all', 'copy'),
      })
      let count = 0
      const seen = { deletions: 0, copies: 0 }
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 40, size: 'max' }), async (steps) => {
          count += 1
          const store = open(`feed-${count}`)
          const follower = newFollower()
          const model = new Map<string, string>()
          for (const { what, id, day, pulls } of steps) {
            const row = anAppointment({ id, startsAt: MORNING + day * 24 * 60 * 60_000 })
            await store.write(
              async (tx) => {
                if (what === 'delete') await tx.delete(appointments, id)
                else if (what !== 'forget') await tx.put(appointments, row)
                if (what === 'both') await tx.delete(appointments, id)
              },
              () => what !== 'fail',
            )
            if (what === 'forget') await store.forgetDeletions(store.clock())
            if (what === 'put' || what === 'move') model.set(`appointment ${id}`, JSON.stringify(row))
            if (what === 'delete' || what === 'both') seen.deletions += model.delete(`appointment ${id}`) ? 1 : 0
            if (pulls === 'copy') follower.cookie = null
            if (pulls === 'one page') {
              const page = await ask(store, follower.cookie, 2)
              if (page.copy !== null) seen.copies += 1
              take(follower, page)
            }
            if (pulls === 'all') {
              await follow(store, 'clinic', follower, 2)
              expect(follower.rows).toEqual(model)
            }
          }
          expect((await follow(store, 'clinic', follower, 2)).rows).toEqual(model)
          store.close()
        }),
        { numRuns: 80 },
      )
      expect(seen.deletions).toBeGreaterThan(20)
      expect(seen.copies).toBeGreaterThan(20)
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
