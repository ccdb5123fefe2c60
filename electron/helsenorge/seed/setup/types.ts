import type { AppointmentType } from '@shared/calendar/model'
import { CLINIC_ID } from './people-of-the-clinic'

type Given = Pick<AppointmentType, 'id' | 'name' | 'nameEn' | 'category' | 'durationMinutes' | 'information'> &
  Partial<Pick<AppointmentType, 'online' | 'resource' | 'hidden' | 'mode'>>

/** The word in the link to influenza vaccination; everybody's, for a clinic prints it on its website. */
export const FLU_LINK = 'influensa-fjordglott-k7w2'

/** At the GP's. */
const GP_TYPES: readonly Given[] = [
  {
    id: 'type-consultation',
    name: 'Konsultasjon',
    nameEn: 'Consultation',
    category: 'Ordinær',
    durationMinutes: 20,
    online: true,
    information: 'Vanlig legetime for én problemstilling. Egenandel etter takst. Ved hastende sykdom må du ringe oss.',
  },
  {
    id: 'type-short',
    name: 'Kort konsultasjon',
    nameEn: 'Short consultation',
    category: 'Ordinær',
    durationMinutes: 10,
    online: true,
    information:
      'For én enkel sak som tar under ti minutter, for eksempel øreskylling, attest eller kontroll av et prøvesvar.',
  },
  {
    id: 'type-video',
    name: 'Videokonsultasjon',
    nameEn: 'Video consultation',
    category: 'Video',
    durationMinutes: 20,
    online: true,
    information:
      'Samtale med legen på video. Lenken finner du under Timeavtaler. Vanlig egenandel. Passer ikke når du må undersøkes.',
  },
  {
    id: 'type-consultation-request',
    name: 'Konsultasjon (ønske om time)',
    nameEn: 'Consultation (request)',
    category: 'Ordinær',
    durationMinutes: 20,
    online: true,
    mode: 'request',
    information:
      'Du foreslår et tidspunkt, og legekontoret bekrefter eller avslår. Du får varsel på Helsenorge, som regel samme dag.',
  },
  {
    id: 'type-double',
    name: 'Dobbelttime',
    nameEn: 'Double consultation',
    category: 'Ordinær',
    durationMinutes: 40,
    information: 'For sammensatte problemer og samtaler. Settes opp av legekontoret.',
  },
  {
    id: 'type-urgent',
    name: 'Øyeblikkelig hjelp',
    nameEn: 'Urgent care',
    category: 'Hastetime',
    durationMinutes: 20,
    // never online: patients ring (S190)
    information: 'Skjermet tid samme dag. Bestilles bare på telefon.',
  },
  {
    id: 'type-hidden',
    name: 'Skjult time',
    nameEn: 'Hidden appointment',
    category: 'Ordinær',
    durationMinutes: 20,
    hidden: true,
    information: 'Vises verken for foresatte eller på Helsenorge.',
  },
]

/** Services of the whole clinic, in the words of S85. */
const LAB_TYPES: readonly Given[] = [
  {
    id: 'type-blood-test',
    name: 'Blodprøve',
    nameEn: 'Blood test',
    category: 'Lab',
    durationMinutes: 10,
    information:
      'Legen må ha bestilt prøven. Du trenger bare å faste hvis du har fått beskjed om det. Ta med legitimasjon.',
  },
  {
    id: 'type-wound-care',
    name: 'Sårstell',
    nameEn: 'Wound care',
    category: 'Lab',
    durationMinutes: 20,
    information:
      'Skifte av bandasje og fjerning av sting. Ta gjerne med det du bruker hjemme. Ring oss hvis såret er blitt varmt eller lukter.',
  },
  {
    id: 'type-flu-vaccine',
    name: 'Influensavaksine',
    nameEn: 'Influenza vaccination',
    category: 'Vaksine',
    durationMinutes: 10,
    information:
      'For deg over 65 år eller i risikogruppe. Ha på klær som er lette å brette opp. Beregn ti minutter ventetid etterpå.',
  },
  {
    id: 'type-covid-vaccine',
    name: 'Covid-19-vaksine',
    nameEn: 'Covid-19 vaccination',
    category: 'Vaksine',
    durationMinutes: 10,
    information:
      'Kan tas samtidig med influensavaksine. Utsett timen hvis du har feber. Beregn tjue minutter ventetid etterpå.',
  },
  {
    id: 'type-covid-test',
    name: 'Covid-test',
    nameEn: 'Covid test',
    category: 'Lab',
    durationMinutes: 10,
    information:
      'For deg som trenger svar før innleggelse, reise eller behandling. Vent ute til vi henter deg, og bruk munnbind.',
  },
  {
    id: 'type-b12',
    name: 'Vitamin B12-injeksjon',
    nameEn: 'Vitamin B12 injection',
    category: 'Lab',
    durationMinutes: 10,
    information: 'Hent preparatet på apoteket først og ta det med. Første gang må du ha vært hos legen.',
  },
]

export const appointmentTypeRows = (): AppointmentType[] =>
  [...GP_TYPES, ...LAB_TYPES.map((type) => ({ ...type, online: true, resource: true }))].map((given, sortOrder) => ({
    clinicId: CLINIC_ID,
    online: false,
    resource: false,
    hidden: false,
    mode: 'direct',
    ...given,
    sortOrder,
    vendorNotifications: true,
    // on the clinic's website every autumn (S91)
    linkToken: given.id === 'type-flu-vaccine' ? FLU_LINK : null,
  }))
