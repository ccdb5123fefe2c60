import type { RegisterEntry } from '@shared/citizen/registers'
import type { LocalDate } from '@shared/time/instant'
import { addDays } from '@shared/time/oslo'
import { monthsAfter, type Register, said, weekdayBetween } from './person'

/** From then on every dose must be reported to the immunisation registry (SYSVAK-registerforskriften); older ones are known by chance. */
const REPORTED_SINCE = '1995-01-01'

/** The childhood immunisation programme: months of age, or months of the school year's spring or autumn; what it is against. */
const CHILDHOOD = [
  { months: 2, nb: 'Rotavirus', en: 'Rotavirus', since: '2014-09-01' },
  { months: 3, nb: 'Rotavirus', en: 'Rotavirus', since: '2014-09-01' },
  ...[3, 5, 12].flatMap((months) => [
    {
      months,
      nb: 'Difteri, stivkrampe, kikhoste, polio, Hib og hepatitt B',
      en: 'Diphtheria, tetanus, pertussis, polio, Hib and hepatitis B',
      since: REPORTED_SINCE,
    },
    { months, nb: 'Pneumokokker', en: 'Pneumococcal disease', since: '2006-07-01' },
  ]),
  { months: 15, nb: 'Meslinger, kusma og røde hunder', en: 'Measles, mumps and rubella', since: REPORTED_SINCE },
  {
    months: 91,
    nb: 'Difteri, stivkrampe, kikhoste og polio',
    en: 'Diphtheria, tetanus, pertussis and polio',
    since: REPORTED_SINCE,
  },
  { months: 138, nb: 'Meslinger, kusma og røde hunder', en: 'Measles, mumps and rubella', since: REPORTED_SINCE },
  { months: 150, nb: 'Humant papillomavirus (HPV)', en: 'Human papillomavirus (HPV)', since: '2018-08-01' },
  { months: 157, nb: 'Humant papillomavirus (HPV)', en: 'Human papillomavirus (HPV)', since: '2018-08-01' },
  {
    months: 187,
    nb: 'Difteri, stivkrampe, kikhoste og polio',
    en: 'Diphtheria, tetanus, pertussis and polio',
    since: REPORTED_SINCE,
  },
] as const

const INFLUENZA = said('Influensa', 'Influenza')
const COVID = said('Covid-19', 'Covid-19')
const BOOSTER = said('Difteri, stivkrampe, kikhoste og polio', 'Diphtheria, tetanus, pertussis and polio')
const HEALTH_STATION = said('Helsestasjon og skolehelsetjeneste', 'Child health clinic and school health service')
const GP = said('Fastlege', 'GP')
const CENTRE = said('Kommunalt vaksinasjonssted', 'Municipal vaccination centre')

/** Doses by the childhood programme, and what the grown-up and the old are offered (S134). */
export const vaccinations: Register = ({ patient, age, today, prng: stream }) => {
  const prng = stream('vaccinations')
  const doses: Omit<RegisterEntry, 'id'>[] = []
  const give = (date: LocalDate, title: RegisterEntry['title'], where: RegisterEntry['title']): void => {
    if (date >= patient.birthDate && date <= today) doses.push({ date, title, details: [where], text: null })
  }
  // one family in thirty declines
  if (!prng.chance(1 / 30))
    for (const { months, nb, en, since } of CHILDHOOD) {
      const due = monthsAfter(patient.birthDate, months)
      if (due >= since) give(weekdayBetween(prng, due, addDays(due, 21)), said(nb, en), HEALTH_STATION)
    }
  if (patient.birthDate < '2005-01-01' && prng.chance(0.9)) {
    give(weekdayBetween(prng, '2021-04-01', '2021-08-15'), COVID, CENTRE)
    give(weekdayBetween(prng, '2021-08-16', '2021-11-30'), COVID, CENTRE)
  }
  if (age >= 30 && prng.chance(0.5)) give(weekdayBetween(prng, '2015-01-05', '2024-12-20'), BOOSTER, GP)
  const thisYear = Number(today.slice(0, 4))
  for (let year = thisYear - 4; year <= thisYear; year += 1) {
    const turned = year - Number(patient.birthDate.slice(0, 4))
    const comes = prng.chance(turned >= 65 ? 0.75 : 0.1)
    if (turned >= 18 && comes) give(weekdayBetween(prng, `${year}-10-05`, `${year}-11-27`), INFLUENZA, GP)
    if (turned >= 75 && prng.chance(0.7)) give(weekdayBetween(prng, `${year}-10-05`, `${year}-11-27`), COVID, GP)
  }
  return doses.map((dose, i) => ({ ...dose, id: `vaccination-${i + 1}` }))
}
