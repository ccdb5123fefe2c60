import { z } from 'zod'

/**
 * Milliseconds since 1970-01-01T00:00:00Z. Stored and sent as such; shown and reckoned in Europe/Oslo by `oslo.ts`. From year 1 to 9998, so that the day
 * before and the day after have a date of four digits.
 */
export const instant = z.int().min(-62_135_596_800_000).max(253_370_764_799_999)
export type Instant = z.infer<typeof instant>

/** A calendar day in Norway, `YYYY-MM-DD`. */
export const localDate = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
export type LocalDate = z.infer<typeof localDate>

/** A wall-clock time in Norway, `HH:MM`. */
export const localTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
export type LocalTime = z.infer<typeof localTime>

export const MINUTE = 60_000
export const HOUR = 3_600_000
/** Of 24 hours; a Norwegian day may have 23 or 25 (`addDays`). */
export const DAY = 24 * HOUR
