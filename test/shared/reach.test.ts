import { reach } from '@shared/citizen/reach'
import { type Patient, patients, type Relation, relations } from '@shared/patient/model'
import { instantOf } from '@shared/time/oslo'
import { describe, expect, test } from 'vitest'
import { aClinicWhere, secretary } from '../support/act'
import { aPatient, MORNING } from '../support/clinic-rows'

const parent = aPatient({ id: 'parent', givenName: 'Kari' })
const relation = (over: Partial<Relation> = {}): Relation => ({
  id: 'child-parent',
  clinicId: 'clinic',
  childId: 'child',
  guardianId: 'parent',
  kind: 'parent',
  sameAddress: true,
  ...over,
})
const child = (birthDate: string, over: Partial<Patient> = {}) =>
  aPatient({ id: 'child', birthDate, digitallyActive: false, ...over })
const EIGHT = child('2018-05-01')

const read = (
  patient: Patient,
  over: {
    parent?: Partial<Patient>
    relation?: Partial<Relation>
    about?: 'messages' | 'appointments'
    at?: number
  } = {},
) => {
  const family = { relations: [relation(over.relation)], guardians: [{ ...parent, ...over.parent }] }
  const { problem, readers } = reach(patient, family, over.about ?? 'messages', over.at ?? MORNING)
  return problem ?? readers.map(({ id }) => id).join(' ')
}

describe('who reads what the clinic sends about a patient', () => {
  test('a grown-up, or nobody and why', () => {
    expect(read(aPatient({ id: 'grown' }))).toBe('grown')
    expect(read(aPatient({ id: 'grown', consent: 'basis' }))).toBe('no-consent')
    expect(read(aPatient({ id: 'grown', digitallyActive: false }))).toBe('not-active')
  })

  test('[S120 S180] the parent of a child under twelve, who is registered at the same address and is reached', () => {
    expect(read(EIGHT)).toBe('parent')
    expect(read(EIGHT, { relation: { sameAddress: false } })).toBe('no-parent')
    expect(read(EIGHT, { relation: { kind: 'foster-parent' } })).toBe('no-parent')
    expect(read(EIGHT, { parent: { consent: 'basis' } })).toBe('no-parent')
    expect(read(EIGHT, { parent: { emergencyBlocked: true } })).toBe('no-parent')
    expect(read(EIGHT, { parent: { confidentialAddress: true } })).toBe('no-parent')
    expect(read(child('2018-05-01', { confidentialAddress: true }))).toBe('no-parent')
  })

  test('[S180 S181] nobody’s messages at twelve to fifteen; from the sixteenth birthday, at midnight in Norway, the patient’s own', () => {
    expect(read(child('2014-11-23'))).toBe('too-young')
    expect(read(child('2014-11-24'))).toBe('parent')
    const almost = child('2010-11-24', { digitallyActive: true })
    expect(read(almost)).toBe('too-young')
    expect(read(almost, { at: instantOf('2026-11-24') - 1 })).toBe('too-young')
    expect(read(almost, { at: instantOf('2026-11-24') })).toBe('child')
  })

  test('[S121] of appointments a youth reads when a parent has agreed', () => {
    const youth = child('2013-05-01', { digitallyActive: true, youthConsent: true })
    expect(read(youth, { about: 'appointments' })).toBe('child')
    expect(read({ ...youth, youthConsent: false }, { about: 'appointments' })).toBe('too-young')
  })
})

test('[S34 S120] the clinic writes to a child, and the command asks the same rule as the banner', async () => {
  const rows = (over: Partial<Patient>) => [
    { table: patients, rows: [{ ...parent, ...over }, EIGHT] },
    { table: relations, rows: [relation()] },
  ]
  const letter = {
    id: 'd',
    messageId: 'm',
    patientId: 'child',
    kind: 'e-contact',
    subject: 'Vaksine',
    body: 'Vi har time.',
  } as const
  const reached = await aClinicWhere(rows({}))
  expect(await reached.act(secretary, 'dialogue.start', letter)).toMatchObject({ ok: true })
  const not = await aClinicWhere(rows({ consent: 'none' }))
  expect(await not.act(secretary, 'dialogue.start', letter)).toMatchObject({ ok: false, code: 'no-parent' })
})
