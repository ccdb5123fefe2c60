import { audienceOf } from '@shared/calendar/audience'
import { type Appointment, appointmentTypes, calendars } from '@shared/calendar/model'
import { ownAppointments } from '@shared/citizen/api'
import { notifications } from '@shared/citizen/model'
import { powers } from '@shared/citizen/powers'
import { familyOf } from '@shared/citizen/reach'
import { clinics } from '@shared/clinic/model'
import { type Patient, patients } from '@shared/patient/model'
import { DAY, MINUTE } from '@shared/time/instant'
import { describe, expect, onTestFinished, test } from 'vitest'
import { carryOut } from '../../electron/helsenorge/commands/carry-out'
import { openSqliteStore } from '../../electron/helsenorge/store/sqlite-store'
import { loggedIn } from '../support/citizen-client'
import { citizenClinic } from '../support/citizen-clinic'
import { at, withAppointment } from '../support/clinic-rows'
import { activeWorkstation, startTestHelsenorge, testClock } from '../support/helsenorge'
import { tempDir } from '../support/temp-dir'

/** Thursday: far enough ahead that nothing is reminded of meanwhile. */
const THURSDAY = at('10:00', '2026-11-26')
const PEOPLE = [
  'patient-solberg',
  'p-basis',
  'p-none',
  'p-inactive',
  'p-outdated',
  'p-blocked',
  'c-10',
  'c-13',
  'c-13-agreed',
  'c-16',
  'c-apart',
] as const
const CHANGES = ['booked', 'hidden', 'moved at once', 'moved later', 'cancelled at once', 'cancelled later'] as const

const standing = (over: Partial<Appointment> = {}) =>
  ({
    id: 'a',
    calendarId: 'cal-berg',
    typeId: 'type-consultation',
    startsAt: THURSDAY,
    endsAt: THURSDAY + 20 * MINUTE,
    reason: 'P-piller',
    hidden: false,
    status: 'confirmed',
    source: 'clinic',
    ...over,
  }) as const

/** HelseNorge with everybody of the test clinic; `vendor`: all three switches are on. */
function aHelsenorge(vendor: boolean) {
  const store = openSqliteStore(tempDir())
  onTestFinished(() => store.close())
  const on = { vendorNotifications: vendor }
  store.load(
    citizenClinic().map(({ table, rows }) => ({
      table,
      rows: [clinics, calendars, appointmentTypes].some((one) => one === table)
        ? rows.map((row) => ({ ...row, ...on }))
        : table === patients
          ? [...rows, youth(rows as readonly Patient[])]
          : rows,
    })) as ReturnType<typeof citizenClinic>,
  )
  const clock = testClock()
  const actor = { kind: 'employee', employeeId: 'sec-kari', clinicId: 'clinic', role: 'secretary' } as const
  return {
    clock,
    ask: async (name: string, args: object) => {
      const { value } = await store.write(
        (tx) => carryOut(tx, { name, args, actor }, clock()),
        (outcome) => outcome.ok,
      )
      expect(value).toMatchObject({ ok: true })
    },
    /** what the desk knows of a patient */
    known: (id: string) =>
      store.read(async (tx) => {
        const patient = await tx.get(patients, id)
        if (!patient) throw new Error(`no patient ${id}`)
        return { patient, family: await familyOf(tx, patient, clock()) }
      }),
    told: (patientId: string) =>
      store.read(async (tx) =>
        (await tx.list(notifications, { where: { patientId } })).map(({ kind, createdAt, sender, channel }) => ({
          kind,
          at: createdAt,
          channel: sender === 'helsenorge' ? sender : channel,
        })),
      ),
  }
}
const youth = (rows: readonly Patient[]): Patient => {
  const mona = rows.find(({ id }) => id === 'c-13')
  if (!mona) throw new Error('Mona is missing')
  return { ...mona, id: 'c-13-agreed', youthConsent: true, digitallyActive: true }
}

describe('[N2] what the desk shows before it saves is what HelseNorge tells', () => {
  const cases = PEOPLE.flatMap((who) =>
    CHANGES.flatMap((change) => [true, false].map((v) => [who, change, v] as const)),
  )
  test.each(cases)('%s, %s, vendor switched on: %s', async (who, change, vendor) => {
    const there = aHelsenorge(vendor)
    const { hidden, ...args } = standing()
    const before = { ...standing(), bookedAt: there.clock(), hidden: change === 'hidden' }
    const isNew = change === 'booked' || change === 'hidden'
    const unheard = change.endsWith('at once')
    if (!isNew) await there.ask('appointment.book', { ...args, hidden, patientId: who })
    if (change.endsWith('later')) there.clock.advance(10 * MINUTE)
    const known = await there.known(who)
    const heard = await there.told(who)

    const after = change.startsWith('moved')
      ? { ...before, startsAt: THURSDAY + DAY, endsAt: THURSDAY + DAY + 20 * MINUTE }
      : { ...before, status: change.startsWith('cancelled') ? ('cancelled' as const) : ('confirmed' as const) }
    const shown = audienceOf(
      { before: isNew ? undefined : before, after, unheard },
      { ...known, vendorSends: vendor },
      there.clock(),
    )

    if (isNew) await there.ask('appointment.book', { ...args, hidden: after.hidden, patientId: who })
    else if (change.startsWith('moved'))
      await there.ask('appointment.move', {
        id: 'a',
        calendarId: 'cal-berg',
        startsAt: after.startsAt,
        endsAt: after.endsAt,
      })
    else await there.ask('appointment.cancel', { id: 'a' })
    const told = await there.told(who)
    const fresh = unheard ? told : told.filter(({ at: when }) => !heard.some((old) => old.at === when))
    const wanted = shown.kind === undefined ? [] : [{ kind: shown.kind, at: shown.at, channel: shown.channel }]
    const [one] = fresh
    // by which of SMS, e-mail or only on its page HelseNorge tells is the reader's own choice, which no clinic sees
    expect(fresh.map(({ kind, at: when }) => ({ kind, at: when }))).toEqual(
      wanted.map(({ kind, at: when }) => ({ kind, at: when })),
    )
    if (one) expect(shown.channel).toBe(one.channel)
  })

  test('the table has somebody for each way: parents, a youth, nobody, the vendor', async () => {
    const there = aHelsenorge(true)
    const readers = async (who: string) => {
      const after = { ...standing(), bookedAt: there.clock() }
      const audience = audienceOf(
        { before: undefined, after, unheard: false },
        { ...(await there.known(who)), vendorSends: true },
        there.clock(),
      )
      return [audience.channel, audience.alsoPower, ...audience.readers.map(({ id }) => id)]
    }
    expect(await readers('patient-solberg')).toEqual(['helsenorge', true, 'patient-solberg'])
    expect(await readers('c-10')).toEqual(['helsenorge', false, 'p-apart', 'patient-solberg'])
    expect(await readers('c-13')).toEqual(['sms', false])
    expect(await readers('c-13-agreed')).toEqual(['helsenorge', false, 'c-13-agreed'])
    expect(await readers('p-basis')).toEqual(['sms', false])
  })
})

test('[S180 S176 S171] who the desk says can read an appointment is who reads it at HelseNorge, word for word, and nobody else', async () => {
  const booked = { startsAt: THURSDAY, endsAt: THURSDAY + 20 * MINUTE, reason: 'P-piller' }
  const rows = citizenClinic({
    also: [
      ...['patient-solberg', 'c-10', 'c-13'].map((patientId) =>
        withAppointment({ ...booked, id: `a-${patientId}`, patientId }),
      ),
      {
        table: powers,
        rows: [
          {
            id: 'power',
            clinicId: 'clinic',
            giverId: 'patient-solberg',
            receiverId: 'p-per',
            areas: ['services'],
            grantedAt: at('08:00', '2026-01-01'),
            lastDay: null,
            confirmedAt: at('08:00', '2026-11-01'),
            endedAt: null,
            endedBy: null,
          },
        ],
      },
    ],
  })
  const { url, clock } = await startTestHelsenorge({ rows })
  const all = rows.flatMap(({ table, rows: some }) => (table === patients ? (some as readonly Patient[]) : []))
  const relations = rows.flatMap((one) => (one.table.name === 'relation' ? (one.rows as never[]) : []))
  for (const id of ['patient-solberg', 'c-10', 'c-13']) {
    const patient = all.find((one) => one.id === id)
    if (!patient) throw new Error('missing')
    const mine = (relations as { childId: string; guardianId: string }[]).filter(({ childId }) => childId === id)
    const family = {
      relations: mine as never,
      guardians: all.filter((one) => mine.some(({ guardianId }) => guardianId === one.id)),
    }
    const change = { before: undefined, after: { ...standing(), bookedAt: 0 }, unheard: false }
    const audience = audienceOf(change, { patient, family, vendorSends: false }, clock())
    const reading: string[] = []
    for (const who of ['patient-solberg', 'p-per', 'p-foster', 'p-apart', 'p-confidential', 'p-basis', 'c-16']) {
      const citizen = await loggedIn(url, who)
      const answer = await citizen.appointments(id)
      if (answer.status !== 200) continue
      reading.push(who)
      const [one] = ownAppointments.parse(answer.body).upcoming.filter((own) => own.id === `a-${id}`)
      expect(one).toMatchObject({ reason: 'P-piller', withWhom: 'Astrid Berg' })
    }
    const expected = [...audience.readers.map((one) => one.id), ...(audience.alsoPower ? ['p-per'] : [])]
    expect([id, reading.sort()]).toEqual([id, expected.sort()])
  }
})

describe('[S97] an appointment that stands is hidden', () => {
  const hide = (hidden: boolean) => ({ name: 'appointment.setHidden', args: { id: 'a', hidden } })
  const start = async () => {
    const started = await startTestHelsenorge({ rows: citizenClinic() })
    const [parent, desk] = [await loggedIn(started.url), await activeWorkstation(started.url, started.clock)]
    const args = standing()
    await desk.push({ name: 'appointment.book', args: { ...args, patientId: 'c-10' } })
    const seen = async () =>
      ownAppointments.parse((await parent.appointments('c-10')).body).upcoming.map(({ id }) => id)
    const kinds = async () => ((await parent.notifications('c-10')).body as { kind: string }[]).map(({ kind }) => kind)
    return { ...started, desk, seen, kinds }
  }

  test('and gone from the parents’ page at once; what they had been told stays told', async () => {
    const { desk, seen, kinds } = await start()
    // a parent who looks it up has been told
    expect([await seen(), await kinds()]).toEqual([['a'], ['appointment-confirmed']])
    await desk.push(hide(true))
    expect([await seen(), await kinds()]).toEqual([[], ['appointment-confirmed']])
  })

  test('and never told of when that is done before they were told', async () => {
    const { clock, desk, seen, kinds } = await start()
    await desk.push(hide(true))
    clock.advance(6 * MINUTE)
    expect([await seen(), await kinds()]).toEqual([[], []])
  })

  test('shown again it is as new to them as a booking', async () => {
    const { desk, seen, kinds } = await start()
    await desk.push(hide(true))
    await desk.push(hide(false))
    expect([await seen(), await kinds()]).toEqual([['a'], ['appointment-confirmed']])
  })

  test('a hidden type stays hidden, and a cancelled appointment is not shown anew', async () => {
    const { desk } = await start()
    const row = {
      ...standing(),
      id: 'b',
      typeId: 'type-hidden',
      startsAt: THURSDAY + DAY,
      endsAt: THURSDAY + DAY + 20 * MINUTE,
    }
    const args = row
    await desk.push({ name: 'appointment.book', args: { ...args, patientId: 'c-10' } })
    await desk.push({ name: 'appointment.setHidden', args: { id: 'b', hidden: false } })
    await desk.push(hide(true))
    await desk.push({ name: 'appointment.cancel', args: { id: 'a' } })
    await desk.push(hide(false))
    const pulled = JSON.stringify(await desk.pull())
    expect(pulled).toContain('type-hidden')
    expect(pulled).toContain('already-closed')
  })
})
