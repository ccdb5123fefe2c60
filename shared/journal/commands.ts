import { z } from 'zod'
import { defineCommand } from '../define'
import { fingerprint } from '../fingerprint'
import { id } from '../id'
import { patients } from '../patient/model'
import { ok, refuse } from '../result'
import { instant } from '../time/instant'
import { contactType, type Note, notes } from './model'

const icpc = z.array(z.string().regex(/^[A-Z]\d{2,3}$/)).max(10)
const body = z.string().max(50_000)
/** `markOf` the text it was written upon; null = there was none. Only changes of an older program say nothing of it. */
const seen = z.string().max(20).nullable().optional()

/** Mark of what a person has written in a draft. */
export const markOf = (note: Pick<Note, 'body' | 'icpc' | 'contactType'>): string =>
  fingerprint([note.contactType, note.icpc.join(' '), note.body].join('\n'))
const changedMeanwhile = ({ changedAt, changedById }: Note) => refuse('note-changed', { changedAt, changedById })

/** Writes or rewrites a draft; a signed entry is locked (PJF section 15). What a colleague wrote meanwhile is never written over unseen. */
export const saveNote = defineCommand({
  name: 'note.save',
  args: z.object({ id, patientId: id, contactType, occurredAt: instant, body, icpc, seen }),
  allow: ['gp', 'locum', 'secretary', 'lab'],
  run: async (tx, { seen: from, ...args }, { actor, now }) => {
    const patient = await tx.get(patients, args.patientId)
    const before = await tx.get(notes, args.id)
    if (actor.kind !== 'employee' || !patient) return refuse('not-found')
    if (before && before.status !== 'draft') return refuse('note-locked')
    if (before && before.patientId !== patient.id) return refuse('wrong-patient')
    // written upon a text that never came to be: it would lose what it corrects
    if (!before && typeof from === 'string') return refuse('not-found')
    if (before && from !== undefined && from !== markOf(before) && markOf(before) !== markOf(args))
      return changedMeanwhile(before)
    await tx.put(notes, {
      ...args,
      clinicId: patient.clinicId,
      authorId: before?.authorId ?? actor.employeeId,
      status: 'draft',
      signedAt: null,
      signedById: null,
      dialogueId: null,
      messageId: null,
      correctsId: before?.correctsId ?? null,
      changedAt: now,
      changedById: actor.employeeId,
    })
    return ok()
  },
})

/** Signs and locks, with the text as it stands on the screen of the one who signs (PJF section 10). */
export const signNote = defineCommand({
  name: 'note.sign',
  args: z.object({ id, body: body.trim().min(1), icpc, contactType, seen }),
  allow: ['gp', 'locum'],
  run: async (tx, { seen: from, ...args }, { actor, now }) => {
    const note = await tx.get(notes, args.id)
    if (actor.kind !== 'employee' || !note) return refuse('not-found')
    if (note.status !== 'draft') return refuse('note-locked')
    if (from !== undefined && from !== markOf(note) && markOf(note) !== markOf(args)) return changedMeanwhile(note)
    const corrected = note.correctsId === null ? undefined : await tx.get(notes, note.correctsId)
    if (corrected) await tx.put(notes, { ...corrected, status: 'corrected' })
    const by = { changedAt: now, changedById: actor.employeeId, signedAt: now, signedById: actor.employeeId }
    await tx.put(notes, { ...note, ...args, status: 'signed', ...by })
    return ok()
  },
})

/** Opens a correction: a new draft linked to the signed entry, which stays readable (HPL section 42). */
export const correctNote = defineCommand({
  name: 'note.correct',
  args: z.object({ id, correctsId: id }),
  allow: ['gp', 'locum'],
  run: async (tx, args, { actor, now }) => {
    const note = await tx.get(notes, args.correctsId)
    if (actor.kind !== 'employee' || !note) return refuse('not-found')
    if (await tx.get(notes, args.id)) return refuse('id-used')
    if (note.status === 'corrected') return refuse('already-corrected')
    if (note.status !== 'signed') return refuse('not-signed')
    await tx.put(notes, {
      ...note,
      id: args.id,
      authorId: actor.employeeId,
      status: 'draft',
      signedAt: null,
      signedById: null,
      occurredAt: now,
      correctsId: note.id,
      changedAt: now,
      changedById: actor.employeeId,
    })
    return ok()
  },
})
