import { type BookabilityRule, bookabilityOf, type CalendarStanding } from '@shared/calendar/bookability'
import { appointmentTypes, type Calendar, calendars } from '@shared/calendar/model'
import { calendarFormOf, typeFormOf } from '@shared/calendar/setup-commands'
import { employees, groups } from '@shared/clinic/model'
import { describe, expect, test } from 'vitest'
import { aClinicWhere, secretary } from '../support/act'
import { aCalendar, anEmployee, aPlanDay, aType, MORNING } from '../support/clinic-rows'

const LAB = { table: groups, rows: [{ id: 'lab', clinicId: 'clinic', name: 'LAB', memberIds: ['sec-kari'] }] }
const berg = aCalendar()
const form = (over: Partial<Calendar> = {}) => calendarFormOf({ ...berg, ...over })
const lab = (over: Partial<Calendar> = {}) =>
  form({ id: 'cal-lab', name: 'Lab 1', publicName: 'Laboratoriet', ownerKind: 'group', ownerId: 'lab', ...over })

describe('a secretary sets a calendar up', () => {
  test('[S66 S78 S79] a new one of a group, with its public name, and it stands', async () => {
    const { act, row } = await aClinicWhere([LAB])
    expect(await act(secretary, 'calendar.save', { calendar: lab(), from: null })).toMatchObject({ ok: true })
    expect(await row(calendars, 'cal-lab')).toMatchObject({ name: 'Lab 1', clinicId: 'clinic', ownerId: 'lab' })
  })

  test('[N9] a colleague was first: what both wanted is no conflict, anything else is looked at again', async () => {
    const { act, row } = await aClinicWhere()
    const online = form({ online: false })
    expect(await act(secretary, 'calendar.save', { calendar: online, from: form() })).toMatchObject({ ok: true })
    expect(await act(secretary, 'calendar.save', { calendar: online, from: form() })).toMatchObject({ ok: true })
    expect(await act(secretary, 'calendar.save', { calendar: form({ name: 'Nytt' }), from: form() })).toMatchObject({
      code: 'setup-changed',
    })
    expect(await row(calendars, 'cal-berg')).toMatchObject({ online: false, name: berg.name })
  })

  test.each([
    ['[S56 C8] a second calendar of a GP', { id: 'other', ownerKind: 'gp', ownerId: 'gp-berg' }, 'gp-has-calendar'],
    ['[S66 S78] a resource calendar that a GP owns', { ownerKind: 'employee', ownerId: 'gp-berg' }, 'owner-is-gp'],
    ['a GP’s calendar that no GP owns', { ownerKind: 'gp', ownerId: 'sec-kari' }, 'owner-not-gp'],
    ['of somebody who is not there', { ownerKind: 'employee', ownerId: 'nobody' }, 'owner-unknown'],
    ['[S80] for a list that is not there', { patientListId: 'nothing' }, 'list-unknown'],
  ] as const)('not %s', async (_what, over, code) => {
    const { act } = await aClinicWhere([LAB])
    expect(await act(secretary, 'calendar.save', { calendar: lab(over), from: null })).toMatchObject({ code })
  })

  test('nobody else does, and senseless limits are refused', async () => {
    const { act } = await aClinicWhere([LAB])
    expect(await act(secretary, 'calendar.save', { calendar: lab({ cancelLimitHours: 0 }), from: null })).toMatchObject(
      {
        ok: true,
      },
    )
    for (const over of [{ name: '  ' }, { maxOpenPerPatient: 0 }, { cancelLimitHours: -1 }, { colour: 9 }])
      await expect(act(secretary, 'calendar.save', { calendar: lab(over), from: null })).rejects.toThrow('Too')
  })
})

describe('a secretary sets a type up', () => {
  const type = (over: object = {}) => ({ ...typeFormOf(aType()), ...over })
  test('[S82 S83 S86] its name, category, length and information; the link of the booking site stays', async () => {
    const linked = { table: appointmentTypes, rows: [aType({ linkToken: 'vaksine-2026' })] }
    const { act, row } = await aClinicWhere([linked])
    const wish = {
      type: type({ name: 'Vaksine', category: 'Vaksine', resource: true, information: 'Ta med kort' }),
      from: type(),
    }
    expect(await act(secretary, 'appointmentType.save', wish)).toMatchObject({ ok: true })
    expect(await row(appointmentTypes, 'type-consultation')).toMatchObject({
      name: 'Vaksine',
      resource: true,
      linkToken: 'vaksine-2026',
    })
  })
  test('[S190 S97] an emergency and a hidden type are never online', async () => {
    const { act } = await aClinicWhere()
    const save = (over: object) => act(secretary, 'appointmentType.save', { type: type(over), from: type() })
    expect(await save({ category: 'Hastetime' })).toMatchObject({ code: 'emergency-online' })
    expect(await save({ hidden: true })).toMatchObject({ code: 'hidden-online' })
    expect(await save({ hidden: true, online: false })).toMatchObject({ ok: true })
  })
  test('[S86] the information is 200 characters at most', async () => {
    const { act } = await aClinicWhere()
    const save = (length: number) =>
      act(secretary, 'appointmentType.save', { type: type({ information: 'a'.repeat(length) }), from: type() })
    expect(await save(200)).toMatchObject({ ok: true })
    await expect(save(201)).rejects.toThrow('Too big')
  })
})

describe('why patients can’t book (N1)', () => {
  const standing = (over: Partial<CalendarStanding> = {}): CalendarStanding => ({
    calendar: berg,
    calendars: [berg],
    owner: anEmployee(),
    list: undefined,
    types: [aType()],
    days: [aPlanDay()],
    firstFree: () => MORNING,
    ...over,
  })
  const broken = (over: Partial<CalendarStanding>): BookabilityRule[] =>
    bookabilityOf(standing(over))
      .rules.filter(({ holds }) => !holds)
      .map(({ rule }) => rule)

  test('nothing is wrong, and the first free time is told', () => {
    expect(broken({})).toEqual([])
    expect(bookabilityOf(standing()).types).toEqual([
      { typeId: 'type-consultation', problem: null, firstFree: MORNING },
    ])
  })
  test.each<[string, BookabilityRule[], Partial<CalendarStanding>]>([
    ['[S57] the calendar is not online', ['calendar-online'], { calendar: aCalendar({ online: false }) }],
    ['[S56] the GP has two', ['one-calendar'], { calendars: [berg, aCalendar({ id: 'second' })] }],
    ['[S22 S23] the GP has no HER-id', ['her-id'], { owner: anEmployee({ herId: null }) }],
    ['[S4] the GP does not offer booking', ['booking-service'], { owner: anEmployee({ services: null }) }],
    ['[S58] no type is online', ['type', 'plan', 'free'], { types: [aType({ online: false })] }],
    ['[S190] the only type is an emergency', ['type', 'plan', 'free'], { types: [aType({ category: 'Hastetime' })] }],
    ['[S89] nothing is rolled out', ['plan', 'free'], { days: [] }],
    ['[S7] everything is taken', ['free'], { firstFree: () => undefined }],
    [
      '[S80] nobody is on the list',
      ['list'],
      { calendar: aCalendar({ patientListId: 'l' }), list: { id: 'l', clinicId: 'clinic', name: 'L', patientIds: [] } },
    ],
    [
      '[S83] an ordinary type in a shared calendar',
      ['type', 'plan', 'free'],
      { calendar: aCalendar({ ownerKind: 'group', ownerId: 'lab' }), owner: undefined },
    ],
  ])('%s', (_why, rules, over) => {
    expect(broken(over)).toEqual(rules)
  })
})

test('[S55 S57 S89] the doctor and HelseNorge agree: what it calls bookable can be booked, and the other way round', async () => {
  for (const over of [{}, { online: false }]) {
    const calendar = aCalendar(over)
    const { act } = await aClinicWhere([
      { table: calendars, rows: [calendar] },
      { table: employees, rows: [anEmployee()] },
    ])
    const told = bookabilityOf({
      calendar,
      calendars: [calendar],
      owner: anEmployee(),
      list: undefined,
      types: [aType()],
      days: [aPlanDay()],
      firstFree: () => MORNING,
    })
    const wish = {
      id: 'a',
      patientId: 'patient-solberg',
      calendarId: 'cal-berg',
      typeId: 'type-consultation',
      startsAt: MORNING + 25 * 3_600_000,
      reason: 'Hoste',
    }
    const booked = await act({ kind: 'citizen', patientId: 'patient-solberg' }, 'appointment.bookOnline', wish)
    expect(booked.ok).toBe(told.rules.every(({ holds }) => holds))
  }
})
