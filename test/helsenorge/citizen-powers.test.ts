import { randomUUID } from 'node:crypto'
import { citizenPaths, me } from '@shared/citizen/api'
import { ownPowers } from '@shared/citizen/powers'
import { DAY } from '@shared/time/instant'
import { expect, test } from 'vitest'
import { codeOf, createCitizen, fill, loggedIn } from '../support/citizen-client'
import { citizenClinic, NATIONAL_ID, PER_MOEN_ID } from '../support/citizen-clinic'
import { startTestHelsenorge } from '../support/helsenorge'

const toPer = (over: object = {}) => ({
  id: randomUUID() as string,
  nationalId: PER_MOEN_ID,
  familyName: 'moen',
  areas: ['services'],
  lastDay: null,
  ...over,
})

/** Ingrid Solberg, 46, and Per Moen, logged in. */
async function ingridAndPer() {
  const helsenorge = await startTestHelsenorge({ rows: citizenClinic() })
  const ingrid = await loggedIn(helsenorge.url)
  const per = await loggedIn(helsenorge.url, 'p-per')
  const grant = (over: object = {}) => ingrid.post(citizenPaths.powers, toPer(over))
  const powersOf = async (who: typeof ingrid) => ownPowers.parse((await who.get(citizenPaths.powers)).body)
  return { ...helsenorge, ingrid, per, grant, powersOf }
}

test('S171 S153 S176 who gets a power of attorney can choose the giver at once, for what it covers and nothing else', async () => {
  const { ingrid, per, grant, powersOf } = await ingridAndPer()
  expect(codeOf(await per.appointments('patient-solberg'))).toBe('404 not-found')
  expect((await grant()).status).toBe(201)
  const { representing } = me.parse((await per.get(citizenPaths.me)).body)
  expect(representing.map(({ id, as }) => [id, as])).toEqual([
    ['p-per', 'oneself'],
    ['patient-solberg', 'power'],
  ])
  expect((await per.appointments('patient-solberg')).status).toBe(200)
  expect((await per.dialogues('patient-solberg')).status).toBe(200)
  expect((await per.home('patient-solberg')).status).toBe(200)
  expect((await powersOf(ingrid)).given).toMatchObject([{ name: 'Per Moen', areas: ['services'], inForce: true }])
  expect((await powersOf(per)).received).toMatchObject([{ name: 'Ingrid Solberg', inForce: true }])
  // and not the other way round
  expect(codeOf(await ingrid.appointments('p-per'))).toBe('404 not-found')
})

test('S173 an area that is not given stays closed; changing the areas holds with the next read', async () => {
  const { ingrid, per, grant, powersOf } = await ingridAndPer()
  await grant({ areas: ['administration'] })
  expect(codeOf(await per.appointments('patient-solberg'))).toBe('403 not-in-power')
  const [power] = (await powersOf(ingrid)).given
  const change = fill(citizenPaths.changePower, { id: power?.id ?? '' })
  expect(codeOf(await per.post(change, { areas: ['services'], lastDay: null }))).toBe('403 only-the-giver')
  await ingrid.post(change, { areas: ['services', 'insight'], lastDay: '2026-12-31' })
  expect((await per.appointments('patient-solberg')).status).toBe(200)
  expect((await powersOf(per)).received).toMatchObject([{ areas: ['services', 'insight'], lastDay: '2026-12-31' }])
})

test('S171 it is over with its last day, or when either of the two ends it; then the giver is as unknown as before', async () => {
  const { clock, ingrid, per, grant, powersOf } = await ingridAndPer()
  await grant({ lastDay: '2026-11-24' })
  expect((await per.appointments('patient-solberg')).status).toBe(200)
  clock.advance(2 * DAY)
  await per.logIn()
  await ingrid.logIn()
  expect(codeOf(await per.appointments('patient-solberg'))).toBe('404 not-found')
  await grant()
  const [power] = (await powersOf(per)).received
  const ended = await per.post(fill(citizenPaths.endPower, { id: power?.id ?? '' }), {})
  expect(ended.status).toBe(200)
  expect(codeOf(await per.appointments('patient-solberg'))).toBe('404 not-found')
  expect((await powersOf(ingrid)).given.map(({ inForce }) => inForce)).toEqual([false, false])
  // ended twice is ended once
  expect((await ingrid.post(fill(citizenPaths.endPower, { id: power?.id ?? '' }), {})).status).toBe(200)
})

test('S174 C5 the giver’s consent is the ceiling also for what is sent: with Basis the holder may read messages and not reply', async () => {
  const { ingrid, per, grant } = await ingridAndPer()
  await grant()
  const opened = await per.open({ id: randomUUID(), messageId: randomUUID(), kind: 'e-contact' }, 'patient-solberg')
  expect(opened.status).toBe(201)
  await ingrid.post(citizenPaths.consent, { consent: 'basis' })
  const [dialogue] = (await per.dialogues('patient-solberg')).body as { id: string }[]
  const reply = fill(citizenPaths.reply, { id: dialogue?.id ?? '' })
  expect(codeOf(await per.post(reply, { messageId: randomUUID(), body: 'Hei', attachments: [] }))).toBe(
    '403 no-consent',
  )
  expect(codeOf(await per.appointments('patient-solberg'))).toBe('403 beyond-giver')
})

test('S172 S106 the receiver is known by number and name together, grown up and another; the refusal does not tell which was wrong', async () => {
  const { grant, ingrid } = await ingridAndPer()
  expect(codeOf(await grant({ familyName: 'Olsen' }))).toBe('409 receiver-not-found')
  expect(codeOf(await grant({ nationalId: '20887712388' }))).toBe('409 receiver-not-found')
  expect(codeOf(await grant({ nationalId: '12345678901' }))).toBe('400 bad-request')
  expect(codeOf(await grant({ areas: [] }))).toBe('400 bad-request')
  expect(codeOf(await grant({ lastDay: '2026-11-22' }))).toBe('409 day-is-over')
  expect(codeOf(await grant({ lastDay: '2026-02-30' }))).toBe('400 bad-request')
  expect((await grant()).status).toBe(201)
  expect(codeOf(await grant())).toBe('409 power-exists')
  const refused = await ingrid.post(citizenPaths.powers, toPer({ nationalId: NATIONAL_ID, familyName: 'Solberg' }))
  expect(codeOf(refused)).toMatch(/^409 receiver-/)
})

test('a power given twice by a lost answer is given once', async () => {
  const { ingrid, powersOf } = await ingridAndPer()
  const key = randomUUID() as string
  const wish = toPer()
  const answers = await Promise.all([1, 2, 3].map(() => ingrid.post(citizenPaths.powers, wish, { key })))
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
  expect((await powersOf(ingrid)).given).toHaveLength(1)
})

test('S106 somebody else’s power does not exist', async () => {
  const { ingrid, grant, powersOf, url } = await ingridAndPer()
  await grant()
  const [power] = (await powersOf(ingrid)).given
  const other = await loggedIn(url, 'p-dahls')
  for (const [path, body] of [
    [citizenPaths.changePower, { areas: ['services'], lastDay: null }],
    [citizenPaths.endPower, {}],
  ] as const)
    expect(codeOf(await other.post(fill(path, { id: power?.id ?? '' }), body))).toBe('404 not-found')
})

test('S121 a parent agrees to own use from 13: the child then sees its appointments alone, books nothing, and the yes can be taken back', async () => {
  const { url, ingrid } = await ingridAndPer()
  const mona = await loggedIn(url, 'c-13')
  expect(codeOf(await mona.appointments())).toBe('403 parent-must-agree')
  const choose = (agreed: boolean, child = 'c-13', who = ingrid) =>
    who.post(fill(citizenPaths.youthConsent, { patientId: child }), { agreed })
  expect((await choose(true)).body).toEqual({ agreed: true, mayChoose: true })
  expect(codeOf(await mona.appointments())).toBe('403 not-active')
  expect((await mona.post(citizenPaths.confirmContact, {})).status).toBe(200)
  expect((await mona.appointments()).status).toBe(200)
  expect(codeOf(await mona.types())).toBe('403 too-young')
  expect(codeOf(await mona.post(citizenPaths.consent, { consent: 'full' }))).toBe('403 too-young')
  await choose(false)
  expect(codeOf(await mona.appointments())).toBe('403 parent-must-agree')
  expect(codeOf(await choose(true, 'c-10'))).toBe('409 child-under-13')
  expect(codeOf(await choose(true, 'c-13', mona))).toBe('403 parent-must-agree')
  expect(codeOf(await choose(true, 'c-13', await loggedIn(url, 'p-per')))).toBe('404 not-found')
})

test('S193 a log-in of level 3 is refused with its reason, whoever it is', async () => {
  const { url } = await ingridAndPer()
  expect(codeOf(await createCitizen(url, 'p-per').logIn('bankid-net-bank'))).toBe('403 security-level')
})
