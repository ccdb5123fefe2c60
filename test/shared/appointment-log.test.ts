import { appointmentLogs, STATES_KEPT } from '@shared/calendar/appointment-log'
import { appointments } from '@shared/calendar/model'
import { describe, expect, test } from 'vitest'
import { aClinicWhere, citizen, gp, secretary } from '../support/act'
import { ask } from '../support/ask'
import { anAppointment, at, MORNING, withAppointment } from '../support/clinic-rows'

const DAY = '2026-11-24'
const MINUTE = 60_000
const visit = { id: 'visit', calendarId: 'cal-berg', startsAt: at('10:00', DAY), endsAt: at('10:20', DAY) }
const time = (from: string) => ({
  calendarId: 'cal-berg',
  startsAt: at(from, DAY),
  endsAt: at(from, DAY) + 20 * MINUTE,
})

describe('the change log of an appointment', () => {
  test('one that nobody has changed has none: it says itself when it was booked', async () => {
    const { count, db } = await aClinicWhere([withAppointment(visit)])
    expect(count(appointmentLogs)).toBe(0)
    expect(ask(db, 'appointment.details', { id: 'visit' }, MORNING)?.states).toEqual([])
  })

  test('each change leaves its line, with what it was before, who did it and when', async () => {
    const { act, db } = await aClinicWhere([withAppointment({ ...visit, changedById: 'sec-kari' })])
    await act(secretary, 'appointment.move', { id: 'visit', ...time('11:00') }, MORNING + MINUTE)
    await act(gp, 'appointment.setHidden', { id: 'visit', hidden: true }, MORNING + 2 * MINUTE)
    await act(gp, 'appointment.setStatus', { id: 'visit', status: 'arrived' }, MORNING + 3 * MINUTE)
    const states = ask(db, 'appointment.details', { id: 'visit' }, MORNING)?.states
    expect(states).toMatchObject([
      { startsAt: at('10:00', DAY), status: 'confirmed', hidden: false, byName: 'Kari Lie' },
      { startsAt: at('11:00', DAY), status: 'confirmed', hidden: false, byId: 'sec-kari', at: MORNING + MINUTE },
      { startsAt: at('11:00', DAY), status: 'confirmed', hidden: true, byId: 'gp-berg', at: MORNING + 2 * MINUTE },
      { startsAt: at('11:00', DAY), status: 'arrived', hidden: true, byId: 'gp-berg', at: MORNING + 3 * MINUTE },
    ])
  })

  test('a change that is refused, or changes nothing, leaves no line', async () => {
    const { act, count } = await aClinicWhere([
      withAppointment(visit),
      { table: appointments, rows: [anAppointment({ id: 'taken', ...time('12:00') })] },
    ])
    expect(await act(secretary, 'appointment.move', { id: 'visit', ...time('12:00') })).toMatchObject({ ok: false })
    expect(await act(secretary, 'appointment.move', { id: 'visit', ...time('10:00') })).toMatchObject({ ok: true })
    expect(await act(secretary, 'appointment.setStatus', { id: 'visit', status: 'confirmed' })).toMatchObject({
      ok: true,
    })
    expect(count(appointmentLogs)).toBe(0)
  })

  test('[S11] what the patient does at HelseNorge stands there as the patient’s', async () => {
    const { act, db } = await aClinicWhere([withAppointment({ ...visit, source: 'helsenorge' })])
    expect(await act(citizen(), 'appointment.cancelOnline', { id: 'visit' })).toMatchObject({ ok: true })
    expect(ask(db, 'appointment.details', { id: 'visit' }, MORNING)?.states).toMatchObject([
      { status: 'confirmed' },
      { status: 'cancelled', byId: null, byName: null },
    ])
  })

  test('a booking that is taken back takes its log with it', async () => {
    const { act, count } = await aClinicWhere()
    const booking = { id: 'new', typeId: 'type-consultation', patientId: 'patient-solberg', reason: '', hidden: false }
    await act(secretary, 'appointment.book', { ...booking, ...time('10:00') })
    await act(secretary, 'appointment.move', { id: 'new', ...time('11:00') })
    expect(count(appointmentLogs)).toBe(1)
    expect(await act(secretary, 'appointment.undoBooking', { id: 'new' })).toMatchObject({ ok: true })
    expect([count(appointments), count(appointmentLogs)]).toEqual([0, 0])
  })

  test('however often it is changed, the booking and the latest states stay', async () => {
    const { act, row } = await aClinicWhere([withAppointment(visit)])
    for (let n = 1; n <= STATES_KEPT + 20; n += 1)
      await act(secretary, 'appointment.setHidden', { id: 'visit', hidden: n % 2 === 1 }, MORNING + n * MINUTE)
    const states = (await row(appointmentLogs, 'visit'))?.states
    expect(states).toHaveLength(STATES_KEPT)
    expect(states?.at(0)).toMatchObject({ startsAt: visit.startsAt, hidden: false })
    expect(states?.at(-1)).toMatchObject({ at: MORNING + (STATES_KEPT + 20) * MINUTE, hidden: false })
  })
})
