import { z } from 'zod'
import { canActFor } from '../citizen/access'
import { patientNews } from '../citizen/model'
import { type CommandContext, defineCommand } from '../define'
import { id } from '../id'
import { patients } from '../patient/model'
import { ok, type Result, refuse } from '../result'
import { instant } from '../time/instant'
import type { Tx } from '../tx'
import { appointmentLogs, changeAppointment } from './appointment-log'
import { type Appointment, appointmentStatus, appointments, appointmentTypes, calendars } from './model'
import { cancelDeadline, holderOf, holdsTime, isOpen, isUsableLength, undoProblem } from './rules'
import { freeSlotFor, isMovable, isOpenTo, statusFor, takeSlot, takesFromPatients } from './take-slot'

const STAFF = ['gp', 'locum', 'secretary', 'lab', 'manager'] as const
const reason = z.string().trim().min(1).max(1000)
const time = z.object({ calendarId: id, startsAt: instant, endsAt: instant })
/** Where it stood on the screen of the one who changed it; only changes of an older program say nothing of it. */
const seenTime = time.optional()

const isAt = (appointment: z.infer<typeof time>, other: z.infer<typeof time>): boolean =>
  appointment.calendarId === other.calendarId &&
  appointment.startsAt === other.startsAt &&
  appointment.endsAt === other.endsAt
const movedMeanwhile = ({ calendarId, startsAt, endsAt }: Appointment) =>
  refuse('moved-meanwhile', { calendarId, startsAt, endsAt })
const employeeOf = ({ actor }: Pick<CommandContext, 'actor'>): string | null =>
  actor.kind === 'employee' ? actor.employeeId : null

/** Why one appointment is put over another: only ever on purpose. */
export const overbook = z.string().trim().min(3).max(200).nullable().default(null)

/** The clinic books for a patient, also outside the opened hours; on top of another appointment only with a reason (S70, S92). */
export const bookAppointment = defineCommand({
  name: 'appointment.book',
  args: z.object({
    id,
    calendarId: id,
    typeId: id,
    patientId: id,
    startsAt: instant,
    endsAt: instant,
    reason: z.string().trim().max(1000),
    hidden: z.boolean(),
    overbook,
  }),
  allow: STAFF,
  run: async (tx, { overbook: why, ...args }, { actor, now }) => {
    if (actor.kind !== 'employee') return refuse('not-allowed')
    const calendar = await tx.get(calendars, args.calendarId)
    const type = await tx.get(appointmentTypes, args.typeId)
    const patient = await tx.get(patients, args.patientId)
    if (!calendar || !type || !patient) return refuse('not-found')
    if (!isUsableLength(args)) return refuse('bad-length')
    if (await tx.get(appointments, args.id)) return refuse('id-used')
    const holder = await holderOf(tx, calendar.id, args)
    if (holder && why === null) return refuse('slot-taken', { calendarId: calendar.id, startsAt: args.startsAt })
    const booked: Appointment = {
      ...args,
      hidden: args.hidden || type.hidden,
      clinicId: actor.clinicId,
      status: 'confirmed',
      source: 'clinic',
      bookedAt: now,
      changedAt: now,
      cancelledBy: null,
      changedById: actor.employeeId,
      overbookReason: holder ? why : null,
    }
    await tx.put(appointments, booked)
    return ok()
  },
})

/**
 * One move is one change, never a cancellation and a new booking (DDFL rule 1, S12). Moved by a colleague meanwhile, it is refused: nobody's time
 * is written over unseen. Over another appointment only with a reason (S70).
 */
export const moveAppointment = defineCommand({
  name: 'appointment.move',
  args: time.extend({ id, from: seenTime, overbook }),
  allow: STAFF,
  run: (tx, args, context) => moveOne(tx, args, context),
})

type Move = z.infer<typeof time> & { id: string; from?: z.infer<typeof seenTime>; overbook: string | null }
async function moveOne(tx: Tx, { from, overbook: why, ...args }: Move, context: CommandContext): Promise<Result<null>> {
  const appointment = await tx.get(appointments, args.id)
  if (!appointment || !(await tx.get(calendars, args.calendarId))) return refuse('not-found')
  if (!isOpen(appointment)) return refuse('already-closed', { status: appointment.status })
  // a colleague did the very same
  if (isAt(appointment, args)) return ok()
  if (from && !isAt(appointment, from)) return movedMeanwhile(appointment)
  if (!isUsableLength(args)) return refuse('bad-length')
  const holder = await holderOf(tx, args.calendarId, args, appointment.id)
  if (holder && why === null) return refuse('slot-taken', { calendarId: args.calendarId, startsAt: args.startsAt })
  const by = { changedAt: context.now, changedById: employeeOf(context), overbookReason: holder ? why : null }
  await changeAppointment(tx, appointment, { ...args, ...by })
  return ok()
}

/**
 * Moves several appointments of one patient, all or none, so that the patient gets one message for all of them (N11, S12). `id`: the first of them.
 */
export const moveTogether = defineCommand({
  name: 'appointment.moveTogether',
  args: z.object({
    id,
    moves: z
      .array(time.extend({ id, from: time }))
      .min(1)
      .max(20),
  }),
  allow: STAFF,
  run: async (tx, { moves }, context) => {
    const patientIds = new Set<string>()
    for (const move of moves) {
      const patientId = (await tx.get(appointments, move.id))?.patientId
      if (patientId !== undefined) patientIds.add(patientId)
      const done = await moveOne(tx, { ...move, overbook: null }, context)
      if (!done.ok) return done
    }
    return patientIds.size === 1 ? ok() : refuse('not-one-patient')
  },
})

export const cancelAppointment = defineCommand({
  name: 'appointment.cancel',
  args: z.object({ id, from: seenTime }),
  allow: STAFF,
  run: async (tx, args, context) => {
    const appointment = await tx.get(appointments, args.id)
    if (!appointment) return refuse('not-found')
    if (!isOpen(appointment)) return refuse('already-closed', { status: appointment.status })
    if (args.from && !isAt(appointment, args.from)) return movedMeanwhile(appointment)
    const by = { cancelledBy: 'clinic', changedAt: context.now, changedById: employeeOf(context) } as const
    await changeAppointment(tx, appointment, { status: 'cancelled', ...by })
    return ok()
  },
})

/**
 * Takes a booking of the clinic back as if it had never been: within five minutes, before its start, and only while the patient has not been told
 * (section 3 of the requirements). HelseNorge's clock decides. Afterwards it can only be cancelled, and the patient hears of it.
 */
export const undoBooking = defineCommand({
  name: 'appointment.undoBooking',
  args: z.object({ id }),
  allow: STAFF,
  run: async (tx, args, { now }) => {
    const appointment = await tx.get(appointments, args.id)
    if (!appointment) return refuse('not-found')
    const problem = undoProblem(appointment, await tx.get(patientNews, appointment.id), now)
    if (problem) return refuse(problem, { status: appointment.status })
    await tx.delete(appointments, appointment.id)
    if (await tx.get(appointmentLogs, appointment.id)) await tx.delete(appointmentLogs, appointment.id)
    return ok()
  },
})

/**
 * Arrived, in, done, no-show: the day's board (section 3 of the requirements). The same step twice is one step; another step than the one that stood
 * on the screen is refused, so that a "no-show" written offline never hides that the patient came.
 */
export const setAppointmentStatus = defineCommand({
  name: 'appointment.setStatus',
  args: z.object({
    id,
    status: z.enum(['confirmed', 'arrived', 'in-progress', 'completed', 'no-show']),
    from: appointmentStatus.optional(),
  }),
  allow: STAFF,
  run: async (tx, args, context) => {
    const appointment = await tx.get(appointments, args.id)
    if (!appointment) return refuse('not-found')
    if (!holdsTime(appointment)) return refuse('already-closed', { status: appointment.status })
    if (appointment.status === args.status) return ok()
    if (args.from && appointment.status !== args.from) return refuse('status-changed', { status: appointment.status })
    const by = { changedAt: context.now, changedById: employeeOf(context) }
    await changeAppointment(tx, appointment, { status: args.status, ...by })
    return ok()
  },
})

/**
 * A patient books a free slot of an online type: the own GP's calendar or a resource calendar of the clinic (S54, S55, S57-S59, S62, S63).
 * The slot must come out of the rolled-out plan exactly; HelseNorge is the arbiter when two go for one.
 */
export const bookOnline = defineCommand({
  name: 'appointment.bookOnline',
  args: z.object({ id, patientId: id, calendarId: id, typeId: id, startsAt: instant, reason }),
  allow: ['citizen'],
  run: async (tx, args, { actor, now }) => {
    const patient = await tx.get(patients, args.patientId)
    const calendar = await tx.get(calendars, args.calendarId)
    const type = await tx.get(appointmentTypes, args.typeId)
    if (actor.kind !== 'citizen' || !patient || !calendar || !type) return refuse('not-found')
    if (calendar.clinicId !== patient.clinicId || type.clinicId !== patient.clinicId) return refuse('not-found')
    if (await tx.get(appointments, args.id)) return refuse('id-used')
    const access = await canActFor(tx, actor.patientId, patient, 'booking', now)
    if (!access.ok) return access
    if (!(await isOpenTo(tx, calendar, patient)) || !takesFromPatients(calendar, type)) return refuse('not-own-gp')
    return takeSlot(tx, { ...args, calendar, type, patient }, now)
  },
})

/** The patient cancels, as long as the calendar's rule allows it (S11, S81). */
export const cancelOnline = defineCommand({
  name: 'appointment.cancelOnline',
  args: z.object({ id }),
  allow: ['citizen'],
  run: async (tx, args, { actor, now }) => {
    const appointment = await tx.get(appointments, args.id)
    const patient = appointment && (await tx.get(patients, appointment.patientId))
    const calendar = appointment && (await tx.get(calendars, appointment.calendarId))
    if (actor.kind !== 'citizen' || !appointment || !patient || !calendar || appointment.hidden)
      return refuse('not-found')
    // who has left the list cancels there still: what the new GP offers has nothing to do with it (S139)
    const onList = patient.gpId !== null && (calendar.ownerKind !== 'gp' || calendar.ownerId === patient.gpId)
    const access = await canActFor(tx, actor.patientId, patient, onList ? 'booking' : 'appointments', now)
    if (!access.ok) return access
    if (!isOpen(appointment)) return refuse('already-closed', { status: appointment.status })
    if (now > cancelDeadline(calendar, appointment)) {
      return refuse('too-late-to-cancel', { hours: calendar.cancelLimitHours })
    }
    const by = { cancelledBy: 'patient', changedAt: now, changedById: null } as const
    await changeAppointment(tx, appointment, { status: 'cancelled', ...by })
    return ok()
  },
})

/**
 * The patient moves to another free slot of the same type, as long as it could still be cancelled (S11, S81): one change and one message, never a
 * cancellation and a new booking (S12). What the clinic has moved meanwhile, the patient looks at first.
 */
export const moveOnline = defineCommand({
  name: 'appointment.moveOnline',
  args: z.object({ id, calendarId: id, startsAt: instant, from: z.object({ startsAt: instant }) }),
  allow: ['citizen'],
  run: async (tx, { from, startsAt, ...args }, { actor, now }) => {
    const appointment = await tx.get(appointments, args.id)
    const patient = appointment && (await tx.get(patients, appointment.patientId))
    const type = appointment && (await tx.get(appointmentTypes, appointment.typeId))
    const own = appointment && (await tx.get(calendars, appointment.calendarId))
    const calendar = await tx.get(calendars, args.calendarId)
    if (actor.kind !== 'citizen' || !appointment || !patient || !type || !own || appointment.hidden)
      return refuse('not-found')
    if (!calendar || calendar.clinicId !== patient.clinicId) return refuse('not-found')
    const access = await canActFor(tx, actor.patientId, patient, 'booking', now)
    if (!access.ok) return access
    if (!isOpen(appointment)) return refuse('already-closed', { status: appointment.status })
    if (appointment.calendarId === calendar.id && appointment.startsAt === startsAt) return ok()
    if (appointment.startsAt !== from.startsAt) return movedMeanwhile(appointment)
    if (now > cancelDeadline(own, appointment)) return refuse('too-late-to-move', { hours: own.cancelLimitHours })
    if (!isMovable(own, type, appointment)) return refuse('not-movable')
    if (!(await isOpenTo(tx, calendar, patient)) || !takesFromPatients(calendar, type)) return refuse('not-own-gp')
    const slot = await freeSlotFor(tx, { calendar, type, patient, startsAt }, now, appointment.id)
    if (!slot.ok) return slot
    const to = { calendarId: calendar.id, ...slot.value, status: statusFor(type) }
    const by = { changedAt: now, changedById: null, overbookReason: null }
    await changeAppointment(tx, appointment, { ...to, ...by })
    return ok()
  },
})
