import { type Appointment, appointments } from '@shared/calendar/model'
import { appointmentNews, toldFrom } from '@shared/calendar/news'
import type { Notification, NotificationKind } from '@shared/citizen/model'
import { type Dialogue, dialogues, type Message, messages } from '@shared/inbox/model'
import { isAtHelsenorge } from '@shared/inbox/rules'
import type { Instant } from '@shared/time/instant'
import type { Change } from '../store/store'
import type { Way } from './reach'

/** What happened that a patient is to know, and from when on; nothing of what anybody wrote. */
export type News = Pick<Notification, 'clinicId' | 'patientId' | 'kind' | 'subjectKind' | 'subjectId'> & {
  readonly at: Instant
}

/**
 * The news in a transaction's net changes, one for each appointment or dialogue (S12, S30, S47, S98-S100, S110). None for hidden appointments (S97),
 * for what is already over, and for what the patient wrote. A booking of the clinic is told when it can no longer be taken back.
 */
export function newsIn(changes: readonly Change[], now: Instant): News[] {
  const threads = new Map(changes.filter(({ table }) => table === dialogues).map((change) => [change.id, change]))
  const news = new Map<string, News>()
  for (const { table, before, after } of changes) {
    if (!after) continue
    if (table === appointments) {
      const appointment = after as Appointment
      const kind = appointmentNews(before as Appointment | undefined, appointment, now)
      const at = toldFrom(before as Appointment | undefined, appointment, now)
      if (kind) news.set(appointment.id, about(appointment, kind, 'appointment', appointment.id, at))
    }
    if (table === messages && !before) {
      const message = after as Message
      const kind = messageNews(threads.get(message.dialogueId), message)
      if (kind) news.set(message.dialogueId, about(message, kind, 'dialogue', message.dialogueId, now))
    }
  }
  return [...news.values()]
}

const about = (
  row: Pick<Appointment, 'clinicId' | 'patientId'>,
  kind: NotificationKind,
  subjectKind: News['subjectKind'],
  subjectId: string,
  at: Instant,
): News => ({ clinicId: row.clinicId, patientId: row.patientId, kind, subjectKind, subjectId, at })

/** An answer when the patient had the last word, else a message the patient did not ask for; nothing of what colleagues write (S27). */
function messageNews(thread: Change | undefined, message: Message): NotificationKind | undefined {
  const [before, after] = [thread?.before as Dialogue | undefined, thread?.after as Dialogue | undefined]
  if (message.senderKind !== 'employee' || (after && !isAtHelsenorge(after))) return undefined
  return before?.lastSender === 'patient' ? 'answer-received' : 'message-received'
}

/**
 * The row to write. Its id comes from kind, subject and clock step: the same change can never tell twice.
 * @param step the clock step of the transaction
 */
export const notificationOf = ({ at, ...one }: News, way: Way, step: number): Notification => ({
  id: `${one.kind}:${one.subjectId}:${step}`,
  ...one,
  createdAt: at,
  readAt: null,
  ...way,
})
