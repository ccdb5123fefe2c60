import { type Appointment, appointments } from '@shared/calendar/model'
import { notifications } from '@shared/citizen/model'
import { patients } from '@shared/patient/model'
import { HOUR, MINUTE } from '@shared/time/instant'
import { dateOf, timeOf } from '@shared/time/oslo'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { carryOut } from '../../electron/helsenorge/commands/carry-out'
import { remind } from '../../electron/helsenorge/notifications/reminders'
import { openSqliteStore } from '../../electron/helsenorge/store/sqlite-store'
import { citizenClinic } from '../support/citizen-clinic'
import { anAppointment, aPatient, at, MORNING, withAppointment } from '../support/clinic-rows'
import { testClock } from '../support/helsenorge'
import { tempDir } from '../support/temp-dir'

/** Monday 07:00 is MORNING; the appointment is on Thursday at 10. */
const THURSDAY = '2026-11-26'
const appointment = (over: Partial<Appointment> = {}) =>
  withAppointment({ id: 'a', startsAt: at('10:00', THURSDAY), endsAt: at('10:20', THURSDAY), ...over })

function aHelsenorge(over: Partial<Appointment> = {}, dir = tempDir()) {
  const store = openSqliteStore(dir)
  onTestFinished(() => store.close())
  if (store.isEmpty()) store.load([...citizenClinic(), appointment(over)])
  const clock = testClock()
  const services = { store, write: ((body, keep) => store.write(body, keep)) as typeof store.write, clock }
  const gp = { kind: 'employee', employeeId: 'gp-berg', clinicId: 'clinic', role: 'gp' } as const
  return {
    dir,
    store,
    clock,
    remind: () => remind(services),
    ask: (name: string, args: unknown) =>
      store.write(
        (tx) => carryOut(tx, { name, args, actor: gp }, clock()),
        (outcome) => outcome.ok,
      ),
    told: async () =>
      (await store.read((tx) => tx.list(notifications, { where: { patientId: 'patient-solberg' } })))
        .filter(({ kind }) => kind === 'appointment-reminder')
        .map(({ createdAt, subjectId }) => [subjectId, `${dateOf(createdAt)} ${timeOf(createdAt)}`]),
  }
}

describe('[S101] the reminder of an appointment', () => {
  test('comes once, between 48 and 24 hours before', async () => {
    const { clock, remind: look, told } = aHelsenorge()
    clock.set(at('09:59', '2026-11-24'))
    expect(await look()).toBe(0)
    clock.set(at('10:01', '2026-11-24'))
    expect(await look()).toBe(1)
    clock.advance(HOUR)
    expect(await look()).toBe(0)
    expect(await told()).toEqual([['a', '2026-11-24 10:01']])
  })

  test('never at night: what is due then comes in the morning, still in time', async () => {
    const early = { startsAt: at('07:00', THURSDAY), endsAt: at('07:20', THURSDAY) }
    const { clock, remind: look, told } = aHelsenorge(early)
    clock.set(at('07:30', '2026-11-24'))
    expect(await look()).toBe(0)
    clock.set(at('08:00', '2026-11-24'))
    await look()
    expect(await told()).toEqual([['a', '2026-11-24 08:00']])
  })

  test('is the same after a restart, and after the server stood still for a day', async () => {
    const first = aHelsenorge()
    first.clock.set(at('10:01', '2026-11-24'))
    await first.remind()
    first.store.close()
    const again = aHelsenorge({}, first.dir)
    again.clock.set(at('09:00', '2026-11-25'))
    expect(await again.remind()).toBe(0)
    const late = aHelsenorge()
    late.clock.set(at('09:59', '2026-11-25'))
    expect(await late.remind()).toBe(1)
    const tooLate = aHelsenorge()
    tooLate.clock.set(at('10:00', '2026-11-25'))
    expect(await tooLate.remind()).toBe(0)
  })

  test.each<[string, Partial<Appointment>]>([
    ['S97 a hidden one', { hidden: true }],
    ['a cancelled one', { status: 'cancelled' }],
    ['S110 one that is only asked for', { status: 'requested' }],
    ['S102 one of a patient whom HelseNorge does not reach', { patientId: 'p-silent' }],
  ])('does not come for %s', async (_what, over) => {
    const { store, clock, remind: look } = aHelsenorge(over)
    await store.write((tx) => tx.put(patients, aPatient({ id: 'p-silent', consent: 'basis' })))
    clock.set(at('11:00', '2026-11-24'))
    expect(await look()).toBe(0)
  })

  test('S99 a move after the reminder tells the new time, which is reminded of anew when it comes near', async () => {
    const { clock, remind: look, told, ask } = aHelsenorge()
    clock.set(at('10:01', '2026-11-24'))
    await look()
    await ask('appointment.move', {
      id: 'a',
      calendarId: 'cal-berg',
      startsAt: at('10:00', '2026-11-30'),
      endsAt: at('10:20', '2026-11-30'),
    })
    clock.set(at('12:00', '2026-11-28'))
    await look()
    expect(await told()).toEqual([
      ['a', '2026-11-24 10:01'],
      ['a', '2026-11-28 12:00'],
    ])
  })

  test('S98 S99 who was told of it within the 48 hours is not reminded as well: booked or moved so late', async () => {
    const { clock, remind: look, ask } = aHelsenorge()
    clock.set(at('09:00', '2026-11-24'))
    await ask('appointment.move', {
      id: 'a',
      calendarId: 'cal-berg',
      startsAt: at('10:00', '2026-11-25'),
      endsAt: at('10:20', '2026-11-25'),
    })
    clock.advance(10 * MINUTE)
    expect(await look()).toBe(0)
  })

  test('a cancellation between two looks: no reminder', async () => {
    const { clock, remind: look, ask } = aHelsenorge()
    clock.set(at('10:01', '2026-11-24'))
    await ask('appointment.cancel', { id: 'a' })
    expect(await look()).toBe(0)
  })

  test('whatever is booked, moved and cancelled, and whenever is looked: at most one for each time, in the window, by day, and with nobody’s words in it', async () => {
    const hours = fc.integer({ min: 1, max: 30 })
    const step = fc.oneof(
      { weight: 6, arbitrary: fc.record({ kind: fc.constant('pass'), hours }) },
      {
        weight: 3,
        arbitrary: fc.record({
          kind: fc.constant('move'),
          days: fc.integer({ min: 0, max: 6 }),
          hour: fc.integer({ min: 8, max: 15 }),
        }),
      },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('cancel'), hours: fc.constant(0) }) },
    )
    let reminded = 0
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
        const { clock, remind: look, ask, store } = aHelsenorge({ reason: 'Hemmelig plage' })
        for (const one of steps) {
          if ('days' in one) {
            const day = `2026-11-${24 + one.days}`
            const startsAt = at(`${String(one.hour).padStart(2, '0')}:00`, day)
            await ask('appointment.move', { id: 'a', calendarId: 'cal-berg', startsAt, endsAt: startsAt + 20 * MINUTE })
          } else if (one.kind === 'cancel') await ask('appointment.cancel', { id: 'a' })
          else
            for (let n = 0; n < one.hours * 2; n += 1) {
              clock.advance(30 * MINUTE)
              await look()
            }
        }
        const rows = await store.read((tx) => tx.list(notifications, { where: { patientId: 'patient-solberg' } }))
        const reminders = rows.filter(({ kind }) => kind === 'appointment-reminder')
        reminded += reminders.length
        const ids = reminders.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        for (const { id, createdAt } of reminders) {
          const startsAt = Number(id.slice(id.lastIndexOf(':') + 1))
          expect(startsAt - createdAt).toBeGreaterThan(24 * HOUR)
          expect(startsAt - createdAt).toBeLessThanOrEqual(48 * HOUR)
          expect(timeOf(createdAt) >= '08:00' && timeOf(createdAt) < '20:00').toBe(true)
        }
        expect(JSON.stringify(rows)).not.toContain('Hemmelig')
        store.close()
      }),
      { numRuns: 40 },
    )
    expect(reminded).toBeGreaterThan(1)
  })
})

test('two looks at the same moment remind each patient once', async () => {
  const { store, clock, remind: look } = aHelsenorge()
  clock.set(MORNING)
  await store.write((tx) => tx.put(appointments, anAppointment({ id: 'b', startsAt: at('10:00', THURSDAY) })))
  clock.set(at('11:00', '2026-11-24'))
  const [one, other] = await Promise.all([look(), look()])
  expect(one + other).toBe(2)
})
