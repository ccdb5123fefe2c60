import type { RegisterEntry } from '@shared/citizen/registers'
import { DAY } from '@shared/time/instant'
import { addDays, dateOf } from '@shared/time/oslo'
import { type Register, said, weekdayBetween } from './person'

/** Three months' use is handed out at a time. */
const SUPPLY_DAYS = 90
/** So far back the page tells. */
const SHOWN_MONTHS = 12

const OVER_THE_COUNTER = [
  ['Paracetamol 500 mg, 20 tabletter', 'Paracetamol 500 mg, 20 tablets'],
  ['Ibuprofen 400 mg, 20 tabletter', 'Ibuprofen 400 mg, 20 tablets'],
  ['Cetirizin 10 mg, 30 tabletter', 'Cetirizine 10 mg, 30 tablets'],
] as const
type Collected = Omit<RegisterEntry, 'id'> & { readonly date: string }

const PHARMACY = said('Fjordbyen apotek', 'Fjordbyen pharmacy')

/** Medicines collected at the pharmacy in the last twelve months (S130): what is prescribed at the clinic, three months' use at a time, and other goods. */
export const dispensed: Register = ({ patient, prescriptions, today, prng: stream }) => {
  const earliest = Temporal.PlainDate.from(today).subtract({ months: SHOWN_MONTHS }).toString()
  const collected: Collected[] = prescriptions.flatMap((one): Collected[] => {
    const prng = stream(`dispensed ${one.id}`)
    const title = said(`${one.drug} ${one.strength}, ${one.form}`, `${one.drug} ${one.strength}, ${one.form}`)
    const days: string[] = []
    for (let day = addDays(dateOf(one.prescribedAt), prng.int(6)); day <= today; day = addDays(day, SUPPLY_DAYS)) {
      if (day < dateOf(one.expiresAt - DAY)) days.push(day)
    }
    return days.map((date) => ({ date, title, details: [PHARMACY, said('På resept', 'On prescription')], text: null }))
  })
  const prng = stream('over the counter')
  if (patient.birthDate < '2010-01-01' && prng.chance(0.5)) {
    const [nb, en] = prng.pick(OVER_THE_COUNTER)
    const year = Number(today.slice(0, 4))
    const details = [PHARMACY, said('Uten resept', 'Without prescription')]
    collected.push({
      date: weekdayBetween(prng, `${year}-01-05`, `${year}-03-20`),
      title: said(nb, en),
      details,
      text: null,
    })
  }
  return collected
    .filter(({ date }) => date >= earliest && date <= today)
    .map((one, i) => ({ ...one, id: `dispensed-${i + 1}` }))
}
