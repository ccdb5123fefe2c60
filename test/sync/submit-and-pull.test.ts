import { appointments } from '@shared/calendar/model'
import { patients } from '@shared/patient/model'
import type { Rejection } from '@shared/protocol'
import { describe, expect, test } from 'vitest'
import { getMeta, getNumber } from '../../electron/core/cache/meta'
import { storedCookie } from '../../electron/core/sync/cookie'
import { countWaiting, waiting } from '../../electron/core/sync/outbox'
import { submit } from '../../electron/core/sync/submit'
import { aPull, CLIENT_ID, cacheWith } from '../support/cache'
import { anAppointment, aPatient, at, MORNING, smallestClinic, withAppointment } from '../support/clinic-rows'

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const booking = (n: number, time: string, over: Record<string, unknown> = {}) => ({
  commandId: uuid(n),
  name: 'appointment.book',
  employeeId: 'sec-kari',
  madeAt: MORNING,
  args: {
    id: `own-${n}`,
    calendarId: 'cal-berg',
    typeId: 'type-consultation',
    patientId: 'patient-solberg',
    startsAt: at(time, '2026-11-24'),
    endsAt: at(time, '2026-11-24') + 20 * 60_000,
    reason: 'Ringte',
    hidden: false,
    ...over,
  },
})
const times = (db: Awaited<ReturnType<typeof cacheWith>>['db']) =>
  db.all<{ id: string; startsAt: number }>('select "id", "startsAt" from "appointment" order by "id"')

describe('a command on the workstation', () => {
  test('stands in the calendar and in the outbox at once, by one transaction', async () => {
    const { db, writer } = await cacheWith()
    const done = await submit(writer, booking(1, '08:00'))
    expect(done.result).toEqual({ ok: true, value: null })
    expect([...done.touched]).toEqual(['appointment'])
    expect(times(db)).toEqual([{ id: 'own-1', startsAt: at('08:00', '2026-11-24') }])
    expect(waiting(db).map((m) => [m.id, m.name])).toEqual([[1, 'appointment.book']])
  })

  test('that a rule refuses leaves no trace and uses no number (S70)', async () => {
    const { db, writer } = await cacheWith([
      ...smallestClinic(),
      withAppointment({ startsAt: at('08:00', '2026-11-24') }),
    ])
    const done = await submit(writer, booking(1, '08:10'))
    expect(done.result).toMatchObject({ ok: false, code: 'slot-taken' })
    expect(countWaiting(db)).toBe(0)
    expect(getNumber(db, 'nextMutationId', 1)).toBe(1)
    expect(db.all('select * from "base"')).toEqual([])
  })

  test('asked twice with the same command id has one effect', async () => {
    const { db, writer } = await cacheWith()
    await submit(writer, booking(1, '08:00'))
    const again = await submit(writer, booking(1, '08:00'))
    expect(again.result.ok).toBe(true)
    expect(countWaiting(db)).toBe(1)
    expect(times(db)).toHaveLength(1)
  })

  test('by somebody whose role may not is refused: a secretary can not sign a note', async () => {
    const { writer } = await cacheWith()
    const sign = {
      commandId: uuid(1),
      name: 'note.sign',
      employeeId: 'sec-kari',
      madeAt: MORNING,
      args: { id: 'note-1', body: 'tekst', icpc: [], contactType: 'consultation' },
    }
    expect((await submit(writer, sign)).result).toMatchObject({ ok: false, code: 'not-allowed' })
  })

  test('numbers its own commands 1, 2, 3 however many are submitted at the same moment', async () => {
    const { db, writer } = await cacheWith()
    await Promise.all(['08:00', '08:20', '08:40'].map((time, i) => submit(writer, booking(i + 1, time))))
    expect(waiting(db).map((m) => m.id)).toEqual([1, 2, 3])
    expect(times(db)).toHaveLength(3)
  })
})

describe('a pull', () => {
  test('keeps an own booking that still waits, on top of what came', async () => {
    const { db, writer, pulled } = await cacheWith()
    await submit(writer, booking(1, '08:00'))
    await pulled(aPull(2, [withAppointment({ id: 'theirs', startsAt: at('09:00', '2026-11-24') })]))
    expect(times(db).map((a) => a.id)).toEqual(['own-1', 'theirs'])
    expect(countWaiting(db)).toBe(1)
  })

  test('acknowledges: the row is HelseNorge’s, nothing waits, nothing is marked', async () => {
    const { db, writer, pulled } = await cacheWith()
    await submit(writer, booking(1, '08:00'))
    const confirmed = {
      table: appointments,
      rows: [anAppointment({ id: 'own-1', startsAt: at('08:00', '2026-11-24'), source: 'clinic' })],
    }
    await pulled(aPull(2, [confirmed], { lastMutationId: 1, lastCommandId: uuid(1) }))
    expect(countWaiting(db)).toBe(0)
    expect(db.all('select * from "base"')).toEqual([])
    expect(times(db).map((a) => a.id)).toEqual(['own-1'])
  })

  test('that refuses an own booking takes it out of the calendar and keeps it whole as a card', async () => {
    const { db, writer, pulled } = await cacheWith()
    await submit(writer, booking(1, '08:00'))
    const refused: Rejection = { mutationId: 1, code: 'slot-taken', data: { calendarId: 'cal-berg' }, at: MORNING + 5 }
    const winner = withAppointment({ id: 'patients-own', startsAt: at('08:00', '2026-11-24') })
    await pulled(aPull(2, [winner], { lastMutationId: 1, lastCommandId: uuid(1), rejections: [refused] }))
    expect(times(db).map((a) => a.id)).toEqual(['patients-own'])
    expect(countWaiting(db)).toBe(0)
    const card = db.get<{ args: string; code: string }>('select "args", "code" from "rejection" where "mutationId" = 1')
    expect(card?.code).toBe('slot-taken')
    expect(JSON.parse(card?.args ?? '{}')).toMatchObject({ id: 'own-1', reason: 'Ringte' })
    expect(getNumber(db, 'rejectionsUntil', 0)).toBe(1)
  })

  test('that brings somebody else into the time hides the waiting booking but keeps it for HelseNorge to decide', async () => {
    const { db, writer, pulled } = await cacheWith()
    await submit(writer, booking(1, '08:00'))
    await pulled(aPull(2, [withAppointment({ id: 'theirs', startsAt: at('08:00', '2026-11-24') })]))
    expect(times(db).map((a) => a.id)).toEqual(['theirs'])
    expect(countWaiting(db)).toBe(1)
  })

  test('[SY10] is taken only on the cookie it was asked from: a late or repeated answer changes nothing', async () => {
    const { db, pulled } = await cacheWith()
    const asked = storedCookie(db)
    await pulled(aPull(7, [{ table: patients, rows: [aPatient({ givenName: 'Ny' })] }]), asked)
    const late = await pulled(aPull(9, [{ table: patients, rows: [aPatient({ givenName: 'Gammel' })] }]), asked)
    expect(late.taken).toBe(false)
    expect(storedCookie(db)).toEqual({ epoch: 'epoch-1', clock: 7, copying: null })
    expect(db.get('select "givenName" from "patient"')).toEqual({ givenName: 'Ny' })
  })

  test('[SY30] that had this number for another command shows an older copy of the cache: nothing is taken for acknowledged, the next push tells', async () => {
    // found by simulation, seed 1052: the new booking was told done and was nowhere
    const { db, writer, pulled } = await cacheWith()
    await submit(writer, booking(1, '08:00'))
    await pulled(aPull(2, [], { lastMutationId: 1, lastCommandId: uuid(9) }))
    expect(waiting(db).map(({ id, commandId }) => [id, commandId])).toEqual([[1, uuid(1)]])
    expect(getMeta(db, 'clientId')).toBe(CLIENT_ID)
    expect(times(db).map((a) => a.id)).toEqual(['own-1'])
  })

  test('that fails half way changes nothing', async () => {
    const { db, writer, pulled } = await cacheWith()
    await submit(writer, booking(1, '08:00'))
    const bad = aPull(9, [{ table: patients, rows: [{ ...aPatient(), givenName: null }] }])
    await expect(pulled(bad)).rejects.toThrow(/NOT NULL/)
    expect(storedCookie(db)).toEqual({ epoch: 'epoch-1', clock: 1, copying: null })
    expect(times(db).map((a) => a.id)).toEqual(['own-1'])
    expect(db.all('select * from "base"')).toHaveLength(1)
  })
})
