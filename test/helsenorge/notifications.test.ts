import { type Appointment, appointments } from '@shared/calendar/model'
import { type Notification, notifications, patientNews } from '@shared/citizen/model'
import type { commands } from '@shared/contract'
import { dialogues, messages } from '@shared/inbox/model'
import { MINUTE } from '@shared/time/instant'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { carryOut } from '../../electron/helsenorge/commands/carry-out'
import { newsIn, notificationOf } from '../../electron/helsenorge/notifications/from-changes'
import { openSqliteStore } from '../../electron/helsenorge/store/sqlite-store'
import type { Change } from '../../electron/helsenorge/store/store'
import { citizenClinic, TOMORROW } from '../support/citizen-clinic'
import { aDialogue, anAppointment, at, MORNING } from '../support/clinic-rows'
import { tempDir } from '../support/temp-dir'

const changed = (before: Partial<Appointment> | undefined, after: Partial<Appointment>): Change[] => [
  {
    table: appointments,
    id: 'appointment-1',
    before: before && anAppointment(before),
    after: anAppointment(after),
  },
]
const kindsIn = (changes: readonly Change[]) => newsIn(changes, MORNING).map(({ kind }) => kind)

test.each<[string, Partial<Appointment> | undefined, Partial<Appointment>, string[]]>([
  ['S98 a new appointment is confirmed', undefined, {}, ['appointment-confirmed']],
  ['S110 a request is received', undefined, { status: 'requested' }, ['appointment-requested']],
  ['S110 a request is confirmed', { status: 'requested' }, {}, ['appointment-confirmed']],
  ['S110 a request is rejected', { status: 'requested' }, { status: 'rejected' }, ['appointment-rejected']],
  ['S99 another time is a move', {}, { startsAt: at('10:00', TOMORROW) }, ['appointment-moved']],
  ['S99 another calendar is a move', {}, { calendarId: 'cal-dahl' }, ['appointment-moved']],
  ['S99 longer is a move', {}, { endsAt: at('10:00', TOMORROW) }, ['appointment-moved']],
  ['S100 a cancellation', {}, { status: 'cancelled', cancelledBy: 'clinic' }, ['appointment-cancelled']],
  [
    'S100 cancelled and moved at once is one cancellation',
    {},
    { status: 'cancelled', startsAt: at('10:00', TOMORROW) },
    ['appointment-cancelled'],
  ],
  [
    'S110 confirmed and moved at once is one confirmation',
    { status: 'requested' },
    { startsAt: at('10:00', TOMORROW) },
    ['appointment-confirmed'],
  ],
  ['the patient has come: nothing', {}, { status: 'arrived' }, []],
  ['marked as come by mistake: nothing', { status: 'arrived' }, { status: 'confirmed' }, []],
  ['another reason: nothing', {}, { reason: 'Noe annet' }, []],
  ['S97 a hidden one: nothing', undefined, { hidden: true }, []],
  ['S97 a hidden one moved: nothing', { hidden: true }, { hidden: true, startsAt: at('10:00', TOMORROW) }, []],
  ['S97 one that is hidden now: nothing', {}, { hidden: true, status: 'cancelled' }, []],
  ['one that is hidden no longer is new', { hidden: true }, {}, ['appointment-confirmed']],
  ['what is over: nothing', undefined, { startsAt: at('06:59'), endsAt: at('07:19') }, []],
  [
    'what is over and cancelled: nothing',
    { startsAt: at('06:00') },
    { startsAt: at('06:00'), status: 'cancelled' },
    [],
  ],
])('%s', (_what, before, after, kinds) => {
  expect(kindsIn(changed(before, after))).toEqual(kinds)
})

test('S47 several messages of the clinic in one thread and one transaction are one notification', () => {
  const message = (id: string) => ({
    table: messages,
    id,
    before: undefined,
    after: {
      id,
      clinicId: 'clinic',
      dialogueId: 'dialogue-1',
      patientId: 'patient-solberg',
      senderKind: 'employee',
      senderId: 'gp-berg',
      sentAt: MORNING,
      body: 'Svar',
      attachmentIds: [],
      prescriptionIds: [],
      outcome: null,
    },
  })
  const thread = (lastSender: 'patient' | 'clinic') => ({
    table: dialogues,
    id: 'dialogue-1',
    before: aDialogue({ lastSender }),
    after: aDialogue(),
  })
  expect(kindsIn([message('m1'), message('m2'), thread('patient')])).toEqual(['answer-received'])
  expect(kindsIn([message('m1'), thread('clinic')])).toEqual(['message-received'])
  expect(
    kindsIn([{ ...message('m1'), after: { ...message('m1').after, senderKind: 'patient' } }, thread('patient')]),
  ).toEqual([])
})

test('the id tells subject and clock step, and the row how the patient is told', () => {
  const [news] = newsIn(changed(undefined, {}), MORNING)
  expect(news && notificationOf(news, { sender: 'helsenorge', channel: 'sms' }, 7)).toEqual({
    id: 'appointment-confirmed:appointment-1:7',
    clinicId: 'clinic',
    patientId: 'patient-solberg',
    kind: 'appointment-confirmed',
    subjectKind: 'appointment',
    subjectId: 'appointment-1',
    createdAt: MORNING,
    readAt: null,
    channel: 'sms',
    sender: 'helsenorge',
  })
})

/** Words that stand in every free text of the run; none may ever stand in a notification. */
const SECRET = 'Graviditetstest positiv'

const order = (() => {
  const appointmentId = fc.constantFrom('a1', 'a2', 'a3')
  const patientId = fc.constantFrom(
    'patient-solberg',
    'patient-solberg',
    'p-per',
    'c-10',
    'c-13',
    'p-none',
    'p-inactive',
  )
  const startsAt = fc.constantFrom(
    ...['07:30', '08:00', '08:20', '09:00', '10:00'].map((time) => at(time, TOMORROW)),
    at('06:00'),
  )
  /** set to 20 minutes after the start when it is carried out */
  const ends = fc.constant(0)
  const dialogueId = fc.constantFrom('d1', 'd2', 'd3')
  const messageId = fc.integer({ min: 1, max: 200 }).map((n) => `m${n}`)
  const gp = fc.constant({ kind: 'employee', employeeId: 'gp-berg', clinicId: 'clinic', role: 'gp' } as const)
  const citizen = fc.constantFrom('patient-solberg', 'p-per').map((id) => ({ kind: 'citizen', patientId: id }) as const)
  const one = <A>(name: keyof typeof commands, actor: fc.Arbitrary<A>, args: Record<string, fc.Arbitrary<unknown>>) =>
    fc.record({ name: fc.constant(name), actor, args: fc.record(args) })
  const text = fc.constant(SECRET)
  const calendarId = fc.constantFrom('cal-berg', 'cal-dahl')
  const typeId = fc.constantFrom('type-consultation', 'type-hidden')
  return fc.oneof(
    one('appointment.book', gp, {
      id: appointmentId,
      calendarId,
      typeId,
      patientId,
      startsAt,
      endsAt: ends,
      reason: text,
      hidden: fc.boolean(),
    }),
    one('appointment.bookOnline', citizen, {
      id: appointmentId,
      patientId,
      calendarId,
      typeId: fc.constant('type-consultation'),
      startsAt,
      reason: text,
    }),
    one('appointment.move', gp, {
      id: appointmentId,
      calendarId,
      startsAt,
      endsAt: ends,
    }),
    one('appointment.cancel', gp, { id: appointmentId }),
    one('appointment.undoBooking', gp, { id: appointmentId }),
    one('appointment.cancelOnline', citizen, { id: appointmentId }),
    one('appointment.setStatus', gp, {
      id: appointmentId,
      status: fc.constantFrom('confirmed', 'arrived', 'completed'),
    }),
    one('dialogue.open', citizen, {
      id: dialogueId,
      messageId,
      patientId,
      kind: fc.constant('e-consultation'),
      subject: text,
      body: text,
      attachments: fc.constant([]),
      prescriptionIds: fc.constant([]),
    }),
    one('dialogue.reply', gp, { dialogueId, messageId, body: text, outcome: fc.constant(null), close: fc.boolean() }),
    one('dialogue.start', gp, {
      id: dialogueId,
      messageId,
      patientId,
      kind: fc.constant('e-contact'),
      subject: text,
      body: text,
    }),
    one('dialogue.replyAsPatient', citizen, { dialogueId, messageId, body: text }),
    one('dialogue.markRead', gp, { dialogueId }),
    one('note.save', gp, {
      id: fc.constant('n1'),
      patientId,
      contactType: fc.constant('note'),
      occurredAt: startsAt,
      body: text,
      icpc: fc.constant([]),
    }),
  )
})()

test('S12 S94 S97 S102 S106 whatever is done, in whatever order: at most one notification for a change, to somebody who may read it, and no health text', async () => {
  let told = 0
  let takenBack = 0
  let refused = 0
  await fc.assert(
    fc.asyncProperty(fc.array(order, { minLength: 20, maxLength: 60, size: 'max' }), async (orders) => {
      const store = openSqliteStore(tempDir())
      store.load(citizenClinic())
      const seen: { told: Notification[]; taken: Notification[]; changed: readonly Change[]; ok: boolean }[] = []
      for (const one of orders) {
        const { startsAt } = one.args as { startsAt?: number }
        const timed = 'endsAt' in one.args ? { endsAt: Number(startsAt) + 20 * MINUTE } : {}
        const wanted = { ...one, args: { ...one.args, ...timed } }
        const { value, changes } = await store.write((tx) => carryOut(tx, wanted, MORNING))
        const isNews = ({ table }: Change) => table === notifications
        seen.push({
          told: changes.filter(isNews).flatMap(({ after }) => (after ? [after as Notification] : [])),
          taken: changes.filter(isNews).flatMap(({ before, after }) => (after ? [] : [before as Notification])),
          changed: changes.filter((change) => !isNews(change) && change.table !== patientNews),
          ok: value.ok,
        })
      }
      store.close()
      for (const { told: news, taken, changed: rows, ok } of seen) {
        const subjects = rows.map(({ table, id, after }) => (table === messages ? after?.['dialogueId'] : id))
        expect(news.length).toBeLessThanOrEqual(1)
        // what the patient has is never taken back
        expect(taken.every(({ createdAt }) => createdAt > MORNING)).toBe(true)
        expect(news.every(({ subjectId }) => subjects.includes(subjectId))).toBe(true)
        expect(JSON.stringify(news)).not.toContain(SECRET)
        expect(news.filter(({ patientId }) => ['p-none', 'p-inactive', 'c-13'].includes(patientId))).toEqual([])
        expect(ok || rows.length + news.length === 0).toBe(true)
        told += news.length
        takenBack += taken.length
        refused += ok ? 0 : 1
      }
    }),
    { numRuns: 70 },
  )
  expect(told).toBeGreaterThan(60)
  expect(refused).toBeGreaterThan(100)
  expect(takenBack).toBeGreaterThan(1)
})
