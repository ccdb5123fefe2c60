import { randomUUID } from 'node:crypto'
import { type Appointment, appointments, planDays } from '@shared/calendar/model'
import { freeTimes, ownNotification } from '@shared/citizen/api'
import { patients } from '@shared/patient/model'
import { MINUTE } from '@shared/time/instant'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { openSqliteStore } from '../../electron/helsenorge/store/sqlite-store'
import { type Citizen, codeOf, loggedIn } from '../support/citizen-client'
import { citizenClinic } from '../support/citizen-clinic'
import { aPatient, aPlanDay, at } from '../support/clinic-rows'
import { activeWorkstation, startTestHelsenorge } from '../support/helsenorge'

const DAYS = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']
const CITIZENS = 500
const slotsOf = (day: string) => Array.from({ length: 18 }, (_none, i) => at('08:00', day) + i * 20 * MINUTE)
/** 72 free times, of which everybody wants the first 50. */
const WANTED = DAYS.flatMap(slotsOf).slice(0, 50)

const crowd = Array.from({ length: CITIZENS }, (_none, i) => aPatient({ id: `crowd-${i}`, givenName: `Nr ${i}` }))
const open = DAYS.map((date) =>
  aPlanDay({
    id: `cal-berg:${date}`,
    date,
    blocks: [{ from: '08:00', to: '14:00', typeIds: ['type-consultation'], online: true }],
  }),
)

test('[S7 S70 SY21 SY22] 500 citizens and 4 workstations go for the same 50 times: 50 have one, everybody else is told why and what is still free', async () => {
  const rows = citizenClinic()
    .filter(({ table }) => table !== planDays)
    .concat({ table: patients, rows: crowd }, { table: planDays, rows: open })
  const { url, clock, defects, dataDir, close } = await startTestHelsenorge({ rows })
  const people: Citizen[] = []
  for (const { id } of crowd) people.push(await loggedIn(url, id))
  const desks = await Promise.all([1, 2, 3, 4].map(() => activeWorkstation(url, clock)))

  const tries = people.map(async (citizen, i) => {
    const startsAt = WANTED[i % WANTED.length] ?? 0
    const answer = await citizen.book({
      id: randomUUID(),
      calendarId: 'cal-berg',
      typeId: 'type-consultation',
      startsAt,
      reason: 'Vondt i kneet',
    })
    if (answer.status === 201) return { citizen, won: true, code: '', free: [] }
    const from = DAYS[0] ?? ''
    const still = await citizen.freeTimes({ typeId: 'type-consultation', from, days: '7' })
    const free = freeTimes.parse(still.body).days.flatMap(({ times }) => times.map((time) => time.startsAt))
    return { citizen, won: false, code: codeOf(answer), free }
  })
  const pushes = desks.map((desk, d) =>
    desk.push(
      ...WANTED.map((startsAt, i) => ({
        name: 'appointment.book',
        args: {
          id: `desk-${d}-${i}`,
          calendarId: 'cal-berg',
          typeId: 'type-consultation',
          patientId: 'patient-solberg',
          startsAt,
          endsAt: startsAt + 20 * MINUTE,
          reason: 'Ringte',
          hidden: false,
        },
      })),
    ),
  )
  const [outcomes, pushed] = await Promise.all([Promise.all(tries), Promise.all(pushes)])
  expect(pushed).toEqual(desks.map(() => ({ lastMutationId: WANTED.length })))

  const refused = await Promise.all(desks.map(async (desk) => (await desk.pull()).rejections))
  const winners = outcomes.filter(({ won }) => won)
  const deskWins = refused.map((cards) => WANTED.length - cards.length).reduce((sum, n) => sum + n, 0)
  expect(winners.length + deskWins).toBe(WANTED.length)
  // both sides had their share of it, or it was no race
  expect(winners.length).toBeGreaterThan(0)
  expect(new Set(refused.flat().map(({ code }) => code))).toEqual(new Set(['slot-taken']))

  for (const { won, code, free } of outcomes) {
    if (won) continue
    expect(code).toBe('409 slot-taken')
    expect(free.length).toBeGreaterThanOrEqual(72 - WANTED.length)
  }
  for (const { citizen } of winners) {
    const told = z.array(ownNotification).parse((await citizen.notifications()).body)
    expect(told.map(({ kind }) => kind)).toEqual(['appointment-confirmed'])
  }
  expect(defects).toEqual([])
  await close()
  const store = openSqliteStore(dataDir)
  const booked: Appointment[] = await store.read((tx) =>
    tx.list(appointments, { where: { calendarId: 'cal-berg' }, range: { field: 'startsAt', from: WANTED[0] ?? 0 } }),
  )
  store.close()
  expect(booked.map(({ startsAt }) => startsAt).filter((time) => WANTED.includes(time))).toEqual(WANTED)
}, 60_000)
