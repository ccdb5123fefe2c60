import { randomUUID } from 'node:crypto'
import { type Calendar, calendars, patientLists, planDays } from '@shared/calendar/model'
import { bookableType, freeTimes } from '@shared/citizen/api'
import { syncedTables } from '@shared/tables'
import { MINUTE } from '@shared/time/instant'
import { dateOf } from '@shared/time/oslo'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { asPatientQueries } from '../../electron/core/cache/queries/as-patient'
import type { QueryContext } from '../../electron/core/cache/query-context'
import { cacheWith } from '../support/cache'
import { type Citizen, codeOf, loggedIn } from '../support/citizen-client'
import { citizenClinic, TOMORROW } from '../support/citizen-clinic'
import { aCalendar, aPlanDay, at, MORNING, type Rows, withAppointment } from '../support/clinic-rows'
import { startTestHelsenorge } from '../support/helsenorge'

const open = [{ from: '12:00', to: '12:40', typeIds: ['type-blood', 'type-consultation'], online: true }]
const shared = (id: string, over: Partial<Calendar>) =>
  aCalendar({ id, name: id, publicName: id, ownerKind: 'group', ownerId: 'lab', sortOrder: 9, ...over })
const rows = citizenClinic({
  also: [
    { table: patientLists, rows: [{ id: 'list', clinicId: 'clinic', name: 'Diabetes', patientIds: ['p-per'] }] },
    { table: calendars, rows: [shared('cal-list', { patientListId: 'list' }), shared('cal-off', { online: false })] },
    withPlan('cal-list'),
    withPlan('cal-off'),
    // two open ones are as many as the calendar lets somebody have
    ...['09:00', '09:20'].map((time, n) =>
      withAppointment({
        id: `open-${n}`,
        patientId: 'p-per',
        startsAt: at(time, TOMORROW),
        endsAt: at(time, TOMORROW) + 20 * MINUTE,
      }),
    ),
  ],
})
function withPlan(calendarId: string): Rows {
  const date = TOMORROW
  return { table: planDays, rows: [aPlanDay({ id: `${calendarId}:${date}`, calendarId, blocks: open })] }
}

/** The desk's answer, out of a cache that holds what the feed brings. */
async function atTheDesk(patientId: string) {
  const names = new Set<string>(syncedTables.map(({ name }) => name))
  const { db } = await cacheWith(rows.filter(({ table }) => names.has(table.name)))
  const answer = await asPatientQueries['calendar.asPatient']({ db, now: MORNING } as QueryContext, { patientId })
  if (!answer) throw new Error(`no patient ${patientId}`)
  return answer
}

/** What HelseNorge offers over HTTP: `calendar type` -> first free. */
async function atHelsenorge(citizen: Citizen, who: string) {
  const found = new Map<string, number>()
  const types = await citizen.types(who)
  if (types.status !== 200) return { code: codeOf(types).slice(4), found }
  for (const { id: typeId } of z.array(bookableType).parse(types.body))
    for (const calendarId of ['cal-berg', 'cal-dahl', 'cal-lab-1', 'cal-lab-2', 'cal-list', 'cal-off']) {
      const query = (from: string) => citizen.freeTimes({ typeId, calendarId, from, days: '14' }, who)
      let times = freeTimes.parse((await query(TOMORROW)).body)
      if (times.days.every((one) => one.times.length === 0) && times.nextDate !== null)
        times = freeTimes.parse((await query(times.nextDate)).body)
      const first = times.days.flatMap((one) => one.times)[0]
      if (first) found.set(`${calendarId} ${typeId}`, first.startsAt)
    }
  return { code: null, found }
}

/** [the patient, who logs in for them] */
const PEOPLE = [
  ['patient-solberg', 'patient-solberg'],
  ['p-per', 'p-per'],
  ['p-dahls', 'p-dahls'],
  ['p-closed', 'p-closed'],
  ['p-elsewhere', 'p-elsewhere'],
  ['p-basis', 'p-basis'],
  ['p-none', 'p-none'],
  ['p-inactive', 'p-inactive'],
  ['p-outdated', 'p-outdated'],
  ['p-confidential', 'p-confidential'],
  ['c-16', 'c-16'],
  ['c-10', 'patient-solberg'],
  ['c-13', 'patient-solberg'],
] as const

describe('[N1] what the desk shows of a patient’s booking page is what HelseNorge answers that patient', () => {
  test.each(PEOPLE)('%s, logged in: %s', async (who, acting) => {
    const { url } = await startTestHelsenorge({ rows })
    const citizen = await loggedIn(url, acting)
    const desk = await atTheDesk(who)
    const { code, found } = await atHelsenorge(citizen, who)
    expect(desk.access).toBe(code)
    const offered = desk.offers.filter(({ problem }) => problem === null || problem === 'too-many-open')
    const shown = desk.access === null ? offered.map((one) => [`${one.calendarId} ${one.typeId}`, one.firstFree]) : []
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(found))
    // what is shown can be booked, save where too many are open
    for (const one of desk.access === null ? offered.slice(0, 3) : []) {
      const { calendarId, typeId, firstFree: startsAt } = one
      const done = await citizen.book({ id: randomUUID(), calendarId, typeId, startsAt, reason: 'Hoste' }, {}, who)
      const wanted = one.problem === 'too-many-open' ? '409 too-many-open' : '201'
      // the first booking may have taken the next one's time
      expect([wanted, '409 slot-taken', '409 not-in-plan', '409 too-many-open']).toContain(
        done.status === 201 ? '201' : codeOf(done),
      )
      if (one === offered[0]) expect(done.status === 201 ? '201' : codeOf(done)).toBe(wanted)
    }
  })

  test('each no is the rule that says it', async () => {
    const why = async (who: string, calendarId: string, typeId: string) =>
      (await atTheDesk(who)).offers.find((one) => one.calendarId === calendarId && one.typeId === typeId)?.problem
    expect(await why('patient-solberg', 'cal-berg', 'type-consultation')).toBeNull()
    expect(await why('patient-solberg', 'cal-dahl', 'type-consultation')).toBe('not-own-gp')
    expect(await why('patient-solberg', 'cal-list', 'type-blood')).toBe('not-on-list')
    expect(await why('p-per', 'cal-list', 'type-blood')).toBeNull()
    expect(await why('p-per', 'cal-berg', 'type-consultation')).toBe('too-many-open')
    expect(await why('patient-solberg', 'cal-off', 'type-blood')).toBe('calendar-offline')
    expect(await why('p-elsewhere', 'cal-lab-1', 'type-blood')).toBe('no-gp')
    expect(await why('patient-solberg', 'cal-berg', 'type-emergency')).toBe('type-emergency')
    expect(await why('patient-solberg', 'cal-berg', 'type-hidden')).toBe('type-hidden')
    expect(await why('patient-solberg', 'cal-lab-1', 'type-consultation')).toBe('type-not-resource')
    expect(dateOf(MORNING)).toBe('2026-11-23')
  })
})
