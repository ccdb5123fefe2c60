import type { LocalDate, LocalTime } from '@shared/time/instant'
import { addDays, daysBetween } from '@shared/time/oslo'

const two = (n: number): string => String(n).padStart(2, '0')

const realDate = (year: number, month: number, day: number): LocalDate | undefined => {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined
}

/**
 * A date as people type it: 23.11.2026, 23.11.26, 23.11, 231126, 2311, 2026-11-23, or +14 (days from today). Without a year the nearest such day from
 * half a year back to half a year on is meant. Undefined: not a date.
 */
export function parseDate(text: string, today: LocalDate): LocalDate | undefined {
  const trimmed = text.trim()
  const ahead = /^\+(\d{1,3})$/.exec(trimmed)
  if (ahead) return addDays(today, Number(ahead[1]))
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(trimmed)
  if (iso) return realDate(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const parts =
    /^(\d{1,2})[./ -](\d{1,2})(?:[./ -](\d{4}|\d{2})?)?$/.exec(trimmed) ??
    /^(\d{2})(\d{2})(\d{4}|\d{2})?$/.exec(trimmed)
  if (!parts) return undefined
  const day = Number(parts[1])
  const month = Number(parts[2])
  const written = parts[3]
  if (written !== undefined)
    return realDate(written.length === 2 ? 2000 + Number(written) : Number(written), month, day)
  const thisYear = Number(today.slice(0, 4))
  return [thisYear - 1, thisYear, thisYear + 1]
    .map((year) => realDate(year, month, day))
    .filter((date) => date !== undefined)
    .sort((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)))[0]
}

/** A time as people type it: 8, 08, 830, 0830, 8:30, 8.30. Undefined: not a time of day. */
export function parseTime(text: string): LocalTime | undefined {
  const parts = /^(\d{1,2})(?:[:.\s]?(\d{2}))?$/.exec(text.trim())
  if (!parts) return undefined
  const hour = Number(parts[1])
  const minute = Number(parts[2] ?? 0)
  return hour < 24 && minute < 60 ? `${two(hour)}:${two(minute)}` : undefined
}
