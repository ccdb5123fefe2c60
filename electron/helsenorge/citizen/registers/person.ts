import type { RegisterEntry, Said } from '@shared/citizen/registers'
import type { Patient, Prescription } from '@shared/patient/model'
import type { LocalDate } from '@shared/time/instant'
import { addDays } from '@shared/time/oslo'
import type { Prng } from '../../seed/lib/prng'

/** Of whom a register tells. What it tells follows from this alone, so that nothing need be stored and every visit shows the same. */
export interface RegisterPerson {
  readonly patient: Patient
  readonly age: number
  readonly prescriptions: readonly Prescription[]
  readonly today: LocalDate
  /** numbers of the person's own, a stream for each register */
  readonly prng: (register: string) => Prng
}

/** What a register holds of a person, in any order. */
export type Register = (person: RegisterPerson) => RegisterEntry[]

export const said = (nb: string, en: string): Said => ({ nb, en })
export const monthsAfter = (date: LocalDate, months: number): LocalDate =>
  Temporal.PlainDate.from(date).add({ months }).toString()

/** A day between the two, both included; never a Saturday or Sunday, when nobody is seen. */
export function weekdayBetween(prng: Prng, from: LocalDate, to: LocalDate): LocalDate {
  const days = Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days
  const date = addDays(from, prng.int(Math.max(1, days + 1)))
  const weekday = Temporal.PlainDate.from(date).dayOfWeek
  if (weekday <= 5) return date
  const friday = addDays(date, 5 - weekday)
  return friday < from ? addDays(friday, 3) : friday
}
