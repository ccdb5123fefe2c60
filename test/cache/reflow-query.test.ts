import { appointments, calendars, planDays } from '@shared/calendar/model'
import { patients } from '@shared/patient/model'
import { describe, expect, test } from 'vitest'
import { aClinicWhere } from '../support/act'
import { ask } from '../support/ask'
import { aBlock, aCalendar, anAppointment, aPatient, aPlanDay, at, MORNING, type Rows } from '../support/clinic-rows'

const DAY = '2026-11-24'
const lab = (n: number) => aCalendar({ id: `lab-${n}`, name: `Lab ${n}`, ownerKind: 'group', ownerId: 'lab' })
const open = (calendarId: string) =>
  aPlanDay({ id: `${calendarId}:${DAY}`, calendarId, date: DAY, blocks: [aBlock('08:00', '10:00')] })
const booked = (id: string, calendarId: string, clock: string, over: object = {}) =>
  anAppointment({ id, calendarId, startsAt: at(clock, DAY), ...over })
const rows: Rows[] = [
  { table: calendars, rows: [lab(1), lab(2)] },
  { table: planDays, rows: [open('lab-1'), open('lab-2'), open('cal-berg')] },
  {
    table: appointments,
    rows: [
      booked('a', 'lab-1', '08:00'),
      booked('b', 'lab-1', '08:20', { patientId: 'p-silent' }),
      booked('done', 'lab-1', '08:40', { status: 'completed' }),
      booked('gone', 'lab-1', '09:00', { status: 'cancelled' }),
      booked('hers', 'lab-2', '08:20'),
    ],
  },
  {
    table: patients,
    rows: [aPatient({ id: 'p-silent', nationalId: '15868012401', consent: 'none', digitallyActive: false })],
  },
]

describe('[N11] what could become of the appointments of somebody who is ill', () => {
  test('each to come has a place with a colleague, with how the patient is reached; done and cancelled ones stay', async () => {
    const { db } = await aClinicWhere(rows)
    const { rows: plan, day } = ask(
      db,
      'calendar.reflow',
      { calendarId: 'lab-1', from: at('07:00', DAY), otherGps: false },
      MORNING,
    )
    expect(day?.blocks).toEqual([aBlock('08:00', '10:00')])
    expect(plan.map(({ id, to, reached }) => [id, to?.calendarId, to?.startsAt, reached])).toEqual([
      ['a', 'lab-2', at('08:00', DAY), 'helsenorge'],
      ['b', 'lab-2', at('08:40', DAY), 'nobody'],
    ])
  })

  test('[S55] a GP’s appointments go to another GP only when somebody says so', async () => {
    const { db } = await aClinicWhere([
      ...rows,
      { table: calendars, rows: [aCalendar({ id: 'cal-dahl', ownerId: 'gp-dahl' })] },
      { table: planDays, rows: [open('cal-dahl')] },
      { table: appointments, rows: [booked('gps', 'cal-berg', '09:00')] },
    ])
    const wanted = { calendarId: 'cal-berg', from: at('07:00', DAY) }
    expect(ask(db, 'calendar.reflow', { ...wanted, otherGps: false }, MORNING).rows).toMatchObject([
      { id: 'gps', to: null },
    ])
    expect(ask(db, 'calendar.reflow', { ...wanted, otherGps: true }, MORNING).rows[0]?.to).toMatchObject({
      startsAt: at('09:00', DAY),
    })
  })
})
