import type { RegisterEntry, Said } from '@shared/citizen/registers'
import { addDays } from '@shared/time/oslo'
import { monthsAfter, type Register, type RegisterPerson, said, weekdayBetween } from './person'

interface Stay {
  readonly department: Said
  readonly title: Said
  readonly text: Said
  /** from this age */
  readonly from: number
  readonly only?: 'female' | 'male'
}

const HOSPITAL = said('Fjordbyen sykehus', 'Fjordbyen hospital')

const STAYS: readonly Stay[] = [
  {
    department: said('Radiologisk avdeling', 'Radiology'),
    title: said('Svar på røntgen av hånd', 'Answer, x-ray of a hand'),
    text: said(
      'Ingen brudd. Normale forhold i håndrot og fingre. Kontroll er ikke nødvendig.',
      'No fracture. Wrist and fingers are normal. No check is needed.',
    ),
    from: 4,
  },
  {
    department: said('Øre-nese-hals', 'Ear, nose and throat'),
    title: said('Poliklinisk notat, hørsel', 'Outpatient note, hearing'),
    text: said(
      'Hørselen er prøvd og er normal for alderen. Ny prøve hvis plagene kommer tilbake.',
      'Hearing was tested and is normal for the age. A new test if the trouble comes back.',
    ),
    from: 2,
  },
  {
    department: said('Medisinsk avdeling', 'Medicine'),
    title: said('Epikrise, brystsmerter', 'Discharge summary, chest pain'),
    text: said(
      'Innlagt ett døgn. EKG og hjerteprøver var normale. Smertene vurderes å komme fra muskulaturen. Fastlegen følger opp.',
      'Admitted for one day. ECG and heart tests were normal. The pain is judged to come from muscles. The GP follows up.',
    ),
    from: 35,
  },
  {
    department: said('Ortopedisk avdeling', 'Orthopaedics'),
    title: said('Epikrise, kneoperasjon', 'Discharge summary, knee operation'),
    text: said(
      'Kikkhullsoperasjon i høyre kne uten komplikasjoner. Sting fjernes hos fastlegen etter to uker.',
      'Keyhole surgery of the right knee without complications. Stitches are taken out by the GP after two weeks.',
    ),
    from: 18,
  },
  {
    department: said('Øyeavdelingen', 'Eye department'),
    title: said('Poliklinisk notat, grå stær', 'Outpatient note, cataract'),
    text: said(
      'Begynnende grå stær på begge øyne. Ikke behov for operasjon nå. Kontroll om ett år.',
      'Early cataract in both eyes. No operation needed now. Check in a year.',
    ),
    from: 60,
  },
  {
    department: said('Kvinneklinikken', 'Women’s clinic'),
    title: said('Poliklinisk notat, ultralyd', 'Outpatient note, ultrasound'),
    text: said('Normale forhold ved ultralyd. Ingen videre oppfølging.', 'Ultrasound is normal. No further follow-up.'),
    from: 20,
    only: 'female',
  },
  {
    department: said('Urologisk avdeling', 'Urology'),
    title: said('Poliklinisk notat, prøvesvar', 'Outpatient note, test results'),
    text: said(
      'Prøvene er innenfor det normale. Ny prøve om to år.',
      'The tests are within normal. New test in two years.',
    ),
    from: 50,
    only: 'male',
  },
]

interface Document extends Stay {
  readonly id: string
  readonly date: string
}

/** Fixed days, so that a document is the same one at every visit. */
const FIRST_DAY = '2019-01-07'
const LAST_DAY = '2026-06-26'

function documentsOf({ patient, prng: stream }: RegisterPerson): Document[] {
  return STAYS.flatMap((stay, i): Document[] => {
    const prng = stream(`hospital ${i}`)
    const old = monthsAfter(patient.birthDate, stay.from * 12)
    const earliest = old > FIRST_DAY ? old : FIRST_DAY
    if ((stay.only ?? patient.sex) !== patient.sex || earliest > LAST_DAY || !prng.chance(0.35)) return []
    return [{ ...stay, id: `document-${i + 1}`, date: weekdayBetween(prng, earliest, LAST_DAY) }]
  })
}

/** Documents of the hospital's record (S132). */
export const records: Register = (person) =>
  documentsOf(person).map(({ id, date, title, department, text }) => ({
    id,
    date,
    title,
    details: [department, HOSPITAL],
    text,
  }))

const LOOKED = [
  { after: 0, who: said('Lege', 'Doctor'), why: said('Ytelse av helsehjelp', 'Provision of care') },
  { after: 0, who: said('Sykepleier', 'Nurse'), why: said('Ytelse av helsehjelp', 'Provision of care') },
  { after: 1, who: said('Helsesekretær', 'Health secretary'), why: said('Administrasjon', 'Administration') },
  { after: 30, who: said('Lege', 'Doctor'), why: said('Kvalitetssikring', 'Quality assurance') },
] as const

/** Which hospital staff have looked in the record (S133): around the time of each document. */
export const accessLog: Register = (person) => documentsOf(person).flatMap((document) => looksAt(document, person))

function looksAt(document: Document, person: RegisterPerson): RegisterEntry[] {
  const prng = person.prng(`access-log ${document.id}`)
  const { department } = document
  return LOOKED.filter(({ after }) => after === 0 || prng.chance(0.5)).map(({ after, who, why }, i) => ({
    id: `look-${document.id}-${i + 1}`,
    date: addDays(document.date, after),
    title: said(`${who.nb}, ${department.nb.toLowerCase()}`, `${who.en}, ${department.en.toLowerCase()}`),
    details: [HOSPITAL, why],
    text: null,
  }))
}

const REFERRED = [
  said('Ortopedisk avdeling', 'Orthopaedics'),
  said('Øyeavdelingen', 'Eye department'),
  said('Hudavdelingen', 'Dermatology'),
  said('Radiologisk avdeling', 'Radiology'),
] as const

/** Referrals with their status; most people have none, and then the service is not shown (S129). They begin with the month that was. */
export const referrals: Register = ({ age, today, prng: stream }) => {
  const prng = stream('referrals')
  if (age < 18 || !prng.chance(0.2)) return []
  const month = monthsAfter(`${today.slice(0, 7)}-01`, -1)
  const sent = weekdayBetween(prng, month, addDays(month, 20))
  const examined = prng.chance(0.6)
  const appointment = weekdayBetween(prng, monthsAfter(sent, 3), monthsAfter(sent, 4))
  return [
    {
      id: 'referral-1',
      date: sent,
      title: prng.pick(REFERRED),
      details: [
        HOSPITAL,
        examined
          ? said(
              `Vurdert, du har rett til helsehjelp. Time ${norwegian(appointment)}`,
              `Assessed, you have a right to care. Appointment ${appointment}`,
            )
          : said('Mottatt, ikke vurdert ennå', 'Received, not yet assessed'),
      ],
      text: null,
    },
  ]
}

const norwegian = (date: string): string => date.split('-').reverse().join('.')
