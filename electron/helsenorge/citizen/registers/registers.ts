import type { RegisterEntry, RegisterService } from '@shared/citizen/registers'
import { accessLog, records, referrals } from './hospital'
import { dispensed } from './medicines'
import { type Register, type RegisterPerson, said } from './person'
import { vaccinations } from './vaccinations'

/** The clinic's warning is what health personnel have registered; nothing else of the record is told here (S141). */
const CRITICAL = /^CAVE\s+/i
const criticalInformation: Register = ({ patient: { warning } }) =>
  warning === null || !CRITICAL.test(warning)
    ? []
    : [
        {
          id: 'critical-1',
          date: null,
          title: said('Overfølsomhet', 'Hypersensitivity'),
          details: [said(warning.replace(CRITICAL, ''), warning.replace(CRITICAL, ''))],
          text: null,
        },
      ]

const summaryCareRecord: Register = (person) => {
  const visits = records(person).filter(({ date }) => (date ?? '') >= threeYearsBefore(person.today)).length
  return [
    line('summary-visits', said('Besøk på sykehus siste tre år', 'Hospital visits in the last three years'), visits),
    line('summary-critical', said('Kritisk informasjon', 'Critical information'), criticalInformation(person).length),
    line('summary-medicines', said('Legemidler i bruk', 'Medicines in use'), inUse(person)),
  ]
}

const registries: Register = (person) => [
  line(
    'registry-sysvak',
    said('Nasjonalt vaksinasjonsregister (SYSVAK)', 'National immunisation registry (SYSVAK)'),
    vaccinations(person).length,
  ),
  line('registry-lmr', said('Legemiddelregisteret', 'Prescription registry'), dispensed(person).length),
  line('registry-npr', said('Norsk pasientregister', 'Norwegian patient registry'), records(person).length),
]

/** Only the Trøndelag health study is connected (S148). */
const research: Register = ({ patient, age }) =>
  patient.postalCode.startsWith('7') && age >= 20
    ? [
        {
          id: 'research-hunt',
          date: null,
          title: said('Helseundersøkelsen i Trøndelag (HUNT)', 'Trøndelag Health Study (HUNT)'),
          details: [said('Du er med', 'You take part')],
          text: null,
        },
      ]
    : []

const coronaTools: Register = (person) => {
  const doses = vaccinations(person).filter(({ title }) => title.nb === 'Covid-19').length
  return [line('corona-vaccine', said('Koronavaksine', 'Covid-19 vaccine'), doses)]
}

const nothing: Register = () => []

const ALL: Record<RegisterService, Register> = {
  'home-care-visits': nothing,
  referrals,
  prescriptions: dispensed,
  vaccinations,
  records,
  'access-log': accessLog,
  'critical-information': criticalInformation,
  'summary-care-record': summaryCareRecord,
  registries,
  research,
  tools: nothing,
  'corona-tools': coronaTools,
}

/** What a register holds of the person, newest first; what is of no day stands as it is told. */
export const entriesOf = (service: RegisterService, person: RegisterPerson): RegisterEntry[] =>
  ALL[service](person).sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))

const inUse = ({ prescriptions, today }: RegisterPerson): number =>
  prescriptions.filter(
    ({ expiresAt }) => expiresAt > Temporal.PlainDate.from(today).toZonedDateTime('Europe/Oslo').epochMilliseconds,
  ).length

/** A fact with its number. */
function line(id: string, title: RegisterEntry['title'], count: number): RegisterEntry {
  return { id, date: null, title, details: [said(String(count), String(count))], text: null }
}

const threeYearsBefore = (today: string): string => Temporal.PlainDate.from(today).subtract({ years: 3 }).toString()
