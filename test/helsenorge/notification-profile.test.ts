import { citizenPaths } from '@shared/citizen/api'
import { notifications } from '@shared/citizen/model'
import {
  channelFor,
  type NotificationWishes,
  notificationProfiles,
  ownNotificationProfile,
} from '@shared/citizen/notification-profile'
import { patients, relations } from '@shared/patient/model'
import { HOUR, MINUTE } from '@shared/time/instant'
import { describe, expect, onTestFinished, test } from 'vitest'
import { carryOut } from '../../electron/helsenorge/commands/carry-out'
import { remind } from '../../electron/helsenorge/notifications/reminders'
import { openSqliteStore } from '../../electron/helsenorge/store/sqlite-store'
import { loggedIn } from '../support/citizen-client'
import { citizenClinic } from '../support/citizen-clinic'
import { aPatient, at, smallestClinic } from '../support/clinic-rows'
import { startTestHelsenorge, testClock } from '../support/helsenorge'
import { tempDir } from '../support/temp-dir'

const ALL: NotificationWishes = { channel: 'sms', appointments: true, reminders: true, messages: true }
const BOTH = { phone: '900 00 000', email: 'ingrid@example.org' }

test.each([
  ['by SMS', BOTH, ALL, 'appointment-confirmed', 'sms'],
  ['by e-mail when that is chosen', BOTH, { ...ALL, channel: 'email' }, 'answer-received', 'email'],
  ['the other way where there is no number', { ...BOTH, phone: null }, ALL, 'appointment-moved', 'email'],
  ['on the page alone when nothing is known', { phone: null, email: null }, ALL, 'appointment-moved', 'helsenorge'],
  [
    'on the page alone when messages are switched off',
    BOTH,
    { ...ALL, messages: false },
    'message-received',
    'helsenorge',
  ],
  ['appointments still told then', BOTH, { ...ALL, messages: false }, 'appointment-cancelled', 'sms'],
  ['no reminder when they are switched off', BOTH, { ...ALL, reminders: false }, 'appointment-reminder', undefined],
] as const)('S155 S156 %s', (_what, person, wishes, kind, channel) => {
  expect(channelFor(person, wishes as NotificationWishes, kind)).toBe(channel)
})

/** A mother with both addresses, her daughter of nine, and a secretary who books for either. */
function aFamily(wishes: Partial<NotificationWishes>) {
  const store = openSqliteStore(tempDir())
  onTestFinished(() => store.close())
  const daughter = aPatient({ id: 'daughter', birthDate: '2017-02-02', phone: null, email: null })
  const relation = { id: 'r', clinicId: 'clinic', childId: 'daughter', guardianId: 'patient-solberg' }
  store.load([
    ...smallestClinic().filter(({ table }) => table !== patients),
    { table: patients, rows: [aPatient(BOTH), daughter] },
    { table: relations, rows: [{ ...relation, kind: 'parent', sameAddress: true }] },
    { table: notificationProfiles, rows: [{ id: 'patient-solberg', clinicId: 'clinic', ...ALL, ...wishes }] },
  ])
  const clock = testClock()
  const actor = { kind: 'employee', employeeId: 'sec-kari', clinicId: 'clinic', role: 'secretary' } as const
  const startsAt = at('09:00', '2026-11-26')
  const write: typeof store.write = (body, keep) => store.write(body, keep)
  return {
    clock,
    book: async (patientId: string) => {
      const place = { calendarId: 'cal-berg', typeId: 'type-consultation', startsAt, endsAt: startsAt + 20 * MINUTE }
      const args = { id: `a-${patientId}`, patientId, ...place, reason: 'Kontroll', hidden: false }
      const { value } = await write((tx) => carryOut(tx, { name: 'appointment.book', args, actor }, clock()))
      expect(value).toMatchObject({ ok: true })
    },
    remind: () => remind({ store, write, clock }),
    told: async (patientId: string) =>
      (await store.read((tx) => tx.list(notifications, { where: { patientId } }))).map(
        ({ kind, channel }) => `${kind} ${channel}`,
      ),
  }
}

describe('[S155 S156] what was chosen decides every notification', () => {
  test('the way for oneself', async () => {
    const { book, told } = aFamily({ channel: 'email' })
    await book('patient-solberg')
    expect(await told('patient-solberg')).toEqual(['appointment-confirmed email'])
  })

  test('the same way for what concerns a child', async () => {
    const { book, told } = aFamily({ channel: 'email' })
    await book('daughter')
    expect(await told('daughter')).toEqual(['appointment-confirmed email'])
  })

  test('reminders come, and don’t when they are not wanted', async () => {
    for (const reminders of [true, false]) {
      const { book, told, remind: look, clock } = aFamily({ reminders })
      await book('daughter')
      clock.set(at('10:00', '2026-11-24') + HOUR)
      await look()
      expect(await told('daughter')).toEqual([
        'appointment-confirmed sms',
        ...(reminders ? ['appointment-reminder sms'] : []),
      ])
    }
  })
})

test('S155 S156 one chooses, finds it again, and it is nobody else’s', async () => {
  const { url } = await startTestHelsenorge({ rows: citizenClinic() })
  const read = async (id: string) =>
    ownNotificationProfile.parse((await (await loggedIn(url, id)).get(citizenPaths.notificationProfile)).body)
  expect(await read('patient-solberg')).toEqual({ ...ALL, phone: '900 00 000', email: null })
  const citizen = await loggedIn(url)
  const chosen = { channel: 'email', appointments: true, reminders: false, messages: false }
  expect((await citizen.post(citizenPaths.notificationProfile, chosen)).body).toMatchObject(chosen)
  expect(await read('patient-solberg')).toMatchObject(chosen)
  expect(await read('p-per')).toMatchObject(ALL)
})
