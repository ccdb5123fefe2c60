import { mayLogIn, mayUse } from '@shared/citizen/access'
import { type LoginMethod, loginMethods } from '@shared/citizen/api'
import { mayGrant, type Power } from '@shared/citizen/powers'
import { catalogue, powerAreas, type Service, serviceGroups } from '@shared/citizen/services'
import { type ConsentLevel, consentLevels, type Patient, type Relation } from '@shared/patient/model'
import { instantOf } from '@shared/time/oslo'
import { describe, expect, test } from 'vitest'
import { aPatient } from '../support/clinic-rows'

const BIRTH = '2010-07-14'
const services: readonly Service[] = catalogue

/** On a birthday at midnight in Norway, in summer time, and in the last millisecond before it. */
const ages = [11, 12, 13, 15, 16, 17, 18, 40].flatMap((age) => {
  const midnight = instantOf(`${2010 + age}-07-14`)
  return [
    { age: age - 1, now: midnight - 1 },
    { age, now: midnight },
  ]
})
const kinds = [
  'oneself',
  'oneself-parent-agreed',
  'parent',
  'parent-elsewhere',
  'foster-parent',
  'stranger',
  'confidential',
  'power-insight',
  'power-administration',
  'power-services',
  'power-over',
  'power-confidential',
] as const
type Kind = (typeof kinds)[number]

const relation = (over: Partial<Relation> = {}): Relation => ({
  id: 'r',
  clinicId: 'clinic',
  childId: 'child',
  guardianId: 'grown-up',
  kind: 'parent',
  sameAddress: true,
  ...over,
})

const power = (over: Partial<Power> = {}): Power => ({
  id: 'p',
  clinicId: 'clinic',
  giverId: 'child',
  receiverId: 'grown-up',
  areas: [...powerAreas],
  grantedAt: instantOf('2026-07-01'),
  confirmedAt: instantOf('2026-07-01'),
  lastDay: null,
  endedAt: null,
  endedBy: null,
  ...over,
})

const relationsOf: Partial<Record<Kind, Relation[]>> = {
  parent: [relation()],
  'parent-elsewhere': [relation({ sameAddress: false })],
  'foster-parent': [relation({ kind: 'foster-parent' })],
  stranger: [relation({ guardianId: 'somebody-else' })],
  confidential: [relation()],
}
const powersOf: Partial<Record<Kind, Power[]>> = {
  'power-insight': [power({ areas: ['insight'] })],
  'power-administration': [power({ areas: ['administration'] })],
  'power-services': [power({ areas: ['services'] })],
  'power-over': [power({ endedAt: 1 }), power({ lastDay: '2020-01-01' })],
  'power-confidential': [power()],
}

/** The one who acts has no consent of the own where the giver's counts (S174). */
function ask(service: Service, kind: Kind, consent: ConsentLevel, now: number): string {
  const fresh = { contactConfirmedAt: now - 1, consent, postalCode: '0150' }
  const confidentialAddress = kind === 'confidential' || kind === 'power-confidential'
  const youthConsent = kind === 'oneself-parent-agreed'
  const patient = aPatient({ id: 'child', birthDate: BIRTH, ...fresh, confidentialAddress, youthConsent })
  const own: ConsentLevel = kind.startsWith('power') ? 'none' : consent
  const grownUp = aPatient({ id: 'grown-up', birthDate: '1980-01-01', ...fresh, consent: own })
  const acting = kind.startsWith('oneself') ? patient : grownUp
  const standing = { acting, patient, relations: relationsOf[kind] ?? [], powers: powersOf[kind] ?? [] }
  const answer = mayUse(service, standing, now)
  return answer.ok ? 'yes' : answer.code
}

/** The same in the words of the sources: four lists, and nothing computed. */
const BOTH_PARENTS_UNTIL_16 = [
  'gp-information',
  'health-contacts',
  'change-gp',
  'prescriptions',
  'vaccinations',
  'side-effects',
  'registries',
  'research',
  'health-insurance-card',
  'treatment-centre',
]
const ONLY_ONESELF = [
  'exemption-card',
  'patient-travel',
  'tools',
  'corona-tools',
  'organ-donor-card',
  'home-care-visits',
]
const YOUTH = [
  'gp-information',
  'appointments',
  'prescriptions',
  'vaccinations',
  'side-effects',
  'health-insurance-card',
  'treatment-centre',
]
const EVERY_POWER = ['gp-information', 'side-effects', 'health-insurance-card', 'treatment-centre']
const WITH_POWER: Partial<Record<Kind, string[]>> = {
  'power-insight': [
    ...EVERY_POWER,
    'health-contacts',
    'referrals',
    'prescriptions',
    'vaccinations',
    'records',
    'access-log',
    'critical-information',
    'summary-care-record',
    'home-care-visits',
  ],
  'power-administration': [...EVERY_POWER, 'change-gp', 'registries', 'exemption-card', 'patient-travel'],
  'power-services': [
    ...EVERY_POWER,
    'booking',
    'eConsultation',
    'eContact',
    'prescriptionRenewal',
    'messages',
    'appointments',
    'prescriptions',
  ],
}
const OPEN_TO: Record<ConsentLevel, string[]> = {
  none: ['side-effects', 'health-insurance-card', 'treatment-centre'],
  basis: [
    'gp-information',
    'messages',
    'change-gp',
    'summary-care-record',
    'registries',
    'research',
    'exemption-card',
    'corona-tools',
  ],
  'basis+': ['records', 'access-log'],
  full: [
    'booking',
    'eConsultation',
    'eContact',
    'prescriptionRenewal',
    'appointments',
    'health-contacts',
    'referrals',
    'prescriptions',
    'vaccinations',
    'critical-information',
    'documents',
    'patient-travel',
    'tools',
    'organ-donor-card',
    'home-care-visits',
  ],
}

function told(id: string, kind: Kind, consent: ConsentLevel, age: number): string {
  const open = {
    none: OPEN_TO.none,
    basis: [...OPEN_TO.none, ...OPEN_TO.basis],
    'basis+': [...OPEN_TO.none, ...OPEN_TO.basis, ...OPEN_TO['basis+']],
    full: Object.values(OPEN_TO).flat(),
  }[consent].includes(id)
  const covered = WITH_POWER[kind]
  if (covered) {
    // at 16 for the giver; before that the same person is a stranger
    if (age < 16) return 'no-access'
    if (!covered.includes(id)) return 'not-in-power'
    return open ? 'yes' : 'beyond-giver'
  }
  if (kind === 'oneself-parent-agreed' && age >= 13 && age < 16 && YOUTH.includes(id)) return 'yes'
  if (kind.startsWith('oneself')) {
    if (age < 16) return kind === 'oneself' && age >= 13 && YOUTH.includes(id) ? 'parent-must-agree' : 'too-young'
    if (id === 'organ-donor-card' && age < 18) return 'too-young'
    return open ? 'yes' : 'no-consent'
  }
  if (kind !== 'parent') return 'no-access'
  if (age >= 16) return 'no-access'
  if (ONLY_ONESELF.includes(id)) return 'only-oneself'
  if (age >= 12 && !BOTH_PARENTS_UNTIL_16.includes(id)) return 'child-over-12'
  return open ? 'yes' : 'no-consent'
}

describe('[S107 S120-S150 S171-S174 S177-S181 S191] who may use what', () => {
  test.each(services.map((service) => [service.id, service] as const))(
    '%s: every consent, relation and age, birthdays at midnight in Norway included',
    (id, service) => {
      let rows = 0
      for (const kind of kinds)
        for (const consent of consentLevels)
          for (const { age, now } of ages) {
            rows += 1
            expect(ask(service, kind, consent, now), `${id} ${kind} ${consent} ${age} ${now}`).toBe(
              told(id, kind, consent, age),
            )
          }
      expect(rows).toBe(kinds.length * consentLevels.length * ages.length)
    },
  )

  test('[S169 S194] a block, outdated contact details and not being active close everything, whatever the consent', () => {
    const now = instantOf('2026-11-23', '08:00')
    const closed = [
      [{ emergencyBlocked: true }, 'emergency-blocked'],
      [{ contactConfirmedAt: null }, 'contact-outdated'],
      [{ digitallyActive: false }, 'not-active'],
    ] as const
    for (const service of services)
      for (const [over, code] of closed) {
        const patient = aPatient({ birthDate: '1980-01-01', contactConfirmedAt: now, ...over })
        expect(mayUse(service, { acting: patient, patient, relations: [], powers: [] }, now)).toMatchObject({
          ok: false,
          code,
        })
      }
  })
})

describe('[S171-S174] a power of attorney', () => {
  const now = instantOf('2026-11-23', '08:00')
  const booking = services.find(({ id }) => id === 'booking') as Service
  const record = services.find(({ id }) => id === 'summary-care-record') as Service
  const uses = (
    service: Service,
    held: Power[],
    over: { giver?: Partial<Patient>; receiver?: Partial<Patient>; at?: number } = {},
  ): string => {
    const at = over.at ?? now
    const patient = aPatient({ id: 'child', birthDate: '1980-01-01', contactConfirmedAt: at, ...over.giver })
    const acting = aPatient({ id: 'grown-up', birthDate: '1980-01-01', contactConfirmedAt: at, ...over.receiver })
    const answer = mayUse(service, { acting, patient, relations: [], powers: held }, at)
    return answer.ok ? 'yes' : answer.code
  }

  test('[S171] holds through its last day and not a millisecond longer, Europe/Oslo', () => {
    const held = [power({ lastDay: '2026-11-30' })]
    expect(uses(booking, held, { at: instantOf('2026-12-01') - 1 })).toBe('yes')
    expect(uses(booking, held, { at: instantOf('2026-12-01') })).toBe('no-access')
  })

  test('[S172] is used from 18: the day before the birthday not yet', () => {
    const receiver = { birthDate: '2008-11-23' }
    expect(uses(booking, [power()], { receiver, at: instantOf('2026-11-23') - 1 })).toBe('no-access')
    expect(uses(booking, [power()], { receiver, at: instantOf('2026-11-23') })).toBe('yes')
  })

  test('[S173] a significant new service waits for the giver to confirm; every other new one is covered at once', () => {
    const old = power({ confirmedAt: instantOf('2026-06-01') - 1 })
    expect(uses(record, [old])).toBe('power-to-confirm')
    expect(uses(booking, [old])).toBe('yes')
    expect(uses(record, [power({ confirmedAt: instantOf('2026-06-01') })])).toBe('yes')
  })

  test('[S174] never opens more than the giver may do, and only for who uses HelseNorge', () => {
    expect(uses(booking, [power()], { giver: { consent: 'basis' } })).toBe('beyond-giver')
    expect(uses(booking, [power()], { giver: { emergencyBlocked: true } })).toBe('beyond-giver')
    expect(uses(booking, [power()], { giver: { contactConfirmedAt: null } })).toBe('beyond-giver')
    expect(uses(booking, [power()], { receiver: { emergencyBlocked: true } })).toBe('emergency-blocked')
    expect(uses(booking, [power()], { receiver: { contactConfirmedAt: null } })).toBe('contact-outdated')
    expect(uses(booking, [power()], { receiver: { consent: 'none' } })).toBe('yes')
  })

  test('[S172] is given from 16 and received from 18', () => {
    const grants = (giver: string, receiver: string) => {
      const may = mayGrant({ birthDate: giver }, { birthDate: receiver }, now)
      return may.ok ? 'yes' : may.code
    }
    expect(grants('2010-11-23', '2008-11-23')).toBe('yes')
    expect(grants('2010-11-24', '2008-11-23')).toBe('too-young')
    expect(grants('2010-11-23', '2008-11-24')).toBe('receiver-too-young')
  })
})

test('[S122 S133] a service in trial somewhere is open to those who live there', () => {
  const now = instantOf('2026-11-23', '08:00')
  const trial = services.find(({ id }) => id === 'home-care-visits') as Service
  const lives = (postalCode: string): string => {
    const patient = aPatient({ birthDate: '1980-01-01', contactConfirmedAt: now, postalCode })
    const answer = mayUse(trial, { acting: patient, patient, relations: [], powers: [] }, now)
    return answer.ok ? 'yes' : answer.code
  }
  expect(lives('0150')).toBe('yes')
  expect(lives('9993')).toBe('not-in-your-area')
})

test('[S193 S169] one logs in at level 4 only, and not when one has blocked the own access', () => {
  const logsIn = (method: LoginMethod, emergencyBlocked = false): string => {
    const may = mayLogIn(method, { emergencyBlocked })
    return may.ok ? 'yes' : may.code
  }
  expect(loginMethods.map((method) => logsIn(method))).toEqual(['yes', 'yes', 'yes', 'security-level'])
  expect(logsIn('bankid', true)).toBe('emergency-blocked')
})

describe('[S122-S150] the catalogue', () => {
  test('names each service once, in both languages, in a group, and where an external one leads', () => {
    for (const key of ['id', 'nb', 'en'] as const) {
      const names = services.map((one) => one[key])
      expect(new Set(names).size).toBe(services.length)
      for (const name of names) expect(name).toMatch(/\S/)
    }
    expect(new Set(services.map(({ group }) => group))).toEqual(new Set(serviceGroups))
    for (const { kind, address } of services) expect(address !== undefined).toBe(kind === 'external')
    for (const { address } of services) if (address !== undefined) expect(new URL(address).protocol).toBe('https:')
  })
})
