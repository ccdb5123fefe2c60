import { reachProblem } from '@shared/citizen/access'
import { notifications, patientNews } from '@shared/citizen/model'
import type { DialogueKind } from '@shared/clinic/model'
import { attachments, dialogueReads, dialogues, messages } from '@shared/inbox/model'
import { answerDue, dialogueFee, previewOf } from '@shared/inbox/rules'
import { notes } from '@shared/journal/model'
import { HOUR, MINUTE } from '@shared/time/instant'
import { ageOn } from '@shared/time/oslo'
import type { Picture } from '../content/complaint'
import { idsWith } from '../lib/ids'
import type { Prng } from '../lib/prng'
import { type Put, put } from '../lib/steps'
import { ROUTINGS } from '../setup/clinic-rows'
import { CLINIC_ID } from '../setup/people-of-the-clinic'
import { instantAt } from './clockwork'
import { type Drawn, pictureName } from './pictures'
import { byStaff, lastOf, type Thread, type Turn } from './thread'

/** Both inboxes of a new dialogue: what `inboxesFor` of the rules says of the demo's routing rows (S36-S43). */
export function inboxesOf(
  kind: DialogueKind,
  gpId: string | null,
): { practitionerId: string | null; receiverId: string | null } {
  const routing = ROUTINGS.find((one) => one.kind === kind)
  const practitionerId = routing?.format === 'selected' ? null : gpId
  const alone = routing?.format === 'practitioner' && practitionerId !== null
  return { practitionerId, receiverId: alone ? null : (routing?.receiverId ?? CLINIC_ID) }
}

/** The patient's share as it was on the day (S117). */
function feeOf({ kind, person, turns: [first] }: Thread): number | null {
  if (byStaff(first)) return null
  // only near sixteen does the day of the letter matter
  return dialogueFee(kind, person.age < 40 ? ageOn(person.row.birthDate, first.at.day.date) : person.age)
}

/** What HelseNorge still shows as news. */
const NEWS_FOR = 21 * 24 * HOUR

export interface ThreadRows {
  /** The rows of one thread, the dialogue first. */
  of(thread: Thread, prng: Prng): Put[]
}

export function threadRows(album: ReadonlyMap<Picture, readonly Drawn[]>, now: number): ThreadRows {
  const nextDialogue = idsWith('d')
  const nextFile = idsWith('f')

  const fileOf = (picture: Picture, dialogueId: string, patientId: string, prng: Prng) => {
    const { bytes, sha256 } = prng.pick(album.get(picture) ?? [])
    const id = nextFile()
    const row = {
      id,
      clinicId: CLINIC_ID,
      dialogueId,
      patientId,
      name: pictureName(picture, prng),
      type: 'image/png' as const,
      bytes: bytes.length,
      sha256,
    }
    return row
  }

  const of = (thread: Thread, prng: Prng): Put[] => {
    const { person, kind, turns } = thread
    const id = nextDialogue()
    const patientId = person.row.id
    const [first] = turns
    const last = lastOf(turns)
    const lastAt = instantAt(last.at)
    const files: Put[] = []
    const entries: Put[] = []
    const texts = turns.map((turn, i): Put => {
      const messageId = `m${id.slice(1)}-${i + 1}`
      const file = turn.picture ? fileOf(turn.picture, id, patientId, prng) : undefined
      if (file) files.push(put(attachments, file))
      const sentAt = instantAt(turn.at)
      const staff = typeof turn.by === 'string'
      const senderId = typeof turn.by === 'string' ? turn.by : turn.by.row.id
      if (kind === 'e-consultation')
        entries.push(filed({ id, messageId, patientId, senderId, staff, sentAt, body: turn.body }))
      return put(messages, {
        id: messageId,
        clinicId: CLINIC_ID,
        dialogueId: id,
        patientId,
        senderKind: staff ? 'employee' : 'patient',
        senderId,
        sentAt,
        body: turn.body,
        attachmentIds: file ? [file.id] : [],
        prescriptionIds: [...(turn.prescriptionIds ?? [])],
        outcome: turn.outcome ?? null,
      })
    })
    const openedAt = instantAt(first.at)
    const readByPatientAt = seenByPatient(thread, lastAt, now, prng)
    const dialogue = put(dialogues, {
      id,
      clinicId: CLINIC_ID,
      patientId,
      kind,
      subject: thread.subject,
      status: thread.status,
      openedBy: byStaff(first) ? 'clinic' : 'patient',
      openedAt,
      lastMessageAt: lastAt,
      lastSender: byStaff(last) ? 'clinic' : 'patient',
      preview: previewOf(last.body),
      ...inboxesOf(kind, person.row.gpId),
      dueAt: thread.status === 'open' ? answerDue(kind, waitingSince(turns)) : null,
      fee: feeOf(thread),
      readByPatientAt,
      ownerId: null,
      convertedFrom: null,
      convertedAt: null,
    })
    const reads = thread.readBy.map((employeeId) =>
      put(dialogueReads, {
        id: `${id}:${employeeId}`,
        clinicId: CLINIC_ID,
        dialogueId: id,
        employeeId,
        readAt: Math.min(now, lastAt + prng.between(5, 200) * MINUTE),
      }),
    )
    return [dialogue, ...texts, ...files, ...reads, ...entries, ...newsOf(thread, id, lastAt, readByPatientAt, now)]
  }
  return { of }
}

/** The clock runs from the first message nobody has answered. */
function waitingSince(turns: readonly [Turn, ...Turn[]]): number {
  const answered = turns.findLastIndex(byStaff)
  return instantAt((turns[answered + 1] ?? turns[0]).at)
}

function seenByPatient(thread: Thread, lastAt: number, now: number, prng: Prng): number | null {
  // among colleagues there is nothing for the patient to open
  if (thread.kind === 'e-dialogue' || !byStaff(lastOf(thread.turns))) return lastAt
  const at = lastAt + prng.between(3, 1200) * MINUTE
  return thread.readByPatient && at <= now ? at : null
}

/** As `fileMessage` of the journal's rules files it (S46). */
const filed = (of: {
  id: string
  messageId: string
  patientId: string
  senderId: string
  staff: boolean
  sentAt: number
  body: string
}): Put =>
  put(notes, {
    id: `${of.messageId}:filed`,
    clinicId: CLINIC_ID,
    patientId: of.patientId,
    authorId: of.senderId,
    contactType: 'e-consultation',
    occurredAt: of.sentAt,
    status: 'filed',
    body: of.body,
    icpc: [],
    signedAt: of.staff ? of.sentAt : null,
    signedById: of.staff ? of.senderId : null,
    dialogueId: of.id,
    messageId: of.messageId,
    correctsId: null,
    changedAt: null,
    changedById: null,
  })

/** What HelseNorge has told the patient lately (S47). */
function newsOf(thread: Thread, dialogueId: string, at: number, readAt: number | null, now: number): Put[] {
  if (!byStaff(lastOf(thread.turns)) || thread.kind === 'e-dialogue' || now - at > NEWS_FOR) return []
  const { row } = thread.person
  if (reachProblem(row, now)) return []
  const kind = thread.turns.length > 1 ? 'answer-received' : 'message-received'
  // the load's clock step stands for the change that made it
  const id = `${kind}:${dialogueId}:0`
  const whose = { clinicId: CLINIC_ID, patientId: row.id, subjectKind: 'dialogue' } as const
  return [
    put(patientNews, { id: dialogueId, ...whose, news: [{ id, kind, at }], lastAt: at }),
    put(notifications, {
      id,
      ...whose,
      kind,
      subjectId: dialogueId,
      createdAt: at,
      readAt,
      sender: 'helsenorge',
      channel: row.phone === null ? (row.email === null ? 'helsenorge' : 'email') : 'sms',
    }),
  ]
}
