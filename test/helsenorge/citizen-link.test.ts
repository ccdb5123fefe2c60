import { randomUUID } from 'node:crypto'
import { appointments, appointmentTypes, calendars, patientLists } from '@shared/calendar/model'
import { citizenPaths, freeTimes } from '@shared/citizen/api'
import { linkBooked, linkService } from '@shared/citizen/link'
import { patients } from '@shared/patient/model'
import { DAY, MINUTE } from '@shared/time/instant'
import { describe, expect, test } from 'vitest'
import { codeOf, createCitizen, fill, loggedIn } from '../support/citizen-client'
import { citizenClinic, PER_MOEN_ID, TOMORROW } from '../support/citizen-clinic'
import { aCalendar, aType, at, type Rows } from '../support/clinic-rows'
import { activeWorkstation, startTestHelsenorge } from '../support/helsenorge'

const TOKEN = 'influensa-2026'
const linked = aType({
  id: 'type-blood',
  name: 'Influensavaksine',
  resource: true,
  durationMinutes: 10,
  linkToken: TOKEN,
})
const NEW_ID = '20887712388'

/** The lab's service has a link; nobody is logged in. */
async function theSite(also: readonly Rows[] = []) {
  const rows = citizenClinic().map((one) =>
    one.table === appointmentTypes
      ? { ...one, rows: one.rows.map((row) => (row['id'] === linked.id ? linked : row)) }
      : one,
  )
  const helsenorge = await startTestHelsenorge({ rows: [...rows, ...also] })
  const visitor = createCitizen(helsenorge.url, '')
  const path = (which: 'link' | 'linkTimes' | 'linkBookings', token = TOKEN) => fill(citizenPaths[which], { token })
  const book = (over: object = {}) =>
    visitor.post(path('linkBookings'), {
      id: randomUUID(),
      calendarId: 'cal-lab-1',
      startsAt: at('08:30', TOMORROW),
      nationalId: NEW_ID,
      givenName: 'Nye',
      familyName: 'Persen',
      phone: '+47 900 11 222',
      ...over,
    })
  const atDesk = async () => {
    const desk = await activeWorkstation(helsenorge.url, helsenorge.clock)
    const { patches } = await desk.pull()
    const rowsOf = (name: string) => patches.find(({ table }) => table === name)?.put ?? []
    return { patients: rowsOf(patients.name), appointments: rowsOf(appointments.name) }
  }
  return { ...helsenorge, visitor, path, book, atDesk }
}

describe('[S91] the booking site without log-in', () => {
  test('tells the service and its free times to anybody who has the link; another word leads nowhere', async () => {
    const { visitor, path } = await theSite()
    const service = linkService.parse((await visitor.get(path('link'))).body)
    expect(service).toMatchObject({ name: 'Influensavaksine', clinicName: 'Prøveklinikken', durationMinutes: 10 })
    const free = freeTimes.parse((await visitor.get(path('linkTimes'), { from: TOMORROW, days: '1' })).body)
    expect(free.days[0]?.times).toHaveLength(3)
    expect(codeOf(await visitor.get(path('link', 'another-word')))).toBe('404 not-found')
    expect(codeOf(await visitor.get(path('linkTimes'), { from: '2026-02-30', days: '1' }))).toBe('400 bad-request')
  })

  test('somebody the clinic does not know books, becomes a patient without a GP here, and the clinic sees it', async () => {
    const { book, atDesk } = await theSite()
    const booked = await book()
    expect(booked.status).toBe(201)
    expect(linkBooked.parse(booked.body)).toMatchObject({ name: 'Influensavaksine' })
    const desk = await atDesk()
    const person = desk.patients.find((row) => row['nationalId'] === NEW_ID)
    expect(person).toMatchObject({ givenName: 'Nye', birthDate: '1977-08-20', gpId: null, consent: 'none' })
    expect(desk.appointments.filter((row) => row['patientId'] === person?.['id'])).toMatchObject([
      { status: 'confirmed', reason: 'Uten innlogging: Nye Persen, +47 900 11 222' },
    ])
  })

  test('S106 a patient is found by the number alone, is not changed by what was typed, and the answer is the same as for a stranger', async () => {
    const { book, atDesk, url } = await theSite()
    const [stranger, known] = [await book(), await book({ nationalId: PER_MOEN_ID, startsAt: at('08:40', TOMORROW) })]
    const shape = ({ body }: typeof known) => Object.keys(body as object)
    expect(shape(known)).toEqual(shape(stranger))
    const desk = await atDesk()
    expect(desk.patients.filter((row) => row['nationalId'] === PER_MOEN_ID)).toMatchObject([
      { id: 'p-per', givenName: 'Per', familyName: 'Moen', phone: '900 00 000' },
    ])
    // and he is told of it where he is logged in
    const per = await loggedIn(url, 'p-per')
    expect((await per.notifications()).body).toMatchObject([{ kind: 'appointment-confirmed' }])
  })

  test('the same sent again after a lost answer is one appointment; the same id for another time is refused', async () => {
    const { book, atDesk } = await theSite()
    const id = randomUUID()
    const answers = [await book({ id }), await book({ id })]
    expect(answers.map(({ status }) => status)).toEqual([201, 201])
    expect(codeOf(await book({ id, startsAt: at('08:40', TOMORROW) }))).toBe('409 id-used')
    expect((await atDesk()).appointments.filter((row) => row['id'] === id)).toHaveLength(1)
  })

  test('S70 of two who want the last time one gets it; nothing is left of the other', async () => {
    const { book, atDesk } = await theSite()
    const other = { nationalId: PER_MOEN_ID, familyName: 'Moen' }
    const codes = (await Promise.all([book(), book(other)])).map(codeOf).sort()
    expect(codes).toEqual(['201', '409 slot-taken'])
    expect((await atDesk()).patients.filter((row) => row['nationalId'] === NEW_ID).length).toBeLessThanOrEqual(1)
    expect(codeOf(await book({ startsAt: at('03:00', TOMORROW) }))).toBe('409 not-in-plan')
  })

  test('abuse: three open ones for a person with one sentence for everything, twelve tries from one address in ten minutes', async () => {
    const { book, clock } = await theSite()
    for (const time of ['08:30', '08:40']) await book({ startsAt: at(time, TOMORROW) })
    await book({ calendarId: 'cal-lab-2', startsAt: at('08:30', TOMORROW) })
    expect(codeOf(await book({ startsAt: at('08:50', TOMORROW) }))).toBe('409 cannot-book-by-link')
    for (let i = 0; i < 8; i += 1) await book({ startsAt: at('03:00', TOMORROW) })
    expect(codeOf(await book())).toBe('429 too-many-requests')
    clock.advance(11 * MINUTE)
    expect(codeOf(await book())).not.toBe('429 too-many-requests')
  })

  test('S55 S80 no GP’s calendar and none that is for a list can be booked by it', async () => {
    const list = { id: 'risk', clinicId: 'clinic', name: 'Risikogruppe', patientIds: ['p-per'] }
    const { book, visitor, path } = await theSite([
      { table: patientLists, rows: [list] },
      {
        table: calendars,
        rows: [aCalendar({ id: 'cal-list', ownerKind: 'clinic', ownerId: 'clinic', patientListId: 'risk' })],
      },
    ])
    for (const calendarId of ['cal-berg', 'cal-list', 'cal-nothing'])
      expect(codeOf(await book({ calendarId })), calendarId).toBe('404 not-found')
    expect((await visitor.get(path('linkTimes'), { from: TOMORROW })).status).toBe(200)
  })

  test.each([
    ['a number that is none', { nationalId: '12345678901' }],
    ['no name', { familyName: ' ' }],
    ['no phone', { phone: 'ring meg' }],
  ])('refuses %s by its place', async (_what, over) => {
    const { book } = await theSite()
    expect(await book(over)).toMatchObject({ status: 400, body: { data: { where: `body.${Object.keys(over)[0]}` } } })
  })
})

describe('[S80] a calendar for a list', () => {
  test('is booked in by those on the list, whoever is their GP, and by nobody else', async () => {
    const { url, clock } = await startTestHelsenorge({
      rows: citizenClinic().map((one) =>
        one.table === calendars
          ? {
              ...one,
              rows: one.rows.map((row) =>
                String(row['id']).startsWith('cal-lab') ? { ...row, patientListId: 'risk' } : row,
              ),
            }
          : one,
      ),
      also: (tx) =>
        tx.put(patientLists, {
          id: 'risk',
          clinicId: 'clinic',
          name: 'Risikogruppe',
          patientIds: ['p-per', 'p-elsewhere'],
        }),
    })
    const wish = (startsAt: number) => ({
      id: randomUUID(),
      calendarId: 'cal-lab-1',
      typeId: 'type-blood',
      startsAt,
      reason: 'INR',
    })
    const per = await loggedIn(url, 'p-per')
    const ingrid = await loggedIn(url)
    const timesOf = async (who: typeof per) => (await who.types()).body as { id: string }[]
    expect((await timesOf(per)).map(({ id }) => id)).toContain('type-blood')
    expect((await timesOf(ingrid)).map(({ id }) => id)).not.toContain('type-blood')
    expect((await per.book(wish(at('08:30', TOMORROW)))).status).toBe(201)
    expect(codeOf(await ingrid.book(wish(at('08:40', TOMORROW))))).toBe('409 not-own-gp')
    expect(clock()).toBeLessThan(at('08:30', TOMORROW) + DAY)
  })
})
