import { describe, expect, test } from 'vitest'
import { createClient, DeskFailure, type DeskListener } from '../../renderer/workstation/lib/client'

/** The preload's bridge with a core on the other side that the test plays. */
function desk() {
  let hear: (message: unknown) => void = () => undefined
  const sent: { kind: string; id: number; name: string; commandId?: string }[] = []
  const client = createClient({
    onMessage: (listener) => {
      hear = listener
    },
    send: (message) => sent.push(message as (typeof sent)[number]),
    info: () => Promise.resolve(null),
    drawn: () => undefined,
    saveLog: () => Promise.reject(new Error('nobody saves a log here')),
  })
  return { client, sent, connect: () => hear(null), say: (message: unknown) => hear(message) }
}
const move = { id: 'a-1', calendarId: 'c-1', startsAt: 1, endsAt: 2 }
const quiet: DeskListener = { changed: () => undefined, sync: () => undefined, reconnected: () => undefined }

describe('the window and its core', () => {
  test('a question asked before the core is there is asked as soon as it is', async () => {
    const { client, sent, connect, say } = desk()
    const answer = client.query('calendar.setup', {})
    expect(sent).toHaveLength(0)
    connect()
    expect(sent.map(({ name }) => name)).toEqual(['calendar.setup'])
    say({ kind: 'answer', id: sent[0]!.id, ok: true, value: { calendars: [], types: [] } })
    expect(await answer).toEqual({ calendars: [], types: [] })
  })

  test('after the core was killed every open question is asked again, a command under the same id, so that it has one effect', async () => {
    const { client, sent, connect, say } = desk()
    connect()
    const moved = client.command('appointment.move', move)
    const setup = client.query('calendar.setup', {})
    connect()
    expect(sent.map(({ name }) => name)).toEqual([
      'appointment.move',
      'calendar.setup',
      'appointment.move',
      'calendar.setup',
    ])
    expect(sent[2]!.commandId).toBe(sent[0]!.commandId)
    expect(sent[0]!.commandId).toMatch(/^[0-9a-f-]{36}$/)
    say({ kind: 'answer', id: sent[2]!.id, ok: true, value: null })
    say({ kind: 'answer', id: sent[3]!.id, ok: true, value: { calendars: [], types: [] } })
    expect(await moved).toEqual({ ok: true, value: null })
    await setup
    connect()
    expect(sent).toHaveLength(4)
  })

  test('the same command given twice by a person is two commands', () => {
    const { client, sent, connect } = desk()
    connect()
    void client.command('appointment.move', move)
    void client.command('appointment.move', move)
    expect(sent[0]!.commandId).not.toBe(sent[1]!.commandId)
  })

  test('an answer that comes twice, because the question was repeated, counts once', async () => {
    const { client, sent, connect, say } = desk()
    connect()
    const moved = client.command('appointment.move', move)
    const { id } = sent[0]!
    say({ kind: 'answer', id, ok: true, value: null })
    say({ kind: 'refused', id, code: 'slot-taken', data: {} })
    expect(await moved).toEqual({ ok: true, value: null })
  })

  test('a refusal is a value with its code and data; a defect is an error', async () => {
    const { client, sent, connect, say } = desk()
    connect()
    const refused = client.command('appointment.move', move)
    const failed = client.command('appointment.move', move)
    say({ kind: 'refused', id: sent[0]!.id, code: 'slot-taken', data: { startsAt: 5 } })
    say({ kind: 'failed', id: sent[1]!.id, message: 'disk full' })
    expect(await refused).toEqual({ ok: false, code: 'slot-taken', data: { startsAt: 5 } })
    await expect(failed).rejects.toThrow(DeskFailure)
  })

  test('the window hears of changes, of sync, and of a new core, but not of the first one', () => {
    const { client, connect, say } = desk()
    const heard: string[] = []
    const stop = client.listen({
      changed: (tables) => heard.push(`changed ${tables.join()}`),
      sync: (state) => heard.push(`sync ${state.phase}`),
      reconnected: () => heard.push('new core'),
    })
    client.listen(quiet)
    connect()
    say({ kind: 'changed', tables: ['appointment', 'outbox'] })
    const state = { lastSyncedAt: null, offlineSince: 1, waiting: 0, needsAttention: 0, problem: null, receiving: null }
    say({ kind: 'sync', state: { phase: 'offline', ...state } })
    connect()
    stop()
    say({ kind: 'changed', tables: ['note'] })
    expect(heard).toEqual(['changed appointment,outbox', 'sync offline', 'new core'])
  })
})
