import { z } from 'zod'
import { defineLocal, defineQuery } from '../define'
import { id } from '../id'
import { patients } from '../patient/model'
import { instant, localDate } from '../time/instant'

/** What a row of it says is plain from other rows, or nothing to a person. */
export const LOST_TO_NOBODY = ['appointmentLog', 'patientNews', 'dialogueRead'] as const

/** A row as it stood here before HelseNorge was put back to an older backup (SY25). */
const lostRow = z.object({
  tableName: z.string(),
  id,
  /** gone: HelseNorge no longer has it; older: it has it as it was before */
  kind: z.enum(['gone', 'older']),
  noticedAt: instant,
  patientId: id.nullable(),
  patientName: z.string().nullable(),
  patientBirthDate: localDate.nullable(),
  /** the appointment's or message's own time; null = it has none */
  at: instant.nullable(),
  /** what was written in it, whole; empty = nothing */
  text: z.string(),
})
export type LostRow = z.infer<typeof lostRow>

/** Rows shown at once; what more there is comes when these have been seen. */
export const MOST_LOST = 200

/** Rows kept aside that nobody has looked through yet, those of one patient together. `count`: all of them. */
export const lostRows = defineQuery({
  name: 'sync.lost',
  args: z.object({}),
  result: z.object({ rows: z.array(lostRow), count: z.int() }),
  reads: ['lostRow', patients],
})

/** Somebody has looked these through; `seen: false` brings them back. */
export const settleLost = defineLocal({
  name: 'sync.settleLost',
  args: z.object({
    rows: z
      .array(z.object({ tableName: z.string().max(40), id, noticedAt: instant }))
      .min(1)
      .max(MOST_LOST),
    seen: z.boolean(),
  }),
})
