import { appointmentTypes, calendars } from '@shared/calendar/model'
import { notifications, patientNews } from '@shared/citizen/model'
import { clinics } from '@shared/clinic/model'
import { type Patient, patients } from '@shared/patient/model'
import { DAY, HOUR, MINUTE } from '@shared/time/instant'
import { describe, expect, onTestFinished, test } from 'vitest'
import { carryOut } from '../../electron/helsenorge/commands/carry-out'
import { remind } from '../../electron/helsenorge/notifications/reminders'
import { openSqliteStore } from '../../electron/helsenorge/store/sqlite-store'
import { loggedIn } from '../support/citizen-client'
import { aCalendar, aClinic, aPatient, aType, at } from '../support/clinic-rows'
import { startTestHelsenorge, testClock } from '../support/helsenorge'
import { tempDir } from '../support/temp-dir'

const ON = { vendorNotifications: true }
const OFF = { vendorNotifications: false }
/** Thursday 10:00: three days after the morning of the test. */
const THURSDAY = at('10:00', '2026-11-26')
const booking = {
  id: 'a',
  calendarId: 'cal-berg',
  typeId: 'type-consultation',
  patientId: 'patient-solberg',
  startsAt: THURSDAY,
  endsAt: THURSDAY + 20 * MINUTE,
  reason: 'Graviditetstest',
  hidden: false,
}

/** A clinic with its three switches, and a patient; the secretary books, moves and cancels. */
function aDesk(over: { clinic?: object; calendar?: object; type?: object; patient?: Partial<Patient> } = {}) {
  const store = openSqliteStore(tempDir())
  onTestFinished(() => store.close())
  store.load([
    { table: clinics, rows: [aClinic({ ...ON, ...over.clinic })] },
    { table: calendars, rows: [aCalendar({ ...ON, ...over.calendar })] },
    { table: appointmentTypes, rows: [aType({ ...ON, ...over.type })] },
    { table: patients, rows: [aPatient({ consent: 'basis', ...over.patient })] },
  ])
  const clock = testClock()
  const actor = { kind: 'employee', employeeId: 'sec', clinicId: 'clinic', role: 'secretary' } as const
  const ask = async (name: string, args: object) => {
    const { value } = await store.write(
      (tx) => carryOut(tx, { name, args, actor }, clock()),
      (outcome) => outcome.ok,
    )
    expect(value).toMatchObject({ ok: true })
  }
  return {
    clock,
    book: (also: object = {}) => ask('appointment.book', { ...booking, ...also }),
    ask,
    remind: () => remind({ store, write: (body, keep) => store.write(body, keep), clock }),
    sent: () =>
      store.read(async (tx) =>
        (await tx.list(notifications, { where: { patientId: 'patient-solberg' } }))
          .filter(({ createdAt }) => createdAt <= clock())
          .map(({ kind, sender, channel }) => `${kind} ${sender} ${channel}`),
      ),
    log: () => store.read(async (tx) => (await tx.get(patientNews, 'a'))?.news ?? []),
  }
}

describe('[S102 S103] somebody whom HelseNorge does not reach is told by the vendor', () => {
  test('by SMS, where clinic, calendar and type are all switched on', async () => {
    const desk = aDesk()
    await desk.book()
    desk.clock.advance(6 * MINUTE)
    expect(await desk.sent()).toEqual(['appointment-confirmed vendor sms'])
    expect(await desk.log()).toMatchObject([{ kind: 'appointment-confirmed', vendor: 'sms' }])
  })

  test.each([
    ['the clinic', { clinic: OFF }],
    ['the calendar', { calendar: OFF }],
    ['the type', { type: OFF }],
  ])('not when %s is switched off', async (_which, over) => {
    const desk = aDesk(over)
    await desk.book()
    desk.clock.advance(DAY)
    expect(await desk.sent()).toEqual([])
    expect(await desk.log()).toEqual([])
  })

  test('by e-mail without a phone, and not at all without either', async () => {
    const mail = aDesk({ patient: { phone: null, email: 'i@example.org' } })
    await mail.book()
    mail.clock.advance(6 * MINUTE)
    expect(await mail.sent()).toEqual(['appointment-confirmed vendor email'])
    const nothing = aDesk({ patient: { phone: null, email: null } })
    await nothing.book()
    nothing.clock.advance(6 * MINUTE)
    expect(await nothing.sent()).toEqual([])
  })

  test('and never by both: who is reached hears of it from HelseNorge alone', async () => {
    const desk = aDesk({ patient: { consent: 'full' } })
    await desk.book()
    desk.clock.advance(6 * MINUTE)
    expect(await desk.sent()).toEqual(['appointment-confirmed helsenorge sms'])
    const [told] = await desk.log()
    expect(told).not.toHaveProperty('vendor')
  })

  test('S12 a booking that is taken back within five minutes was never sent, and one that is moved is sent once', async () => {
    const undone = aDesk()
    await undone.book()
    await undone.ask('appointment.undoBooking', { id: 'a' })
    undone.clock.advance(DAY)
    expect(await undone.sent()).toEqual([])
    const moved = aDesk()
    await moved.book()
    const to = { id: 'a', calendarId: 'cal-berg', startsAt: THURSDAY + HOUR, endsAt: THURSDAY + 80 * MINUTE }
    await moved.ask('appointment.move', to)
    moved.clock.advance(6 * MINUTE)
    expect(await moved.sent()).toEqual(['appointment-confirmed vendor sms'])
  })

  test('S97 never of a hidden appointment', async () => {
    const desk = aDesk()
    await desk.book({ hidden: true })
    desk.clock.advance(DAY)
    expect(await desk.sent()).toEqual([])
  })

  test('S101 and reminded, once', async () => {
    const desk = aDesk()
    await desk.book()
    desk.clock.set(at('11:00', '2026-11-24'))
    expect(await desk.remind()).toBe(1)
    expect(await desk.remind()).toBe(0)
    expect(await desk.sent()).toEqual(['appointment-confirmed vendor sms', 'appointment-reminder vendor sms'])
  })
})

test('S103 what the vendor sent is no notification of HelseNorge: who begins to use it later finds none', async () => {
  const { url, clock } = await startTestHelsenorge({
    rows: [
      { table: clinics, rows: [aClinic(ON)] },
      { table: calendars, rows: [aCalendar(ON)] },
      { table: appointmentTypes, rows: [aType(ON)] },
      { table: patients, rows: [aPatient()] },
    ],
    also: (tx) =>
      tx.put(notifications, {
        id: 'appointment-confirmed:a:1',
        clinicId: 'clinic',
        patientId: 'patient-solberg',
        kind: 'appointment-confirmed',
        subjectKind: 'appointment',
        subjectId: 'a',
        createdAt: at('06:00'),
        readAt: null,
        channel: 'sms',
        sender: 'vendor',
      }),
  })
  const ingrid = await loggedIn(url)
  expect(clock()).toBeGreaterThan(at('06:00'))
  expect((await ingrid.notifications()).body).toEqual([])
})
