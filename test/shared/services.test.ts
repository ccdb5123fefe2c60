import { mayUse } from '@shared/citizen/access'
import { catalogue, type Service, serviceGroups } from '@shared/citizen/services'
import { type ConsentLevel, consentLevels, type Relation } from '@shared/patient/model'
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
const kinds = ['oneself', 'parent', 'parent-elsewhere', 'foster-parent', 'stranger', 'confidential'] as const
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

function ask(service: Service, kind: Kind, consent: ConsentLevel, now: number): string {
  const fresh = { contactConfirmedAt: now - 1, consent }
  const patient = aPatient({ id: 'child', birthDate: BIRTH, ...fresh, confidentialAddress: kind === 'confidential' })
  const grownUp = aPatient({ id: 'grown-up', birthDate: '1980-01-01', ...fresh })
  const relations: Record<Kind, Relation[]> = {
    oneself: [],
    parent: [relation()],
    'parent-elsewhere': [relation({ sameAddress: false })],
    'foster-parent': [relation({ kind: 'foster-parent' })],
    stranger: [relation({ guardianId: 'somebody-else' })],
    confidential: [relation()],
  }
  const acting = kind === 'oneself' ? patient : grownUp
  const answer = mayUse(service, { acting, patient, relations: relations[kind] }, now)
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
const ONLY_ONESELF = ['exemption-card', 'patient-travel', 'tools', 'corona-tools', 'organ-donor-card']
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
  ],
}

function told(id: string, kind: Kind, consent: ConsentLevel, age: number): string {
  if (kind === 'oneself' && age < 16) return 'too-young'
  if (kind === 'oneself' && id === 'organ-donor-card' && age < 18) return 'too-young'
  if (kind !== 'oneself' && kind !== 'parent') return 'no-access'
  if (kind === 'parent') {
    if (age >= 16) return 'no-access'
    if (ONLY_ONESELF.includes(id)) return 'only-oneself'
    if (age >= 12 && !BOTH_PARENTS_UNTIL_16.includes(id)) return 'child-over-12'
  }
  const open = {
    none: OPEN_TO.none,
    basis: [...OPEN_TO.none, ...OPEN_TO.basis],
    'basis+': [...OPEN_TO.none, ...OPEN_TO.basis, ...OPEN_TO['basis+']],
    full: Object.values(OPEN_TO).flat(),
  }
  return open[consent].includes(id) ? 'yes' : 'no-consent'
}

describe('[S107 S120 S122-S150 S177-S181 S191] who may use what', () => {
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
        expect(mayUse(service, { acting: patient, patient, relations: [] }, now)).toMatchObject({ ok: false, code })
      }
  })
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
