import { appointments } from '@shared/calendar/model'
import type { LocalArgs } from '@shared/contract'
import { messages } from '@shared/inbox/model'
import { markOf } from '@shared/journal/commands'
import type { Rejection } from '@shared/protocol'
import type { AttentionCard } from '@shared/sync/attention'
import { MINUTE } from '@shared/time/instant'
import { expect, test } from 'vitest'
import { type KeptLocal, localHandlers } from '../../electron/core/cache/local-handlers'
import { attentionQueries } from '../../electron/core/cache/queries/attention'
import type { QueryContext } from '../../electron/core/cache/query-context'
import { initialLoop } from '../../electron/core/sync/loop-state'
import { countWaiting } from '../../electron/core/sync/outbox'
import { submit } from '../../electron/core/sync/submit'
import { syncStateOf } from '../../electron/core/sync/sync-state'
import { aPull, cacheWith } from '../support/cache'
import {
  aMessage,
  anAppointment,
  at,
  MORNING,
  type Rows,
  smallestClinic,
  withAppointment,
  withDialogue,
} from '../support/clinic-rows'

const tomorrow = (time: string): number => at(time, '2026-11-24')
const place = (time: string) => ({
  calendarId: 'cal-berg',
  startsAt: tomorrow(time),
  endsAt: tomorrow(time) + 20 * MINUTE,
})
const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

/** A desk on real SQLite; `refused` is HelseNorge's answer to what was submitted, in order. */
async function aDesk(more: readonly Rows[] = []) {
  const { db, writer, pulled: taken } = await cacheWith([...smallestClinic(), ...more])
  let count = 0
  let clock = 1
  const run = (name: string, args: object, over: { settles?: number[]; commandId?: string } = {}) => {
    count += 1
    return submit(writer, {
      commandId: uuid(count),
      name,
      args: args as Record<string, never>,
      employeeId: 'gp-berg',
      madeAt: MORNING,
      ...over,
    })
  }
  const pulled = (
    refused: readonly (readonly [number, string, Rejection['data']?])[],
    rows: readonly Rows[] = [],
  ): Promise<unknown> => {
    clock += 1
    const rejections = refused.map(([mutationId, code, data = {}]) => ({
      mutationId,
      code,
      data,
      at: MORNING + MINUTE,
    }))
    const lastMutationId = Math.max(0, ...refused.map(([id]) => id))
    const lastCommandId =
      db.get<{ commandId: string }>('select "commandId" from "outbox" where "mutationId" = ?', [lastMutationId])
        ?.commandId ?? null
    return taken(aPull(clock, rows, { lastMutationId, lastCommandId, rejections }))
  }
  const cards = () => attentionQueries['attention.list']({ db } as QueryContext, {}) as AttentionCard[]
  const local = <N extends KeptLocal>(name: N, args: LocalArgs<N>) =>
    writer.transaction((write) => (localHandlers[name] as (...given: unknown[]) => unknown)(write, args, MORNING))
  const count_ = () => syncStateOf(db, initialLoop, null).needsAttention
  return { db, run, pulled, cards, local, needsAttention: count_ }
}
const booking = (id: string, time: string) => ({
  id,
  ...place(time),
  typeId: 'type-consultation',
  patientId: 'patient-solberg',
  reason: 'Vondt i halsen',
  hidden: false,
})

test('[N9] a card tells both versions, who, when, and what the patient has been told', async () => {
  const desk = await aDesk([withAppointment(place('09:00'))])
  await desk.run('appointment.move', { id: 'appointment-1', ...place('10:00'), from: place('09:00') })
  const news = [{ id: 'appointment-moved:appointment-1:7', kind: 'appointment-moved', at: MORNING }]
  const { patientNews } = await import('@shared/citizen/model')
  await desk.pulled(
    [[1, 'moved-meanwhile', place('11:00')]],
    [
      {
        table: appointments,
        rows: [anAppointment({ ...place('11:00'), changedAt: MORNING + 30_000, changedById: 'sec-kari' })],
      },
      {
        table: patientNews,
        rows: [
          {
            id: 'appointment-1',
            clinicId: 'clinic',
            patientId: 'patient-solberg',
            subjectKind: 'appointment',
            news,
            lastAt: MORNING,
          },
        ],
      },
    ],
  )
  expect(desk.cards()).toMatchObject([
    {
      mutationId: 1,
      name: 'appointment.move',
      args: place('10:00'),
      madeAt: MORNING,
      madeBy: 'Astrid Berg',
      code: 'moved-meanwhile',
      patientName: 'Solberg, Ingrid',
      patientBirthDate: '1980-06-15',
      standing: { kind: 'appointment', row: { ...place('11:00'), by: 'Kari Lie', changedAt: MORNING + 30_000 } },
      holder: null,
      told: [{ kind: 'appointment-moved', at: MORNING, vendor: null }],
    },
  ])
})

test('[S7 S70] a lost race for a time names who holds it', async () => {
  const desk = await aDesk()
  await desk.run('appointment.book', booking('own', '08:00'))
  await desk.pulled([[1, 'slot-taken']], [withAppointment({ id: 'theirs', ...place('08:00'), reason: 'Hoste' })])
  expect(desk.cards()).toMatchObject([
    { standing: null, holder: { id: 'theirs', patientName: 'Solberg, Ingrid' }, told: [] },
  ])
})

test('what followed from a refused booking is no second card: moved, it is wanted there; cancelled, it is not wanted any more', async () => {
  const desk = await aDesk()
  await desk.run('appointment.book', booking('moved', '08:00'))
  await desk.run('appointment.move', { id: 'moved', ...place('08:40') })
  await desk.run('appointment.book', booking('dropped', '09:00'))
  await desk.run('appointment.undoBooking', { id: 'dropped' })
  await desk.pulled([
    [1, 'slot-taken'],
    [2, 'not-found'],
    [3, 'slot-taken'],
    [4, 'not-found'],
  ])
  expect(desk.cards()).toMatchObject([{ mutationId: 1, name: 'appointment.book', args: place('08:40') }])
  expect(desk.needsAttention()).toBe(1)
})

test('a note refused at every pause of typing is one card with the last words', async () => {
  const desk = await aDesk()
  const text = (body: string) => ({ contactType: 'consultation' as const, icpc: [], body })
  const save = (body: string, seen: string | null) => ({
    id: 'note-1',
    patientId: 'patient-solberg',
    occurredAt: MORNING,
    ...text(body),
    seen,
  })
  await desk.run('note.save', save('Hoste', null))
  await desk.run('note.save', save('Hoste i tre', markOf(text('Hoste'))))
  await desk.run('note.save', save('Hoste i tre uker.', markOf(text('Hoste i tre'))))
  await desk.pulled([1, 2, 3].map((id) => [id, 'note-changed'] as const))
  expect(desk.cards()).toMatchObject([{ mutationId: 3, args: { body: 'Hoste i tre uker.' } }])
})

test('every refused letter is a card of its own, whole', async () => {
  const desk = await aDesk([withDialogue(), { table: messages, rows: [aMessage()] }])
  const reply = (n: number) => ({
    dialogueId: 'dialogue-1',
    messageId: `m${n}`,
    body: `Svar ${n}`,
    outcome: null,
    close: false,
  })
  await desk.run('dialogue.reply', reply(1))
  await desk.run('dialogue.reply', reply(2))
  await desk.pulled([
    [1, 'answered-meanwhile'],
    [2, 'follows-refused'],
  ])
  expect(desk.cards().map(({ args }) => (args as { body: string }).body)).toEqual(['Svar 1', 'Svar 2'])
  expect(desk.cards()[0]?.standing).toMatchObject({ kind: 'dialogue', row: { last: { body: 'Har fått et utslett' } } })
})

test('nobody is asked about read marks, nor about what somebody else did too', async () => {
  const desk = await aDesk([withAppointment(), withDialogue()])
  await desk.run('dialogue.markRead', { dialogueId: 'dialogue-1' })
  await desk.run('appointment.cancel', { id: 'appointment-1' })
  await desk.pulled([
    [1, 'not-found'],
    [2, 'already-closed', { status: 'cancelled' }],
  ])
  expect(desk.cards()).toEqual([])
  expect(desk.needsAttention()).toBe(0)
  expect(desk.db.get('select count(*) as n from "rejection"')).toEqual({ n: 2 })
})

test('a decision and its card are settled in one transaction, and only once', async () => {
  const desk = await aDesk()
  await desk.run('appointment.book', booking('own', '08:00'))
  await desk.pulled([[1, 'slot-taken']], [withAppointment({ id: 'theirs', ...place('08:00') })])
  // the rules of this desk say no: the card stays
  expect((await desk.run('appointment.book', booking('again', '08:00'), { settles: [1] })).result).toMatchObject({
    code: 'slot-taken',
  })
  expect(desk.needsAttention()).toBe(1)
  const chosen = { settles: [1], commandId: uuid(77) }
  expect((await desk.run('appointment.book', booking('again', '08:20'), chosen)).touched.has('rejection')).toBe(true)
  expect(desk.needsAttention()).toBe(0)
  // the window asks again after the core was killed, and another window decides as well
  expect((await desk.run('appointment.book', booking('again', '08:20'), chosen)).result.ok).toBe(true)
  expect((await desk.run('appointment.book', booking('other', '08:40'), { settles: [1] })).result).toMatchObject({
    code: 'card-settled',
  })
  expect(countWaiting(desk.db)).toBe(1)
  // what a command has decided is not taken back by taking back what was let go
  await desk.local('attention.restore', { mutationIds: [1] })
  expect(desk.needsAttention()).toBe(0)
})

test('text let go goes back to where it was typed in the same transaction, and a card let go can be taken back', async () => {
  const desk = await aDesk([withDialogue(), { table: messages, rows: [aMessage()] }])
  const reply = { dialogueId: 'dialogue-1', messageId: 'm1', body: 'Ta det med ro.', outcome: null, close: false }
  await desk.run('dialogue.reply', reply)
  await desk.pulled([[1, 'answered-meanwhile']])
  await desk.local('attention.settle', { mutationId: 1, draft: { key: 'reply:gp-berg:dialogue-1', text: reply.body } })
  expect(desk.cards()).toEqual([])
  expect(desk.db.get('select "text" from "draft"')).toEqual({ text: 'Ta det med ro.' })
  await desk.local('attention.restore', { mutationIds: [1] })
  expect(desk.cards()).toMatchObject([{ mutationId: 1, args: reply }])
})
