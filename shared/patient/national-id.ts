import { z } from 'zod'
import type { LocalDate } from '../time/instant'

const K1 = [3, 7, 6, 1, 8, 9, 4, 5, 2]
const K2 = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]

const weigh = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11

const control = (digits: string, weights: readonly number[]): number => (11 - weigh(digits, weights)) % 11

/**
 * The two check digits after nine digits, or undefined when none exist (a remainder of 10).
 * Source: Skatteetaten's rule as given by Direktoratet for e-helse, "Identifikatorer for personer".
 */
export function checkDigits(nine: string): string | undefined {
  const k1 = control(nine, K1)
  const k2 = control(`${nine}${k1}`, K2)
  return k1 === 10 || k2 === 10 ? undefined : `${k1}${k2}`
}

export type NationalIdKind = 'fnr' | 'dnr'

/**
 * Kind of a full birth number or D-number (S31), or undefined when it is neither. Synthetic numbers (month + 80) count as what they imitate.
 * The birth date must exist (30 February is a slip of the finger); common help numbers and H-numbers fail on day or month.
 * From 2032 the first check digit may leave a remainder of 0 to 3 (navikt/fnrvalidator, citing Skatteetaten); the second is as before.
 */
export function nationalIdKind(value: string): NationalIdKind | undefined {
  if (!/^\d{11}$/.test(value)) return undefined
  const remainder1 = (weigh(value, K1) + Number(value[9])) % 11
  const remainder2 = (weigh(value, K2) + Number(value[10])) % 11
  if (remainder1 > 3 || remainder2 !== 0) return undefined
  const day = Number(value.slice(0, 2))
  const month = Number(value.slice(2, 4))
  const realMonth = month > 80 ? month - 80 : month
  const realDay = day > 40 ? day - 40 : day
  if (realDay < 1 || realDay > lengthOfMonth(realMonth, Number(value.slice(4, 6)))) return undefined
  return day > 40 ? 'dnr' : 'fnr'
}

/** Days in the month, 0 for a month that does not exist. By two-digit years every fourth is a leap year: the number need not tell the century. */
const lengthOfMonth = (month: number, year: number): number => {
  if (month === 2) return year % 4 === 0 ? 29 : 28
  if (month === 4 || month === 6 || month === 9 || month === 11) return 30
  return month >= 1 && month <= 12 ? 31 : 0
}

/**
 * Birth date and sex that a birth number or D-number tells, where no register is at hand; undefined when it tells none (numbers given out from 2032 need
 * not). Digits seven to nine say the century, the ninth the sex: odd is male. Source: Skatteetaten, "Fødselsnummer".
 */
export function toldByNationalId(value: string): { birthDate: LocalDate; sex: 'female' | 'male' } | undefined {
  if (nationalIdKind(value) === undefined) return undefined
  const pair = (at: number): number => Number(value.slice(at, at + 2))
  const day = pair(0) > 40 ? pair(0) - 40 : pair(0)
  const month = pair(2) > 80 ? pair(2) - 80 : pair(2)
  const century = centuryOf(pair(4), Number(value.slice(6, 9)))
  if (century === undefined) return undefined
  const two = (n: number): string => String(n).padStart(2, '0')
  return {
    birthDate: `${century}${two(pair(4))}-${two(month)}-${two(day)}`,
    sex: Number(value[8]) % 2 === 1 ? 'male' : 'female',
  }
}

function centuryOf(year: number, individual: number): 18 | 19 | 20 | undefined {
  if (individual < 500) return 19
  if (year < 40) return 20
  if (year >= 54 && individual < 750) return 18
  return individual >= 900 ? 19 : undefined
}

export const nationalId = z.string().refine((value) => nationalIdKind(value) !== undefined, {
  error: 'not a full birth number or D-number',
})

/** For lists: birth part shown, personal part hidden. */
export const maskNationalId = (value: string): string => `${value.slice(0, 6)} *****`
