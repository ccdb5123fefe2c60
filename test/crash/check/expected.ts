import type { EnclosedFile } from '@shared/inbox/attachment-rules'
import { messages } from '@shared/inbox/model'
import type { CitizenWrite, DeskWrite } from '../journal'
import type { HelsenorgeFile } from './read-files'

type Fields = Record<string, unknown>
const idsOf = (files: readonly EnclosedFile[]): string[] => files.map(({ id }) => id)

/** What must stand at HelseNorge besides the demo clinic: for each table the rows by id, and the fields that are known of them. */
export interface Expected {
  readonly appointment: Map<string, Fields>
  readonly dialogue: Map<string, Fields>
  readonly message: Map<string, Fields>
  readonly attachment: Map<string, Fields>
  readonly note: Map<string, Fields>
  readonly dialogueRead: Map<string, Fields>
  /** kinds by subject, in order; of a dialogue only how many */
  readonly notifications: Map<string, string[]>
}

/** A tiny model of the commands the load asks for; it knows nothing of the programs. */
export function expectedOf(
  desks: readonly DeskWrite[],
  citizens: readonly CitizenWrite[],
  { employeeId }: { employeeId: string },
): Expected {
  const expected: Expected = {
    appointment: new Map(),
    dialogue: new Map(),
    message: new Map(),
    attachment: new Map(),
    note: new Map(),
    dialogueRead: new Map(),
    notifications: new Map(),
  }
  const told = (subject: string, kind: string): void => {
    expected.notifications.set(subject, [...(expected.notifications.get(subject) ?? []), kind])
  }
  const change = (table: Map<string, Fields>, id: string, fields: Fields): void =>
    void table.set(id, { ...table.get(id), ...fields })

  const enclose = (dialogueId: string, files: readonly EnclosedFile[]): void => {
    for (const { id, ...fields } of files) change(expected.attachment, id, { ...fields, dialogueId })
  }

  for (const { patientId, kind, subject, messageId, text, files, calendarId, startsAt, status } of citizens) {
    if (status === null || status >= 300) continue
    if (kind === 'book') {
      change(expected.appointment, subject, { patientId, calendarId, startsAt, status: 'confirmed', reason: text })
      told(subject, 'appointment-confirmed')
    } else if (kind === 'cancel') {
      change(expected.appointment, subject, { status: 'cancelled', cancelledBy: 'patient' })
      told(subject, 'appointment-cancelled')
    } else {
      if (kind === 'open') change(expected.dialogue, subject, { patientId, openedBy: 'patient' })
      enclose(subject, files)
      change(expected.message, messageId ?? '', {
        dialogueId: subject,
        body: text,
        senderKind: 'patient',
        attachmentIds: idsOf(files),
      })
    }
  }
  // a round is over long before a desk's booking is told: what becomes of it meanwhile is never news of its own (S12)
  const heldBack = new Set<string>()
  for (const { name, args, subject } of desks) {
    const { id: _, ...fields } = args
    if (name === 'appointment.book') {
      change(expected.appointment, subject, { ...fields, status: 'confirmed' })
      heldBack.add(subject)
      told(subject, 'appointment-confirmed')
    } else if (name === 'appointment.move') {
      change(expected.appointment, subject, fields)
      if (!heldBack.has(subject)) told(subject, 'appointment-moved')
    } else if (name === 'appointment.cancel') {
      change(expected.appointment, subject, { status: 'cancelled', cancelledBy: 'clinic' })
      if (heldBack.has(subject)) expected.notifications.delete(subject)
      else told(subject, 'appointment-cancelled')
    } else if (name === 'appointment.setStatus') {
      change(expected.appointment, subject, { status: args['status'] })
    } else if (name === 'dialogue.start' || name === 'dialogue.reply') {
      const dialogueId = String(name === 'dialogue.start' ? subject : args['dialogueId'])
      const own = dialogueId === subject
      const files = (args['attachments'] ?? []) as readonly EnclosedFile[]
      enclose(dialogueId, files)
      if (name === 'dialogue.start') {
        const { patientId, kind } = args
        change(expected.dialogue, subject, { patientId, kind, openedBy: 'clinic', status: 'answered' })
      } else if (own) change(expected.dialogue, subject, { status: args['close'] === true ? 'closed' : 'answered' })
      change(expected.message, String(args['messageId']), {
        dialogueId,
        body: args['body'],
        senderKind: 'employee',
        attachmentIds: idsOf(files),
      })
      told(dialogueId, 'message')
    } else if (name === 'dialogue.close') {
      change(expected.dialogue, subject, { status: 'closed' })
    } else if (name === 'dialogue.markRead') {
      change(expected.dialogueRead, `${String(args['dialogueId'])}:${employeeId}`, {})
    } else if (name === 'note.save') {
      change(expected.note, subject, { ...fields, status: 'draft' })
    } else if (name === 'note.sign') {
      change(expected.note, subject, { ...fields, status: 'signed', signedById: employeeId })
    } else throw new Error(`the model does not know ${name}`)
  }
  return expected
}

/** Messages of an e-consultation file themselves, each once (S46); which dialogues are such is HelseNorge's to say. */
export function addFiledNotes(
  expected: Expected,
  helsenorge: HelsenorgeFile,
  kindOf: (dialogueId: string) => unknown,
): void {
  const rows = helsenorge.rows(messages)
  for (const [id, { dialogueId, body }] of expected.message)
    if (rows.has(id) && kindOf(String(dialogueId)) === 'e-consultation')
      expected.note.set(`${id}:filed`, { body, status: 'filed', messageId: id })
}
