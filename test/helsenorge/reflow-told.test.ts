import { appointments } from '@shared/calendar/model'
import { notifications, patientNews } from '@shared/citizen/model'
import { notificationText } from '@shared/citizen/notification-text'
import { MINUTE } from '@shared/time/instant'
import { expect, test } from 'vitest'
import { carryOut } from '../../electron/helsenorge/commands/carry-out'
import { openSqliteStore } from '../../electron/helsenorge/store/sqlite-store'
import { secretary } from '../support/act'
import { citizenClinic, TOMORROW } from '../support/citizen-clinic'
import { anAppointment, at, MORNING } from '../support/clinic-rows'
import { tempDir } from '../support/temp-dir'

const time = (clock: string) => ({
  calendarId: 'cal-berg',
  startsAt: at(clock, TOMORROW),
  endsAt: at(clock, TOMORROW) + 20 * MINUTE,
})
const move = (id: string, from: string, to: string) => ({ id, ...time(to), from: time(from) })

async function aClinicWith(two: readonly { id: string; clock: string; patientId?: string }[]) {
  const store = openSqliteStore(tempDir())
  store.load(citizenClinic())
  await store.write(async (tx) => {
    for (const { id, clock, patientId = 'patient-solberg' } of two)
      await tx.put(appointments, anAppointment({ id, patientId, ...time(clock), bookedAt: MORNING - 60 * MINUTE }))
  })
  const moveTogether = (moves: ReturnType<typeof move>[]) => {
    const args = { id: moves[0]?.id ?? '', moves }
    return store.write((tx) => carryOut(tx, { name: 'appointment.moveTogether', args, actor: secretary }, MORNING))
  }
  return { store, moveTogether }
}

test('[N11 S12] two appointments of one patient moved in one go are one message, and both know of it', async () => {
  const { store, moveTogether } = await aClinicWith([
    { id: 'first', clock: '13:00' },
    { id: 'second', clock: '13:20' },
  ])
  const { value, changes } = await moveTogether([move('first', '13:00', '14:00'), move('second', '13:20', '14:20')])
  expect(value).toMatchObject({ ok: true })
  const told = changes.filter(({ table }) => table === notifications)
  expect(told.map(({ after }) => after)).toMatchObject([
    { kind: 'appointment-moved', subjectId: 'first', alsoIds: ['second'] },
  ])
  const news = await store.read(async (tx) => [await tx.get(patientNews, 'first'), await tx.get(patientNews, 'second')])
  expect(news.map((row) => row?.news.map(({ id }) => id))).toEqual([[told[0]?.id], [told[0]?.id]])
  store.close()
})

test('[N9] all or none: one that a colleague has moved meanwhile, or two patients, and nobody is moved or told', async () => {
  const { store, moveTogether } = await aClinicWith([
    { id: 'first', clock: '13:00' },
    { id: 'second', clock: '13:20' },
    { id: 'other', clock: '13:40', patientId: 'p-per' },
  ])
  const stale = await moveTogether([move('first', '13:00', '14:00'), move('second', '12:00', '14:20')])
  expect(stale.value).toMatchObject({ code: 'moved-meanwhile' })
  const mixed = await moveTogether([move('first', '13:00', '14:00'), move('other', '13:40', '14:20')])
  expect(mixed.value).toMatchObject({ code: 'not-one-patient' })
  for (const { changes } of [stale, mixed]) expect(changes).toEqual([])
  const standing = await store.read((tx) => tx.get(appointments, 'first'))
  expect(standing?.startsAt).toBe(at('13:00', TOMORROW))
  store.close()
})

test('one message of several appointments says so, still without a word of what they are about', () => {
  const keys = (count?: number) =>
    notificationText({ kind: 'appointment-moved', ...(count === undefined ? {} : { count }) }, (key) => key)
  expect([keys(), keys(1), keys(2)]).toEqual([
    { title: 'appointment-moved', text: 'appointment-movedText' },
    { title: 'appointment-moved', text: 'appointment-movedText' },
    { title: 'appointments-moved', text: 'appointments-movedText' },
  ])
})
