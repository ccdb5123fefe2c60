import type { Role } from '@shared/clinic/model'
import { type ContactType, contactType, type Note } from '@shared/journal/model'
import { z } from 'zod'
import { parseJson } from '../inbox/reply-draft'

/** The draft in the editor. It belongs to one patient from its first letter on (wrong-patient protection). */
export interface NoteDraft
  extends Pick<Note, 'id' | 'patientId' | 'contactType' | 'occurredAt' | 'body' | 'icpc' | 'correctsId'> {
  /** nothing of it has been saved yet */
  readonly fresh: boolean
}

export const toDraft = (note: Note): NoteDraft => ({ ...note, fresh: false })

/** What a person may change while it is a draft. */
export type NoteText = Pick<NoteDraft, 'contactType' | 'body' | 'icpc'>

export const keptNoteKey = (noteId: string, userId: string): string => `note:${userId}:${noteId}`
const keptNote = z.object({ contactType, body: z.string(), icpc: z.array(z.string()) })
/** Own words that were kept beside the note; undefined when there are none. */
export const readKept = (text: string): NoteText | undefined => keptNote.safeParse(parseJson(text)).data

export const MOST_CODES = 10

const DOCTORS: readonly Role[] = ['gp', 'locum']
const WRITERS: readonly Role[] = [...DOCTORS, 'secretary', 'lab']
export const maySign = (role: Role | undefined): boolean => role !== undefined && DOCTORS.includes(role)
export const mayWrite = (role: Role | undefined): boolean => role !== undefined && WRITERS.includes(role)

/** Each contact with a patient gets at least one ICPC-2 code (STØ section 4); letters and lab answers are no contacts. */
const needsCode = (type: ContactType): boolean => type !== 'note' && type !== 'lab'

export type Missing = 'text' | 'icpc'

/** What stands between the draft and a signature. */
export function missingToSign(note: NoteText): readonly Missing[] {
  const missing: Missing[] = []
  if (note.body.trim() === '') missing.push('text')
  if (needsCode(note.contactType) && note.icpc.length === 0) missing.push('icpc')
  return missing
}

/**
 * The text with the headings it does not have yet, below what is already written, and where to go on writing: behind the first new heading.
 * Custom, not law: a template and never a form.
 */
export function withHeadings(
  body: string,
  headings: readonly string[],
): { readonly body: string; readonly cursor: number } {
  const lines = body.split('\n').map((line) => line.trimStart())
  const missing = headings.filter((heading) => !lines.some((line) => line.startsWith(heading)))
  const [first] = missing
  if (first === undefined) return { body, cursor: body.length }
  const before = body.trimEnd() === '' ? '' : `${body.trimEnd()}\n\n`
  return {
    body: before + missing.map((heading) => `${heading} `).join('\n\n'),
    cursor: before.length + first.length + 1,
  }
}

/** Whether a text is long enough to be folded in the timeline. */
export const isLong = (body: string): boolean => body.length > 900 || body.split('\n').length > 10
