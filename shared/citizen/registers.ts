import { z } from 'zod'
import { localDate } from '../time/instant'
import type { ServiceId } from './services'

/** A text in both languages: the registers tell it, not the page. */
export const said = z.object({ nb: z.string(), en: z.string() })
export type Said = z.infer<typeof said>

/** One line of a register about a person: a document, a look-up, a dose, a collected medicine, a referral. */
export const registerEntry = z.object({
  /** the same at every visit */
  id: z.string(),
  /** null = not of a day */
  date: localDate.nullable(),
  title: said,
  /** who, where, why; in the order to be read */
  details: z.array(said),
  /** what stands in a document; null = no document */
  text: said.nullable(),
})
export type RegisterEntry = z.infer<typeof registerEntry>

/** Services whose content is the registers' own, not the clinic's (S125, S129, S130, S132-S134, S141, S144, S146-S148, S157). */
export const registerServices = [
  'home-care-visits',
  'referrals',
  'prescriptions',
  'vaccinations',
  'records',
  'access-log',
  'critical-information',
  'summary-care-record',
  'registries',
  'research',
  'tools',
  'corona-tools',
] as const satisfies readonly ServiceId[]
export const registerService = z.enum(registerServices)
export type RegisterService = z.infer<typeof registerService>

/** Newest first, those without a day last. */
export const registerEntries = z.array(registerEntry)
