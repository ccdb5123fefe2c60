import { ownAppointments, ownNotification } from '@shared/citizen/api'
import { MINUTE } from '@shared/time/instant'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { loggedIn } from '../support/citizen-client'
import { citizenClinic, TOMORROW } from '../support/citizen-clinic'
import { at } from '../support/clinic-rows'
import { activeWorkstation, startTestHelsenorge, testClock } from '../support/helsenorge'
import type { Wanted } from '../support/workstation-client'

const book = (id = 'a1', time = '08:00'): Wanted => ({
  name: 'appointment.book',
  args: {
    id,
    calendarId: 'cal-berg',
    typeId: 'type-consultation',
    patientId: 'patient-solberg',
    startsAt: at(time, TOMORROW),
    endsAt: at(time, TOMORROW) + 20 * MINUTE,
    reason: 'Blodtrykk',
    hidden: false,
  },
})
const undo = (id = 'a1'): Wanted => ({ name: 'appointment.undoBooking', args: { id } })
const move = (time: string, id = 'a1'): Wanted => ({
  name: 'appointment.move',
  args: { id, calendarId: 'cal-berg', startsAt: at(time, TOMORROW), endsAt: at(time, TOMORROW) + 20 * MINUTE },
})
const cancel = (id = 'a1'): Wanted => ({ name: 'appointment.cancel', args: { id } })

async function start(clock = testClock()) {
  const helsenorge = await startTestHelsenorge({ rows: citizenClinic(), clock })
  const workstation = await activeWorkstation(helsenorge.url, clock)
  return {
    ...helsenorge,
    workstation,
    /** The patient, logged in now: no session lasts as long as these tests' days. */
    patient: () => loggedIn(helsenorge.url),
    pass: async (ms: number) => {
      clock.advance(ms)
      await workstation.token()
    },
  }
}
type Desk = Awaited<ReturnType<typeof start>>

/** What the patient's list of notifications says, newest first. */
const told = async ({ url }: Pick<Desk, 'url'>) =>
  z
    .array(ownNotification)
    .parse((await (await loggedIn(url)).notifications()).body)
    .map(({ kind }) => kind)
/** Everything the patient finds under Appointments. */
const found = async ({ url }: Pick<Desk, 'url'>) =>
  ownAppointments.parse((await (await loggedIn(url)).appointments()).body)
const nothing = { upcoming: [], past: [expect.objectContaining({ id: 'a-last-week' })] }
const refusals = async ({ workstation }: Pick<Desk, 'workstation'>) =>
  (await workstation.pull()).rejections.map(({ code }) => code)

test('[S93 S98] the patient is told of a booking by the clinic once, when five minutes have passed', async () => {
  const desk = await start()
  const { workstation } = desk
  await workstation.push(book())
  await desk.pass(5 * MINUTE - 1)
  expect(await told(desk)).toEqual([])
  await desk.pass(1)
  expect(await told(desk)).toEqual(['appointment-confirmed'])
  await desk.pass(60 * MINUTE)
  expect(await told(desk)).toEqual(['appointment-confirmed'])
})

test('[S98] who books online is told at once: it is their own act', async () => {
  const desk = await start()
  const citizen = await desk.patient()
  await citizen.book({
    id: 'own',
    patientId: 'patient-solberg',
    calendarId: 'cal-berg',
    typeId: 'type-consultation',
    startsAt: at('08:00', TOMORROW),
    reason: 'Hoste',
  })
  expect(await told(desk)).toEqual(['appointment-confirmed'])
})

test('a booking taken back within five minutes was never there: the patient hears nothing, sees nothing, and the time is free', async () => {
  const desk = await start()
  const { workstation } = desk
  await workstation.push(book())
  await desk.pass(4 * MINUTE)
  await workstation.push(undo())
  expect(await refusals(desk)).toEqual([])
  await desk.pass(60 * MINUTE)
  expect(await told(desk)).toEqual([])
  expect(await found(desk)).toEqual(nothing)
  await workstation.push(book('a2'))
  expect(await refusals(desk)).toEqual([])
})

test('[S20] booked and taken back offline: both arrive together, however late, and nothing is told', async () => {
  const desk = await start()
  const { workstation } = desk
  const made = workstation.mutations([book(), undo()])
  await desk.pass(3 * 60 * MINUTE)
  await workstation.pushRaw(made)
  expect(await refusals(desk)).toEqual([])
  await desk.pass(60 * MINUTE)
  expect(await told(desk)).toEqual([])
})

test('after five minutes it is told and stays: HelseNorge’s clock decides, not the desk’s', async () => {
  const desk = await start()
  const { workstation } = desk
  await workstation.push(book())
  const made = workstation.mutations([undo()])
  await desk.pass(5 * MINUTE)
  await workstation.pushRaw(made)
  expect(await refusals(desk)).toEqual(['patient-told'])
  expect(await told(desk)).toEqual(['appointment-confirmed'])
})

test.each([
  ['a patient who can not be told is no reason to take it back later', 'p-none', 'undo-too-late'],
  ['nor is a hidden one', 'hidden', 'undo-too-late'],
])('%s', async (_what, who, code) => {
  const desk = await start()
  const wanted = book()
  const args = { ...(wanted.args as object), ...(who === 'hidden' ? { hidden: true } : { patientId: who }) }
  await desk.workstation.push({ ...wanted, args })
  await desk.pass(5 * MINUTE)
  await desk.workstation.push(undo())
  expect(await refusals(desk)).toEqual([code])
})

test('never after its start, and never what the patient has booked', async () => {
  const desk = await start(testClock(at('07:58', TOMORROW)))
  const { workstation, clock } = desk
  await workstation.push(book())
  clock.set(at('08:00', TOMORROW))
  await workstation.push(undo())
  await (await desk.patient()).book({
    id: 'own',
    patientId: 'patient-solberg',
    calendarId: 'cal-lab-1',
    typeId: 'type-blood',
    startsAt: at('08:30', TOMORROW),
    reason: 'Blodprøve',
  })
  await workstation.push(undo('own'))
  expect(await refusals(desk)).toEqual(['patient-told', 'not-found'])
})

test('once the patient has looked it up it is told, and can no longer be taken back in silence', async () => {
  const desk = await start()
  const { workstation } = desk
  await workstation.push(book())
  expect(await told(desk)).toEqual([])
  expect(await found(desk)).toMatchObject({ upcoming: [{ id: 'a1' }] })
  expect(await told(desk)).toEqual(['appointment-confirmed'])
  await workstation.push(undo())
  expect(await refusals(desk)).toEqual(['patient-told'])
  await workstation.push(cancel())
  await desk.pass(60 * MINUTE)
  expect(await told(desk)).toEqual(['appointment-cancelled', 'appointment-confirmed'])
})

test('the front page counts as looking, when it shows the appointment', async () => {
  const desk = await start()
  const { workstation } = desk
  await workstation.push(book())
  expect((await (await desk.patient()).home()).body).toMatchObject({
    nextAppointment: { startsAt: at('08:00', TOMORROW) },
  })
  expect(await told(desk)).toEqual(['appointment-confirmed'])
})

test('[S12 S99] moved before it is told: one message, about where it stands then', async () => {
  const desk = await start()
  const { workstation } = desk
  await workstation.push(book())
  await desk.pass(MINUTE)
  await workstation.push(move('09:00'))
  await desk.pass(4 * MINUTE - 1)
  expect(await told(desk)).toEqual([])
  await desk.pass(60 * MINUTE)
  expect(await told(desk)).toEqual(['appointment-confirmed'])
  await workstation.push(move('09:40'))
  expect(await told(desk)).toEqual(['appointment-moved', 'appointment-confirmed'])
})

test('[S94] cancelled before it is told: the patient hears neither of the one nor of the other', async () => {
  const desk = await start()
  const { workstation } = desk
  await workstation.push(book())
  await desk.pass(MINUTE)
  await workstation.push(cancel())
  await desk.pass(60 * MINUTE)
  expect(await told(desk)).toEqual([])
  expect(await found(desk)).toEqual(nothing)
})

test('a start that comes sooner than five minutes is told at the start at the latest', async () => {
  const desk = await start()
  const { workstation } = desk
  await workstation.push(book('a1', '09:00'))
  desk.clock.set(at('07:58', TOMORROW))
  await workstation.token()
  await workstation.push(book('a2', '08:20'), move('08:01', 'a2'))
  desk.clock.set(at('08:01', TOMORROW))
  expect(await told(desk)).toEqual(['appointment-confirmed', 'appointment-confirmed'])
})

test('[S93] a restart of HelseNorge while it is held back tells it once all the same', async () => {
  const first = await start()
  await first.workstation.push(book())
  await first.close()
  const again = await startTestHelsenorge({ clock: first.clock, dataDir: first.dataDir })
  expect(await told(again)).toEqual([])
  first.clock.advance(5 * MINUTE)
  expect(await told(again)).toEqual(['appointment-confirmed'])
  await again.close()
  const third = await startTestHelsenorge({ clock: first.clock, dataDir: first.dataDir })
  expect(await told(third)).toEqual(['appointment-confirmed'])
})

test('the clinic knows what the patient has been told and will be, and not whether it was read', async () => {
  const desk = await start()
  const { workstation } = desk
  await workstation.push(book())
  const { patches } = await workstation.pull()
  const news = patches.find(({ table }) => table === 'patientNews')?.put
  expect(news).toEqual([
    {
      id: 'a1',
      clinicId: 'clinic',
      patientId: 'patient-solberg',
      subjectKind: 'appointment',
      news: [
        {
          id: expect.stringContaining('appointment-confirmed:a1:'),
          kind: 'appointment-confirmed',
          at: desk.clock() + 5 * MINUTE,
        },
      ],
      lastAt: desk.clock() + 5 * MINUTE,
    },
  ])
  await workstation.push(undo())
  const after = await workstation.pull()
  expect(after.patches.find(({ table }) => table === 'patientNews')?.put ?? []).toEqual([])
})
