import { citizenPaths, home } from '@shared/citizen/api'
import { ownUsage, USAGE_KEPT_YEARS, USAGE_PAGE, usages } from '@shared/citizen/usage'
import { MINUTE } from '@shared/time/instant'
import { instantOf } from '@shared/time/oslo'
import { expect, onTestFinished, test } from 'vitest'
import { pruneUsage } from '../../electron/helsenorge/citizen/prune-usage'
import { openSqliteStore } from '../../electron/helsenorge/store/sqlite-store'
import { type Citizen, codeOf, fill, loggedIn } from '../support/citizen-client'
import { citizenClinic, PER_MOEN_ID } from '../support/citizen-clinic'
import { activeWorkstation, startTestHelsenorge } from '../support/helsenorge'
import { tempDir } from '../support/temp-dir'

const pageOf = async (citizen: Citizen, { who = citizen.patientId, before = undefined as number | undefined } = {}) =>
  ownUsage.parse(
    (
      await citizen.get(
        fill(citizenPaths.usage, { patientId: who }),
        before === undefined ? {} : { before: String(before) },
      )
    ).body,
  )
const linesOf = async (citizen: Citizen, who?: string) =>
  (await pageOf(citizen, who === undefined ? {} : { who })).entries.map(
    ({ name, by, service }) => `${name} ${by} ${service}`,
  )
const helsenorge = () => startTestHelsenorge({ rows: citizenClinic() })

test('S175 a log-in and each service that was used stand in the log, newest first, once however often the page asks', async () => {
  const { url, clock } = await helsenorge()
  const citizen = await loggedIn(url)
  clock.advance(1000)
  await Promise.all([citizen.appointments(), citizen.appointments(), citizen.appointments()])
  clock.advance(1000)
  await citizen.dialogues()
  expect(await linesOf(citizen)).toEqual([
    'Ingrid Solberg oneself messages',
    'Ingrid Solberg oneself appointments',
    'Ingrid Solberg oneself log-in',
  ])
  clock.advance(29 * MINUTE)
  await citizen.home()
  clock.advance(2 * MINUTE)
  await citizen.dialogues()
  expect((await linesOf(citizen)).filter((line) => line.endsWith('messages'))).toHaveLength(2)
})

test('S175 use by a parent and by who holds a power of attorney stands in the log of the one it concerns', async () => {
  const { url } = await helsenorge()
  const ingrid = await loggedIn(url)
  await ingrid.appointments('c-10')
  expect(await linesOf(ingrid, 'c-10')).toContain('Ingrid Solberg parent appointments')
  expect(await linesOf(ingrid)).not.toContain('Ingrid Solberg parent appointments')
  const power = { id: 'power-1', nationalId: PER_MOEN_ID, familyName: 'Moen', areas: ['services'], lastDay: null }
  await ingrid.post(citizenPaths.powers, power)
  const per = await loggedIn(url, 'p-per')
  await per.appointments('patient-solberg')
  expect(await linesOf(ingrid)).toContain('Per Moen power appointments')
  expect(codeOf(await per.get(fill(citizenPaths.usage, { patientId: 'patient-solberg' })))).toBe('403 not-in-power')
})

test('S175 what was refused is no use, and a long log comes page by page, nothing twice and nothing left out', async () => {
  const { url, clock } = await helsenorge()
  const citizen = await loggedIn(url)
  expect(codeOf(await citizen.appointments('p-per'))).toBe('404 not-found')
  for (let i = 0; i < USAGE_PAGE; i += 1) {
    clock.advance(MINUTE)
    await citizen.logIn()
  }
  const first = await pageOf(citizen)
  expect(first.entries).toHaveLength(USAGE_PAGE)
  const second = await pageOf(citizen, { before: first.before ?? 0 })
  // the log-in at the beginning, nothing of Per, and nothing of the reading that came later
  expect(second).toMatchObject({ entries: [{ service: 'log-in' }], before: null })
  expect(new Set([...first.entries, ...second.entries].map(({ id }) => id)).size).toBe(USAGE_PAGE + 1)
})

test('S152 the front page says what is new since the last log-in, and the very first has none', async () => {
  const { url, clock } = await helsenorge()
  const sinceOf = async (citizen: Citizen) => home.parse((await citizen.home()).body).since
  const first = clock()
  expect(await sinceOf(await loggedIn(url))).toBeNull()
  clock.advance(5 * MINUTE)
  const desk = await activeWorkstation(url, clock)
  const letter = { id: 'd-1', messageId: 'm-1', patientId: 'patient-solberg', kind: 'e-contact' }
  await desk.push({ name: 'dialogue.start', args: { ...letter, subject: 'Innkalling', body: 'Ring oss' } })
  clock.advance(5 * MINUTE)
  const second = clock()
  expect(await sinceOf(await loggedIn(url))).toEqual({ at: first, messages: 1, notifications: 1 })
  clock.advance(5 * MINUTE)
  expect(await sinceOf(await loggedIn(url))).toEqual({ at: second, messages: 0, notifications: 0 })
})

test('S175 a line is kept for ten years to the day, and then taken away, however many there are', async () => {
  const store = openSqliteStore(tempDir())
  onTestFinished(() => store.close())
  const line = (id: string, date: string, time: string) => ({
    id,
    clinicId: 'clinic',
    patientId: 'patient-solberg',
    actorId: 'patient-solberg',
    service: 'messages',
    at: instantOf(date, time),
  })
  const many = Array.from({ length: 1_203 }, (_, n) => line(`old-${n}`, '2015-03-01', '09:00'))
  store.load([
    {
      table: usages,
      rows: [
        ...many,
        line('last', '2016-11-22', '23:59'),
        line('kept', '2016-11-23', '00:00'),
        line('new', '2026-11-22', '09:00'),
      ],
    },
  ])
  const left = async () =>
    (await store.read((tx) => tx.list(usages, { where: { patientId: 'patient-solberg' } }))).map(({ id }) => id)
  const needs = {
    store,
    write: ((body: never) => store.write(body)) as Parameters<typeof pruneUsage>[0]['write'],
    clock: () => instantOf('2026-11-23', '07:00'),
  }
  expect(USAGE_KEPT_YEARS).toBe(10)
  expect(await pruneUsage(needs)).toBe(1_204)
  expect(await left()).toEqual(['kept', 'new'])
  expect(await pruneUsage(needs)).toBe(0)
})
