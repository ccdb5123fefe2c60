import { z } from 'zod'
import { id } from '../id'
import { defineTable, type Row } from '../table'
import { instant } from '../time/instant'

/**
 * The usage log: who logged in, and who used which service for the person, without details (S175). HelseNorge's own. `service`: an id of the catalogue,
 * `profile` or `log-in`.
 */
export const usages = defineTable(
  'usage',
  z.object({ id, clinicId: id, patientId: id, actorId: id, service: z.string(), at: instant }),
  { indexes: [['patientId', 'at'], ['at']], synced: false },
)
export type Usage = Row<typeof usages>

/**
 * How long a line is kept, years of the calendar. No rule names a time for this log. Logs of access to health data are kept as long as the data (PJL § 25): it
 * errs on the side of keeping.
 */
export const USAGE_KEPT_YEARS = 10

/** Lines of a page of the log. */
export const USAGE_PAGE = 50

/** Newest first. `before`: where the next page begins, null = that was all. */
export const ownUsage = z.object({
  entries: z.array(
    z.object({
      id,
      at: instant,
      service: z.string(),
      /** the person themselves, a parent, or who holds a power of attorney */
      by: z.enum(['oneself', 'parent', 'power']),
      name: z.string(),
    }),
  ),
  before: instant.nullable(),
})
export type OwnUsage = z.infer<typeof ownUsage>
