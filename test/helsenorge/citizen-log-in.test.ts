import { citizenPaths, gpSearchAnswer, type Home, home, loginPeople, type Me, me } from '@shared/citizen/api'
import { patients } from '@shared/patient/model'
import { MINUTE } from '@shared/time/instant'
import { expect, test } from 'vitest'
import { openSqliteStore } from '../../electron/helsenorge/store/sqlite-store'
import { codeOf, createCitizen, loggedIn } from '../support/citizen-client'
import { citizenClinic, NATIONAL_ID } from '../support/citizen-clinic'
import { aPatient } from '../support/clinic-rows'
import { startTestHelsenorge } from '../support/helsenorge'

const start = () => startTestHelsenorge({ rows: citizenClinic() })

test('S5 without a search the log-in page shows a chosen few, each with what is special, and no national ids', async () => {
  const { url } = await start()
  const answer = await createCitizen(url, '').get('/citizen/v1/login/people')
  const { people, total } = loginPeople.parse(answer.body)
  expect(total).toBe(17)
  const situations =
    'ordinary ordinary ordinary parent parent child basis-consent no-consent not-active outdated other-gp blocked'
  expect(people.map(({ situation }) => situation)).toEqual(situations.split(' '))
  expect(people.find(({ id }) => id === 'p-elsewhere')?.gpName).toBe('Dr. Vold, Vestlegene')
  expect(JSON.stringify(answer.body)).not.toContain(NATIONAL_ID)
})

test('S5 people are found by parts of their names in any order, page by page', async () => {
  const { url } = await start()
  const citizen = createCitizen(url, '')
  const find = async (query: Record<string, string>) =>
    loginPeople.parse((await citizen.get('/citizen/v1/login/people', query)).body)
  expect((await find({ search: 'solb ingr' })).people).toMatchObject([
    { name: 'Ingrid Solberg', ageYears: 46, gpName: 'Astrid Berg' },
  ])
  expect(await find({ search: NATIONAL_ID })).toEqual({ people: [], total: 0 })
  const first = await find({ search: 'solberg', limit: '5' })
  const second = await find({ search: 'solberg', limit: '5', offset: '5' })
  expect(first.total).toBe(16)
  expect(new Set([...first.people, ...second.people].map(({ id }) => id)).size).toBe(10)
  expect(codeOf(await citizen.get('/citizen/v1/login/people', { limit: '1000' }))).toBe('400 bad-request')
})

test('S193 BankID for the net bank alone is not level 4 and cannot log in', async () => {
  const { url } = await start()
  const citizen = createCitizen(url, 'patient-solberg')
  expect(codeOf(await citizen.logIn('bankid-net-bank'))).toBe('403 security-level')
  expect((await citizen.logIn('buypass')).status).toBe(201)
})

test('S169 who has blocked the own access cannot log in, and is out at once when it happens while logged in', async () => {
  const { url, dataDir, clock, close } = await start()
  expect(codeOf(await createCitizen(url, 'p-blocked').logIn())).toBe('403 emergency-blocked')
  const citizen = await loggedIn(url)
  await close()
  const store = openSqliteStore(dataDir)
  await store.write((tx) => tx.put(patients, aPatient({ emergencyBlocked: true })))
  store.close()
  await startTestHelsenorge({ dataDir, clock, port: Number(new URL(url).port) })
  expect(codeOf(await citizen.home())).toBe('403 emergency-blocked')
  expect(codeOf(await citizen.home())).toBe('401 not-logged-in')
})

test('S106 the session is a cookie no script can read, good for this site only, and unguessable', async () => {
  const { url, dataDir, close } = await start()
  const citizen = createCitizen(url, 'patient-solberg')
  const answer = await citizen.logIn()
  expect(answer.headers.get('set-cookie')).toMatch(
    /^helsenorge-session=[\w-]{43}; Path=\/citizen; HttpOnly; SameSite=Strict$/,
  )
  await close()
  const store = openSqliteStore(dataDir)
  const stored = JSON.stringify(await store.read((tx) => tx.listValues('session')))
  store.close()
  expect(stored).toContain('patient-solberg')
  expect(stored).not.toContain(citizen.cookie().split('=')[1])
})

test('a session ends after half an hour without use, and when one logs out', async () => {
  const { url, clock } = await start()
  const citizen = await loggedIn(url)
  for (let i = 0; i < 3; i += 1) {
    clock.advance(29 * MINUTE)
    expect((await citizen.home()).status).toBe(200)
  }
  clock.advance(30 * MINUTE + 1)
  expect(codeOf(await citizen.home())).toBe('401 not-logged-in')
  const again = await loggedIn(url)
  const stolen = again.cookie()
  expect((await again.logOut()).status).toBe(204)
  const late = await fetch(`${url}/citizen/v1/me`, { headers: { cookie: stolen } })
  expect(late.status).toBe(401)
})

test('S106 a write without the page’s own token is refused', async () => {
  const { url } = await start()
  const citizen = await loggedIn(url)
  const answer = await fetch(`${url}/citizen/v1/for/patient-solberg/notifications/read`, {
    method: 'POST',
    headers: { cookie: citizen.cookie(), 'content-type': 'application/json', 'x-csrf-token': `${citizen.csrf()}x` },
    body: '{}',
  })
  expect(answer.status).toBe(403)
  expect(await answer.json()).toMatchObject({ code: 'csrf-token-wrong' })
  expect((await citizen.readNotifications()).status).toBe(204)
})

test('S120 S177 S179 S181 S191 oneself first, then the children one may act for: under 16, as parent, at the child’s address', async () => {
  const { url } = await start()
  const representing = async (who: string) => {
    const citizen = await loggedIn(url, who)
    const mine: Me = me.parse((await citizen.get('/citizen/v1/me')).body)
    expect(mine.csrf).toBe(citizen.csrf())
    return mine.representing.map(({ id }) => id)
  }
  expect(await representing('patient-solberg')).toEqual(['patient-solberg', 'c-10', 'c-13'])
  // one parent at the address is enough for the other one too; a foster parent and a hidden address never
  expect(await representing('p-apart')).toEqual(['p-apart', 'c-10'])
  expect(await representing('p-foster')).toEqual(['p-foster'])
  expect(await representing('p-confidential')).toEqual(['p-confidential'])
})

const homeOf = async (url: string, who: string, forWhom = who): Promise<Home> =>
  home.parse((await (await loggedIn(url, who)).home(forWhom)).body)

test('S6 S108 the front page shows the GP and the services on offer', async () => {
  const { url } = await start()
  const mine = await homeOf(url, 'patient-solberg')
  expect(mine.gp).toEqual({
    name: 'Astrid Berg',
    clinicName: 'Prøveklinikken',
    phone: '55 00 00 00',
    address: 'Prøveveien 1, 5003 Bergen',
    isOwnClinic: true,
  })
  expect(mine.services.map(({ available }) => available)).toEqual([true, true, true, true])
})

test.each([
  ['p-closed', 'S4 the GP does not offer it', 'service-not-offered'],
  ['p-basis', 'S107 S192 Basis consent is not enough', 'no-consent'],
  ['p-none', 'S107 no consent', 'no-consent'],
  ['p-inactive', 'S33 never logged in before', 'not-active'],
  ['p-outdated', 'S194 contact details older than 18 months', 'contact-outdated'],
  ['p-elsewhere', 'S109 the GP does not use HelseNorge', 'service-not-offered'],
  ['c-13', 'S191 too young to act oneself', 'too-young'],
])('S6 %s: every service is closed and says why: %s', async (who, _why, code) => {
  const { url } = await start()
  const { services, gp } = await homeOf(url, who)
  expect(services.map((service) => [service.available, service.code])).toEqual(Array(4).fill([false, code]))
  expect(gp).not.toBeNull()
})

test('S109 the GP’s name is shown also when the GP does not use HelseNorge', async () => {
  const { url } = await start()
  expect((await homeOf(url, 'p-elsewhere')).gp).toMatchObject({ name: 'Dr. Vold, Vestlegene', isOwnClinic: false })
})

test('S179 S180 for a child over 12 a parent sees the GP, and no service', async () => {
  const { url } = await start()
  expect((await homeOf(url, 'patient-solberg', 'c-10')).services.map(({ available }) => available)).toEqual([
    true,
    true,
    true,
    true,
  ])
  const { services } = await homeOf(url, 'patient-solberg', 'c-13')
  expect(services.map(({ code }) => code)).toEqual(Array(4).fill('child-over-12'))
})

test('S106 other people do not exist: every address that names one answers the same as for a person there is not', async () => {
  const { url } = await start()
  const citizen = await loggedIn(url)
  const answers = async (who: string) =>
    JSON.stringify(
      (
        await Promise.all([
          citizen.home(who),
          citizen.types(who),
          citizen.freeTimes({ typeId: 'type-consultation', from: '2026-11-24' }, who),
          citizen.appointments(who),
          citizen.dialogues(who),
          citizen.prescriptions(who),
          citizen.notifications(who),
          citizen.readNotifications(who),
          citizen.book(
            { id: 'x1', calendarId: 'cal-berg', typeId: 'type-consultation', startsAt: 1, reason: 'x' },
            {},
            who,
          ),
          citizen.open({ id: 'x2', messageId: 'x3' }, who),
        ])
      ).map(({ status, body }) => [status, body]),
    )
  const nobody = await answers('nobody')
  for (const who of ['p-per', 'c-16', 'c-apart']) expect(await answers(who)).toBe(nobody)
  expect(
    new Set((JSON.parse(nobody) as [number, { code: string }][]).map(([status, { code }]) => `${status} ${code}`)),
  ).toEqual(new Set(['404 not-found']))
})

test('S106 without log-in there is nothing but the log-in page, the GP search, health and the description', async () => {
  const { url } = await start()
  const stranger = createCitizen(url, 'patient-solberg')
  for (const answer of await Promise.all([
    stranger.home(),
    stranger.appointments(),
    stranger.dialogue('x'),
    stranger.get('/citizen/v1/me'),
    stranger.upload(new Uint8Array(3)),
    stranger.get('/citizen/v1/events'),
  ]))
    expect(codeOf(answer)).toBe('401 not-logged-in')
})

test('S137 GPs are found without log-in by name, clinic or place, with the places left on their lists and who waits', async () => {
  const { url } = await start()
  const search = async (query: Record<string, string>) =>
    gpSearchAnswer.parse((await createCitizen(url, '').get(citizenPaths.gpSearch, query)).body)
  const here = { clinicName: 'Prøveklinikken', address: 'Prøveveien 1, 5003 Bergen', city: 'Bergen', waiting: 0 }
  const gp = (id: string, name: string, freePlaces: number, listLimit: number) => ({
    ...here,
    id,
    name,
    municipality: 'Bergen',
    freePlaces,
    listLimit,
  })
  expect(await search({ search: 'bergen' })).toEqual({
    gps: [
      gp('gp-berg', 'Astrid Berg', 1186, 1200),
      gp('gp-closed', 'Cecilie Eide', 1199, 1200),
      gp('gp-dahl', 'Bjørn Dahl', 0, 1),
    ],
    total: 3,
  })
  const names = async (query: Record<string, string>) => (await search(query)).gps.map(({ name }) => name)
  expect(await names({ search: 'dahl' })).toEqual(['Bjørn Dahl'])
  expect(await names({ search: 'PRØVEKLINIKKEN astrid' })).toEqual(['Astrid Berg'])
  expect(await names({ search: 'solvåg' })).toEqual(['Hanne Tveitane', 'Pål Arntzen', 'Ánne Utsi'])
  expect(await names({ id: 'elsewhere-utsi' })).toEqual(['Ánne Utsi'])
  expect(await names({ search: 'ingen heter dette' })).toEqual([])
  expect((await search({})).total).toBe(10)
})
