import { z } from 'zod'
import { defineCommand } from '../define'
import { id } from '../id'
import { patients } from '../patient/model'
import { ok, refuse } from '../result'
import { defineTable, type Row } from '../table'
import { instant, localDate } from '../time/instant'
import { changeAppointment } from './appointment-log'
import { appointments, appointmentTypes, calendars } from './model'
import { holderOf, isOpen, isUsableLength } from './rules'

/** Somebody who would like a time, or an earlier one, as soon as one is freed. The clinic's own list: patients do not see it. */
export const waitingEntries = defineTable(
  'waitingEntry',
  z.object({
    id,
    clinicId: id,
    patientId: id,
    typeId: id,
    /** null = any calendar that has the type */
    calendarId: id.nullable(),
    /** the later appointment that would move; null = a new one is booked */
    appointmentId: id.nullable(),
    /** days that suit, both included */
    from: localDate,
    to: localDate,
    note: z.string(),
    state: z.enum(['waiting', 'served', 'withdrawn']),
    createdAt: instant,
    createdById: id,
    settledAt: instant.nullable(),
    settledById: id.nullable(),
  }),
  { indexes: [['state', 'createdAt']] },
)
export type WaitingEntry = Row<typeof waitingEntries>

const STAFF = ['gp', 'locum', 'secretary', 'lab', 'manager'] as const

/** Puts a patient on the waiting list. For one appointment there is one entry at a time. */
export const addWaiting = defineCommand({
  name: 'waiting.add',
  args: waitingEntries.schema
    .pick({ id: true, patientId: true, typeId: true, calendarId: true, appointmentId: true, from: true, to: true })
    .extend({ note: z.string().trim().max(200) }),
  allow: STAFF,
  run: async (tx, args, { actor, now }) => {
    if (actor.kind !== 'employee') return refuse('not-found')
    const { clinicId } = actor
    const patient = await tx.get(patients, args.patientId)
    const type = await tx.get(appointmentTypes, args.typeId)
    const calendar = args.calendarId === null ? undefined : await tx.get(calendars, args.calendarId)
    if (!patient || !type || (args.calendarId !== null && !calendar)) return refuse('not-found')
    if (args.from > args.to) return refuse('bad-period')
    if (await tx.get(waitingEntries, args.id)) return refuse('id-used')
    if (args.appointmentId !== null) {
      const later = await tx.get(appointments, args.appointmentId)
      if (later?.patientId !== args.patientId) return refuse('not-found')
      if (!isOpen(later)) return refuse('already-closed', { status: later.status })
      const others = await tx.list(waitingEntries, { where: { state: 'waiting' } })
      if (others.some(({ appointmentId }) => appointmentId === args.appointmentId)) return refuse('waits-already')
    }
    await tx.put(waitingEntries, {
      ...args,
      clinicId,
      state: 'waiting',
      createdAt: now,
      createdById: actor.employeeId,
      settledAt: null,
      settledById: null,
    })
    return ok()
  },
})

/** Takes an entry off the list; one that a colleague has served stays served. */
export const withdrawWaiting = defineCommand({
  name: 'waiting.withdraw',
  args: z.object({ id }),
  allow: STAFF,
  run: async (tx, args, { actor, now }) => {
    const entry = await tx.get(waitingEntries, args.id)
    if (actor.kind !== 'employee' || !entry) return refuse('not-found')
    if (entry.state === 'withdrawn') return ok()
    if (entry.state === 'served') return refuse('waiting-settled')
    await tx.put(waitingEntries, { ...entry, state: 'withdrawn', settledAt: now, settledById: actor.employeeId })
    return ok()
  },
})

/**
 * Gives a freed time to somebody who waits: the later appointment moves there as one change, or a new one is booked, and the entry is settled with it. Of two
 * colleagues who serve one entry, or give one time away, the second is refused and nothing is doubled (N9).
 */
export const serveWaiting = defineCommand({
  name: 'waiting.serve',
  args: z.object({ id, bookingId: id, calendarId: id, startsAt: instant, endsAt: instant }),
  allow: STAFF,
  run: async (tx, { id: entryId, bookingId, ...time }, { actor, now }) => {
    const entry = await tx.get(waitingEntries, entryId)
    if (actor.kind !== 'employee' || !entry) return refuse('not-found')
    if (entry.state !== 'waiting') return refuse('waiting-settled')
    const type = await tx.get(appointmentTypes, entry.typeId)
    if (!type || !(await tx.get(calendars, time.calendarId))) return refuse('not-found')
    if (!isUsableLength(time)) return refuse('bad-length')
    const by = { changedAt: now, changedById: actor.employeeId, overbookReason: null }
    const later = entry.appointmentId === null ? undefined : await tx.get(appointments, entry.appointmentId)
    const moves = later !== undefined && isOpen(later)
    if (await holderOf(tx, time.calendarId, time, moves ? later.id : undefined))
      return refuse('slot-taken', { calendarId: time.calendarId, startsAt: time.startsAt })
    if (moves) await changeAppointment(tx, later, { ...time, ...by })
    else {
      if (await tx.get(appointments, bookingId)) return refuse('id-used')
      await tx.put(appointments, {
        id: bookingId,
        clinicId: actor.clinicId,
        typeId: entry.typeId,
        patientId: entry.patientId,
        ...time,
        status: 'confirmed',
        reason: entry.note,
        source: 'clinic',
        hidden: type.hidden,
        bookedAt: now,
        cancelledBy: null,
        ...by,
      })
    }
    await tx.put(waitingEntries, { ...entry, state: 'served', settledAt: now, settledById: actor.employeeId })
    return ok()
  },
})
