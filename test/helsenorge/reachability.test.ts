import { randomUUID } from 'node:crypto'
import { citizenPaths } from '@shared/citizen/api'
import { patients } from '@shared/patient/model'
import { reachabilityAnswer } from '@shared/patient/reachability'
import { paths } from '@shared/protocol'
import { expect, test } from 'vitest'
import { loggedIn } from '../support/citizen-client'
import { citizenClinic, PER_MOEN_ID } from '../support/citizen-clinic'
import { aPatient } from '../support/clinic-rows'
import { activeWorkstation, startTestHelsenorge } from '../support/helsenorge'

/** Valid, synthetic, nobody's. */
const UNKNOWN = '20887712388'
const GIVER = '10857030082'
const CHILD = '01851660085'
const start = async () => {
  const child = aPatient({ id: 'c-one', nationalId: CHILD, birthDate: '2016-05-01', digitallyActive: false })
  const giver = aPatient({ id: 'p-giver', nationalId: GIVER, birthDate: '1970-05-10' })
  const helsenorge = await startTestHelsenorge({
    rows: citizenClinic({ also: [{ table: patients, rows: [child, giver] }] }),
  })
  const desk = await activeWorkstation(helsenorge.url, helsenorge.clock)
  const ask = async (...nationalIds: string[]) => {
    const answer = await desk.request('POST', paths.reachability, { body: { nationalIds } })
    return { status: answer.status, body: (await answer.json()) as unknown }
  }
  return { ...helsenorge, desk, ask }
}
const nothing = { activeSelf: false, activeViaOthers: false, powerGiven: false }

test('[S32 S33] a workstation asks of many at once; a number that nobody has answers like one who is not reached', async () => {
  const { ask } = await start()
  const { body } = await ask(PER_MOEN_ID, UNKNOWN, CHILD)
  expect(reachabilityAnswer.parse(body).people).toEqual([
    { nationalId: PER_MOEN_ID, ...nothing, activeSelf: true },
    { nationalId: UNKNOWN, ...nothing },
    { nationalId: CHILD, ...nothing },
  ])
})

test('[S171 S174] it tells whether a power of attorney was given, and what the patient has just taken back', async () => {
  const { url, ask } = await start()
  const [giver, per] = [await loggedIn(url, 'p-giver'), await loggedIn(url, 'p-per')]
  const one = async () => reachabilityAnswer.parse((await ask(GIVER)).body).people[0]
  expect(await one()).toMatchObject({ activeSelf: true, powerGiven: false })
  const power = { id: randomUUID(), nationalId: PER_MOEN_ID, familyName: 'Moen', areas: ['services'], lastDay: null }
  expect((await giver.post(citizenPaths.powers, power)).status).toBe(201)
  expect(await one()).toMatchObject({ activeSelf: true, powerGiven: true })
  await per.post(citizenPaths.consent, { consent: 'none' })
  await giver.post(citizenPaths.consent, { consent: 'basis' })
  expect(await one()).toMatchObject({ activeSelf: false })
})

test('bad lists are refused whole, strangers are not answered, and no number stands in the address or the log', async () => {
  const { url, ask, defects } = await start()
  expect((await ask()).status).toBe(400)
  expect((await ask('12345678901')).status).toBe(400)
  expect((await ask(...Array.from({ length: 1001 }, () => PER_MOEN_ID))).status).toBe(400)
  expect((await ask(...Array.from({ length: 1000 }, () => PER_MOEN_ID))).status).toBe(200)
  const stranger = await fetch(url + paths.reachability, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ nationalIds: [PER_MOEN_ID] }),
  })
  expect(stranger.status).toBe(401)
  expect(JSON.stringify(defects)).not.toContain(PER_MOEN_ID)
})

test('who asks without end is slowed down', async () => {
  const { ask } = await start()
  const answers = []
  for (let i = 0; i < 32; i += 1) answers.push((await ask(PER_MOEN_ID)).status)
  expect(answers.slice(0, 30).every((status) => status === 200)).toBe(true)
  expect(answers.at(-1)).toBe(429)
})
