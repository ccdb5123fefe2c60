import type { LoginPerson } from '@shared/citizen/api'
import type { Power } from '@shared/citizen/powers'
import type { ConsentLevel, Patient, Relation } from '@shared/patient/model'
import type { LocalDate } from '@shared/time/instant'

/**
 * Invented people with fixed ids, in every variant: one for each situation of the log-in picker. Tests may rely on what stands here; nothing drawn at
 * random (appointments, dialogues) ever concerns them.
 */
export interface CastMember {
  readonly id: string
  readonly situation: LoginPerson['situation']
  readonly givenName: string
  readonly familyName: string
  readonly sex: Patient['sex']
  /** adults by date; children by age, so that they stay under or over twelve whatever the day */
  readonly born: LocalDate | { readonly age: number; readonly daysSinceBirthday: number }
  readonly dNumber?: boolean
  /** null: on a list elsewhere */
  readonly gpId: string | null
  readonly street: string
  readonly active: boolean
  readonly consent: ConsentLevel
  /** days since contact details were confirmed; more than about 548 = services stop (S194) */
  readonly contactDaysAgo: number | null
  readonly blocked?: boolean
  readonly confidential?: boolean
  readonly warning?: string
  readonly specialNeeds?: string
  readonly language?: 'en'
}

const reached = { active: true, consent: 'full', contactDaysAgo: 60 } as const
/** nobody under 16 is active alone; what stands here is that a parent is reached */
const child = { ...reached, contactDaysAgo: 60 } as const

export const cast: readonly CastMember[] = [
  // books, writes, renews: the main road. Two prescriptions in use and one that has run out
  {
    id: 'person-ingrid-solberg',
    situation: 'ordinary',
    givenName: 'Ingrid',
    familyName: 'Solberg',
    sex: 'female',
    born: '1984-03-14',
    gpId: 'gp-berg',
    street: 'Losgata 8',
    ...reached,
    warning: 'CAVE penicillin (utslett som barn)',
  },
  // has an appointment ahead to cancel
  {
    id: 'person-odd-bakken',
    situation: 'ordinary',
    givenName: 'Odd',
    familyName: 'Bakken',
    sex: 'male',
    born: '1951-09-02',
    gpId: 'gp-berg',
    street: 'Skutebakken 3',
    ...reached,
    specialNeeds: 'Bruker høreapparat, snakk tydelig',
  },
  // the GP offers no e-consultation (S4)
  {
    id: 'person-elle-somby',
    situation: 'ordinary',
    givenName: 'Elle',
    familyName: 'Somby',
    sex: 'female',
    born: '1976-04-19',
    gpId: 'gp-lindqvist',
    street: 'Fyrstien 21',
    ...reached,
  },
  // the GP takes wishes for a time only (C1); D-number; writes English
  {
    id: 'person-jakub-kowalski',
    situation: 'ordinary',
    givenName: 'Jakub',
    familyName: 'Kowalski',
    sex: 'male',
    born: '1991-07-07',
    dNumber: true,
    gpId: 'gp-haugland',
    street: 'Stasjonsveien 40B',
    ...reached,
    language: 'en',
  },
  {
    id: 'person-amina-hassan',
    situation: 'ordinary',
    givenName: 'Amina',
    familyName: 'Hassan',
    sex: 'female',
    born: '1998-02-27',
    gpId: 'gp-rahimi',
    street: 'Møllerstien 14',
    ...reached,
  },
  // sixteen: on her own since the birthday (S181, S191)
  {
    id: 'person-tuva-eriksen',
    situation: 'ordinary',
    givenName: 'Tuva',
    familyName: 'Eriksen',
    sex: 'female',
    born: { age: 16, daysSinceBirthday: 100 },
    gpId: 'gp-eira',
    street: 'Bjørkealleen 5',
    ...reached,
  },
  // a mother with a son under twelve and a daughter over (S178-S180)
  {
    id: 'person-maria-lunde',
    situation: 'parent',
    givenName: 'Maria',
    familyName: 'Lunde',
    sex: 'female',
    born: '1987-06-21',
    gpId: 'gp-berg',
    street: 'Bekkefaret 17',
    ...reached,
  },
  // the father at another address: he too may act, because the mother lives with them (S120)
  {
    id: 'person-thomas-lunde',
    situation: 'parent',
    givenName: 'Thomas',
    familyName: 'Lunde',
    sex: 'male',
    born: '1985-12-09',
    gpId: 'gp-rahimi',
    street: 'Havnepromenaden 33',
    ...reached,
  },
  {
    id: 'person-emil-lunde',
    situation: 'child',
    givenName: 'Emil',
    familyName: 'Lunde',
    sex: 'male',
    born: { age: 7, daysSinceBirthday: 150 },
    gpId: 'gp-berg',
    street: 'Bekkefaret 17',
    ...child,
  },
  {
    id: 'person-nora-lunde',
    situation: 'child',
    givenName: 'Nora',
    familyName: 'Lunde',
    sex: 'female',
    born: { age: 13, daysSinceBirthday: 200 },
    gpId: 'gp-berg',
    street: 'Bekkefaret 17',
    active: false,
    consent: 'none',
    contactDaysAgo: null,
  },
  // a foster mother: known to the clinic, no access (S177)
  {
    id: 'person-wenche-foss',
    situation: 'parent',
    givenName: 'Wenche',
    familyName: 'Foss',
    sex: 'female',
    born: '1975-05-05',
    gpId: 'gp-eira',
    street: 'Klokkerbakken 2',
    ...reached,
  },
  {
    id: 'person-sander-moe',
    situation: 'child',
    givenName: 'Sander',
    familyName: 'Moe',
    sex: 'male',
    born: { age: 9, daysSinceBirthday: 40 },
    gpId: 'gp-eira',
    street: 'Klokkerbakken 2',
    active: false,
    consent: 'none',
    contactDaysAgo: null,
  },
  // confidential address: may use HelseNorge, cannot represent the child
  {
    id: 'person-lea-holm',
    situation: 'parent',
    givenName: 'Lea',
    familyName: 'Holm',
    sex: 'female',
    born: '1992-12-05',
    gpId: 'gp-rahimi',
    street: '',
    confidential: true,
    ...reached,
  },
  {
    id: 'person-ask-holm',
    situation: 'child',
    givenName: 'Ask',
    familyName: 'Holm',
    sex: 'male',
    born: { age: 5, daysSinceBirthday: 90 },
    gpId: 'gp-rahimi',
    street: '',
    confidential: true,
    active: false,
    consent: 'none',
    contactDaysAgo: null,
  },
  // Basis is where everybody starts: may read, cannot send (S192, C5)
  {
    id: 'person-bjorn-haugen',
    situation: 'basis-consent',
    givenName: 'Bjørn',
    familyName: 'Haugen',
    sex: 'male',
    born: '1972-11-30',
    gpId: 'gp-rahimi',
    street: 'Utsiktsveien 9',
    ...reached,
    consent: 'basis',
  },
  {
    id: 'person-aud-nilsen',
    situation: 'no-consent',
    givenName: 'Aud',
    familyName: 'Nilsen',
    sex: 'female',
    born: '1946-02-08',
    gpId: 'gp-lindqvist',
    street: 'Fjordgata 30',
    ...reached,
    consent: 'none',
  },
  // has never logged in (S33)
  {
    id: 'person-kristian-moe',
    situation: 'not-active',
    givenName: 'Kristian',
    familyName: 'Moe',
    sex: 'male',
    born: '1990-05-17',
    gpId: 'gp-berg',
    street: 'Elvekanten 12',
    active: false,
    consent: 'basis',
    contactDaysAgo: null,
  },
  // contact details older than 18 months (S194)
  {
    id: 'person-gunhild-lie',
    situation: 'outdated',
    givenName: 'Gunhild',
    familyName: 'Lie',
    sex: 'female',
    born: '1968-08-25',
    gpId: 'gp-haugland',
    street: 'Svabergveien 6',
    ...reached,
    contactDaysAgo: 620,
  },
  {
    id: 'person-henrik-dahl',
    situation: 'other-gp',
    givenName: 'Henrik',
    familyName: 'Dahl',
    sex: 'male',
    born: '1979-01-12',
    gpId: null,
    street: 'Myrdalsveien 54',
    ...reached,
  },
  // has blocked everything in an emergency (S169)
  {
    id: 'person-silje-strand',
    situation: 'blocked',
    givenName: 'Silje',
    familyName: 'Strand',
    sex: 'female',
    born: '1995-10-03',
    gpId: 'gp-rahimi',
    street: 'Rognveien 28',
    ...reached,
    blocked: true,
  },
]

/** An old man whose neighbour may see to his appointments and prescriptions (S171). */
export const castPowers: readonly Pick<Power, 'id' | 'giverId' | 'receiverId' | 'areas'>[] = [
  {
    id: 'power-odd-elle',
    giverId: 'person-odd-bakken',
    receiverId: 'person-elle-somby',
    areas: ['insight', 'services'],
  },
]

export const castRelations: readonly Pick<Relation, 'childId' | 'guardianId' | 'kind' | 'sameAddress'>[] = [
  { childId: 'person-emil-lunde', guardianId: 'person-maria-lunde', kind: 'parent', sameAddress: true },
  { childId: 'person-emil-lunde', guardianId: 'person-thomas-lunde', kind: 'parent', sameAddress: false },
  { childId: 'person-nora-lunde', guardianId: 'person-maria-lunde', kind: 'parent', sameAddress: true },
  { childId: 'person-nora-lunde', guardianId: 'person-thomas-lunde', kind: 'parent', sameAddress: false },
  { childId: 'person-sander-moe', guardianId: 'person-wenche-foss', kind: 'foster-parent', sameAddress: true },
  // his own father has lost the address they shared: no access either, nobody with parental relation lives with the boy
  { childId: 'person-sander-moe', guardianId: 'person-kristian-moe', kind: 'parent', sameAddress: false },
  { childId: 'person-ask-holm', guardianId: 'person-lea-holm', kind: 'parent', sameAddress: true },
]
