import { randomUUID } from 'node:crypto'
import { alternatives, ownAppointments, ownNotification } from '@shared/citizen/api'
import { HOUR } from '@shared/time/instant'
import { timeOf } from '@shared/time/oslo'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { type Citizen, codeOf, loggedIn } from '../support/citizen-client'
import { citizenClinic, TOMORROW } from '../support/citizen-clinic'
import { anAppointment, at } from '../support/clinic-rows'
import { activeWorkstation, startTestHelsenorge } from '../support/helsenorge'

const LATER = '2026-12-10'
const start = () => startTestHelsenorge({ rows: citizenClinic() })
const kinds = async (citizen: Citizen) =>
  z
    .array(ownNotification)
    .parse((await citizen.notifications()).body)
    .map(({ kind }) => kind)
const upcoming = async (citizen: Citizen) => ownAppointments.parse((await citizen.appointments()).body).upcoming
const to = (time: string, from: number) => ({
  calendarId: 'cal-berg',
  startsAt: at(time, LATER),
  from: { startsAt: from },
})
/** Ingrid has a time on 10 December at 08:00, far enough away. */
async function ingrid() {
  const helsenorge = await start()
  const citizen = await loggedIn(helsenorge.url)
  const startsAt = at('08:00', LATER)
  const id = randomUUID() as string
  const body = { id, calendarId: 'cal-berg', typeId: 'type-consultation', startsAt, reason: 'Vondt i kneet' }
  expect((await citizen.book(body)).status).toBe(201)
  return { ...helsenorge, citizen, id, startsAt }
}

test('S11 S81 S12 a move is one change and one message; the old time is free for others, the clinic sees it move', async () => {
  const { url, clock, citizen, id, startsAt } = await ingrid()
  const desk = await activeWorkstation(url, clock)
  expect(await upcoming(citizen)).toMatchObject([{ id, canMove: true }])
  const answer = await citizen.move(id, to('08:40', startsAt))
  expect(answer).toMatchObject({ status: 200, body: { id, startsAt: at('08:40', LATER), reason: 'Vondt i kneet' } })
  expect(await kinds(citizen)).toEqual(['appointment-moved', 'appointment-confirmed'])
  const { patches } = await desk.pull()
  const rows = patches.find(({ table }) => table === 'appointment')?.put ?? []
  expect(rows.filter((row) => row['id'] === id)).toMatchObject([
    { startsAt: at('08:40', LATER), status: 'confirmed', changedById: null },
  ])
  const per = await loggedIn(url, 'p-per')
  const other = { id: randomUUID(), calendarId: 'cal-berg', typeId: 'type-consultation', startsAt, reason: 'Hoste' }
  expect((await per.book(other)).status).toBe(201)
})

test('an answer that was lost is asked for again with the same key: moved once, told once', async () => {
  const { citizen, id, startsAt } = await ingrid()
  const key = randomUUID()
  const answers = await Promise.all([1, 2, 3].map(() => citizen.move(id, to('08:40', startsAt), { key })))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  expect(await kinds(citizen)).toEqual(['appointment-moved', 'appointment-confirmed'])
})

test('S70 of two who want the time the second keeps what she has, and gets the next free times', async () => {
  const { url, citizen, id, startsAt } = await ingrid()
  const per = await loggedIn(url, 'p-per')
  const taken = at('08:40', LATER)
  await per.book({
    id: randomUUID(),
    calendarId: 'cal-berg',
    typeId: 'type-consultation',
    startsAt: taken,
    reason: 'X',
  })
  const answer = await citizen.move(id, to('08:40', startsAt))
  expect(codeOf(answer)).toBe('409 slot-taken')
  const others = alternatives.parse((answer.body as { alternatives?: unknown }).alternatives)
  expect(others.map((time) => timeOf(time.startsAt))).toContain('09:00')
  expect(await upcoming(citizen)).toMatchObject([{ id, startsAt }])
  expect(await kinds(citizen)).toEqual(['appointment-confirmed'])
})

test('a time that another patient is writing about is not to be had', async () => {
  const { url, citizen, id, startsAt } = await ingrid()
  const per = await loggedIn(url, 'p-per')
  await per.hold({ typeId: 'type-consultation', calendarId: 'cal-berg', startsAt: at('08:40', LATER) })
  expect(codeOf(await citizen.move(id, to('08:40', startsAt)))).toBe('409 slot-taken')
  expect((await citizen.move(id, to('09:00', startsAt))).status).toBe(200)
})

test('S81 after the calendar’s limit it says so, and the list does not offer it', async () => {
  const { clock, citizen, id, startsAt } = await ingrid()
  clock.set(startsAt - 24 * HOUR + 1)
  await citizen.logIn()
  expect(await upcoming(citizen)).toMatchObject([{ id, canMove: false }])
  const late = await citizen.move(id, to('09:40', startsAt))
  expect(codeOf(late)).toBe('409 too-late-to-move')
  expect(late.body).toMatchObject({ data: { hours: 24 } })
})

test('N9 the clinic moved it a second before: the patient is told, and moves it only when the new time was seen', async () => {
  const { url, clock, citizen, id, startsAt } = await ingrid()
  const desk = await activeWorkstation(url, clock)
  const moved = { id, calendarId: 'cal-berg', startsAt: at('09:20', LATER), endsAt: at('09:40', LATER) }
  await desk.push({ name: 'appointment.move', args: moved })
  expect(codeOf(await citizen.move(id, to('08:40', startsAt)))).toBe('409 moved-meanwhile')
  expect((await citizen.move(id, to('08:40', at('09:20', LATER)))).status).toBe(200)
})

test('S106 S97 nobody moves what is another’s or hidden', async () => {
  const { url } = await start()
  const per = await loggedIn(url, 'p-per')
  const hidden = anAppointment({ id: 'a-hidden', startsAt: at('15:00', TOMORROW) })
  const parent = await loggedIn(url)
  for (const answer of [
    await parent.move('a-hidden', to('08:40', hidden.startsAt)),
    await per.move('a-last-week', to('08:40', 0)),
    await per.move('never-there', to('08:40', 0)),
  ])
    expect(codeOf(answer)).toBe('404 not-found')
})
