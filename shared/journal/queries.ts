import { z } from 'zod'
import { employees } from '../clinic/model'
import { defineQuery } from '../define'
import { id } from '../id'
import { attachments } from '../inbox/model'
import { patients } from '../patient/model'
import { instant } from '../time/instant'
import { notes } from './model'

export const timelineEntry = notes.schema.extend({
  authorName: z.string(),
  /** e-consultations: the dialogue's subject */
  subject: z.string().nullable(),
  attachments: z.array(attachments.schema),
  pending: z.boolean(),
})
export type TimelineEntry = z.infer<typeof timelineEntry>

/** A patient's journal, newest first, a page at a time. */
export const journalTimeline = defineQuery({
  name: 'journal.timeline',
  args: z.object({
    patientId: id,
    before: z.object({ occurredAt: instant, id }).nullable(),
    limit: z.int().min(1).max(500),
  }),
  result: z.object({ entries: z.array(timelineEntry), total: z.int() }),
  reads: [notes, attachments, patients, employees, 'outbox'],
})

/** Drafts that wait for the user at the desk, newest first. */
export const unsignedNotes = defineQuery({
  name: 'journal.unsigned',
  args: z.object({}),
  result: z.array(notes.schema.extend({ patientName: z.string() })),
  reads: [notes, patients, 'session'],
})

/** One note as it stands, with the name of who wrote in it last; null = not there. */
export const journalNote = defineQuery({
  name: 'journal.note',
  args: z.object({ id }),
  result: notes.schema.extend({ changedByName: z.string().nullable() }).nullable(),
  reads: [notes, employees],
})
