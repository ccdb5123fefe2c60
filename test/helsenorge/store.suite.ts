import { appointments } from '@shared/calendar/model'
import { clinics, employees } from '@shared/clinic/model'
import { dialogues } from '@shared/inbox/model'
import { patients } from '@shared/patient/model'
import { describe, expect, test } from 'vitest'
import type { Store } from '../../electron/helsenorge/store/store'
import { aClinic, aDialogue, anAppointment, anEmployee, aPatient } from '../support/clinic-rows'

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
        expect(await tx.get(clinics, 'clinic')).toEqual(aClinic())
        expect(await tx.get(patients, aPatient().id)).toBeUndefined()
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

    test('many writers at once: each takes its own step in the order asked, and one that fails takes nothing of the others', async () => {
      const store = open('a')
      const outcomes = await Promise.allSettled(
        Array.from({ length: 200 }, async (_, i) =>
          store.write(
            async (tx) => {
              await tx.put(
                patients,
                aPatient({
                  id: `p${i}`,
                  warning: `${(await tx.list(patients, { where: { gpId: 'gp-berg' } })).length}`,
                }),
              )
              await tx.putValue('s', String(i).padStart(3, '0'), 'x')
              if (i % 10 === 3) throw new Error('defect')
              return i % 10 !== 7
            },
            (keep) => keep,
          ),
        ),
      )
      expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(20)
      const kept = outcomes.flatMap((one) => (one.status === 'fulfilled' && one.value.value ? [one.value] : []))
      expect(kept.map(({ clock }) => clock)).toEqual(Array.from({ length: 160 }, (_, i) => i + 1))
      // each saw what those before it had done
      expect(kept.map(({ changes }) => changes[0]?.after?.['warning'])).toEqual(
        Array.from({ length: 160 }, (_, i) => String(i)),
      )
      expect(store.clock()).toBe(160)
      expect(await store.read((tx) => tx.listValues('s'))).toHaveLength(160)
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
        above?: { field: 'endsAt'; than: number }
        limit?: number
      }) => store.read(async (tx) => (await tx.list(appointments, query)).map(({ id }) => id))
      expect(await ids({ where: { calendarId: 'cal-berg' } })).toEqual(['d', 'a', 'b', 'c'])
      expect(
        await ids({ where: { calendarId: 'cal-berg' }, range: { field: 'startsAt', from: 200, to: 300 } }),
      ).toEqual(['a', 'b'])
      expect(await ids({ where: { calendarId: 'cal-berg' }, range: { field: 'startsAt', to: 200 } })).toEqual(['d'])
      const endsAfter = (than: number) =>
        ids({
          where: { calendarId: 'cal-berg' },
          range: { field: 'startsAt', to: 300 },
          above: { field: 'endsAt', than },
        })
      const { endsAt } = anAppointment({ startsAt: 200 })
      expect(await endsAfter(endsAt)).toEqual([])
      expect(await endsAfter(endsAt - 1)).toEqual(['a', 'b'])
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

    test('a file on its way: parts join in order, go with it, and what is taken back was never there', async () => {
      const store = open('a')
      const upload = { owner: 'o', sha256: 'ab', size: 4, received: 4, done: false, type: null, touchedAt: 5 }
      await store.write(async (tx) => {
        await tx.putUpload(upload)
        await tx.addPart('o', 'ab', 2, new Uint8Array([3, 4]))
        await tx.addPart('o', 'ab', 0, new Uint8Array([1, 2]))
      })
      store.close()
      const again = open('a')
      expect(again.clock()).toBe(0)
      expect(await again.read((tx) => tx.getUpload('o', 'ab'))).toEqual(upload)
      expect(await again.read((tx) => tx.getUpload('other', 'ab'))).toBeUndefined()
      expect(await again.read((tx) => tx.hasUpload('ab'))).toBe(true)
      expect(await again.read((tx) => tx.uploadsOlderThan(5, 10))).toEqual([])
      expect(await again.read((tx) => tx.uploadsOlderThan(6, 10))).toEqual([upload])
      await again.write(
        (tx) => tx.dropUpload('o', 'ab'),
        () => false,
      )
      const join = (keep: boolean) =>
        again.write(
          (tx) => tx.takeParts('o', 'ab'),
          () => keep,
        )
      expect([...(await join(false)).value]).toEqual([1, 2, 3, 4])
      expect([...(await join(true)).value]).toEqual([1, 2, 3, 4])
      expect([...(await join(true)).value]).toEqual([])
      await again.write(async (tx) => {
        await tx.addPart('o', 'ab', 0, new Uint8Array([9]))
        await tx.dropUpload('o', 'ab')
        await tx.putUpload(upload)
      })
      expect([...(await join(true)).value]).toEqual([])
    })

    test('a blob made in a transaction is there with it, and not without it', async () => {
      const store = open('a')
      await store.write(
        (tx) => tx.putBlob('ab', new Uint8Array([1])),
        () => false,
      )
      expect(await store.getBlob('ab')).toBeUndefined()
      await store.write((tx) => tx.putBlob('ab', new Uint8Array([1])))
      expect(await store.read((tx) => tx.hasBlob('ab'))).toBe(true)
      await store.write((tx) => tx.deleteBlob('ab'))
      expect(await store.read((tx) => tx.hasBlob('ab'))).toBe(false)
    })

    test('blobs come back byte for byte', async () => {
      const store = open('a')
      await store.putBlob('ab', new Uint8Array([0, 255, 128]))
      await store.putBlob('ab', new Uint8Array([0, 255, 128]))
      expect([...((await store.getBlob('ab')) ?? [])]).toEqual([0, 255, 128])
      expect(await store.getBlob('cd')).toBeUndefined()
    })
  })
}
