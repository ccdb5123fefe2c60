import { idnr } from '@navikt/fnrvalidator'
import { canActFor, reachProblem } from '@shared/citizen/access'
import { firstOfNextMonth, gpExtras, gpOrders, gpQueuePlaces, oneMoreChange } from '@shared/citizen/change-gp'
import { employees } from '@shared/clinic/model'
import { patients, prescriptions, relations } from '@shared/patient/model'
import { tables } from '@shared/tables'
import { addDays, ageOn, dateOf } from '@shared/time/oslo'
import { describe, expect, it } from 'vitest'
import { ELSEWHERE, labelOf } from '../../electron/helsenorge/citizen/gp/elsewhere'
import { cast } from '../../electron/helsenorge/seed/cast'
import { OTHER_GPS } from '../../electron/helsenorge/seed/content/places'
import { collectDemo, SEEDED_AT } from '../support/demo-clinic'

const today = dateOf(SEEDED_AT)
const demo = collectDemo('demo')
const small = collectDemo('small')
const people = demo.of(patients)
const byId = new Map(people.map((patient) => [patient.id, patient]))
const age = (birthDate: string): number => ageOn(birthDate, today)
const share = (test: (patient: (typeof people)[number]) => boolean): number =>
  people.filter(test).length / people.length

describe('every row is what its table says', () => {
  it.each(tables.map((table) => [table.name, table] as const))('%s', (_name, table) => {
    for (const clinic of [small, demo]) {
      const rows = clinic.of(table)
      // a field too many is as wrong as one too few
      const wrong = rows.filter((row) => {
        const parsed = table.schema.safeParse(row)
        return !parsed.success || Object.keys(parsed.data).length !== Object.keys(row).length
      })
      expect(wrong.slice(0, 3)).toEqual([])
      expect(rows.length).toBeGreaterThan(0)
    }
  })

  it('6,000 patients in the demo clinic, 200 in the small one', () => {
    expect([people.length, small.of(patients).length]).toEqual([6000, 200])
  })
})

describe('synthetic people only', () => {
  it('every national id is valid, synthetic (month + 80) and nobody shares one', () => {
    for (const { nationalId } of people) {
      const answer = idnr(nationalId)
      expect(answer.status).toBe('valid')
      expect(answer.status === 'valid' && answer.type).toMatch(/tnr$/)
    }
    expect(new Set(people.map((patient) => patient.nationalId)).size).toBe(people.length)
  })

  it('day, month and year of the number are the birth date, its ninth digit the sex', () => {
    for (const { nationalId, birthDate, sex } of people) {
      const [year, month, day] = birthDate.split('-').map(Number)
      const first = Number(nationalId.slice(0, 2))
      expect([
        first > 40 ? first - 40 : first,
        Number(nationalId.slice(2, 4)) - 80,
        Number(nationalId.slice(4, 6)),
      ]).toEqual([day, month, year! % 100])
      expect(Number(nationalId[8]) % 2 === 0 ? 'female' : 'male').toBe(sex)
    }
  })

  it('some have a D-number still (S31)', () => {
    expect(people.filter((patient) => patient.nationalId[0]! >= '4').length).toBeGreaterThan(30)
  })

  it('no phone, letter or e-mail can reach a real home', () => {
    const reachable = people.filter(
      ({ phone, email, postalCode }) =>
        (phone !== null && !/^000 \d\d \d{3}$/.test(phone)) ||
        (email !== null && !/^[a-z.]+\d*@epost\.example$/.test(email)) ||
        (postalCode !== '' && Number(postalCode) <= 9991),
    )
    expect(reachable).toEqual([])
  })
})

describe('a town like others', () => {
  it('all ages, as many women as men', () => {
    expect(share((p) => age(p.birthDate) < 18)).toBeGreaterThan(0.15)
    expect(share((p) => age(p.birthDate) < 18)).toBeLessThan(0.27)
    expect(share((p) => age(p.birthDate) >= 67)).toBeGreaterThan(0.13)
    expect(share((p) => age(p.birthDate) >= 67)).toBeLessThan(0.25)
    expect(share((p) => age(p.birthDate) >= 90)).toBeGreaterThan(0.002)
    expect(share((p) => p.sex === 'female')).toBeCloseTo(0.5, 1)
    for (const { birthDate } of people) expect(birthDate <= today).toBe(true)
  })

  it('common names are common, and Sámi and immigrant names are there', () => {
    const bearers = (familyName: string) => people.filter((p) => p.familyName === familyName).length
    expect(bearers('Hansen')).toBeGreaterThan(bearers('Sletten'))
    for (const familyName of ['Hætta', 'Nguyen', 'Khan', 'Kowalska', 'Nowak', 'Tesfay'])
      expect(bearers(familyName)).toBeGreaterThan(0)
    expect(new Set(people.map((p) => p.familyName)).size).toBeGreaterThan(200)
  })

  it('lists differ in length, and one is full (S119)', () => {
    const lists = demo.of(employees).flatMap((one) => {
      const on = people.filter((p) => p.gpId === one.id).length
      return one.role === 'gp' ? [{ on, limit: one.listLimit ?? 0 }] : []
    })
    expect(lists).toHaveLength(5)
    expect(new Set(lists.map(({ on }) => on)).size).toBe(5)
    for (const { on, limit } of lists) expect(limit).toBeGreaterThanOrEqual(on)
    expect(lists.filter(({ on, limit }) => on === limit)).toHaveLength(1)
  })
})

describe('GPs elsewhere', () => {
  it('whoever is on a list elsewhere is on one that HelseNorge knows, and none is longer than its limit (S137)', () => {
    const labels = new Map(ELSEWHERE.map((gp) => [labelOf(gp), gp]))
    for (const otherGp of OTHER_GPS) expect([...labels.keys()]).toContain(otherGp)
    for (const clinic of [small, demo])
      for (const [label, { others, listLimit }] of labels) {
        const known = clinic.of(patients).filter((p) => p.otherGp === label).length
        if (others < listLimit) expect(others + known, label).toBeLessThan(listLimit)
      }
    expect(new Set(ELSEWHERE.map(({ municipality }) => municipality)).size).toBeGreaterThanOrEqual(3)
  })

  it('one of the cast has used both changes of the year and has moved, one waits for the GP whose list is full (S138, S140)', () => {
    const orders = demo.of(gpOrders)
    expect(orders.map(({ patientId, effectiveAt }) => [patientId, dateOf(effectiveAt)])).toEqual([
      ['person-jakub-kowalski', '2026-10-01'],
      ['person-jakub-kowalski', '2026-11-01'],
    ])
    const at = firstOfNextMonth(SEEDED_AT)
    expect(oneMoreChange(orders, demo.of(gpExtras), { at, moved: false }).ok).toBe(false)
    expect(oneMoreChange(orders, demo.of(gpExtras), { at, moved: true }).ok).toBe(true)
    expect(demo.of(gpQueuePlaces)).toMatchObject([{ id: 'person-gunhild-lie', gpId: 'gp-berg' }])
  })
})

describe('every situation HelseNorge has a rule about', () => {
  const adults = people.filter((p) => age(p.birthDate) >= 18)

  it.each([
    ['not active (S33)', 'not-active'],
    ['emergency block (S169)', 'emergency-blocked'],
    ['contact details older than 18 months (S194)', 'contact-outdated'],
    ['consent below Full (S192)', 'no-consent'],
  ])('adults who cannot be reached: %s', (_what, problem) => {
    expect(adults.filter((p) => reachProblem(p, SEEDED_AT) === problem).length).toBeGreaterThan(3)
  })

  it('all four consent levels, most of them Full', () => {
    for (const level of ['none', 'basis', 'basis+', 'full'])
      expect(adults.filter((p) => p.consent === level).length).toBeGreaterThan(50)
    expect(adults.filter((p) => reachProblem(p, SEEDED_AT) === undefined).length / adults.length).toBeGreaterThan(0.6)
  })

  it('some are on lists elsewhere, with the name of that doctor', () => {
    const elsewhere = people.filter((p) => p.gpId === null)
    expect(elsewhere.length).toBeGreaterThan(100)
    for (const p of people) expect(p.otherGp === null).toBe(p.gpId !== null)
  })

  it('confidential addresses stand nowhere', () => {
    const hidden = people.filter((p) => p.confidentialAddress)
    expect(hidden.length).toBeGreaterThan(5)
    for (const p of hidden) expect([p.street, p.postalCode, p.city]).toEqual(['Sperret adresse', '', ''])
  })

  it('warnings and special needs', () => {
    expect(people.filter((p) => p.warning?.startsWith('CAVE penicillin')).length).toBeGreaterThan(100)
    expect(people.filter((p) => p.specialNeeds === 'Trenger tolk').length).toBeGreaterThan(20)
  })

  it('youths of 13 to 15 with their parents’ yes (S121), nobody younger alone', () => {
    const youths = people.filter((p) => p.youthConsent)
    expect(youths.length).toBeGreaterThan(10)
    for (const p of youths) expect([13, 14, 15]).toContain(age(p.birthDate))
  })
})

describe('children and those who care for them (S96, S120, S177)', () => {
  const all = demo.of(relations)

  it('guardians are grown and patients here, those represented are under 18', () => {
    for (const { childId, guardianId } of all) {
      expect(age(byId.get(childId)!.birthDate)).toBeLessThan(18)
      expect(age(byId.get(guardianId)!.birthDate) - age(byId.get(childId)!.birthDate)).toBeGreaterThan(15)
    }
  })

  it('same address means the same address', () => {
    for (const { childId, guardianId, sameAddress } of all) {
      const [child, guardian] = [byId.get(childId)!, byId.get(guardianId)!]
      if (child.confidentialAddress || child.id.startsWith('person-')) continue
      expect(child.street === guardian.street).toBe(sameAddress)
    }
  })

  it('parents together, parents apart, foster parents', () => {
    expect(all.filter((r) => r.kind === 'parent' && r.sameAddress).length).toBeGreaterThan(500)
    expect(all.filter((r) => r.kind === 'parent' && !r.sameAddress).length).toBeGreaterThan(50)
    expect(all.filter((r) => r.kind === 'foster-parent').length).toBeGreaterThan(10)
  })
})

describe('prescriptions (S114, S130, S185)', () => {
  const all = demo.of(prescriptions)

  it('in use, used up, and run out within and before the last twelve months', () => {
    const yearAgo = SEEDED_AT - 365 * 86_400_000
    expect(all.filter((rx) => rx.expiresAt > SEEDED_AT && rx.refillsLeft > 0).length).toBeGreaterThan(1000)
    expect(all.filter((rx) => rx.expiresAt > SEEDED_AT && rx.refillsLeft === 0).length).toBeGreaterThan(500)
    expect(all.filter((rx) => rx.expiresAt <= SEEDED_AT && rx.expiresAt > yearAgo).length).toBeGreaterThan(500)
    expect(all.filter((rx) => rx.expiresAt <= yearAgo).length).toBeGreaterThan(20)
  })

  it('real ATC codes, all three dispensing groups, nothing written in the future', () => {
    for (const rx of all) {
      expect(rx.atc).toMatch(/^[A-V]\d{2}[A-Z]{2}(\d{2})?$|^[A-V]\d{2}[A-Z]{2}$/)
      expect(rx.prescribedAt).toBeLessThan(SEEDED_AT)
      expect(rx.prescribedAt).toBeLessThan(rx.expiresAt)
    }
    expect(new Set(all.map((rx) => rx.dispensingGroup))).toEqual(new Set(['A', 'B', 'C']))
    expect(new Set(all.map((rx) => rx.drug)).size).toBeGreaterThan(50)
  })
})

describe('the cast: the same people in every variant', () => {
  it.each(['small', 'demo'] as const)('all of them are patients of the %s clinic', (variant) => {
    const there = new Map((variant === 'small' ? small : demo).of(patients).map((p) => [p.id, p]))
    for (const member of cast) {
      const row = there.get(member.id)!
      expect([row.givenName, row.familyName, row.gpId]).toEqual([member.givenName, member.familyName, member.gpId])
      // also the national id: a demonstration may type it
      expect(row.nationalId).toBe(byId.get(member.id)!.nationalId)
    }
  })

  it('every situation of the log-in page is played by somebody', () => {
    const situations = [
      'ordinary',
      'parent',
      'child',
      'basis-consent',
      'no-consent',
      'not-active',
      'outdated',
      'other-gp',
      'blocked',
    ]
    expect(new Set(cast.map((member) => member.situation))).toEqual(new Set(situations))
  })

  const verdict = async (actingId: string, patientId: string, service: Parameters<typeof canActFor>[3]) => {
    const answer = await canActFor(demo.reads, actingId, byId.get(patientId)!, service, SEEDED_AT)
    return answer.ok ? 'yes' : answer.code
  }
  it.each([
    ['books with her own GP (S55)', 'ingrid-solberg', 'ingrid-solberg', 'booking', 'yes'],
    ['writes to her own GP (S13)', 'ingrid-solberg', 'ingrid-solberg', 'eConsultation', 'yes'],
    [
      'is not offered e-consultation by her GP (S4)',
      'elle-somby',
      'elle-somby',
      'eConsultation',
      'service-not-offered',
    ],
    ['acts for her son under twelve (S180)', 'maria-lunde', 'emil-lunde', 'eConsultation', 'yes'],
    ['acts for the son though he lives with the mother (S120)', 'thomas-lunde', 'emil-lunde', 'booking', 'yes'],
    ['may not write for her daughter over twelve (S179)', 'maria-lunde', 'nora-lunde', 'messages', 'child-over-12'],
    ['is a foster mother (S177)', 'wenche-foss', 'sander-moe', 'messages', 'no-access'],
    ['has a confidential address', 'lea-holm', 'ask-holm', 'booking', 'no-access'],
    ['uses HelseNorge herself all the same', 'lea-holm', 'lea-holm', 'booking', 'yes'],
    ['has turned sixteen (S191)', 'tuva-eriksen', 'tuva-eriksen', 'booking', 'yes'],
    ['has consented to Basis only (S192)', 'bjorn-haugen', 'bjorn-haugen', 'booking', 'no-consent'],
    ['has never consented', 'aud-nilsen', 'aud-nilsen', 'messages', 'no-consent'],
    ['has never logged in (S33)', 'kristian-moe', 'kristian-moe', 'booking', 'not-active'],
    [
      'has not confirmed her contact details for 18 months (S194)',
      'gunhild-lie',
      'gunhild-lie',
      'booking',
      'contact-outdated',
    ],
    ['has blocked everything (S169)', 'silje-strand', 'silje-strand', 'booking', 'emergency-blocked'],
    ['has a GP elsewhere', 'henrik-dahl', 'henrik-dahl', 'booking', 'service-not-offered'],
  ] as const)('one %s', async (_what, acting, patient, service, expected) => {
    expect(await verdict(`person-${acting}`, `person-${patient}`, service)).toBe(expected)
  })

  it('the children stay under and over twelve whatever the day', () => {
    for (const days of [0, 100, 400, 3000]) {
      const then = collectDemo('small', { now: SEEDED_AT + days * 86_400_000 }).of(patients)
      const aged = (id: string) => ageOn(then.find((p) => p.id === id)!.birthDate, addDays(today, days))
      expect([aged('person-emil-lunde'), aged('person-nora-lunde'), aged('person-tuva-eriksen')]).toEqual([7, 13, 16])
    }
  })
})
