import { appointments, appointmentTypes, calendars, planDays } from '@shared/calendar/model'
import { employees } from '@shared/clinic/model'
import { patients } from '@shared/patient/model'
import { HOUR, MINUTE } from '@shared/time/instant'
import { describe, expect, test } from 'vitest'
import { aClinicWhere, citizen, gp, secretary } from '../support/act'
import { aCalendar, anEmployee, aPatient, aPlanDay, aType, at, withAppointment } from '../support/clinic-rows'

const tomorrow = (time: string): number => at(time, '2026-11-24')
const online = (over: Record<string, unknown> = {}) => ({
  id: 'mine',
  patientId: 'patient-solberg',
  calendarId: 'cal-berg',
  typeId: 'type-consultation',
  startsAt: tomorrow('08:00'),
  reason: 'Vondt i kneet',
  ...over,
})
const desk = (over: Record<string, unknown> = {}) => ({
  id: 'booked',
  calendarId: 'cal-berg',
  typeId: 'type-consultation',
  patientId: 'patient-solberg',
  startsAt: tomorrow('09:00'),
  endsAt: tomorrow('09:20'),
  reason: '',
  hidden: false,
  ...over,
})

describe('[S70] one appointment over another is never an accident', () => {
  const taken = withAppointment({ startsAt: tomorrow('09:00') })

  test('staff book over it with a reason, which stands with the appointment', async () => {
    const { act, row } = await aClinicWhere([taken])
    expect(await act(secretary, 'appointment.book', desk())).toMatchObject({ code: 'slot-taken' })
    await expect(act(secretary, 'appointment.book', desk({ overbook: ' nå ' }))).rejects.toThrow('Too small')
    const wanted = desk({ overbook: ' Akutt, avtalt med legen ' })
    expect(await act(secretary, 'appointment.book', wanted)).toMatchObject({ ok: true })
    expect(await row(appointments, 'booked')).toMatchObject({ overbookReason: 'Akutt, avtalt med legen' })
  })

  test('moved over it with a reason; moved on to a free time the reason goes', async () => {
    const { act, row } = await aClinicWhere([taken, withAppointment({ id: 'other', startsAt: tomorrow('10:00') })])
    const to = (time: string, end: string) => ({
      id: 'other',
      calendarId: 'cal-berg',
      startsAt: tomorrow(time),
      endsAt: tomorrow(end),
    })
    expect(await act(secretary, 'appointment.move', to('09:10', '09:30'))).toMatchObject({ code: 'slot-taken' })
    const why = { overbook: 'Kort kontroll' }
    expect(await act(secretary, 'appointment.move', { ...to('09:10', '09:30'), ...why })).toMatchObject({ ok: true })
    expect(await row(appointments, 'other')).toMatchObject({ overbookReason: 'Kort kontroll' })
    expect(await act(secretary, 'appointment.move', { ...to('10:20', '10:40'), ...why })).toMatchObject({ ok: true })
    expect(await row(appointments, 'other')).toMatchObject({ overbookReason: null })
  })

  test('a patient never does', async () => {
    const { act } = await aClinicWhere([taken])
    const wanted = { ...online({ startsAt: tomorrow('09:00') }), overbook: 'Det haster' }
    expect(await act(citizen(), 'appointment.bookOnline', wanted)).toMatchObject({ code: 'slot-taken' })
  })
})

describe('a patient books online', () => {
  test('[S8 S64] a free time of an online type, and it stands confirmed with the reason', async () => {
    const { act, row } = await aClinicWhere()
    expect(await act(citizen(), 'appointment.bookOnline', online())).toEqual({ ok: true, value: null })
    expect(await row(appointments, 'mine')).toMatchObject({
      status: 'confirmed',
      reason: 'Vondt i kneet',
      source: 'helsenorge',
      endsAt: tomorrow('08:20'),
    })
  })

  test('[C1 S110] of a type by request: it holds the time and waits for the clinic', async () => {
    const { act, row } = await aClinicWhere([{ table: appointmentTypes, rows: [aType({ mode: 'request' })] }])
    await act(citizen(), 'appointment.bookOnline', online())
    expect(await row(appointments, 'mine')).toMatchObject({ status: 'requested' })
  })

  test('[S63 C7] never without saying why: blanks are no reason', async () => {
    const { act } = await aClinicWhere()
    await expect(act(citizen(), 'appointment.bookOnline', online({ reason: '   ' }))).rejects.toThrow('Too small')
  })

  test.each([
    ['[S57] a calendar that is not online', 'not-online', { table: calendars, rows: [aCalendar({ online: false })] }],
    ['[S58] a type that is not online', 'not-online', { table: appointmentTypes, rows: [aType({ online: false })] }],
    [
      '[S190] an emergency type, even if marked online',
      'not-online',
      { table: appointmentTypes, rows: [aType({ category: 'Hastetime' })] },
    ],
    ['[S97] a hidden type', 'not-online', { table: appointmentTypes, rows: [aType({ hidden: true })] }],
    [
      '[S62] a block kept for the clinic',
      'not-in-plan',
      {
        table: planDays,
        rows: [aPlanDay({ blocks: [{ from: '08:00', to: '11:00', typeIds: ['type-consultation'], online: false }] })],
      },
    ],
    [
      '[S89] a type outside the rolled-out plan',
      'not-in-plan',
      {
        table: planDays,
        rows: [aPlanDay({ blocks: [{ from: '08:00', to: '11:00', typeIds: ['type-other'], online: true }] })],
      },
    ],
    [
      '[S55] for a patient whose GP is elsewhere',
      'service-not-offered',
      { table: patients, rows: [aPatient({ gpId: null, otherGp: 'Dr. Hol, Askøy' })] },
    ],
    [
      '[S4] when the GP has switched booking off',
      'service-not-offered',
      {
        table: employees,
        rows: [
          anEmployee({ services: { booking: false, eConsultation: true, eContact: true, prescriptionRenewal: true } }),
        ],
      },
    ],
    ['[S107 S192] without full consent', 'no-consent', { table: patients, rows: [aPatient({ consent: 'basis+' })] }],
    [
      '[S194] with contact details older than 18 months',
      'contact-outdated',
      { table: patients, rows: [aPatient({ contactConfirmedAt: at('00:00', '2025-05-22') })] },
    ],
    [
      '[S169] with an emergency block',
      'emergency-blocked',
      { table: patients, rows: [aPatient({ emergencyBlocked: true })] },
    ],
  ])('is refused %s', async (_rule, code, change) => {
    const { act, count } = await aClinicWhere([change])
    expect(await act(citizen(), 'appointment.bookOnline', online())).toMatchObject({ ok: false, code })
    expect(count(appointments)).toBe(0)
  })

  test('[S55] is refused in another GP’s calendar of the same clinic', async () => {
    const { act } = await aClinicWhere([
      { table: calendars, rows: [aCalendar({ id: 'cal-dahl', ownerId: 'gp-dahl' })] },
      { table: planDays, rows: [aPlanDay({ id: 'cal-dahl:2026-11-24', calendarId: 'cal-dahl' })] },
    ])
    expect(await act(citizen(), 'appointment.bookOnline', online({ calendarId: 'cal-dahl' }))).toMatchObject({
      code: 'not-own-gp',
    })
  })

  test('[S54 S65] books a resource type in a calendar the lab group owns', async () => {
    const { act } = await aClinicWhere([
      { table: calendars, rows: [aCalendar({ id: 'cal-lab', ownerKind: 'group', ownerId: 'group-lab' })] },
      { table: appointmentTypes, rows: [aType({ id: 'type-blood', resource: true })] },
      {
        table: planDays,
        rows: [
          aPlanDay({
            id: 'cal-lab:2026-11-24',
            calendarId: 'cal-lab',
            blocks: [{ from: '08:00', to: '09:00', typeIds: ['type-blood'], online: true }],
          }),
        ],
      },
    ])
    expect(
      await act(citizen(), 'appointment.bookOnline', online({ calendarId: 'cal-lab', typeId: 'type-blood' })),
    ).toMatchObject({ ok: true })
  })

  test('[S70] of two who go for one time, the second is told it is taken', async () => {
    const { act } = await aClinicWhere([
      { table: patients, rows: [aPatient({ id: 'patient-lie', nationalId: '15868012223' })] },
    ])
    expect(await act(citizen(), 'appointment.bookOnline', online())).toMatchObject({ ok: true })
    expect(
      await act(citizen('patient-lie'), 'appointment.bookOnline', online({ id: 'theirs', patientId: 'patient-lie' })),
    ).toEqual({
      ok: false,
      code: 'slot-taken',
      data: { calendarId: 'cal-berg', startsAt: tomorrow('08:00') },
    })
  })

  test('[S81] not too late, not too far ahead, not more than the calendar’s number', async () => {
    const { act } = await aClinicWhere()
    const late = await act(citizen(), 'appointment.bookOnline', online(), tomorrow('08:00') - HOUR)
    expect(late).toMatchObject({ code: 'outside-booking-window' })
    await act(citizen(), 'appointment.bookOnline', online({ id: 'one' }))
    await act(citizen(), 'appointment.bookOnline', online({ id: 'two', startsAt: tomorrow('09:00') }))
    const third = await act(citizen(), 'appointment.bookOnline', online({ id: 'three', startsAt: tomorrow('10:00') }))
    expect(third).toMatchObject({ code: 'too-many-open', data: { limit: 2 } })
  })

  test('[S106] never for somebody else', async () => {
    const { act } = await aClinicWhere([
      { table: patients, rows: [aPatient({ id: 'patient-lie', nationalId: '15868012223' })] },
    ])
    expect(await act(citizen('patient-lie'), 'appointment.bookOnline', online())).toMatchObject({ code: 'no-access' })
  })
})

describe('a patient cancels online', () => {
  const booked = withAppointment({ id: 'mine', startsAt: tomorrow('10:00') })

  test('[S11] until the calendar’s limit', async () => {
    const { act, row } = await aClinicWhere([booked])
    expect(
      await act(citizen(), 'appointment.cancelOnline', { id: 'mine' }, tomorrow('10:00') - 24 * HOUR),
    ).toMatchObject({ ok: true })
    expect(await row(appointments, 'mine')).toMatchObject({ status: 'cancelled', cancelledBy: 'patient' })
  })

  test('[S11 S81] one minute later it is too late, and the answer says how many hours', async () => {
    const { act } = await aClinicWhere([booked])
    const answer = await act(
      citizen(),
      'appointment.cancelOnline',
      { id: 'mine' },
      tomorrow('10:00') - 24 * HOUR + MINUTE,
    )
    expect(answer).toEqual({ ok: false, code: 'too-late-to-cancel', data: { hours: 24 } })
  })

  test('[S97] a hidden appointment does not exist for the patient’s page', async () => {
    const { act } = await aClinicWhere([withAppointment({ id: 'mine', hidden: true })])
    expect(await act(citizen(), 'appointment.cancelOnline', { id: 'mine' })).toMatchObject({ code: 'not-found' })
  })
})

describe('the clinic', () => {
  test('[S92] books outside the opened hours, because staff may', async () => {
    const { act } = await aClinicWhere()
    const evening = desk({ startsAt: tomorrow('18:00'), endsAt: tomorrow('18:20') })
    expect(await act(secretary, 'appointment.book', evening)).toMatchObject({ ok: true })
  })

  test('[S70] never on top of another, not even by a minute; back to back is fine', async () => {
    const { act } = await aClinicWhere([withAppointment({ startsAt: tomorrow('09:00') })])
    expect(
      await act(secretary, 'appointment.book', desk({ startsAt: tomorrow('09:19'), endsAt: tomorrow('09:39') })),
    ).toMatchObject({ code: 'slot-taken' })
    expect(
      await act(secretary, 'appointment.book', desk({ startsAt: tomorrow('09:20'), endsAt: tomorrow('09:40') })),
    ).toMatchObject({ ok: true })
  })

  test('[S70] a cancelled appointment gives its time back', async () => {
    const { act } = await aClinicWhere([withAppointment({ startsAt: tomorrow('09:00'), status: 'cancelled' })])
    expect(await act(gp, 'appointment.book', desk())).toMatchObject({ ok: true })
  })

  test('[S12] moves as one change: the same appointment at another time', async () => {
    const { act, row, count } = await aClinicWhere([withAppointment()])
    await act(secretary, 'appointment.move', {
      id: 'appointment-1',
      calendarId: 'cal-berg',
      startsAt: tomorrow('10:00'),
      endsAt: tomorrow('10:20'),
    })
    expect(count(appointments)).toBe(1)
    expect(await row(appointments, 'appointment-1')).toMatchObject({
      startsAt: tomorrow('10:00'),
      status: 'confirmed',
      reason: 'Hoste i tre uker',
    })
  })

  test('moves a little over its own old time', async () => {
    const { act } = await aClinicWhere([withAppointment()])
    const move = { id: 'appointment-1', calendarId: 'cal-berg', startsAt: tomorrow('09:10'), endsAt: tomorrow('09:30') }
    expect(await act(secretary, 'appointment.move', move)).toMatchObject({ ok: true })
  })

  test.each(['cancelled', 'completed', 'no-show'] as const)('does not move or cancel what is %s', async (status) => {
    const { act } = await aClinicWhere([withAppointment({ status })])
    const move = { id: 'appointment-1', calendarId: 'cal-berg', startsAt: tomorrow('10:00'), endsAt: tomorrow('10:20') }
    expect(await act(secretary, 'appointment.move', move)).toMatchObject({ code: 'already-closed' })
    expect(await act(secretary, 'appointment.cancel', { id: 'appointment-1' })).toMatchObject({
      code: 'already-closed',
    })
  })

  test('[S97] a hidden type makes the appointment hidden whatever the switch says', async () => {
    const { act, row } = await aClinicWhere([{ table: appointmentTypes, rows: [aType({ hidden: true })] }])
    await act(secretary, 'appointment.book', desk())
    expect(await row(appointments, 'booked')).toMatchObject({ hidden: true })
  })

  test('never writes over an appointment by using its id again', async () => {
    const { act } = await aClinicWhere([withAppointment({ id: 'booked' })])
    expect(
      await act(secretary, 'appointment.book', desk({ startsAt: tomorrow('10:00'), endsAt: tomorrow('10:20') })),
    ).toMatchObject({ code: 'id-used' })
  })
})
