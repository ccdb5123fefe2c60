import { appointments } from '@shared/calendar/model'
import { waitingEntries } from '@shared/calendar/waiting'
import { describe, expect, test } from 'vitest'
import { aClinicWhere, secretary } from '../support/act'
import { ask } from '../support/ask'
import { anAppointment, at, MORNING, withAppointment } from '../support/clinic-rows'

const DAY = '2026-11-24'
const later = anAppointment({ id: 'later', startsAt: at('10:00', DAY) })
const wish = (over: object = {}) => ({
  id: 'wait-1',
  patientId: 'patient-solberg',
  typeId: 'type-consultation',
  calendarId: 'cal-berg',
  appointmentId: null,
  from: '2026-11-23',
  to: '2026-12-20',
  note: 'Ring på kort varsel',
  ...over,
})
const give = (clock: string, over: object = {}) => ({
  id: 'wait-1',
  bookingId: 'new',
  calendarId: 'cal-berg',
  startsAt: at(clock, DAY),
  endsAt: at(clock, DAY) + 20 * 60_000,
  ...over,
})

describe('the waiting list', () => {
  test('somebody without a time gets the freed one booked, with the note as the reason, once', async () => {
    const { act, row } = await aClinicWhere()
    expect(await act(secretary, 'waiting.add', wish())).toMatchObject({ ok: true })
    expect(await act(secretary, 'waiting.serve', give('08:00'))).toMatchObject({ ok: true })
    expect(await row(appointments, 'new')).toMatchObject({ status: 'confirmed', reason: 'Ring på kort varsel' })
    expect(await row(waitingEntries, 'wait-1')).toMatchObject({ state: 'served', settledById: 'sec-kari' })
    // a colleague had the same list open
    expect(await act(secretary, 'waiting.serve', give('08:20', { bookingId: 'twice' }))).toMatchObject({
      code: 'waiting-settled',
    })
    expect(await row(appointments, 'twice')).toBeUndefined()
    expect(await act(secretary, 'waiting.withdraw', { id: 'wait-1' })).toMatchObject({ code: 'waiting-settled' })
  })

  test('[S12] whoever wants an earlier time moves there as one change; nothing new is booked', async () => {
    const { act, row, count } = await aClinicWhere([{ table: appointments, rows: [later] }])
    await act(secretary, 'waiting.add', wish({ appointmentId: 'later' }))
    expect(await act(secretary, 'waiting.add', wish({ id: 'wait-2', appointmentId: 'later' }))).toMatchObject({
      code: 'waits-already',
    })
    expect(await act(secretary, 'waiting.serve', give('08:00'))).toMatchObject({ ok: true })
    expect(await row(appointments, 'later')).toMatchObject({ startsAt: at('08:00', DAY), status: 'confirmed' })
    expect(count(appointments)).toBe(1)
  })

  test('[S70 N9] one freed time is given once, and who lost it waits on', async () => {
    const { act, row } = await aClinicWhere([withAppointment({ startsAt: at('08:00', DAY) })])
    await act(secretary, 'waiting.add', wish())
    expect(await act(secretary, 'waiting.serve', give('08:00'))).toMatchObject({ code: 'slot-taken' })
    expect(await row(waitingEntries, 'wait-1')).toMatchObject({ state: 'waiting' })
  })

  test('not for somebody else’s appointment, nor for one that is over or a period that is none', async () => {
    const over = anAppointment({ id: 'over', status: 'completed', startsAt: at('10:00', DAY) })
    const { act } = await aClinicWhere([{ table: appointments, rows: [over] }])
    expect(await act(secretary, 'waiting.add', wish({ appointmentId: 'nothing' }))).toMatchObject({ code: 'not-found' })
    expect(await act(secretary, 'waiting.add', wish({ appointmentId: 'over' }))).toMatchObject({
      code: 'already-closed',
    })
    expect(await act(secretary, 'waiting.add', wish({ to: '2026-11-01' }))).toMatchObject({ code: 'bad-period' })
  })

  test('the list shows the first free time that suits; of a later appointment only an earlier one', async () => {
    const { act, db } = await aClinicWhere([{ table: appointments, rows: [later] }])
    await act(secretary, 'waiting.add', wish({ appointmentId: 'later', calendarId: null }))
    const list = () => ask(db, 'calendar.waiting', { offers: true }, MORNING)
    expect(list()).toMatchObject([
      {
        id: 'wait-1',
        patientName: 'Solberg, Ingrid',
        appointmentAt: later.startsAt,
        offer: { startsAt: at('08:00', DAY) },
      },
    ])
    await act(secretary, 'appointment.move', {
      id: 'later',
      calendarId: 'cal-berg',
      startsAt: at('07:00', DAY),
      endsAt: at('07:20', DAY),
    })
    expect(list()).toMatchObject([{ offer: null }])
    expect(ask(db, 'calendar.waiting', { offers: false }, MORNING)).toMatchObject([{ offer: null }])
    await act(secretary, 'waiting.withdraw', { id: 'wait-1' })
    expect(list()).toEqual([])
  })
})
