import type { CommandArgs, CommandName } from '@shared/contract'
import type { Prng } from '../../../electron/helsenorge/seed/lib/prng'
import type { DeskWrite, Journal } from '../journal'
import type { Desk } from './desk'
import { holdFile, makeFile, WITH_FILE } from './files'
import { type ContestedTime, draw, LENGTH, pause, type Scene, type Shared } from './scene'

/** Questions a desk has open at most while its core is away. */
const MOST_OPEN = 40
const DRAFT_KEYS = 8

interface Held {
  readonly kind: 'appointment' | 'dialogue' | 'note'
  readonly id: string
  readonly patientId: string
  /** times it was ever given: none twice, so that a refused move is known from the others */
  readonly times: Set<string>
  /** the time it holds, or may come to hold, is one that many want */
  contested: boolean
  busy: boolean
  over: boolean
}

/** Somebody who works at a desk without looking up. */
export interface DeskLoad {
  /** beside what it does anyway; resolves when it has been told */
  readonly book: (time: ContestedTime) => Promise<void>
  /** no new questions; resolves when every one has its answer, and the times that many want have been given back for those who come after */
  readonly stop: () => Promise<void>
}

const WEIGHTS = {
  bookOwn: 20,
  bookContested: 12,
  move: 14,
  cancel: 12,
  giveBack: 10,
  arrived: 3,
  start: 5,
  reply: 10,
  close: 2,
  read: 5,
  note: 14,
  sign: 4,
  draft: 8,
} as const

const keyOf = ({ calendarId, startsAt }: ContestedTime): string => `${calendarId} ${startsAt}`

/** @param everyMs pause between two questions, on average */
export function loadDesk(
  desk: Desk,
  { scene, shared, journal, prng }: { scene: Scene; shared: Shared; journal: Journal; prng: Prng },
  everyMs: number,
): DeskLoad {
  const held: Held[] = []
  const open = new Set<Promise<void>>()
  const busyDrafts = new Set<string>()
  let going = true
  let count = 0

  const ask = <N extends CommandName>(thing: Held, name: N, args: CommandArgs<N>): void => {
    thing.busy = true
    const write: DeskWrite = {
      desk: desk.name,
      name,
      args: args as Record<string, unknown>,
      subject: thing.id,
      told: 'open',
      code: null,
      commandId: null,
    }
    journal.desks.push(write)
    const asked = desk.client
      .command(name, args)
      .then(
        (result) => {
          write.told = result.ok ? 'done' : 'refused'
          write.code = result.ok ? null : result.code
          if (!result.ok && name === 'appointment.book') thing.over = true
        },
        (error: unknown) => void journal.faults.push(`${desk.name}: ${name} failed: ${String(error)}`),
      )
      .finally(() => {
        write.commandId = desk.commandIdOf(args)
        thing.busy = false
        open.delete(asked)
      })
    open.add(asked)
  }

  /** a letter, one in five with a file that the core keeps first */
  const send = <N extends 'dialogue.start' | 'dialogue.reply'>(thing: Held, name: N, args: CommandArgs<N>): void => {
    if (!prng.chance(WITH_FILE)) {
      ask(thing, name, args)
      return
    }
    thing.busy = true
    const { bytes, file } = makeFile(prng)
    const holding = holdFile(desk, bytes, file)
      .then((fault) => {
        if (fault === undefined) return ask(thing, name, { ...args, attachments: [file] })
        journal.faults.push(fault)
        thing.busy = false
      })
      .finally(() => open.delete(holding))
    open.add(holding)
  }

  const begin = (kind: Held['kind'], patientId = prng.pick(scene.patientIds)): Held => {
    const thing = {
      kind,
      id: crypto.randomUUID(),
      patientId,
      times: new Set<string>(),
      contested: false,
      busy: false,
      over: false,
    }
    held.push(thing)
    return thing
  }
  /** one at rest, the younger the likelier: work goes on where it began */
  const some = (kind: Held['kind']): Held | undefined => {
    const free = held.filter((one) => one.kind === kind && !one.busy && !one.over)
    return free.at(-1 - Math.floor(prng.next() ** 2 * free.length))
  }
  const text = (): string => {
    count += 1
    return `${desk.name} ${count}`
  }
  const book = (time: ContestedTime, contested: boolean): void => {
    const thing = begin('appointment')
    thing.contested = contested
    thing.times.add(keyOf(time))
    const { id, patientId } = thing
    const args = { ...time, id, patientId, typeId: scene.typeId, endsAt: time.startsAt + LENGTH }
    ask(thing, 'appointment.book', { ...args, reason: text(), hidden: false })
  }
  const move = (thing: Held): void => {
    const contested = prng.chance(0.4)
    const time = contested ? prng.pick(scene.contested) : scene.ownTime()
    if (thing.times.has(keyOf(time))) return
    thing.contested ||= contested
    thing.times.add(keyOf(time))
    ask(thing, 'appointment.move', { id: thing.id, ...time, endsAt: time.startsAt + LENGTH })
  }
  const saveDraft = (): void => {
    const key = `draft ${prng.int(DRAFT_KEYS)}`
    if (busyDrafts.has(key)) return
    busyDrafts.add(key)
    const kept = text()
    const asked = desk.client.local('draft.save', { key, text: kept }).then(
      () => {
        const own = journal.drafts.get(desk.name) ?? new Map<string, string>()
        journal.drafts.set(desk.name, own.set(key, kept))
        busyDrafts.delete(key)
        open.delete(asked)
      },
      (error: unknown) => void journal.faults.push(`${desk.name}: draft.save failed: ${String(error)}`),
    )
    open.add(asked)
  }
  const reply = (): void => {
    const foreign = shared.dialogueIds.length > 0 && prng.chance(0.5)
    // a citizen's dialogue is answered once; its thing is made for this answer alone
    const thing = foreign ? begin('dialogue') : some('dialogue')
    if (!thing) return
    if (foreign) thing.over = true
    const dialogueId = foreign ? prng.pick(shared.dialogueIds) : thing.id
    const args = { dialogueId, messageId: crypto.randomUUID(), body: text(), outcome: null }
    send(thing, 'dialogue.reply', { ...args, close: !foreign && prng.chance(0.2) })
  }

  const cancel = (thing: Held): void => {
    thing.over = true
    ask(thing, 'appointment.cancel', { id: thing.id })
  }
  /** oldest first */
  const giveBack = (most: number): void => {
    for (const thing of held.filter(({ contested, busy, over }) => contested && !busy && !over).slice(0, most))
      cancel(thing)
  }

  const act = (): void => {
    const word = draw(prng, WEIGHTS)
    const appointment = some('appointment')
    const dialogue = some('dialogue')
    const note = some('note')
    if (word === 'bookOwn') book(scene.ownTime(), false)
    else if (word === 'bookContested') book(prng.pick(scene.contested), true)
    else if (word === 'giveBack') giveBack(1)
    else if (word === 'draft') saveDraft()
    else if (word === 'reply') reply()
    else if (word === 'move' && appointment) move(appointment)
    else if (word === 'cancel' && appointment) cancel(appointment)
    else if (word === 'arrived' && appointment && !appointment.contested) {
      appointment.over = true
      ask(appointment, 'appointment.setStatus', { id: appointment.id, status: 'arrived' })
    } else if (word === 'start') {
      const thing = begin('dialogue')
      const kind = prng.chance(0.5) ? 'e-contact' : 'e-consultation'
      const { id, patientId } = thing
      send(thing, 'dialogue.start', {
        id,
        messageId: crypto.randomUUID(),
        patientId,
        kind,
        subject: 'Svar',
        body: text(),
      })
    } else if (word === 'close' && dialogue) ask(dialogue, 'dialogue.close', { dialogueId: dialogue.id })
    else if (word === 'read' && dialogue) ask(dialogue, 'dialogue.markRead', { dialogueId: dialogue.id })
    else if (word === 'note') {
      const thing = note && prng.chance(0.6) ? note : begin('note')
      const { id, patientId } = thing
      ask(thing, 'note.save', { id, patientId, contactType: 'note', occurredAt: Date.now(), body: text(), icpc: [] })
    } else if (word === 'sign' && note) {
      note.over = true
      ask(note, 'note.sign', { id: note.id, body: text(), icpc: ['R05'], contactType: 'note' })
    }
  }
  const work = (async () => {
    while (going) {
      if (open.size < MOST_OPEN) act()
      await pause(prng.next() * 2 * everyMs)
    }
  })()

  return {
    book: async (time) => {
      book(time, true)
      await Promise.all(open)
    },
    stop: async () => {
      going = false
      await work
      while (open.size > 0) await Promise.all(open)
      giveBack(held.length)
      while (open.size > 0) await Promise.all(open)
    },
  }
}
