import { MINUTE } from '@shared/time/instant'
import { expect, test } from 'vitest'
import { aClinicWhere, secretary } from '../support/act'
import { at, withAppointment } from '../support/clinic-rows'

const booking = (id: string, startsAt: number) => ({
  id,
  calendarId: 'cal-berg',
  typeId: 'type-consultation',
  patientId: 'patient-solberg',
  startsAt,
  endsAt: startsAt + 20 * MINUTE,
  reason: '',
  hidden: false,
})

test.each([
  ['an ordinary night', '2026-11-24', '2026-11-25'],
  ['the night into the short day', '2026-03-28', '2026-03-29'],
  ['the night into the long day', '2026-10-24', '2026-10-25'],
])('[S70] over midnight an appointment holds its time on both days: %s', async (_night, evening, morning) => {
  const startsAt = at('23:30', evening)
  const { act } = await aClinicWhere([withAppointment({ id: 'night', startsAt, endsAt: startsAt + 60 * MINUTE })])
  const book = (id: string, time: string, date: string) =>
    act(secretary, 'appointment.book', booking(id, at(time, date)))
  expect(await book('a', '23:50', evening)).toMatchObject({ code: 'slot-taken' })
  expect(await book('b', '00:20', morning)).toMatchObject({ code: 'slot-taken' })
  expect(await book('c', '00:30', morning)).toMatchObject({ ok: true })
  expect(await book('d', '23:10', evening)).toMatchObject({ ok: true })
})
