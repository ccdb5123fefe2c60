import type { ConsentLevel } from '../patient/model'
import type { LocalDate } from '../time/instant'

/** Until which age a parent may use a service for the child; `self`: nobody but oneself (S178-S181, C2, C3). */
export type ProxyRule = 'self' | 'under12' | 'under16'

/** The three service areas of a power of attorney: insight into health data, administration, and services such as booking and writing (S173). */
export const powerAreas = ['insight', 'administration', 'services'] as const
export type PowerArea = (typeof powerAreas)[number]

/** What a service asks of who uses it. Whatever a rule does not open is closed. */
export interface ServiceRule {
  /** of the person who is logged in; with a power of attorney, of the giver (S174) */
  readonly consent: ConsentLevel
  readonly proxy: ProxyRule
  /** powers of attorney that cover it; none = not covered yet (S174) */
  readonly power?: readonly PowerArea[]
  /** a significant new service: powers given or confirmed before that day do not cover it (S173) */
  readonly significantFrom?: LocalDate
  /** years; 16 unless said otherwise */
  readonly fromAge?: number
  /** may be used by oneself from 13 when a parent has agreed (S121) */
  readonly youth?: true
  /** in use only where the post code begins so (S122, S133); everywhere unless said otherwise */
  readonly postalCodes?: readonly string[]
}

export const serviceGroups = ['contact', 'medicines', 'records', 'payments', 'tools'] as const
export type ServiceGroup = (typeof serviceGroups)[number]

/** An entry of the catalogue. `page`: works here; `fixture`: a page with invented content; `external`: leads away. */
export interface Service extends ServiceRule {
  readonly id: string
  readonly nb: string
  readonly en: string
  readonly group: ServiceGroup
  readonly kind: 'page' | 'fixture' | 'external'
  /** of an external one */
  readonly address?: string
}

const service = <const S extends Service>(one: S): S => one

/**
 * THE service catalogue of HelseNorge (S122-S150): names, consent level, who may use it for whom, and how it is present here. Where the sources give two levels
 * the stricter holds, except where one may always see that there is something to read (C5). Which area of a power of attorney covers a service is told by
 * the sources for some only; the others are put where their kind belongs.
 */
export const catalogue = [
  service({
    id: 'booking',
    nb: 'Bestill time',
    en: 'Book appointment',
    group: 'contact',
    consent: 'full',
    proxy: 'under12',
    power: ['services'],
    kind: 'page',
  }),
  service({
    id: 'eConsultation',
    nb: 'Start e-konsultasjon',
    en: 'Start e-consultation',
    group: 'contact',
    consent: 'full',
    proxy: 'under12',
    power: ['services'],
    kind: 'page',
  }),
  service({
    id: 'eContact',
    nb: 'Kontakt legekontoret',
    en: 'Contact the doctor’s surgery',
    group: 'contact',
    consent: 'full',
    proxy: 'under12',
    power: ['services'],
    kind: 'page',
  }),
  service({
    id: 'prescriptionRenewal',
    nb: 'Forny resept',
    en: 'Renew prescription',
    group: 'contact',
    consent: 'full',
    proxy: 'under12',
    power: ['services'],
    kind: 'page',
  }),
  service({
    id: 'gp-information',
    nb: 'Fastlege',
    en: 'General practitioner',
    group: 'contact',
    consent: 'basis',
    proxy: 'under16',
    power: powerAreas,
    youth: true,
    kind: 'page',
  }),
  service({
    id: 'messages',
    nb: 'Meldinger',
    en: 'Messages',
    group: 'contact',
    consent: 'basis',
    proxy: 'under12',
    power: ['services'],
    kind: 'page',
  }),
  service({
    id: 'appointments',
    nb: 'Timeavtaler',
    en: 'Appointments',
    group: 'contact',
    consent: 'full',
    proxy: 'under12',
    power: ['services'],
    youth: true,
    kind: 'page',
  }),
  service({
    id: 'health-contacts',
    nb: 'Helsekontakter',
    en: 'Health contacts',
    group: 'contact',
    consent: 'full',
    proxy: 'under16',
    power: ['insight'],
    kind: 'page',
  }),
  service({
    id: 'change-gp',
    nb: 'Bytte fastlege',
    en: 'Change GP',
    group: 'contact',
    consent: 'basis',
    proxy: 'under16',
    power: ['administration'],
    kind: 'page',
  }),
  // a trial in some districts of Oslo (S157)
  service({
    id: 'home-care-visits',
    nb: 'Besøk fra hjemmetjenesten',
    en: 'Visits from home care',
    group: 'contact',
    consent: 'full',
    proxy: 'self',
    power: ['insight'],
    postalCodes: ['0'],
    kind: 'fixture',
  }),
  service({
    id: 'referrals',
    nb: 'Henvisninger',
    en: 'Referrals',
    group: 'contact',
    consent: 'full',
    proxy: 'under12',
    power: ['insight'],
    kind: 'fixture',
  }),
  service({
    id: 'prescriptions',
    nb: 'Legemidler',
    en: 'Medicines',
    group: 'medicines',
    consent: 'full',
    proxy: 'under16',
    power: ['insight', 'services'],
    youth: true,
    kind: 'page',
  }),
  service({
    id: 'vaccinations',
    nb: 'Vaksiner',
    en: 'Vaccinations',
    group: 'medicines',
    consent: 'full',
    proxy: 'under16',
    power: ['insight'],
    youth: true,
    kind: 'fixture',
  }),
  service({
    id: 'side-effects',
    nb: 'Meld bivirkninger',
    en: 'Report side effects',
    group: 'medicines',
    consent: 'none',
    proxy: 'under16',
    power: powerAreas,
    youth: true,
    kind: 'external',
    address: 'https://melde.no/',
  }),
  service({
    id: 'records',
    nb: 'Pasientjournal',
    en: 'Patient records',
    group: 'records',
    consent: 'basis+',
    proxy: 'under12',
    power: ['insight'],
    kind: 'fixture',
  }),
  service({
    id: 'access-log',
    nb: 'Tilgangslogg',
    en: 'Access log',
    group: 'records',
    consent: 'basis+',
    proxy: 'under12',
    power: ['insight'],
    kind: 'fixture',
  }),
  service({
    id: 'critical-information',
    nb: 'Sykdom og kritisk info',
    en: 'Illnesses and critical information',
    group: 'records',
    consent: 'full',
    proxy: 'under12',
    power: ['insight'],
    kind: 'fixture',
  }),
  service({
    id: 'summary-care-record',
    nb: 'Kjernejournal',
    en: 'Summary Care Record',
    group: 'records',
    consent: 'basis',
    proxy: 'under12',
    power: ['insight'],
    significantFrom: '2026-06-01',
    kind: 'fixture',
  }),
  service({
    id: 'documents',
    nb: 'Dokumenter',
    en: 'Documents',
    group: 'records',
    consent: 'full',
    proxy: 'under12',
    kind: 'page',
  }),
  service({
    id: 'registries',
    nb: 'Helseregistre',
    en: 'Health registries',
    group: 'records',
    consent: 'basis',
    proxy: 'under16',
    power: ['administration'],
    kind: 'fixture',
  }),
  service({
    id: 'research',
    nb: 'Forskning og helseundersøkelser',
    en: 'Research and health surveys',
    group: 'records',
    consent: 'basis',
    proxy: 'under16',
    kind: 'fixture',
  }),
  service({
    id: 'exemption-card',
    nb: 'Frikort og egenandeler',
    en: 'Exemption card and user fees',
    group: 'payments',
    consent: 'basis',
    proxy: 'self',
    power: ['administration'],
    kind: 'page',
  }),
  service({
    id: 'patient-travel',
    nb: 'Pasientreiser',
    en: 'Patient travel',
    group: 'payments',
    consent: 'full',
    proxy: 'self',
    power: ['administration'],
    kind: 'page',
  }),
  service({
    id: 'health-insurance-card',
    nb: 'Europeisk helsetrygdkort',
    en: 'European Health Insurance Card',
    group: 'payments',
    consent: 'none',
    proxy: 'under16',
    power: powerAreas,
    youth: true,
    kind: 'external',
    address: 'https://www.helsenorge.no/behandling-i-utlandet/europeisk-helsetrygdkort/',
  }),
  service({ id: 'tools', nb: 'Verktøy', en: 'Tools', group: 'tools', consent: 'full', proxy: 'self', kind: 'fixture' }),
  service({
    id: 'corona-tools',
    nb: 'Korona-verktøy',
    en: 'Corona tools',
    group: 'tools',
    consent: 'basis',
    proxy: 'self',
    kind: 'fixture',
  }),
  service({
    id: 'organ-donor-card',
    nb: 'Donorkort',
    en: 'Organ donor card',
    group: 'tools',
    consent: 'full',
    proxy: 'self',
    fromAge: 18,
    kind: 'page',
  }),
  service({
    id: 'treatment-centre',
    nb: 'Velg behandlingssted',
    en: 'Choose a treatment centre',
    group: 'tools',
    consent: 'none',
    proxy: 'under16',
    power: powerAreas,
    youth: true,
    kind: 'external',
    address: 'https://tjenester.helsenorge.no/velg-behandlingssted/',
  }),
] as const
export type ServiceId = (typeof catalogue)[number]['id']

/**
 * The pages about a person: relatives, needs, notifications, privacy, log (S151). Not of the catalogue. A parent has them for a child under 16 (S178), and nobody
 * changes the settings of who gave a power of attorney (S165).
 */
export const profileRule: ServiceRule = { consent: 'none', proxy: 'under16', youth: true }

/** Answers a rule for every id of the catalogue, and nothing for any other word. */
export const serviceNamed = (id: string): Service | undefined => catalogue.find((one) => one.id === id)
