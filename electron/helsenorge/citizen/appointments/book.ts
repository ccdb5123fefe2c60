import { type Appointment, appointments, appointmentTypes } from '@shared/calendar/model'
import {
  bookingRequest,
  citizenPaths,
  type FreeTime,
  MOST_ALTERNATIVES,
  moveRequest,
  ownAppointment,
} from '@shared/citizen/api'
import { patients } from '@shared/patient/model'
import { type Instant, MINUTE } from '@shared/time/instant'
import type { Reads } from '@shared/tx'
import { z } from 'zod'
import { HttpProblem } from '../../http/problem'
import { type Call, defineRoute, type Route } from '../../http/route'
import type { Services } from '../../services'
import { notFound, requireAccess } from '../access'
import { act } from '../act'
import { byId, forPatient } from '../for-patient'
import { nextFreeTimes } from './free-times'
import type { Holds } from './holds'
import { ownAppointmentOf } from './own-appointments'

const shown = async (tx: Reads, id: string, now: Instant) => {
  const appointment = await tx.get(appointments, id)
  if (!appointment || appointment.hidden) throw notFound()
  return ownAppointmentOf(tx, appointment, now)
}

/** The time is no longer to be had: taken, closed by the clinic, or too near. */
const GONE = new Set(['slot-taken', 'not-in-plan', 'outside-booking-window'])

/** What one who came too late may book instead, read in the transaction that refused: none of it is taken at that moment. */
async function alternativesTo(
  tx: Reads,
  body: { readonly patientId: string; readonly typeId: string; readonly startsAt: Instant },
  now: Instant,
  free: (time: FreeTime) => boolean,
): Promise<FreeTime[]> {
  const patient = await tx.get(patients, body.patientId)
  const type = await tx.get(appointmentTypes, body.typeId)
  if (!patient || !type) return []
  return nextFreeTimes(tx, patient, type, { wanted: body.startsAt, most: MOST_ALTERNATIVES, now, free })
}

/**
 * The patient, or the parent for the child, books a free time (S8, S54-S63); of two who want the last one the second gets `slot-taken` and the next free
 * times as member `alternatives` (S70).
 */
export const bookRoute = (services: Services, holds: Holds): Route =>
  defineRoute({
    method: 'POST',
    path: citizenPaths.appointments,
    summary:
      'Books a free time for the chosen person; when it is gone, member "alternatives" of the problem holds the next free times.',
    access: 'citizen',
    params: forPatient,
    body: bookingRequest,
    bodyType: 'application/json',
    answer: ownAppointment,
    status: 201,
    idempotent: true,
    refusals: [
      'not-found',
      'slot-taken',
      'not-in-plan',
      'not-online',
      'not-own-gp',
      'gp-with-several-calendars',
      'outside-booking-window',
      'too-many-open',
      'id-used',
      'service-not-offered',
      'no-consent',
      'not-active',
      'contact-outdated',
      'too-young',
      'child-over-12',
    ],
    handle: async (call) => {
      const { body, caller, params } = call
      requireSamePatient(params.patientId, body.patientId)
      const free = (time: FreeTime): boolean => !holds.isHeld(time, caller.patientId)
      const answer = await act(services, call, {
        order: { command: 'appointment.bookOnline', args: body },
        before: async (tx) => {
          const minutes = (await tx.get(appointmentTypes, body.typeId))?.durationMinutes ?? 0
          if (!free({ ...body, endsAt: body.startsAt + minutes * MINUTE })) throw new HttpProblem(409, 'slot-taken')
        },
        refused: async (tx, code) =>
          GONE.has(code) ? { alternatives: await alternativesTo(tx, body, services.clock(), free) } : {},
        answer: (tx) => shown(tx, body.id, services.clock()),
      })
      holds.release(caller.patientId)
      return answer
    },
  })

/** @throws HttpProblem 400 when address and body name different persons */
export function requireSamePatient(inAddress: string, inBody: string): void {
  if (inAddress !== inBody) throw new HttpProblem(400, 'bad-request', { data: { where: 'body.patientId' } })
}

/** The patient moves to another free time within the calendar's rule (S11, S81): one change, one message (S12). */
export const moveRoute = (services: Services, holds: Holds): Route =>
  defineRoute({
    method: 'POST',
    path: citizenPaths.moveAppointment,
    summary:
      'Moves an own appointment to another free time of its type; when that is gone, member "alternatives" holds the next free times.',
    access: 'citizen',
    params: byId,
    body: moveRequest,
    bodyType: 'application/json',
    answer: ownAppointment,
    idempotent: true,
    refusals: [
      'not-found',
      'already-closed',
      'too-late-to-move',
      'moved-meanwhile',
      'not-movable',
      'slot-taken',
      'not-in-plan',
      'not-online',
      'not-own-gp',
      'gp-with-several-calendars',
      'outside-booking-window',
      'too-many-open',
      'service-not-offered',
      'no-consent',
      'not-active',
      'contact-outdated',
      'too-young',
      'child-over-12',
    ],
    handle: async (call) => {
      const { body, caller, params } = call
      const free = (time: FreeTime): boolean => !holds.isHeld(time, caller.patientId)
      const answer = await act(services, call, {
        order: { command: 'appointment.moveOnline', args: { ...body, id: params.id } },
        before: async (tx) => {
          const { typeId } = await ownOne(tx, call, services.clock())
          const minutes = (await tx.get(appointmentTypes, typeId))?.durationMinutes ?? 0
          if (!free({ ...body, endsAt: body.startsAt + minutes * MINUTE })) throw new HttpProblem(409, 'slot-taken')
        },
        refused: async (tx, code) => {
          const appointment = GONE.has(code) ? await tx.get(appointments, params.id) : undefined
          if (!appointment) return {}
          const wanted = { ...appointment, startsAt: body.startsAt }
          return { alternatives: await alternativesTo(tx, wanted, services.clock(), free) }
        },
        answer: (tx) => shown(tx, params.id, services.clock()),
      })
      holds.release(caller.patientId)
      return answer
    },
  })

/**
 * The appointment, when the person logged in may see it: one whom it does not concern learns nothing of it, not even why the service is closed.
 * @throws HttpProblem 404 not-found, or 403 with the rule that said no
 */
async function ownOne(
  tx: Reads,
  { caller, params: { id } }: Pick<Call<'citizen', { id: string }, unknown, unknown>, 'caller' | 'params'>,
  now: Instant,
): Promise<Appointment> {
  const appointment = await tx.get(appointments, id)
  const patient = appointment && (await tx.get(patients, appointment.patientId))
  if (!patient || appointment.hidden) throw notFound()
  await requireAccess(tx, caller, patient.id, 'appointments', now)
  return appointment
}

/** The patient cancels within the calendar's rule (S11, S81). */
export const cancelRoute = (services: Services): Route =>
  defineRoute({
    method: 'POST',
    path: citizenPaths.cancelAppointment,
    summary: 'Cancels an own appointment.',
    access: 'citizen',
    params: byId,
    body: z.object({}),
    bodyType: 'application/json',
    answer: ownAppointment,
    refusals: ['not-found', 'already-closed', 'too-late-to-cancel', 'service-not-offered', 'no-consent', 'not-active'],
    handle: async (call) => {
      const { id } = call.params
      return act(services, call, {
        order: { command: 'appointment.cancelOnline', args: { id } },
        before: async (tx) => {
          await ownOne(tx, call, services.clock())
        },
        answer: (tx) => shown(tx, id, services.clock()),
      })
    },
  })
