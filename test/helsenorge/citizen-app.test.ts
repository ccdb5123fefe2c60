import { randomUUID } from 'node:crypto'
import { appointments, patientLists } from '@shared/calendar/model'
import { citizenPaths, freeTimes } from '@shared/citizen/api'
import { vendorApp } from '@shared/citizen/app'
import { ANNUAL_CAP, CONSULTATION_FEE, feeState } from '@shared/citizen/fees'
import { dialogues } from '@shared/inbox/model'
import { DAY } from '@shared/time/instant'
import { expect, test } from 'vitest'
import { codeOf, fill, loggedIn } from '../support/citizen-client'
import { citizenClinic, TOMORROW } from '../support/citizen-clinic'
import { aDialogue, anAppointment, at, type Rows } from '../support/clinic-rows'
import { startTestHelsenorge } from '../support/helsenorge'

async function asIngrid(also: readonly Rows[] = []) {
  const helsenorge = await startTestHelsenorge({ rows: citizenClinic({ also }) })
  const ingrid = await loggedIn(helsenorge.url)
  const app = async () =>
    vendorApp.parse((await ingrid.get(fill(citizenPaths.app, { patientId: ingrid.patientId }))).body)
  const fees = async () =>
    feeState.parse((await ingrid.get(fill(citizenPaths.fees, { patientId: ingrid.patientId }))).body)
  return { ...helsenorge, ingrid, app, fees }
}
const visit = (id: string, date: string, over: object = {}): Rows => ({
  table: appointments,
  rows: [anAppointment({ id, startsAt: at('09:00', date), endsAt: at('09:20', date), status: 'completed', ...over })],
})

test('S74 S77 the app names calendars as the clinic names them to the public; HelseNorge itself never does', async () => {
  const { app, ingrid } = await asIngrid()
  const { calendars } = await app()
  expect(calendars.map(({ name }) => name)).toEqual(['Astrid Berg', 'Lab cal-lab-1', 'Lab cal-lab-2'])
  expect(calendars.at(1)?.types.map(({ id }) => id)).toEqual(['type-blood'])
  const free = async (more: Record<string, string>) =>
    freeTimes
      .parse((await ingrid.freeTimes({ typeId: 'type-blood', from: TOMORROW, days: '1', ...more })).body)
      .days.flatMap(({ times }) => times.map(({ calendarId }) => calendarId))
  expect(new Set(await free({ calendarId: 'cal-lab-2' }))).toEqual(new Set(['cal-lab-2']))
  expect(await free({ calendarId: 'cal-dahl' })).toEqual([])
  expect(new Set(await free({}))).toEqual(new Set(['cal-lab-1']))
})

test('S10 what is booked at HelseNorge stands in the app at once, a hidden appointment never', async () => {
  const { app, ingrid } = await asIngrid([
    { table: appointments, rows: [anAppointment({ id: 'secret', startsAt: at('09:40', TOMORROW), hidden: true })] },
  ])
  await ingrid.book({
    id: 'mine',
    calendarId: 'cal-lab-2',
    typeId: 'type-blood',
    startsAt: at('08:40', TOMORROW),
    reason: 'Jern',
  })
  expect((await app()).appointments).toMatchObject([
    { id: 'mine', calendarName: 'Lab cal-lab-2', typeName: 'Blodprøve' },
  ])
})

test('S196 S136 receipts of a year, fees of the calendar year: visits that took place and e-consultations that were answered', async () => {
  const { app, fees } = await asIngrid([
    visit('last-year', '2025-12-30'),
    visit('spring', '2026-03-02'),
    visit('missed', '2026-03-03', { status: 'no-show' }),
    visit('hidden', '2026-03-04', { hidden: true }),
    visit('lab', '2026-03-05', { typeId: 'type-blood' }),
    {
      table: dialogues,
      rows: [
        aDialogue({
          id: 'answered',
          patientId: 'patient-solberg',
          fee: 179,
          status: 'closed',
          openedAt: at('09:00', '2026-05-04'),
        }),
        aDialogue({
          id: 'waits',
          patientId: 'patient-solberg',
          fee: 179,
          status: 'open',
          openedAt: at('09:00', '2026-11-20'),
        }),
      ],
    },
  ])
  // `a-last-week` is one of everybody's in this clinic
  expect((await app()).receipts.map(({ id }) => id)).toEqual(['a-last-week', 'answered', 'spring', 'last-year'])
  const state = await fees()
  expect(state.fees.map(({ id }) => id)).toEqual(['a-last-week', 'answered', 'spring'])
  expect(state).toMatchObject({
    year: 2026,
    paid: 3 * CONSULTATION_FEE,
    left: ANNUAL_CAP - 3 * CONSULTATION_FEE,
    exempt: false,
  })
})

test('S136 with the ceiling reached the card is there, and the sum stays at the ceiling', async () => {
  const visits = Array.from({ length: 19 }, (_, i) => visit(`v${i}`, `2026-0${1 + (i % 9)}-1${i % 10}`))
  const { fees } = await asIngrid(visits)
  expect(await fees()).toMatchObject({ paid: ANNUAL_CAP, left: 0, exempt: true })
})

test('S136 S117 who has the card pays nothing for an e-consultation, neither in the thread nor at the clinic; with the new year the fee is back', async () => {
  const visits = Array.from({ length: 19 }, (_, i) => visit(`v${i}`, `2026-0${1 + (i % 9)}-1${i % 10}`))
  const { ingrid, clock, fees } = await asIngrid(visits)
  const opened = async () => {
    const { body } = await ingrid.open({ id: randomUUID(), messageId: randomUUID() })
    return body as { id: string; fee: number | null }
  }
  const { id, fee } = await opened()
  expect(fee).toBeNull()
  expect((await ingrid.dialogue(id)).body).toMatchObject({ fee: null })
  expect(await fees()).toMatchObject({ paid: ANNUAL_CAP })
  clock.advance(45 * DAY)
  await ingrid.logIn()
  expect(await opened()).toMatchObject({ fee: 179 })
})

test('S136 a new year begins at nothing', async () => {
  const { fees, clock, ingrid } = await asIngrid([visit('spring', '2026-03-02')])
  clock.advance(45 * DAY)
  await ingrid.logIn()
  expect(await fees()).toMatchObject({ year: 2027, paid: 0, fees: [] })
})

test('S106 S178 neither fees nor the app of somebody else: a child’s fees are nobody’s, a child over twelve has no app for the parents', async () => {
  const { ingrid } = await asIngrid([
    { table: patientLists, rows: [{ id: 'l', clinicId: 'clinic', name: 'Liste', patientIds: [] }] },
  ])
  const ask = async (path: string, patientId: string) => codeOf(await ingrid.get(fill(path, { patientId })))
  expect(await ask(citizenPaths.fees, 'c-10')).toBe('403 only-oneself')
  expect(await ask(citizenPaths.fees, 'p-per')).toBe('404 not-found')
  expect(await ask(citizenPaths.app, 'p-per')).toBe('404 not-found')
  expect(await ask(citizenPaths.app, 'c-13')).toBe('403 child-over-12')
  expect(await ask(citizenPaths.app, 'c-10')).toBe('200')
})
