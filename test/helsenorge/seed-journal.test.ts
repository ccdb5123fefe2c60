import { appointments, calendars } from '@shared/calendar/model'
import { employees } from '@shared/clinic/model'
import { notes } from '@shared/journal/model'
import { patients } from '@shared/patient/model'
import { ageOn, dateOf } from '@shared/time/oslo'
import { describe, expect, it } from 'vitest'
import { adults, children } from '../../electron/helsenorge/seed/content/all-complaints'
import { collectDemo, SEEDED_AT } from '../support/demo-clinic'

const demo = collectDemo('demo')
const written = demo.of(notes).filter((note) => note.status !== 'filed')
const visits = new Map(demo.of(appointments).map((one) => [`${one.patientId} ${one.startsAt}`, one]))
const owner = new Map(demo.of(calendars).map((calendar) => [calendar.id, calendar.ownerId]))
const role = new Map(demo.of(employees).map((one) => [one.id, one.role]))
const people = new Map(demo.of(patients).map((patient) => [patient.id, patient]))
const breaking = <T>(rows: readonly T[], rule: (row: T) => boolean): T[] => rows.filter((row) => !rule(row)).slice(0, 3)

describe('journal notes (HPL sections 39-40, PJF sections 4-10)', () => {
  it('one for each completed visit to a GP, written and signed by that GP', () => {
    const done = demo
      .of(appointments)
      .filter((one) => one.status === 'completed' && one.calendarId.startsWith('cal-gp'))
    const byGps = written.filter((note) => role.get(note.authorId) === 'gp')
    expect(byGps.length).toBe(done.length)
    const rule = (note: (typeof written)[number]): boolean => {
      const visit = visits.get(`${note.patientId} ${note.occurredAt}`)
      return (
        visit !== undefined &&
        owner.get(visit.calendarId) === note.authorId &&
        (note.signedById ?? note.authorId) === note.authorId
      )
    }
    expect(breaking(byGps, rule)).toEqual([])
  })

  it('what a secretary wrote in the lab is signed by a GP', () => {
    const lab = written.filter((note) => note.contactType === 'lab')
    expect(lab.length).toBeGreaterThan(1000)
    expect(
      breaking(
        lab,
        (note) =>
          role.get(note.authorId) === 'secretary' && (note.signedById === null || role.get(note.signedById) === 'gp'),
      ),
    ).toEqual([])
  })

  it('signed means dated, named and coded; after the visit and before now', () => {
    const rule = (note: (typeof written)[number]): boolean =>
      note.status === 'signed'
        ? note.signedAt !== null &&
          note.signedById !== null &&
          note.icpc.length > 0 &&
          note.signedAt > note.occurredAt &&
          note.signedAt <= SEEDED_AT
        : note.status === 'draft' && note.signedAt === null && note.signedById === null
    expect(breaking(written, rule)).toEqual([])
  })

  it('every GP has a few drafts of these days waiting for a signature', () => {
    for (const gpId of ['gp-berg', 'gp-haugland', 'gp-rahimi', 'gp-lindqvist', 'gp-eira']) {
      const drafts = written.filter((note) => note.status === 'draft' && note.authorId === gpId)
      expect(drafts.length).toBeGreaterThan(0)
      expect(drafts.length).toBeLessThan(20)
      for (const note of drafts) expect(SEEDED_AT - note.occurredAt).toBeLessThan(7 * 86_400_000)
    }
  })

  it('codes are ICPC-2 of chapters that exist, many different ones', () => {
    const codes = new Set(written.flatMap((note) => note.icpc))
    for (const code of codes) expect(code).toMatch(/^[ABDFHKLNPRSTUWXYZ](0[1-9]|[12]\d|7\d|8\d|9\d)$/)
    expect(codes.size).toBeGreaterThan(55)
    for (const code of ['R74', 'L03', 'K86', 'T90', 'P76']) expect(codes).toContain(code)
  })

  it('code and text belong together', () => {
    const said = (icpc: string) =>
      written
        .filter((note) => note.icpc[0] === icpc && note.contactType !== 'lab')
        .map((note) => note.body)
        .join('\n')
    expect(said('T90')).toMatch(/HbA1c/)
    expect(said('K86')).toMatch(/Hypertensjon|hypertensjon/)
    expect(said('L03')).toMatch(/rygg/i)
    expect(said('P76')).toMatch(/depres/i)
    expect(said('T90')).not.toMatch(/Ørevoks|føflekk/i)
  })

  it('read as subjective, objective, assessment and plan', () => {
    const own = written.filter((note) => note.contactType === 'consultation' || note.contactType === 'video')
    expect(breaking(own, (note) => /^S: .+\nO: .+\nA: .+\nP: .+$/.test(note.body))).toEqual([])
    expect(new Set(own.map((note) => note.contactType))).toEqual(new Set(['consultation', 'video']))
  })

  it('pregnancies, prostates and infants are where they can be', () => {
    const rule = (note: (typeof written)[number]): boolean => {
      const patient = people.get(note.patientId)!
      const age = ageOn(patient.birthDate, dateOf(SEEDED_AT))
      if (note.icpc.some((code) => /^[WX]/.test(code))) return patient.sex === 'female' && age >= 15
      if (note.icpc.some((code) => code.startsWith('Y'))) return patient.sex === 'male'
      return !note.body.includes('spedbarn') || age <= 1
    }
    expect(breaking(written, rule)).toEqual([])
  })
})

describe('the content itself', () => {
  it('somebody of every age and sex has something to come for and to write about, in every month', () => {
    const pool = [...adults, ...children]
    for (let age = 0; age <= 105; age += 1) {
      for (const sex of ['female', 'male'] as const) {
        for (let month = 1; month <= 12; month += 1) {
          const fitting = pool.filter(
            ({ who }) =>
              !who.illness &&
              age >= (who.from ?? 0) &&
              age <= (who.to ?? 120) &&
              (!who.sex || who.sex === sex) &&
              (who.months?.includes(month) ?? true),
          )
          expect(fitting.some(({ urgent }) => urgent !== 'only')).toBe(true)
          expect(fitting.some(({ urgent }) => urgent !== undefined)).toBe(true)
          if (age < 12 || age >= 16) expect(fitting.some(({ talk }) => talk !== undefined)).toBe(true)
        }
      }
    }
  })

  it('a question back always follows an opening that exists', () => {
    for (const { talk } of [...adults, ...children]) {
      if (!talk?.ask) continue
      const places = talk.askAt ?? talk.ask.map((_, i) => i)
      expect(places).toHaveLength(talk.ask.length)
      for (const place of places) expect(talk.open[place]).toBeDefined()
    }
  })
})
