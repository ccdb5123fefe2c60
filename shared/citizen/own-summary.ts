import { z } from 'zod'
import { id } from '../id'
import { defineTable, type Row } from '../table'
import { instant } from '../time/instant'

/** What a person writes into the own Summary Care Record: illness, treatment, what to know in an emergency (S146). */
export const summaryText = z.object({ text: z.string().trim().max(1000) })

/** Id: the patient's. HelseNorge's own. */
export const ownSummaries = defineTable('ownSummary', summaryText.extend({ id, clinicId: id, updatedAt: instant }), {
  indexes: [],
  synced: false,
})
export type OwnSummaryRow = Row<typeof ownSummaries>

/** `mayWrite`: seeing it takes Basis, writing Full (S146). `updatedAt` null: nothing written yet. */
export const ownSummary = summaryText.extend({ updatedAt: instant.nullable(), mayWrite: z.boolean() })
export type OwnSummary = z.infer<typeof ownSummary>
/** `seen`: `updatedAt` of what stood on the page; two parents may write at once. */
export const summaryChange = summaryText.extend({ seen: instant.nullable() })
