import { appointments } from '@shared/calendar/model'
import { clinics, employees } from '@shared/clinic/model'
import { dialogues } from '@shared/inbox/model'
import { patients } from '@shared/patient/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FeedPage, Store } from '../../electron/helsenorge/store/store'
import { aClinic, aDialogue, anAppointment, anEmployee, aPatient } from '../support/clinic-rows'

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

/** What any Store must promise. `open` answers the same store each time it is called with the same name, as after a restart. */
export function storeSuite(name: string, open: (which: string) => Store): void {
  describe(`${name} keeps the promises of a Store`, () => {
    test('a new store is empty and its clock stands at zero', async () => {
      const store = open('a')
      expect(store.isEmpty()).toBe(true)
      expect(store.clock()).toBe(0)
      expect(await store.read((tx) => tx.get(clinics, 'clinic'))).toBeUndefined()
    })

    test('a row put is found again, also after a restart, and a deleted one is not', async () => {
      const store = open('a')
      await store.write((tx) => tx.put(patients, aPatient({ warning: 'CAVE penicillin æøå 🩺' })))
      expect(await store.read((tx) => tx.get(patients, 'patient-solberg'))).toEqual(
        aPatient({ warning: 'CAVE penicillin æøå 🩺' }),
      )
      store.close()
      const again = open('a')
      expect(await again.read((tx) => tx.get(patients, 'patient-solberg'))).toBeDefined()
      expect(again.clock()).toBe(1)
      await again.write((tx) => tx.delete(patients, 'patient-solberg'))
      expect(await again.read((tx) => tx.get(patients, 'patient-solberg'))).toBeUndefined()
    })

    test('a transaction that changes something takes one clock step; one that does not takes none', async () => {
      const store = open('a')
      const first = await store.write(async (tx) => {
        await tx.put(clinics, aClinic())
        await tx.put(patients, aPatient())
      })
      expect(first.clock).toBe(1)
      const same = await store.write((tx) => tx.put(clinics, aClinic()))
      expect(same.changes).toEqual([])
      const thereAndBack = await store.write(async (tx) => {
        await tx.put(clinics, aClinic({ name: 'Midlertidig' }))
        await tx.put(clinics, aClinic())
      })
      expect(thereAndBack.changes).toEqual([])
      const value = await store.write((tx) => tx.putValue('space', 'key', 'text'))
      expect(value.clock).toBe(1)
    })

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

    test('the transaction sees its own rows and tells its net changes, a row once', async () => {
      const store = open('a')
      await store.write((tx) => tx.put(employees, anEmployee()))
      const { changes } = await store.write(async (tx) => {
        await tx.put(clinics, aClinic())
        await tx.put(clinics, aClinic({ name: 'Ny' }))
        await tx.put(patients, aPatient())
        await tx.delete(patients, 'patient-solberg')
        await tx.delete(employees, 'gp-berg')
        expect((await tx.get(clinics, 'clinic'))?.name).toBe('Ny')
        expect(await tx.list(employees, { where: { clinicId: 'clinic' } })).toEqual([])
        expect(tx.changes()).toHaveLength(2)
      })
      expect(changes).toEqual([
        { table: clinics, id: 'clinic', before: undefined, after: aClinic({ name: 'Ny' }) },
        { table: employees, id: 'gp-berg', before: anEmployee(), after: undefined },
      ])
    })

    test('a thrown error, and a "no" of keep, take everything back', async () => {
      const store = open('a')
      await expect(
        store.write(async (tx) => {
          await tx.put(clinics, aClinic())
          throw new Error('defect')
        }),
      ).rejects.toThrow('defect')
      const refused = await store.write(
        async (tx) => {
          await tx.put(clinics, aClinic())
          await tx.putValue('space', 'key', 'text')
          return 'no'
        },
        (value) => value === 'yes',
      )
      expect(refused).toEqual({ value: 'no', clock: 0, changes: [] })
      expect(store.isEmpty()).toBe(true)
      expect(await store.read((tx) => tx.getValue('space', 'key'))).toBeUndefined()
      await store.write((tx) => tx.put(clinics, aClinic()))
      expect(store.clock()).toBe(1)
    })

    test('an attempt that fails takes back its own part only', async () => {
      const store = open('a')
      const { changes } = await store.write(async (tx) => {
        await tx.put(clinics, aClinic())
        const answer = await tx.attempt(
          async () => {
            await tx.put(clinics, aClinic({ name: 'Ny' }))
            await tx.put(patients, aPatient())
            await tx.putValue('space', 'attempted', 'text')
            return 'no'
          },
          (value) => value === 'yes',
        )
        expect(answer).toBe('no')
        await expect(
          tx.attempt(
            async () => {
              await tx.delete(clinics, 'clinic')
              throw new Error('defect')
            },
            () => true,
          ),
        ).rejects.toThrow('defect')
        await tx.putValue('space', 'kept', 'text')
      })
      expect(changes).toEqual([{ table: clinics, id: 'clinic', before: undefined, after: aClinic() }])
      expect(await store.read((tx) => tx.listValues('space'))).toEqual([{ key: 'kept', value: 'text' }])
      expect(await store.read((tx) => tx.get(clinics, 'clinic'))).toEqual(aClinic())
    })

    test('writers wait for each other, and a reader never sees half of one', async () => {
      const store = open('a')
      const seen: (string | undefined)[] = []
      const slow = store.write(async (tx) => {
        await tx.put(clinics, aClinic({ name: 'Første' }))
        await new Promise((resolve) => setTimeout(resolve, 20))
        seen.push((await store.read((reader) => reader.get(clinics, 'clinic')))?.name)
        await tx.put(clinics, aClinic({ name: 'Andre' }))
      })
      const next = store.write(async (tx) => {
        seen.push((await tx.get(clinics, 'clinic'))?.name)
      })
      await Promise.all([slow, next])
      expect(seen).toEqual([undefined, 'Andre'])
    })

    test('a transaction that has ended refuses to be used', async () => {
      const store = open('a')
      const { value: late } = await store.write(async (tx) => tx)
      await expect(late.put(clinics, aClinic())).rejects.toThrow('ended')
      await expect(late.get(clinics, 'clinic')).rejects.toThrow('ended')
    })

    test('list: equality, a half-open range, null, the order of the index and then of the id, and a limit', async () => {
      const store = open('a')
      await store.write(async (tx) => {
        await tx.put(appointments, anAppointment({ id: 'c', startsAt: 300 }))
        await tx.put(appointments, anAppointment({ id: 'b', startsAt: 200 }))
        await tx.put(appointments, anAppointment({ id: 'a', startsAt: 200 }))
        await tx.put(appointments, anAppointment({ id: 'd', startsAt: 100 }))
        await tx.put(appointments, anAppointment({ id: 'e', startsAt: 200, calendarId: 'cal-other' }))
        await tx.put(dialogues, aDialogue({ id: 'n', practitionerId: null }))
        await tx.put(dialogues, aDialogue({ id: 'p' }))
      })
      const ids = (query: Parameters<typeof list>[0]) => list(query)
      const list = (query: {
        where: { calendarId: string }
        range?: { field: 'startsAt'; from?: number; to?: number }
        limit?: number
      }) => store.read(async (tx) => (await tx.list(appointments, query)).map(({ id }) => id))
      expect(await ids({ where: { calendarId: 'cal-berg' } })).toEqual(['d', 'a', 'b', 'c'])
      expect(
        await ids({ where: { calendarId: 'cal-berg' }, range: { field: 'startsAt', from: 200, to: 300 } }),
      ).toEqual(['a', 'b'])
      expect(await ids({ where: { calendarId: 'cal-berg' }, range: { field: 'startsAt', to: 200 } })).toEqual(['d'])
      expect(await ids({ where: { calendarId: 'cal-berg' }, limit: 2 })).toEqual(['d', 'a'])
      const unrouted = await store.read((tx) => tx.list(dialogues, { where: { practitionerId: null, status: 'open' } }))
      expect(unrouted.map(({ id }) => id)).toEqual(['n'])
      await expect(store.read((tx) => tx.list(appointments, { where: { reason: 'Hoste' } }))).rejects.toThrow(
        'no index',
      )
    })

    test('values: by key, in key order after a key, the last one, and gone when deleted', async () => {
      const store = open('a')
      await store.write(async (tx) => {
        for (const key of ['03', '01', '02']) await tx.putValue('s', key, `v${key}`)
        await tx.putValue('other', '09', 'x')
        await tx.putValue('s', '02', 'changed')
        await tx.deleteValue('s', '01')
      })
      await store.read(async (tx) => {
        expect(await tx.getValue('s', '02')).toBe('changed')
        expect(await tx.getValue('s', '01')).toBeUndefined()
        expect(await tx.listValues('s', { after: '02' })).toEqual([{ key: '03', value: 'v03' }])
        expect(await tx.listValues('s', { limit: 1 })).toEqual([{ key: '02', value: 'changed' }])
        expect(await tx.lastValue('s')).toEqual({ key: '03', value: 'v03' })
        expect(await tx.lastValue('s', '025')).toEqual({ key: '02', value: 'changed' })
        expect(await tx.lastValue('s', '00')).toBeUndefined()
      })
    })

    test('blobs come back byte for byte', async () => {
      const store = open('a')
      await store.putBlob('ab', new Uint8Array([0, 255, 128]))
      await store.putBlob('ab', new Uint8Array([0, 255, 128]))
      expect([...((await store.getBlob('ab')) ?? [])]).toEqual([0, 255, 128])
      expect(await store.getBlob('cd')).toBeUndefined()
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
