import { z } from 'zod'
import { defineCommand } from '../define'
import { id } from '../id'
import { patients } from '../patient/model'
import { ok, refuse } from '../result'
import { instant } from '../time/instant'
import { contactType, notes } from './model'

const icpc = z.array(z.string().regex(/^[A-Z]\d{2,3}$/)).max(10)
const body = z.string().max(50_000)

/** Writes or rewrites a draft; a signed entry is locked (PJF section 15). */
export const saveNote = defineCommand({
  name: 'note.save',
  args: z.object({ id, patientId: id, contactType, occurredAt: instant, body, icpc }),
  allow: ['gp', 'locum', 'secretary', 'lab'],
  run: async (tx, args, { actor }) => {
    const patient = await tx.get(patients, args.patientId)
    const before = await tx.get(notes, args.id)
    if (actor.kind !== 'employee' || !patient) return refuse('not-found')
    if (before && before.status !== 'draft') return refuse('note-locked')
    if (before && before.patientId !== patient.id) return refuse('wrong-patient')
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
    })
    return ok()
  },
})

/** Signs and locks, with the text as it stands on the screen of the one who signs (PJF section 10). */
export const signNote = defineCommand({
  name: 'note.sign',
  args: z.object({ id, body: body.trim().min(1), icpc, contactType }),
  allow: ['gp', 'locum'],
  run: async (tx, args, { actor, now }) => {
    const note = await tx.get(notes, args.id)
    if (actor.kind !== 'employee' || !note) return refuse('not-found')
    if (note.status !== 'draft') return refuse('note-locked')
    const corrected = note.correctsId === null ? undefined : await tx.get(notes, note.correctsId)
    if (corrected) await tx.put(notes, { ...corrected, status: 'corrected' })
    await tx.put(notes, { ...note, ...args, status: 'signed', signedAt: now, signedById: actor.employeeId })
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
    })
    return ok()
  },
})
