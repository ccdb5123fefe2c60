import { appointments, appointmentTypes, calendars, planDays } from '@shared/calendar/model'
import { patients } from '@shared/patient/model'
import { HOUR, MINUTE } from '@shared/time/instant'
import { describe, expect, test } from 'vitest'
import { aClinicWhere, citizen, gp } from '../support/act'
import { aCalendar, aPatient, aPlanDay, aType, at, MORNING, type Rows, withAppointment } from '../support/clinic-rows'

const tomorrow = (time: string): number => at(time, '2026-11-24')
const LIMIT = tomorrow('08:00') - 24 * HOUR
const to = (time: string, over: object = {}) => ({
  id: 'mine',
  calendarId: 'cal-berg',
  startsAt: tomorrow(time),
  from: { startsAt: tomorrow('08:00') },
  ...over,
})
/** An appointment tomorrow at 08:00, in a calendar that lets go until 24 hours before. */
const clinic = (over: object = {}, more: readonly Rows[] = []) =>
  aClinicWhere([
    withAppointment({ id: 'mine', startsAt: tomorrow('08:00'), endsAt: tomorrow('08:20'), reason: 'Hoste', ...over }),
    ...more,
  ])

describe('a patient moves an appointment online', () => {
  test('[S11 S12] to another free time of its type, with reason, id and history; the same once more is no change', async () => {
    const { act, row } = await clinic()
    expect(await act(citizen(), 'appointment.moveOnline', to('09:00'), LIMIT)).toMatchObject({ ok: true })
    const moved = await row(appointments, 'mine')
    expect(moved).toMatchObject({
      startsAt: tomorrow('09:00'),
      endsAt: tomorrow('09:20'),
      status: 'confirmed',
      reason: 'Hoste',
      changedById: null,
      changedAt: LIMIT,
    })
    expect(await act(citizen(), 'appointment.moveOnline', to('09:00'), LIMIT + HOUR)).toMatchObject({ ok: true })
    expect(await row(appointments, 'mine')).toEqual(moved)
  })

  test('[S11 S81] until the calendar’s limit, counted from the time it has', async () => {
    const { act } = await clinic()
    expect(await act(citizen(), 'appointment.moveOnline', to('09:00'), LIMIT + MINUTE)).toEqual({
      ok: false,
      code: 'too-late-to-move',
      data: { hours: 24 },
    })
  })

  test.each([
    ['[S70] onto another’s time', '09:00', 'slot-taken'],
    ['[S62] to time that is not opened', '19:00', 'not-in-plan'],
    ['between the times on offer', '10:07', 'not-in-plan'],
  ])('not %s, and then it stands where it stood', async (_what, time, code) => {
    const { act, row } = await clinic({}, [withAppointment({ id: 'other', startsAt: tomorrow('09:00') })])
    expect(await act(citizen(), 'appointment.moveOnline', to(time), LIMIT)).toMatchObject({ ok: false, code })
    expect(await row(appointments, 'mine')).toMatchObject({ startsAt: tomorrow('08:00') })
  })

  test('[N9] what the clinic has moved meanwhile, the patient looks at first', async () => {
    const { act } = await clinic()
    const byClinic = { id: 'mine', calendarId: 'cal-berg', startsAt: tomorrow('10:00'), endsAt: tomorrow('10:20') }
    await act(gp, 'appointment.move', byClinic)
    expect(await act(citizen(), 'appointment.moveOnline', to('09:00'), LIMIT)).toMatchObject({
      code: 'moved-meanwhile',
      data: { startsAt: tomorrow('10:00') },
    })
  })

  test('a longer one than its type is not cut, an emergency and a hidden one are not the patient’s to move', async () => {
    const longer = await clinic({ endsAt: tomorrow('08:40') })
    expect(await longer.act(citizen(), 'appointment.moveOnline', to('09:00'), LIMIT)).toMatchObject({
      code: 'not-movable',
    })
    const emergency = await clinic({}, [{ table: appointmentTypes, rows: [aType({ category: 'Hastetime' })] }])
    expect(await emergency.act(citizen(), 'appointment.moveOnline', to('09:00'), LIMIT)).toMatchObject({
      code: 'not-movable',
    })
    const hidden = await clinic({ hidden: true })
    expect(await hidden.act(citizen(), 'appointment.moveOnline', to('09:00'), LIMIT)).toMatchObject({
      code: 'not-found',
    })
  })

  test('[S55 S70] only within what the patient may book in, and never by who may not book', async () => {
    const dahl = aCalendar({ id: 'cal-dahl', ownerId: 'gp-dahl', sortOrder: 9 })
    const { act } = await clinic({}, [
      { table: calendars, rows: [dahl] },
      { table: planDays, rows: [aPlanDay({ id: 'cal-dahl:2026-11-24', calendarId: 'cal-dahl' })] },
      { table: patients, rows: [aPatient({ id: 'stranger' })] },
    ])
    const elsewhere = to('09:00', { calendarId: 'cal-dahl' })
    expect(await act(citizen(), 'appointment.moveOnline', elsewhere, LIMIT)).toMatchObject({ code: 'not-own-gp' })
    expect(await act(citizen('stranger'), 'appointment.moveOnline', to('09:00'), LIMIT)).toMatchObject({
      code: 'no-access',
    })
  })

  test('[C1] of a type by request the new time waits for the clinic again', async () => {
    const { act, row } = await clinic({}, [{ table: appointmentTypes, rows: [aType({ mode: 'request' })] }])
    await act(citizen(), 'appointment.moveOnline', to('09:00'), LIMIT)
    expect(await row(appointments, 'mine')).toMatchObject({ status: 'requested', startsAt: tomorrow('09:00') })
  })

  test('[S81] moving needs no free place among those one may have open', async () => {
    const { act } = await clinic({}, [{ table: calendars, rows: [aCalendar({ maxOpenPerPatient: 1 })] }])
    expect(await act(citizen(), 'appointment.moveOnline', to('09:00'), Math.min(LIMIT, MORNING))).toMatchObject({
      ok: true,
    })
  })
})
