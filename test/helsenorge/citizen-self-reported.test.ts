import { citizenPaths } from '@shared/citizen/api'
import { ownReport } from '@shared/citizen/profile'
import { patients } from '@shared/patient/model'
import type { Relative, Report } from '@shared/patient/self-reported'
import { expect, test } from 'vitest'
import { type Citizen, codeOf, fill, loggedIn } from '../support/citizen-client'
import { citizenClinic } from '../support/citizen-clinic'
import { aPatient } from '../support/clinic-rows'
import { activeWorkstation, startTestHelsenorge } from '../support/helsenorge'

const needs = { interpreter: null, hearing: false, sight: false, wheelchair: false, other: null }
const KARIN = { name: 'Karin Solberg', relationship: 'sibling', phone: '900 11 222', nextOfKin: true } as const

const read = async (citizen: Citizen, who = citizen.patientId) =>
  ownReport.parse((await citizen.get(fill(citizenPaths.selfReported, { patientId: who }))).body)
const tell = (citizen: Citizen, report: Report, who = citizen.patientId) =>
  citizen.post(fill(citizenPaths.selfReported, { patientId: who }), { report })
const relativesOf = (told: Relative[], before: Relative[] = []): Report => ({ part: 'relatives', told, before })

async function asSolberg() {
  const helsenorge = await startTestHelsenorge({ rows: citizenClinic() })
  const citizen = await loggedIn(helsenorge.url)
  const desk = await activeWorkstation(helsenorge.url, helsenorge.clock)
  const atDesk = async (table: string) => {
    const { patches } = await desk.pull()
    const rows = patches.find((patch) => patch.table === table)?.put ?? []
    return rows.find(({ id }) => id === 'patient-solberg')
  }
  return { ...helsenorge, citizen, atDesk }
}

test('S160 S161 S158 relatives in the order to be called, and the employer: the clinic has them with its next pull', async () => {
  const { citizen, atDesk } = await asSolberg()
  expect(await read(citizen)).toEqual({ relatives: [], employer: null, needs })
  await tell(citizen, relativesOf([KARIN]))
  const employer = { name: 'Havna bakeri', phone: null }
  await tell(citizen, { part: 'employer', told: employer, before: null })
  expect(await read(citizen)).toMatchObject({ relatives: [KARIN], employer })
  expect(await atDesk('selfReported')).toMatchObject({ relatives: [KARIN], employer })
})

test('S162 special needs reach the patient bar in the clinic’s words, and go when the patient takes them away', async () => {
  const { citizen, atDesk } = await asSolberg()
  const told = { ...needs, interpreter: 'polsk', hearing: true }
  await tell(citizen, { part: 'needs', told, before: needs })
  expect((await atDesk('patient'))?.['specialNeeds']).toBe('Trenger tolk: polsk. Hører dårlig')
  await tell(citizen, { part: 'needs', told: needs, before: told })
  expect((await atDesk('patient'))?.['specialNeeds']).toBeNull()
})

test('S162 a need that the clinic noted is shown to the patient, and not lost when they add another', async () => {
  const patient = aPatient({ id: 'p-needs', specialNeeds: 'Trenger tolk' })
  const rows = citizenClinic({ also: [{ table: patients, rows: [patient] }] })
  const { url } = await startTestHelsenorge({ rows })
  const citizen = await loggedIn(url, 'p-needs')
  expect((await read(citizen)).needs.other).toBe('Trenger tolk')
})

test('two pages that stand open: the second is told that it was changed meanwhile, and nothing is overwritten unseen', async () => {
  const { citizen } = await asSolberg()
  await tell(citizen, relativesOf([KARIN]))
  expect(codeOf(await tell(citizen, relativesOf([{ ...KARIN, name: 'Kari' }])))).toBe('409 changed-meanwhile')
  // the same once more, or another part, is nobody's loss
  expect((await tell(citizen, relativesOf([KARIN]))).status).toBe(200)
  expect((await tell(citizen, { part: 'employer', told: null, before: null })).status).toBe(200)
  expect((await read(citizen)).relatives).toEqual([KARIN])
})

test('S178 S165 a parent tells for a child under 16; nobody else does, and nobody may know of the child', async () => {
  const { url } = await startTestHelsenorge({ rows: citizenClinic() })
  const mother = await loggedIn(url)
  expect((await tell(mother, relativesOf([KARIN]), 'c-10')).status).toBe(200)
  const stranger = await loggedIn(url, 'p-per')
  expect(codeOf(await tell(stranger, relativesOf([]), 'c-10'))).toBe('404 not-found')
  expect((await read(mother, 'c-10')).relatives).toEqual([KARIN])
})

test.each([
  ['a name of spaces', { ...KARIN, name: '   ' }],
  ['a telephone of letters', { ...KARIN, phone: 'ring meg' }],
  ['somebody who is neither spouse nor anything else we know', { ...KARIN, relationship: 'boss' }],
])('%s is refused by its place, and nothing is written', async (_what, relative) => {
  const { citizen } = await asSolberg()
  const answer = await tell(citizen, relativesOf([relative as Relative]))
  expect(answer).toMatchObject({ status: 400, body: { code: 'bad-request' } })
  expect((await read(citizen)).relatives).toEqual([])
})
