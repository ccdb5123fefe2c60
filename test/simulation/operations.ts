import { prescriptions } from '@shared/patient/model'
import { aPrescription, TOMORROW } from '../support/citizen-clinic'
import { at } from '../support/clinic-rows'
import type { Chance } from './chance'
import type { Counts } from './counts'
import { NEXT_PROTOCOL, type SimDesk } from './desk'
import type { Weather } from './network'
import { SERVER_POINTS, type SimServer } from './server'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** few, so that many go for one */
const SLOTS = ['08:00', '08:20', '08:40', '09:00', '09:20', '09:40', '10:00', '10:20'].map((time) => at(time, TOMORROW))
const PATIENTS = ['patient-solberg', 'p-per']

export interface Scene {
  readonly chance: Chance
  readonly server: SimServer
  readonly desks: readonly SimDesk[]
  readonly counts: Counts
  readonly mayRestore: boolean
  readonly mayPutDiskBack: boolean
}

/** Somebody does something, or something goes wrong. @returns what, for the log */
export async function actOnce(scene: Scene): Promise<string> {
  const { chance, server, desks, counts } = scene
  const desk = chance.pick(desks)
  const roll = chance.below(100)
  if (roll < 42) return submitOne(scene, desk)
  if (roll < 52) return citizenActs(scene)
  if (roll < 56) {
    const text = `utkast ${chance.below(1000)}`
    await desk.saveDraft(text)
    return `${desk.name} types "${text}"`
  }
  if (roll < 62) {
    const weather: Weather = {
      lost: chance.next() * 0.4,
      doubled: chance.next() * 0.4,
      cut: chance.next() * 0.3,
      slow: chance.next() * 0.2,
    }
    desk.line.weather = weather
    return `${desk.name}: bad weather ${JSON.stringify(weather)}`
  }
  if (roll < 66) {
    desk.line.down = !desk.line.down
    if (desk.line.down) {
      counts.partitions += 1
      desk.line.hangUp()
    }
    return `${desk.name}: line ${desk.line.down ? 'down' : 'up'}`
  }
  if (roll < 72) {
    const statements = 1 + chance.below(60)
    if (desk.isUp()) desk.armKill(statements)
    return `${desk.name} is killed before statement ${statements}`
  }
  if (roll < 74) {
    desk.kill()
    return `${desk.name} is killed`
  }
  if (roll < 81) {
    for (const other of desks) {
      other.start()
      await other.askAgain()
    }
    return 'all desks start'
  }
  if (roll < 85) {
    const point = chance.pick(SERVER_POINTS)
    server.armKill(point, 1 + chance.below(6))
    return `HelseNorge is killed ${point}`
  }
  if (roll < 90) {
    server.start()
    return 'HelseNorge starts'
  }
  if (roll < 92) {
    const jump = Math.round((chance.next() - 0.5) * 96 * HOUR)
    desk.jumpClock(jump)
    counts.clockJumps += 1
    return `${desk.name}: clock jumps ${jump} ms`
  }
  if (roll < 94) {
    await server.forgetDeletions()
    return 'HelseNorge forgets deletions'
  }
  if (roll < 95) return upgrade(scene, desk)
  if (roll < 97) {
    await server.alter((tx) =>
      chance.yes(0.5)
        ? tx.delete(prescriptions, 'rx-per')
        : tx.put(
            prescriptions,
            aPrescription({ id: 'rx-per', patientId: 'p-per', dosage: `${chance.below(9)} om dagen` }),
          ),
    )
    return 'a prescription comes or goes'
  }
  return restoreOne(scene, desk)
}

function upgrade({ server, counts, chance }: Scene, desk: SimDesk): string {
  counts.upgrades += 1
  if (chance.yes(0.5)) {
    server.setProtocol(NEXT_PROTOCOL)
    return 'HelseNorge is upgraded'
  }
  // the new program finds the cache as the old one left it, with what waits in it
  desk.kill()
  desk.line.protocol = NEXT_PROTOCOL
  desk.start()
  return `${desk.name} is upgraded`
}

function restoreOne({ server, chance, mayRestore, mayPutDiskBack }: Scene, desk: SimDesk): string {
  if (mayPutDiskBack && chance.yes(0.5)) {
    if (!desk.hasCopy()) {
      desk.copyDisk()
      return `${desk.name}: its disk is copied`
    }
    desk.putDiskBack()
    return `${desk.name}: its disk is put back`
  }
  if (!mayRestore) return 'nothing'
  if (!server.hasBackup()) {
    server.backUp()
    return 'HelseNorge is backed up'
  }
  server.putBack()
  return 'HelseNorge is put back'
}

async function submitOne({ chance, counts }: Scene, desk: SimDesk): Promise<string> {
  const employeeId = chance.pick(['gp-berg', 'gp-dahl', 'sec-kari'])
  const commandId = chance.uuid()
  const startsAt = chance.pick(SLOTS)
  const time = { startsAt, endsAt: startsAt + 20 * MINUTE }
  const calendarId = chance.pick(['cal-berg', 'cal-dahl'])
  const known = desk.isUp()
    ? desk.db().all<{ id: string }>(`select "id" from "appointment" where "id" like 'sim-%' order by "id"`)
    : []
  const some = known.length > 0 ? chance.pick(known).id : 'none'
  const book = () => ({
    name: 'appointment.book',
    args: {
      id: `sim-${commandId.slice(0, 8)}`,
      calendarId,
      typeId: 'type-consultation',
      patientId: chance.pick(PATIENTS),
      ...time,
      reason: 'Ringte',
      hidden: false,
    },
  })
  const command = chance.pick([
    // twice: many bookings on few times are the point
    book(),
    book(),
    { name: 'appointment.move', args: { id: some, calendarId, ...time } },
    { name: 'appointment.cancel', args: { id: some } },
    { name: 'appointment.undoBooking', args: { id: some } },
    { name: 'appointment.setStatus', args: { id: some, status: chance.pick(['arrived', 'confirmed']) } },
    {
      name: 'dialogue.reply',
      args: {
        dialogueId: chance.pick(['thread-1', 'thread-2']),
        messageId: `sim-${commandId.slice(0, 8)}`,
        body: 'Ta det med ro',
        outcome: null,
        close: chance.yes(0.1),
        attachments: [],
      },
    },
    { name: 'dialogue.markRead', args: { dialogueId: chance.pick(['thread-1', 'thread-2']) } },
    {
      name: 'note.save',
      args: {
        id: `note-${employeeId}`,
        patientId: 'patient-solberg',
        body: `Notat ${chance.below(1000)}`,
        icpc: [],
        contactType: 'consultation',
        occurredAt: time.startsAt,
      },
    },
  ])
  await desk.submit({ commandId, employeeId, ...command })
  // a double click: the window asks twice with one id
  if (chance.yes(0.1)) {
    counts.askedAgain += 1
    await desk.submit({ commandId, employeeId, ...command })
  }
  return `${desk.name} ${employeeId} ${command.name} ${JSON.stringify(command.args)} ${commandId}`
}

async function citizenActs({ chance, server }: Scene): Promise<string> {
  const patientId = chance.pick(PATIENTS)
  const id = `cit-${chance.uuid().slice(0, 8)}`
  const startsAt = chance.pick(SLOTS)
  const own = chance.yes(0.3) ? await server.appointmentOf(patientId) : undefined
  if (own) {
    const move = { id: own.id, calendarId: 'cal-berg', startsAt, from: { startsAt: own.startsAt } }
    const done = await server.act(patientId, 'appointment.moveOnline', move)
    return `${patientId} moves ${own.id} to ${startsAt}: ${done === undefined ? 'no answer' : done.ok ? 'ok' : done.code}`
  }
  const outcome = await server.act(patientId, 'appointment.bookOnline', {
    id,
    patientId,
    calendarId: 'cal-berg',
    typeId: 'type-consultation',
    startsAt,
    reason: 'Vondt i kneet',
  })
  return `${patientId} books ${id} at ${startsAt}: ${outcome === undefined ? 'no answer' : outcome.ok ? 'ok' : outcome.code}`
}
