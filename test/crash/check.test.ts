import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays, dateOf, instantOf } from '@shared/time/oslo'
import Database from 'better-sqlite3'
import { afterAll, describe, expect, test } from 'vitest'
import { realWorld } from '../../electron/core/clock'
import { openCore } from '../../electron/core/core'
import { answer } from '../../electron/core/port/serve-port'
import { createPrng } from '../../electron/helsenorge/seed/lib/prng'
import { aPatient, smallestClinic } from '../support/clinic-rows'
import { ACTIVATION_CODE, startTestHelsenorge, testClock } from '../support/helsenorge'
import { tempDir } from '../support/temp-dir'
import { comeToRest } from './at-rest'
import { checkEverything, type Evidence, snapshotOf, type Verdict } from './check/check-everything'
import type { PromiseName } from './check/promises'
import { readCache, readHelsenorge } from './check/read-files'
import { emptyJournal, type Journal } from './journal'
import { planKills, targets } from './kills'
import { loadCitizen } from './load/citizen-load'
import { openDesk } from './load/desk'
import { loadDesk } from './load/desk-load'
import { pause, type Scene } from './load/scene'
import { within } from './processes/life'

/** Keys and proofs carry the real time, so this clinic lives today. */
const DAY = addDays(dateOf(Date.now()), 3)
const SLOTS = ['08:00', '08:20', '08:40', '09:00', '09:20']

function sceneOfTheSmallestClinic(): Scene {
  let given = 0
  return {
    employeeId: 'gp-berg',
    patientIds: ['patient-solberg', 'patient-two'],
    citizenIds: ['citizen'],
    typeId: 'type-consultation',
    contested: SLOTS.map((time) => ({ calendarId: 'cal-berg', startsAt: instantOf(DAY, time) })),
    ownTime: () => {
      given += 1
      return { calendarId: 'cal-berg', startsAt: instantOf(addDays(DAY, 100)) + given * 1_800_000 }
    },
  }
}

/** A short while of real work on real files, nobody killed. */
async function aWorkingHour(): Promise<{ folder: string; evidence: Omit<Evidence, 'helsenorge' | 'caches'> }> {
  const rows = smallestClinic().map((one) =>
    one.table.name === 'patient'
      ? {
          ...one,
          rows: ['patient-solberg', 'patient-two', 'citizen'].map((id) =>
            aPatient({ id, contactConfirmedAt: Date.now() }),
          ),
        }
      : one.table.name === 'planDay'
        ? { ...one, rows: one.rows.map((row) => ({ ...row, id: `cal-berg:${DAY}`, date: DAY })) }
        : one,
  )
  const clock = Object.assign(() => Date.now(), testClock())
  const helsenorge = await startTestHelsenorge({ rows, clock })
  const before = snapshotOf(readHelsenorge(helsenorge.dataDir))
  const dataDir = tempDir()
  const core = await openCore({
    dataDir,
    address: Promise.resolve({ helsenorgeUrl: helsenorge.url, activationCode: ACTIVATION_CODE }),
    world: realWorld,
    events: { changed: () => undefined, sync: () => undefined },
  })
  const desk = openDesk('a', (message) => void answer(core, message).then((told) => desk.hear(told)))
  desk.connected()
  await within(10_000, async () => (await desk.client.query('sync.state', {})).phase === 'synced')
  const scene = sceneOfTheSmallestClinic()
  await desk.client.local('session.switchUser', { employeeId: scene.employeeId })
  const journal = emptyJournal()
  const parts = { scene, shared: { dialogueIds: [] }, journal, prng: createPrng(7) }
  const loads = [loadDesk(desk, parts, 4), loadCitizen(helsenorge.url, 'citizen', parts)]
  await pause(1_500)
  await Promise.all(loads.map((load) => load.stop()))
  expect(await comeToRest([desk], { scene, journal })).toBeDefined()
  await core.close()
  await helsenorge.close()
  const folder = mkdtempSync(join(tmpdir(), 'klinikk-crash-test-'))
  cpSync(helsenorge.dataDir, join(folder, 'helsenorge'), { recursive: true })
  cpSync(dataDir, join(folder, 'a'), { recursive: true })
  return { folder, evidence: { journal, employeeId: scene.employeeId, before, cardsOfOthers: new Map() } }
}

type Hour = Awaited<ReturnType<typeof aWorkingHour>>
let made: Promise<Hour> | undefined
/** One for all tests of this file; none of them writes to it. */
const theHour = (): Promise<Hour> => {
  made ??= aWorkingHour()
  return made
}
afterAll(async () => rmSync((await theHour()).folder, { recursive: true, force: true }))

interface Doctor {
  /** statements for HelseNorge's file */
  readonly helsenorge?: (db: Database.Database, journal: Journal) => void
  readonly cache?: (db: Database.Database, journal: Journal) => void
  readonly journal?: (journal: Journal) => void
}

/** The hour's files with something wrong in them, looked at as the kill test looks. */
async function lookAt(doctor: Doctor = {}): Promise<Verdict> {
  const { folder, evidence } = await theHour()
  const own = tempDir()
  cpSync(folder, own, { recursive: true })
  const journal = structuredClone(evidence.journal)
  const change = (file: string, body: Doctor['cache']): void => {
    if (!body) return
    const db = new Database(join(own, file))
    body(db, journal)
    db.close()
  }
  change('helsenorge/helsenorge.db', doctor.helsenorge)
  change('a/cache.sqlite', doctor.cache)
  doctor.journal?.(journal)
  const caches = new Map([['a', readCache(join(own, 'a'))]])
  return checkEverything({ ...evidence, journal, helsenorge: readHelsenorge(join(own, 'helsenorge')), caches })
}
const broken = ({ findings }: Verdict): PromiseName[] => [...new Set(findings.map(({ promise }) => promise))].toSorted()

/** Something of each kind that was told done; the seed has drawn enough of everything. */
const told = (journal: Journal, name: string) => {
  const found = journal.desks.filter((write) => write.told === 'done' && write.name === name).at(-1)
  if (!found) throw new Error(`nothing told done is a ${name}`)
  return found
}
const copyWithNewId = (table: string, id: string): string =>
  `insert into "${table}" (id, clinic_id, clock, body)
   select '${id}', clinic_id, clock, json_set(body, '$.id', '${id}') from "${table}" order by clock desc limit 1`

test('[SY18] an hour without kills: everything told done is there once, and nothing is found', async () => {
  const { done, findings } = await lookAt()
  expect(findings).toEqual([])
  expect(done).toBeGreaterThan(100)
})

describe('the look into the files finds', () => {
  const cases: [what: string, doctor: Doctor, promises: PromiseName[]][] = [
    [
      'a booking that is gone from HelseNorge',
      {
        helsenorge: (db, journal) =>
          db.prepare('delete from appointment where id = ?').run(told(journal, 'appointment.book').subject),
      },
      ['lost', 'same'],
    ],
    [
      'a booking told done that never came anywhere',
      {
        journal: (journal) => {
          const booked = told(journal, 'appointment.book')
          journal.desks.push({ ...booked, subject: 'never', args: { ...booked.args, id: 'never' } })
        },
      },
      ['doubled', 'lost', 'notified'],
    ],
    [
      'a file whose bytes are gone',
      { helsenorge: (db) => db.exec('delete from _blob where sha256 = (select min(sha256) from _blob)') },
      ['lost'],
    ],
    [
      'a file with other bytes than were sent',
      { helsenorge: (db) => db.exec(`update _blob set bytes = zeroblob(length(bytes))`) },
      ['lost'],
    ],
    [
      'a letter that has lost its file',
      { helsenorge: (db) => db.exec(`update message set body = json_set(body, '$.attachmentIds', json('[]'))`) },
      ['lost', 'same'],
    ],
    [
      'the last text of a note replaced by an earlier one',
      {
        helsenorge: (db, journal) =>
          db
            .prepare(`update note set body = json_set(body, '$.body', 'before') where id = ?`)
            .run(told(journal, 'note.save').subject),
      },
      ['lost', 'same'],
    ],
    [
      'a message that stands twice',
      { helsenorge: (db) => db.exec(copyWithNewId('message', 'twice')) },
      ['doubled', 'same'],
    ],
    [
      'a row of the demo clinic that nobody touched',
      {
        helsenorge: (db) => db.exec(`update clinic set body = json_set(body, '$.phone', '1')`),
      },
      ['doubled', 'same'],
    ],
    [
      'a notification that came twice',
      { helsenorge: (db) => db.exec(copyWithNewId('notification', 'twice')) },
      ['notified'],
    ],
    [
      'a notification that never came',
      {
        helsenorge: (db) => db.exec('delete from notification where id = (select max(id) from notification)'),
      },
      ['notified'],
    ],
    [
      'news of the patient that the clinic does not have',
      { helsenorge: (db) => db.exec('delete from "patientNews" where clock = (select max(clock) from "patientNews")') },
      ['notified', 'same'],
    ],
    [
      'two appointments at one time',
      {
        helsenorge: (db) =>
          db.exec(`with own as (select body from appointment where json_extract(body, '$.status') = 'confirmed' limit 1)
            update appointment set body = json_set(body, '$.status', 'confirmed',
              '$.startsAt', (select json_extract(body, '$.startsAt') from own), '$.endsAt', (select json_extract(body, '$.endsAt') from own))`),
      },
      ['holder', 'lost', 'same'],
    ],
    [
      'a card for something that was carried out: it was sent twice',
      {
        cache: (db, journal) => {
          const { name, args, commandId } = told(journal, 'note.save')
          db.prepare(
            `insert into rejection (mutationId, name, args, madeAt, refusedAt, code, data, commandId) values (999999, ?, ?, 1, 1, 'note-locked', '{}', ?)`,
          ).run(name, JSON.stringify(args), commandId)
        },
      },
      ['doubled'],
    ],
    [
      'a card nobody knows of',
      {
        cache: (db) =>
          db.exec(
            `insert into rejection (mutationId, name, args, madeAt, refusedAt, code, data, commandId) values (999999, 'appointment.cancel', '{"id":"x"}', 1, 1, 'not-found', '{}', 'x')`,
          ),
      },
      ['cards'],
    ],
    [
      'a command that was numbered twice',
      {
        cache: (db) => db.exec(`update meta set value = value + 1 where key = 'nextMutationId'`),
      },
      ['doubled'],
    ],
    [
      'a command still in the outbox',
      {
        cache: (db) => db.exec(`insert into outbox values (999999, 'c', 'note.save', '{}', 'gp-berg', 1)`),
      },
      ['rest', 'whole'],
    ],
    [
      'a row that still counts as waiting',
      { cache: (db) => db.exec(`insert into base values ('note', 'n', null)`) },
      ['rest', 'whole'],
    ],
    ['a draft that is gone', { cache: (db) => db.exec('delete from draft') }, ['drafts']],
    [
      'a row set aside, as if HelseNorge had been put back',
      { cache: (db) => db.exec(`insert into lostRow values ('note', 'n', '{}', 'gone', 1, null)`) },
      ['mistaken'],
    ],
    ['numbers given up for a new client id', { cache: (db) => db.exec('delete from acknowledged') }, ['mistaken']],
    [
      'a cache that lacks a row',
      { cache: (db) => db.exec('delete from message where id = (select max(id) from message)') },
      ['same'],
    ],
    [
      'a cache with a row too many',
      {
        cache: (db) => db.exec(`insert into "group" values ('g', 'clinic', 'Lab', '[]')`),
      },
      ['same'],
    ],
    [
      'a damaged index',
      {
        cache: (db) => {
          db.unsafeMode(true)
          db.pragma('writable_schema = on')
          db.exec(
            `update sqlite_schema set sql = replace(sql, '"startsAt"', '"bookedAt"') where name = 'appointment_calendarId_startsAt_endsAt'`,
          )
        },
      },
      ['whole'],
    ],
    [
      'an answer that never came',
      { journal: ({ desks }) => void Object.assign(desks.at(-1) ?? {}, { told: 'open' }) },
      ['doubled', 'rest'],
    ],
    ['an error 500', { journal: ({ faults }) => void faults.push('citizen book: answered 500') }, ['faults']],
  ]
  test.each(cases)('%s', async (_what, doctor, promises) => {
    expect(broken(await lookAt(doctor))).toEqual(promises)
  })
})

test('the seed draws who dies and when: the same seed the same kills, another one others, and nobody is spared', () => {
  const draw = (seed: number) => {
    const plan = planKills(createPrng(seed))
    return Array.from({ length: 200 }, () => plan.next().value)
  }
  expect(draw(1)).toEqual(draw(1))
  expect(draw(2)).not.toEqual(draw(1))
  expect(new Set(draw(1).map(({ target }) => target))).toEqual(new Set(targets))
  expect(draw(1).some(({ from }) => from === 'birth')).toBe(true)
})
