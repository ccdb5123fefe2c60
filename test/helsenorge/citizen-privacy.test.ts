import { citizenPaths, serviceStates } from '@shared/citizen/api'
import { ownPowers } from '@shared/citizen/powers'
import { ownPrivacy, type PrivacySwitchId, privacySwitches } from '@shared/citizen/privacy'
import { expect, test } from 'vitest'
import { type Citizen, codeOf, createCitizen, fill, loggedIn } from '../support/citizen-client'
import { citizenClinic, PER_MOEN_ID } from '../support/citizen-clinic'
import { activeWorkstation, startTestHelsenorge } from '../support/helsenorge'

const pathFor = (patientId: string) => fill(citizenPaths.privacy, { patientId })
const switchTo = (citizen: Citizen, id: PrivacySwitchId, on: boolean, who = citizen.patientId) =>
  citizen.post(pathFor(who), { id, on })
const onOf = async (citizen: Citizen, who = citizen.patientId) =>
  ownPrivacy.parse((await citizen.get(pathFor(who))).body).on
const codesOf = async (citizen: Citizen, who = citizen.patientId) =>
  new Map(
    serviceStates
      .parse((await citizen.get(fill(citizenPaths.services, { patientId: who }))).body)
      .map(({ id, code }) => [id, code]),
  )
const helsenorge = () => startTestHelsenorge({ rows: citizenClinic() })

test('S166 S167 S168 S170 every switch is off at first, is switched by itself, and stays', async () => {
  const citizen = await loggedIn((await helsenorge()).url)
  expect(await onOf(citizen)).toEqual([])
  for (const { id } of privacySwitches) await switchTo(citizen, id, true)
  expect(new Set(await onOf(citizen))).toEqual(new Set(privacySwitches.map(({ id }) => id)))
  await switchTo(citizen, 'summary-limited', false)
  expect(await onOf(citizen)).not.toContain('summary-limited')
  expect(await onOf(citizen)).toHaveLength(privacySwitches.length - 1)
})

test('S167 S168 S176 what closes one’s own access closes the service at once, and opens it again', async () => {
  const citizen = await loggedIn((await helsenorge()).url)
  expect((await codesOf(citizen)).get('records')).toBeNull()
  await switchTo(citizen, 'record-own-access-removed', true)
  const closed = await codesOf(citizen)
  expect([closed.get('records'), closed.get('access-log'), closed.get('summary-care-record')]).toEqual([
    'access-removed',
    'access-removed',
    null,
  ])
  await switchTo(citizen, 'record-own-access-removed', false)
  expect((await codesOf(citizen)).get('records')).toBeNull()
})

test('S165 a parent chooses for a child; with a power of attorney one can’t, nor see what was chosen, and it holds for the holder, too', async () => {
  const { url } = await helsenorge()
  const ingrid = await loggedIn(url)
  expect((await switchTo(ingrid, 'summary-opted-out', true, 'c-10')).status).toBe(200)
  expect(await onOf(ingrid, 'c-10')).toEqual(['summary-opted-out'])
  expect(await onOf(ingrid)).toEqual([])
  const per = await loggedIn(url, 'p-per')
  const power = { id: 'power-1', nationalId: PER_MOEN_ID, familyName: 'Moen', areas: ['insight'], lastDay: null }
  ownPowers.parse((await ingrid.post(citizenPaths.powers, power)).body)
  expect((await codesOf(per, 'patient-solberg')).get('records')).toBeNull()
  expect(codeOf(await per.get(pathFor('patient-solberg')))).toBe('403 not-in-power')
  expect(codeOf(await switchTo(per, 'record-own-access-removed', true, 'patient-solberg'))).toBe('403 not-in-power')
  await switchTo(ingrid, 'record-own-access-removed', true)
  expect((await codesOf(per, 'patient-solberg')).get('records')).toBe('access-removed')
})

test('S169 the emergency block: logged out everywhere at once, no way in, the clinic sees it; lifted only by who is proved at level 4', async () => {
  const { url, clock } = await helsenorge()
  const desk = await activeWorkstation(url, clock)
  const blockedAtDesk = async () =>
    (await desk.pull()).patches
      .find(({ table }) => table === 'patient')
      ?.put.find(({ id }) => id === 'patient-solberg')?.['emergencyBlocked']
  const [here, onThePhone] = [await loggedIn(url), await loggedIn(url)]
  expect((await here.post(citizenPaths.block, {})).status).toBe(204)
  expect(codeOf(await here.home())).toBe('401 not-logged-in')
  expect(codeOf(await onThePhone.home())).toBe('403 emergency-blocked')
  expect(await blockedAtDesk()).toBe(true)
  const again = createCitizen(url, 'patient-solberg')
  expect(codeOf(await again.logIn())).toBe('403 emergency-blocked')
  const lift = (method: string) => again.post(citizenPaths.liftBlock, { patientId: 'patient-solberg', method })
  expect(codeOf(await lift('bankid-net-bank'))).toBe('403 security-level')
  expect((await lift('bankid')).status).toBe(204)
  expect((await again.logIn()).status).toBe(201)
  expect(await blockedAtDesk()).toBe(false)
})
