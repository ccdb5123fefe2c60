import { citizenPaths, serviceStates } from '@shared/citizen/api'
import { ownDonorCard } from '@shared/citizen/donor-card'
import { ownSummary } from '@shared/citizen/own-summary'
import { lastDayToClaim, travelAnswer } from '@shared/citizen/patient-travel'
import { type RegisterEntry, type RegisterService, registerEntries, registerServices } from '@shared/citizen/registers'
import { type Patient, patients } from '@shared/patient/model'
import { ageOn } from '@shared/time/oslo'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RegisterPerson } from '../../electron/helsenorge/citizen/registers/person'
import { entriesOf } from '../../electron/helsenorge/citizen/registers/registers'
import { createPrng } from '../../electron/helsenorge/seed/lib/prng'
import { type Citizen, codeOf, fill, loggedIn } from '../support/citizen-client'
import { aPrescription, citizenClinic } from '../support/citizen-clinic'
import { aPatient } from '../support/clinic-rows'
import { startTestHelsenorge } from '../support/helsenorge'

const start = (...also: Patient[]) =>
  startTestHelsenorge({ rows: citizenClinic({ also: [{ table: patients, rows: also }] }) })
const ask = (citizen: Citizen, service: string, who = citizen.patientId) =>
  citizen.get(fill(citizenPaths.register, { patientId: who, service }))
const told = async (citizen: Citizen, service: RegisterService): Promise<RegisterEntry[]> =>
  registerEntries.parse((await ask(citizen, service)).body)

const TODAY = '2026-11-23'
const person = (over: Partial<Patient>): RegisterPerson => {
  const patient = aPatient(over)
  return {
    patient,
    age: ageOn(patient.birthDate, TODAY),
    prescriptions: [aPrescription({ patientId: patient.id })],
    today: TODAY,
    prng: (register) => createPrng(0).fork(patient.id).fork(register),
  }
}

describe('what the registers tell', () => {
  test('is the same at every visit, and each person’s own', () => {
    const people = Array.from({ length: 40 }, (_none, i) => person({ id: `p-${i}`, birthDate: '1961-05-04' }))
    for (const service of registerServices)
      for (const one of people) expect(entriesOf(service, one)).toEqual(entriesOf(service, one))
    for (const service of ['records', 'vaccinations'] as const)
      expect(new Set(people.map((one) => JSON.stringify(entriesOf(service, one)))).size).toBeGreaterThan(10)
  })

  test('S134 a child has the doses of its age by the childhood programme', () => {
    const children = Array.from({ length: 30 }, (_none, i) => person({ id: `c-${i}`, birthDate: '2022-03-01' }))
    const doses = children.map((child) => entriesOf('vaccinations', child))
    // two of rotavirus, three of the combined one, three against pneumococci, one against measles
    expect(new Set(doses.map(({ length }) => length))).toEqual(new Set([0, 9]))
    expect(doses.filter(({ length }) => length === 0).length).toBeLessThan(5)
    for (const all of doses) expect(all.some(({ title }) => title.nb.startsWith('Meslinger'))).toBe(all.length > 0)
  })

  test('S132 S133 nothing happened before the birth or after today, and each document was looked at by somebody', () => {
    const birthDates = fc.date({ min: new Date('1930-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(birthDates, fc.constantFrom('female', 'male'), fc.uuid(), (born, sex, id) => {
        const birthDate = born.toISOString().slice(0, 10)
        const one = person({ id, sex, birthDate })
        for (const service of registerServices)
          for (const { date } of entriesOf(service, one)) {
            if (date === null) continue
            expect(date >= birthDate && date <= TODAY).toBe(true)
          }
        const documents = entriesOf('records', one)
        const looks = entriesOf('access-log', one)
        for (const { id: document } of documents)
          expect(looks.some((look) => look.id.startsWith(`look-${document}-`))).toBe(true)
        expect(looks.length >= documents.length).toBe(true)
        for (const { title } of documents) expect(title.nb !== title.en).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  test('S141 the clinic’s allergy warning is the critical information; other words of the clinic are never told', () => {
    const of = (warning: string | null) => entriesOf('critical-information', person({ warning }))
    expect(of('CAVE penicillin (utslett)')).toMatchObject([{ details: [{ nb: 'penicillin (utslett)' }] }])
    expect(of('Kan være utagerende')).toEqual([])
    expect(of(null)).toEqual([])
  })

  test('S130 medicines are collected every three months, as long as the prescription counts', async () => {
    const collected = entriesOf('prescriptions', person({ birthDate: '2015-01-01' }))
    expect(collected.every(({ title }) => title.nb === 'Ramipril 5 mg, tablett')).toBe(true)
    expect(collected).toHaveLength(4)
  })
})

test('S122 S106 each register is opened by the rule of its service', async () => {
  const { url } = await start()
  const citizen = await loggedIn(url)
  for (const service of registerServices) {
    const { status } = await ask(citizen, service)
    expect([service, status]).toEqual([service, service === 'home-care-visits' ? status : 200])
  }
  expect(codeOf(await ask(citizen, 'records', 'p-per'))).toBe('404 not-found')
  expect(codeOf(await ask(citizen, 'vaccinations', 'c-13'))).not.toContain('403')
  expect(codeOf(await ask(citizen, 'records', 'c-13'))).toBe('403 child-over-12')
  expect(codeOf(await ask(citizen, 'booking'))).toBe('400 bad-request')
  const basis = await loggedIn(url, 'p-basis')
  expect(codeOf(await ask(basis, 'records'))).toBe('403 no-consent')
  expect((await ask(basis, 'registries')).status).toBe(200)
})

test('S129 referrals are not shown to who has none', async () => {
  const many = Array.from({ length: 30 }, (_none, i) => aPatient({ id: `p-many-${i}` }))
  const { url } = await start(...many)
  const seen = new Set<boolean>()
  for (const { id } of many) {
    const citizen = await loggedIn(url, id)
    const states = serviceStates.parse((await citizen.get(fill(citizenPaths.services, { patientId: id }))).body)
    const shown = states.some((state) => state.id === 'referrals')
    expect((await told(citizen, 'referrals')).length > 0).toBe(shown)
    seen.add(shown)
  }
  expect(seen).toEqual(new Set([true, false]))
})

describe('the organ donor card (S143)', () => {
  const path = (patientId: string) => fill(citizenPaths.donorCard, { patientId })
  const KARIN = { name: 'Karin Solberg', phone: '900 11 222' }

  test('is made with one or two persons who know, changed, and taken back', async () => {
    const { url } = await start()
    const citizen = await loggedIn(url)
    const mine = path(citizen.patientId)
    const read = async () => ownDonorCard.parse((await citizen.get(mine)).body).card
    expect(await read()).toBeNull()
    expect(codeOf(await citizen.post(mine, { relatives: [] }))).toBe('400 bad-request')
    expect(codeOf(await citizen.post(mine, { relatives: [KARIN, KARIN, KARIN] }))).toBe('400 bad-request')
    expect((await citizen.post(mine, { relatives: [KARIN] })).status).toBe(200)
    expect(await read()).toMatchObject({ relatives: [KARIN] })
    expect((await citizen.remove(mine)).status).toBe(200)
    expect((await citizen.remove(mine)).status).toBe(200)
    expect(await read()).toBeNull()
  })

  test('from eighteen, and for nobody but oneself', async () => {
    const { url } = await start(aPatient({ id: 'p-17', birthDate: '2008-11-24' }))
    const young = await loggedIn(url, 'p-17')
    expect(codeOf(await young.post(path('p-17'), { relatives: [KARIN] }))).toBe('403 too-young')
    const parent = await loggedIn(url)
    expect(codeOf(await parent.get(path('c-10')))).toBe('403 only-oneself')
    expect(codeOf(await parent.get(path('p-per')))).toBe('404 not-found')
  })
})

describe('own words in the Summary Care Record (S146)', () => {
  const path = (patientId: string) => fill(citizenPaths.ownSummary, { patientId })
  const write = (citizen: Citizen, text: string, seen: number | null, who = citizen.patientId) =>
    citizen.post(path(who), { text, seen })
  const read = async (citizen: Citizen, who = citizen.patientId) =>
    ownSummary.parse((await citizen.get(path(who))).body)

  test('are seen with Basis and written with Full', async () => {
    const { url } = await start()
    const basis = await loggedIn(url, 'p-basis')
    expect(await read(basis)).toMatchObject({ text: '', mayWrite: false })
    expect(codeOf(await write(basis, 'Har epilepsi', null))).toBe('403 no-consent')
    const full = await loggedIn(url)
    expect((await write(full, 'Har epilepsi', null)).status).toBe(200)
    expect(await read(full)).toMatchObject({ text: 'Har epilepsi', mayWrite: true })
  })

  test('of a child: the parent’s consent counts, and of two parents who write at once the second is told', async () => {
    const { url } = await start()
    const parent = await loggedIn(url)
    expect((await write(parent, 'Nøtteallergi', null, 'c-10')).status).toBe(200)
    expect(codeOf(await write(parent, 'Ingen', null, 'c-10'))).toBe('409 changed-meanwhile')
    const { updatedAt } = await read(parent, 'c-10')
    expect((await write(parent, 'Peanøttallergi', updatedAt, 'c-10')).status).toBe(200)
  })
})

test('S135 a journey is claimed within six months: the last day counts, also at the end of a short month', () => {
  expect(lastDayToClaim('2026-05-27')).toBe('2026-11-27')
  expect(lastDayToClaim('2025-08-31')).toBe('2026-02-28')
  expect(travelAnswer('2026-05-27', '2026-11-27')).toBe('may-claim')
  expect(travelAnswer('2026-05-26', '2026-11-27')).toBe('too-late')
  expect(travelAnswer('2026-11-28', '2026-11-27')).toBe('not-yet')
})
