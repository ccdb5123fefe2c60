import {
  appointments,
  appointmentTypes,
  calendars,
  planDays,
  requestAnswers,
  weekTemplates,
} from '@shared/calendar/model'
import { bookingWindow, holdsTime } from '@shared/calendar/rules'
import { freeSlots, overlaps } from '@shared/calendar/slots'
import { clinics, employees, groups } from '@shared/clinic/model'
import { notes } from '@shared/journal/model'
import { patients } from '@shared/patient/model'
import { addDays, dateOf, daysBetween, instantOf, mondayOf, timeOf, weekdayOf } from '@shared/time/oslo'
import { addWorkingDays, isWorkingDay } from '@shared/time/working-days'
import { describe, expect, it } from 'vitest'
import { type Collected, collectDemo, SEEDED_AT } from '../support/demo-clinic'

const demo = collectDemo('demo')
const today = dateOf(SEEDED_AT)

/** Clocks at which a diary easily goes wrong. */
const CLOCKS = [
  ['a Tuesday morning', '2026-11-24', '11:12'],
  ['just after midnight', '2026-11-24', '00:03'],
  ['late in the evening', '2026-11-24', '23:50'],
  ['a Saturday', '2026-11-28', '12:00'],
  ['the Sunday when clocks go forward', '2026-03-29', '03:30'],
  ['the Sunday when clocks go back', '2026-10-25', '02:30'],
  ['Good Friday', '2027-03-26', '10:00'],
  ['Christmas Eve', '2026-12-24', '09:00'],
  ['17 May', '2027-05-17', '14:00'],
  ['29 February', '2028-02-29', '08:00'],
  ['a July noon', '2026-07-08', '12:00'],
] as const
const smallAt = (date: string, time: string) => ({
  now: instantOf(date, time),
  clinic: collectDemo('small', { now: instantOf(date, time) }),
})

/** Pairs that hold the same time of one calendar. */
function clashes(clinic: Collected): string[] {
  const found: string[] = []
  for (const list of Map.groupBy(clinic.of(appointments).filter(holdsTime), (one) => one.calendarId).values()) {
    const sorted = [...list].sort((a, b) => a.startsAt - b.startsAt)
    sorted.forEach((one, i) => {
      const next = sorted[i + 1]
      if (next && overlaps(one, next)) found.push(`${one.id} ${next.id}`)
    })
  }
  return found
}

/** Online types that can't be booked within the coming ten working days, in a calendar open for them or (`nowhere`) in any. */
function withoutFreeTime(clinic: Collected, now: number): string[] {
  const until = addWorkingDays(dateOf(now), 10)
  const held = Map.groupBy(clinic.of(appointments).filter(holdsTime), (one) => one.calendarId)
  const plans = Map.groupBy(
    clinic.of(planDays).filter((day) => day.date >= dateOf(now) && day.date <= until),
    (day) => day.calendarId,
  )
  return clinic.of(appointmentTypes).flatMap((type) => {
    const open = clinic.of(calendars).flatMap((calendar) => {
      const days = plans.get(calendar.id) ?? []
      if (!days.some((day) => day.blocks.some((block) => block.online && block.typeIds.includes(type.id)))) return []
      const options = { onlineOnly: true, notBefore: bookingWindow(calendar, now).from }
      const free = days.some((day) => freeSlots(day, type, held.get(calendar.id) ?? [], options).length > 0)
      return [{ id: calendar.id, free }]
    })
    const full = open.filter(({ free }) => !free).map(({ id }) => `${id} ${type.id}`)
    return type.online && open.length === 0 ? [`nowhere ${type.id}`] : full
  })
}

describe('the clinic is set up as HelseNorge demands (S22, S54-S60)', () => {
  const staff = demo.of(employees)
  const diaries = demo.of(calendars)

  it('is a member of NHN and activated, every employee with HER-id', () => {
    expect(demo.of(clinics)).toMatchObject([{ nhnMember: true, helsenorgeActive: true }])
    expect(new Set(staff.map((one) => one.herId)).size).toBe(staff.length)
  })

  it('five GPs, Ali, Per and Kari, a manager and a locum', () => {
    const by = (role: string) => staff.filter((one) => one.role === role).map((one) => one.id)
    expect(by('gp')).toEqual(['gp-berg', 'gp-haugland', 'gp-rahimi', 'gp-lindqvist', 'gp-eira'])
    expect(by('secretary')).toEqual(['sec-ali', 'sec-per', 'sec-kari'])
    expect([by('manager'), by('locum')]).toEqual([['manager-hauge'], ['locum-nygaard']])
    for (const one of staff.filter(({ role }) => role === 'gp')) expect(one.hprNumber).toMatch(/^\d{7,9}$/)
  })

  it('each GP owns exactly one online calendar (S56, S57, S59)', () => {
    for (const gp of staff.filter((one) => one.role === 'gp')) {
      const own = diaries.filter((calendar) => calendar.ownerId === gp.id)
      expect(own.map(({ id, ownerKind, online }) => ({ id, ownerKind, online }))).toEqual([
        { id: `cal-${gp.id}`, ownerKind: 'gp', online: true },
      ])
    }
  })

  it('the LAB group owns three lab calendars, short for staff, named as the guide names them for app and portal (S66, S67, S72, S74, S76)', () => {
    expect(demo.of(groups).find((group) => group.id === 'group-lab')).toMatchObject({
      name: 'LAB',
      memberIds: ['sec-ali', 'sec-per', 'sec-kari'],
    })
    const lab = diaries.filter((calendar) => calendar.ownerId === 'group-lab')
    expect(lab.map(({ id, name, publicName }) => [id, name, publicName])).toEqual([
      ['cal-lab-1', 'Lab 1', 'Laboratorietjenester (Helsesekretær 1)'],
      ['cal-lab-2', 'Lab 2', 'Laboratorietjenester (Helsesekretær 2)'],
      ['cal-lab-3', 'Lab 3', 'Laboratorietjenester (Helsesekretær 3)'],
    ])
  })

  it('one GP offers no e-consultation, the others all four services (S4)', () => {
    const without = staff.filter((one) => one.services && !one.services.eConsultation)
    expect(without.map((one) => one.id)).toEqual(['gp-lindqvist'])
    for (const { services } of staff)
      if (services) expect(services).toMatchObject({ booking: true, eContact: true, prescriptionRenewal: true })
  })
})

describe('appointment types (S82-S86)', () => {
  const types = demo.of(appointmentTypes)
  const named = (id: string) => types.find((type) => type.id === id)

  it('the lab services bear the names of S85', () => {
    expect(types.filter((type) => type.resource).map((type) => type.nameEn)).toEqual([
      'Blood test',
      'Wound care',
      'Influenza vaccination',
      'Covid-19 vaccination',
      'Covid test',
      'Vitamin B12 injection',
    ])
  })

  it('every information is there and fits HelseNorge’s 200 characters (S86)', () => {
    for (const type of types) {
      expect(type.information.length).toBeGreaterThan(20)
      expect(type.information.length).toBeLessThanOrEqual(200)
      expect(type.nameEn).not.toBe('')
    }
  })

  it('urgent and hidden times are never online (S97, S190), video is (S111), one type is a wish for a time (C1)', () => {
    expect(types.filter((type) => type.category === 'Hastetime' || type.hidden).filter((type) => type.online)).toEqual(
      [],
    )
    expect(named('type-video')).toMatchObject({ category: 'Video', online: true })
    expect(types.filter((type) => type.mode === 'request').map((type) => type.id)).toEqual([
      'type-consultation-request',
    ])
  })
})

describe('week templates and what is rolled out of them (S89)', () => {
  const templates = demo.of(weekTemplates)
  const days = demo.of(planDays)

  it('every calendar has a week of its own, no two GPs the same', () => {
    expect(templates).toHaveLength(8)
    expect(
      new Set(
        templates
          .slice(0, 5)
          .map((template) =>
            JSON.stringify(template.days.map(({ blocks }) => blocks.map(({ from, to }) => [from, to]))),
          ),
      ).size,
    ).toBe(5)
  })

  it('rolled out from four weeks back to twelve ahead, closed in weekends and on holidays', () => {
    const dates = days.map((day) => day.date).sort()
    expect(dates[0]).toBe(addDays(mondayOf(today), -28))
    expect(daysBetween(today, dates.at(-1)!)).toBeGreaterThanOrEqual(7 * 12)
    expect(days.filter((day) => !isWorkingDay(day.date))).toEqual([])
    // Christmas Day 2026 is a Friday
    expect(dates).not.toContain('2026-12-25')
  })

  it('a rolled-out day is what the template says of its weekday', () => {
    for (const day of days) {
      const template = templates.find((one) => one.calendarId === day.calendarId)
      expect(day.id).toBe(`${day.calendarId}:${day.date}`)
      expect(day.blocks).toEqual(template?.days.find(({ weekday }) => weekday === weekdayOf(day.date))?.blocks)
    }
  })

  it('blocks of a day follow each other without overlap, with a lunch between', () => {
    for (const { blocks, calendarId } of days) {
      blocks.forEach((block, i) => {
        expect(block.from < block.to).toBe(true)
        expect((blocks[i + 1]?.from ?? '99:99') >= block.to).toBe(true)
      })
      if (calendarId.startsWith('cal-lab'))
        expect(blocks.some((block, i) => block.to < (blocks[i + 1]?.from ?? block.to))).toBe(true)
    }
  })

  it('each GP keeps time shielded for urgent need every day (FLF section 16)', () => {
    for (const day of days.filter(({ calendarId }) => calendarId.startsWith('cal-gp'))) {
      const urgent = day.blocks.filter((block) => block.typeIds.includes('type-urgent'))
      expect(urgent.length).toBeGreaterThan(0)
      for (const block of urgent) expect([block.online, block.typeIds]).toEqual([false, ['type-urgent']])
    }
  })

  it('one GP takes wishes only (C1, S110)', () => {
    const online = (calendarId: string) =>
      new Set(
        days
          .filter((day) => day.calendarId === calendarId)
          .flatMap((day) => day.blocks.filter((b) => b.online).flatMap((b) => b.typeIds)),
      )
    expect([...online('cal-gp-haugland')]).toEqual(['type-consultation-request'])
    expect([...online('cal-gp-berg')]).toEqual(['type-consultation', 'type-short', 'type-video'])
  })
})

describe('appointments', () => {
  // a request that the clinic refused holds no time and stands apart
  const all = demo.of(appointments).filter(({ status }) => status !== 'rejected')

  it('a request that was refused has its answer (S110)', () => {
    const refused = demo.of(appointments).filter(({ status }) => status === 'rejected')
    expect(refused.length).toBeGreaterThan(0)
    for (const { id } of refused) expect(demo.of(requestAnswers).some((answer) => answer.id === id)).toBe(true)
  })
  const ofDay = Map.groupBy(all.filter(holdsTime), (one) => `${one.calendarId} ${dateOf(one.startsAt)}`)
  const daysOf = (calendarId: string, from: string, to: string): number[] => {
    const counts: number[] = []
    for (let day = from; day < to; day = addDays(day, 1)) {
      const list = ofDay.get(`${calendarId} ${day}`)
      if (list) counts.push(list.length)
    }
    return counts
  }
  const mean = (list: readonly number[]): number => list.reduce((sum, n) => sum + n, 0) / list.length

  it('no two in one calendar at the same time (S70)', () => {
    expect(clashes(demo)).toEqual([])
  })

  it('a year back and eight weeks ahead', () => {
    const dates = all.map((one) => dateOf(one.startsAt)).sort()
    expect(daysBetween(dates[0]!, today)).toBeGreaterThanOrEqual(360)
    expect(daysBetween(today, dates.at(-1)!)).toBeGreaterThanOrEqual(8 * 7 - 3)
  })

  it.each(['gp-berg', 'gp-haugland', 'gp-rahimi', 'gp-lindqvist', 'gp-eira'])('%s has had 16 to 20 a day', (gpId) => {
    const count = mean(daysOf(`cal-${gpId}`, addDays(today, -360), mondayOf(today)))
    expect(count).toBeGreaterThan(16)
    expect(count).toBeLessThan(20)
  })

  it.each([1, 2, 3])('lab calendar %i has had 20 to 25 a day', (i) => {
    const count = mean(daysOf(`cal-lab-${i}`, addDays(today, -360), mondayOf(today)))
    expect(count).toBeGreaterThan(20)
    expect(count).toBeLessThan(25)
  })

  it('the next days are fuller than those in two months', () => {
    const week = (n: number) =>
      mean(daysOf('cal-gp-berg', addDays(mondayOf(today), 7 * n), addDays(mondayOf(today), 7 * n + 7)))
    expect(week(0)).toBeGreaterThan(week(3))
    expect(week(3)).toBeGreaterThan(week(7))
  })

  it('done, missed and cancelled behind; standing and wished for ahead', () => {
    const before = all.filter((one) => one.endsAt <= SEEDED_AT)
    const after = all.filter((one) => one.startsAt > SEEDED_AT)
    const part = (list: typeof all, status: string) => list.filter((one) => one.status === status).length / list.length
    expect(part(before, 'completed')).toBeGreaterThan(0.88)
    for (const status of ['no-show', 'cancelled']) expect(part(before, status)).toBeGreaterThan(0.01)
    expect(new Set(before.map((one) => one.status))).toEqual(new Set(['completed', 'no-show', 'cancelled']))
    expect(new Set(after.map((one) => one.status))).toEqual(new Set(['confirmed', 'arrived', 'requested', 'cancelled']))
    expect(after.filter((one) => one.status === 'requested').length).toBeGreaterThan(3)
  })

  it('today: done before now, one in the room, somebody waiting', () => {
    const own = all.filter((one) => dateOf(one.startsAt) === today && one.status !== 'cancelled')
    const gps = own.filter((one) => one.calendarId.startsWith('cal-gp'))
    expect(own.filter((one) => one.status === 'completed').length).toBeGreaterThan(30)
    expect(own.filter((one) => one.status === 'confirmed').length).toBeGreaterThan(30)
    expect(gps.filter((one) => one.status === 'in-progress').length).toBeGreaterThan(0)
    expect(own.filter((one) => one.status === 'arrived').length).toBeGreaterThan(0)
    for (const one of own.filter(({ status }) => status === 'in-progress')) {
      expect(one.startsAt <= SEEDED_AT && SEEDED_AT < one.endsAt).toBe(true)
    }
  })

  it('stand in the opened time of their calendar and nowhere else', () => {
    const weeks = new Map(demo.of(weekTemplates).map((template) => [template.calendarId, template.days]))
    const outside = all.filter((one) => {
      const date = dateOf(one.startsAt)
      const [from, to] = [timeOf(one.startsAt), timeOf(one.endsAt)]
      const day = weeks.get(one.calendarId)?.find(({ weekday }) => weekday === weekdayOf(date))
      const open = day?.blocks.some((b) => b.from <= from && to <= b.to && b.typeIds.includes(one.typeId))
      return !open || !isWorkingDay(date)
    })
    expect(outside.slice(0, 3)).toEqual([])
  })

  it('nobody is in two rooms on one day', () => {
    const visits = Map.groupBy(all.filter(holdsTime), (one) => `${one.patientId} ${dateOf(one.startsAt)}`)
    expect([...visits.values()].filter((list) => list.length > 1).slice(0, 3)).toEqual([])
  })

  it('were booked before they began, by the clinic in opening hours (S92) or from HelseNorge with a reason (S63)', () => {
    const wrong = all.filter((one) => {
      const inTime = one.bookedAt < one.startsAt && one.bookedAt < SEEDED_AT && one.changedAt >= one.bookedAt
      const atTheDesk = timeOf(one.bookedAt) >= '07:15' && timeOf(one.bookedAt) < '17:30'
      const said = one.source === 'helsenorge' ? one.reason.trim() !== '' : atTheDesk
      return (
        !inTime || !said || one.changedAt > SEEDED_AT || (one.cancelledBy !== null) !== (one.status === 'cancelled')
      )
    })
    expect(wrong.slice(0, 3)).toEqual([])
    expect(all.filter((one) => one.source === 'helsenorge').length / all.length).toBeGreaterThan(0.2)
  })

  it('hidden ones concern youths only (S97)', () => {
    const hidden = all.filter((one) => one.hidden)
    const byId = new Map(demo.of(patients).map((patient) => [patient.id, patient]))
    expect(hidden.length).toBeGreaterThan(0)
    for (const one of hidden) {
      expect(one.typeId).toBe('type-hidden')
      expect(daysBetween(byId.get(one.patientId)!.birthDate, today) / 365.25).toBeLessThan(17.1)
    }
  })

  it('nothing drawn at random concerns the cast, but Odd Bakken has an appointment ahead to cancel', () => {
    const own = all.filter((one) => one.patientId.startsWith('person-') && one.startsAt > SEEDED_AT)
    expect(own.map((one) => [one.patientId, one.calendarId, one.status])).toEqual([
      ['person-odd-bakken', 'cal-gp-berg', 'confirmed'],
      ['person-elle-somby', 'cal-gp-lindqvist', 'confirmed'],
    ])
  })
})

describe('whatever the clock says', () => {
  it.each(CLOCKS)(
    '%s: no overlap (S70), nothing from the future, and a free time of every online type within ten working days (S7)',
    (_what, date, time) => {
      const { now, clinic } = smallAt(date, time)
      expect(clashes(clinic)).toEqual([])
      expect(withoutFreeTime(clinic, now)).toEqual([])
      const late = clinic.of(appointments).filter((one) => one.bookedAt >= now || one.changedAt > now)
      expect(late).toEqual([])
      const done = clinic.of(appointments).filter((one) => one.status === 'completed' && one.endsAt > now)
      expect(done).toEqual([])
      expect(clinic.of(notes).filter((note) => note.occurredAt > now || (note.signedAt ?? 0) > now)).toEqual([])
    },
  )

  it('also in the full diary of the demo clinic', () => {
    expect(withoutFreeTime(demo, SEEDED_AT)).toEqual([])
    const online = demo.of(appointmentTypes).filter((type) => type.online)
    expect(online).toHaveLength(10)
  })
})
