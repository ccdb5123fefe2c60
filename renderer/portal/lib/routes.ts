/** Every page by name, and the last part of its address below /portal/. One part only: the page's own files are addressed beside it. */
export const slugs = {
  front: '',
  logIn: 'logg-inn',
  persons: 'velg-person',
  book: 'bestill-time',
  booked: 'time-bestilt',
  appointments: 'timeavtaler',
  appointment: 'timeavtale',
  moveAppointment: 'flytt-time',
  eConsultation: 'e-konsultasjon',
  contact: 'kontakt-legekontoret',
  renewal: 'forny-resept',
  sent: 'sendt',
  messages: 'meldinger',
  message: 'melding',
  notifications: 'varsler',
  services: 'tjenester',
  profile: 'profil',
  service: 'tjeneste',
  app: 'appen',
  fees: 'egenandeler',
  byLink: 'bestill-uten-innlogging',
  aboutMe: 'om-meg',
  notificationProfile: 'varsling',
  privacy: 'personvern',
  registered: 'folkeregisteret',
  usage: 'brukslogg',
  powers: 'fullmakter',
  power: 'fullmakt',
  findGp: 'finn-fastlege',
  changeGp: 'bytt-fastlege',
  confirmGp: 'bekreft-fastlege',
  healthContacts: 'helsekontakter',
  medicines: 'legemidler',
  documents: 'dokumenter',
  donorCard: 'donorkort',
  travel: 'pasientreiser',
} as const
export type PageName = keyof typeof slugs
export type Params = Readonly<Record<string, string>>
export interface Place {
  readonly page: PageName | 'unknown'
  readonly params: Params
}

const BASE = '/portal/'
const names: ReadonlyMap<string, PageName> = new Map(
  Object.entries(slugs).map(([name, slug]) => [slug, name as PageName]),
)

/** The address of a page: `hrefOf('appointment', { id: 'a1' })` is `/portal/timeavtale?id=a1`. Opaque ids only, never a national id (S106). */
export function hrefOf(page: PageName, params: Params = {}): string {
  const query = new URLSearchParams(params).toString()
  return `${BASE}${slugs[page]}${query && `?${query}`}`
}

/** The page an address means. */
export function placeOf(pathname: string, search: string): Place {
  const slug = pathname.startsWith(BASE) ? pathname.slice(BASE.length).replace(/\/$/, '') : undefined
  const page = slug === undefined ? undefined : names.get(slug === 'index.html' ? '' : slug)
  return { page: page ?? 'unknown', params: Object.fromEntries(new URLSearchParams(search)) }
}
