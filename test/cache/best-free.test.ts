import { appointments, calendars, planDays } from '@shared/calendar/model'
import type { QueryArgs } from '@shared/contract'
import { describe, expect, test } from 'vitest'
import { aClinicWhere } from '../support/act'
import { ask } from '../support/ask'
import { aBlock, aCalendar, anAppointment, aPlanDay, at, MORNING, type Rows } from '../support/clinic-rows'

const lab = (n: number) => aCalendar({ id: `lab-${n}`, ownerKind: 'group', ownerId: 'lab' })
const open = (calendarId: string, date: string) =>
  aPlanDay({
    id: `${calendarId}:${date}`,
    calendarId,
    date,
    blocks: [aBlock('08:00', '09:00'), aBlock('13:00', '14:00')],
  })
const rows: Rows[] = [
  { table: calendars, rows: [lab(1), lab(2)] },
  { table: planDays, rows: [open('lab-1', '2026-11-24'), open('lab-2', '2026-11-24'), open('lab-1', '2026-11-25')] },
  { table: appointments, rows: [anAppointment({ calendarId: 'lab-1', startsAt: at('08:00', '2026-11-24') })] },
]
const wanted = (over: Partial<QueryArgs<'calendar.bestFree'>> = {}) => ({
  calendarIds: ['lab-1', 'lab-2'],
  typeId: 'type-consultation',
  minutes: null,
  now: MORNING,
  from: '2026-11-24',
  to: '2026-11-30',
  after: null,
  before: null,
  count: 3,
  ...over,
})
async function found(over: Partial<QueryArgs<'calendar.bestFree'>> = {}) {
  const { db } = await aClinicWhere(rows)
  return ask(db, 'calendar.bestFree', wanted(over), MORNING).map(({ calendarId, startsAt }) => [calendarId, startsAt])
}

describe('[N13] the best free times for a typed booking', () => {
  test('the soonest, each time of day once; of two free calendars the one named first', async () => {
    expect(await found()).toEqual([
      ['lab-2', at('08:00', '2026-11-24')],
      ['lab-1', at('08:20', '2026-11-24')],
      ['lab-1', at('08:40', '2026-11-24')],
    ])
  })

  test('within the times of day and the days that were typed, whole', async () => {
    expect(await found({ after: '08:30', before: '13:45' })).toEqual([
      ['lab-1', at('08:40', '2026-11-24')],
      ['lab-1', at('13:00', '2026-11-24')],
      ['lab-1', at('13:20', '2026-11-24')],
    ])
    expect(await found({ from: '2026-11-25', to: '2026-11-25', before: '08:30' })).toEqual([
      ['lab-1', at('08:00', '2026-11-25')],
    ])
  })

  test('never before now, and for a length of its own', async () => {
    expect(await found({ now: at('13:05', '2026-11-24'), to: '2026-11-24', minutes: 40 })).toEqual([])
    expect(await found({ minutes: 60, calendarIds: ['lab-2'] })).toEqual([
      ['lab-2', at('08:00', '2026-11-24')],
      ['lab-2', at('13:00', '2026-11-24')],
    ])
  })
})
