import { z } from 'zod'
import { id } from '../id'
import { instant } from '../time/instant'
import { bookableType } from './api'
import { paidFee } from './fees'

/**
 * The vendor's own app, which sees the same rows as HelseNorge: here calendars have their public names (S74), resource appointments are booked by calendar
 * (S77), and receipts lie (S196).
 */
export const vendorApp = z.object({
  calendars: z.array(z.object({ id, name: z.string(), types: z.array(bookableType) })),
  appointments: z.array(
    z.object({ id, startsAt: instant, calendarName: z.string(), typeName: z.string(), status: z.string() }),
  ),
  /** of the last twelve months, newest first */
  receipts: z.array(paidFee),
})
export type VendorApp = z.infer<typeof vendorApp>
