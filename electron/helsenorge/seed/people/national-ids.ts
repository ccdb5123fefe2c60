import { checkDigits } from '@shared/patient/national-id'
import type { LocalDate } from '@shared/time/instant'
import type { Prng } from '../lib/prng'
import type { Sex } from './person'

/** Makes synthetic national ids (month + 80, as in the test population of Skatteetaten), each once. */
export type MakeNationalId = (prng: Prng, birthDate: LocalDate, sex: Sex, dNumber: boolean) => string

export function nationalIds(): MakeNationalId {
  const used = new Set<string>()
  return (prng, birthDate, sex, dNumber) => {
    const [year = 0, month = 0, day = 0] = birthDate.split('-').map(Number)
    const two = (n: number): string => String(n % 100).padStart(2, '0')
    const start = `${two(day + (dNumber ? 40 : 0))}${two(month + 80)}${two(year)}`
    for (;;) {
      const individual = individualNumber(prng, year, sex)
      const nine = `${start}${String(individual).padStart(3, '0')}`
      const check = checkDigits(nine)
      const id = `${nine}${check}`
      if (check === undefined || used.has(id)) continue
      used.add(id)
      return id
    }
  }
}

/** The series tell the century, the last digit the sex (even = woman). */
function individualNumber(prng: Prng, year: number, sex: Sex): number {
  const [from, to] = year < 2000 ? [0, 499] : [500, 999]
  const drawn = prng.between(from, to)
  return sex === (drawn % 2 === 0 ? 'female' : 'male') ? drawn : drawn % 2 === 0 ? drawn + 1 : drawn - 1
}
