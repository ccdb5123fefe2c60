import { citizenPaths } from '@shared/citizen/api'
import { ownReport } from '@shared/citizen/profile'
import { patients } from '@shared/patient/model'
import type { Report } from '@shared/patient/self-reported'
import { expect, test } from 'vitest'
import { type Citizen, codeOf, fill, loggedIn } from '../support/citizen-client'
import { citizenClinic } from '../support/citizen-clinic'
import { aPatient } from '../support/clinic-rows'
import { activeWorkstation, startTestHelsenorge } from '../support/helsenorge'

const needs = { interpreter: null, hearing: false, sight: false, wheelchair: false, other: null }
const KARIN = { name: 'Karin Solberg', relationship: 'sibling', phone: '900 11 222', nextOfKin: true } as const

const read = async (citizen: Citizen, who = citizen.patientId) =>
  ownReport.parse((await citizen.get(fill(citizenPaths.selfReported, { patientId: who }))).body)
const tell = (citizen: Citizen, report: Report, { basedOn = 0, who = citizen.patientId } = {}) =>
  citizen.post(fill(citizenPaths.selfReported, { patientId: who }), { basedOn, report })

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
  expect(await read(citizen)).toEqual({ relatives: [], employer: null, needs, updatedAt: 0 })
  const first = ownReport.parse((await tell(citizen, { part: 'relatives', relatives: [KARIN] })).body)
  const employer = { name: 'Havna bakeri', phone: null }
  await tell(citizen, { part: 'employer', employer }, { basedOn: first.updatedAt })
  expect(await read(citizen)).toMatchObject({ relatives: [KARIN], employer })
  expect(await atDesk('selfReported')).toMatchObject({ relatives: [KARIN], employer })
})

test('S162 special needs reach the patient bar in the clinic’s words, and go when the patient takes them away', async () => {
  const { citizen, atDesk } = await asSolberg()
  const told = await tell(citizen, { part: 'needs', needs: { ...needs, interpreter: 'polsk', hearing: true } })
  expect((await atDesk('patient'))?.['specialNeeds']).toBe('Trenger tolk: polsk. Hører dårlig')
  await tell(citizen, { part: 'needs', needs }, { basedOn: ownReport.parse(told.body).updatedAt })
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
  await tell(citizen, { part: 'relatives', relatives: [KARIN] })
  expect(codeOf(await tell(citizen, { part: 'relatives', relatives: [] }))).toBe('409 changed-meanwhile')
  expect((await read(citizen)).relatives).toEqual([KARIN])
})

test('S178 S165 a parent tells for a child under 16; nobody else does, and nobody may know of the child', async () => {
  const { url } = await startTestHelsenorge({ rows: citizenClinic() })
  const mother = await loggedIn(url)
  expect((await tell(mother, { part: 'relatives', relatives: [KARIN] }, { who: 'c-10' })).status).toBe(200)
  const stranger = await loggedIn(url, 'p-per')
  expect(codeOf(await tell(stranger, { part: 'relatives', relatives: [] }, { who: 'c-10' }))).toBe('404 not-found')
  expect((await read(mother, 'c-10')).relatives).toEqual([KARIN])
})

test.each([
  ['a name of spaces', { ...KARIN, name: '   ' }],
  ['a telephone of letters', { ...KARIN, phone: 'ring meg' }],
  ['somebody who is neither spouse nor anything else we know', { ...KARIN, relationship: 'boss' }],
])('%s is refused by its place, and nothing is written', async (_what, relative) => {
  const { citizen } = await asSolberg()
  const answer = await tell(citizen, { part: 'relatives', relatives: [relative] } as unknown as Report)
  expect(answer).toMatchObject({ status: 400, body: { code: 'bad-request' } })
  expect((await read(citizen)).updatedAt).toBe(0)
})
