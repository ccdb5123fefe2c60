import { z } from 'zod'
import { id } from '../id'
import { nationalId } from '../patient/national-id'
import { instant } from '../time/instant'

/** The word in the address of a booking site without log-in (S91). */
export const linkToken = z.string().min(8).max(100)

/** What the site is about. */
export const linkService = z.object({
  clinicName: z.string(),
  clinicPhone: z.string(),
  where: z.string(),
  name: z.string(),
  nameEn: z.string(),
  information: z.string(),
  durationMinutes: z.int(),
})
export type LinkService = z.infer<typeof linkService>

const name = z.string().trim().min(1).max(100)
/** Who comes, and when; nothing else is asked for. The same id sent again has one effect and one answer. */
export const linkBooking = z.object({
  id,
  calendarId: id,
  startsAt: instant,
  nationalId,
  givenName: name,
  familyName: name,
  phone: z
    .string()
    .trim()
    .regex(/^\+?[\d ]{8,20}$/),
})
export const linkBooked = z.object({ startsAt: instant, name: z.string(), where: z.string() })
export type LinkBooked = z.infer<typeof linkBooked>
