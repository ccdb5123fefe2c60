import { citizenPaths, type OwnNotification, ownNotification } from '@shared/citizen/api'
import { type Notification, notifications } from '@shared/citizen/model'
import { type Patient, patients } from '@shared/patient/model'
import type { Instant } from '@shared/time/instant'
import type { Reads } from '@shared/tx'
import { z } from 'zod'
import { type CitizenCaller, defineRoute, type Route } from '../http/route'
import type { Services } from '../services'
import { may, notFound, requireAccess } from './access'
import { forPatient } from './for-patient'

const MOST = 200

/** Newest first; only about what the person logged in may look at, and nothing that is held back still. */
export async function visibleNotifications(
  tx: Reads,
  actingId: string,
  patient: Patient,
  now: Instant,
): Promise<Notification[]> {
  const seen = {
    appointment: await may(tx, actingId, patient, 'appointments', now),
    dialogue: await may(tx, actingId, patient, 'messages', now),
  }
  if (!seen.appointment && !seen.dialogue) return []
  const found = await tx.list(notifications, { where: { patientId: patient.id } })
  return found
    .filter(({ subjectKind, createdAt, sender }) => sender === 'helsenorge' && seen[subjectKind] && createdAt <= now)
    .sort((a, b) => b.createdAt - a.createdAt || stepOf(b) - stepOf(a))
}

/** Several may come in one millisecond; the clock step in the id tells which was last. */
const stepOf = ({ id }: Notification): number => Number(id.slice(id.lastIndexOf(':') + 1))

/** One's own list may be empty; a child's is nobody's business who may not see the child at all. */
async function shownPatient(tx: Reads, caller: CitizenCaller, patientId: string, now: Instant): Promise<Patient> {
  if (caller.patientId !== patientId) return requireAccess(tx, caller, patientId, 'gp-information', now)
  const self = await tx.get(patients, patientId)
  if (!self) throw notFound()
  return self
}

/** What HelseNorge has told about appointments and messages (S12, S30, S47, S94, S98-S100, S152). */
export const notificationsRoute = ({ store, clock }: Services): Route =>
  defineRoute({
    method: 'GET',
    path: citizenPaths.notifications,
    summary: 'Notifications of the chosen person, newest first.',
    access: 'citizen',
    params: forPatient,
    answer: z.array(ownNotification),
    refusals: ['not-found', 'no-consent', 'not-active', 'contact-outdated'],
    handle: async ({ caller, params: { patientId } }): Promise<OwnNotification[]> =>
      store.read(async (tx) => {
        const patient = await shownPatient(tx, caller, patientId, clock())
        const seen = await visibleNotifications(tx, caller.patientId, patient, clock())
        return seen.slice(0, MOST).map(({ id, kind, createdAt, readAt, subjectKind, subjectId, alsoIds }) => ({
          id,
          kind,
          createdAt,
          unread: readAt === null,
          subjectKind,
          subjectId,
          count: 1 + (alsoIds?.length ?? 0),
        }))
      }),
  })

/** The person has seen the list. */
export const readNotificationsRoute = ({ write, clock }: Services): Route =>
  defineRoute({
    method: 'POST',
    path: citizenPaths.readNotifications,
    summary: 'Marks the notifications of the chosen person as read.',
    access: 'citizen',
    params: forPatient,
    body: z.object({}),
    bodyType: 'application/json',
    answer: null,
    status: 204,
    refusals: ['not-found', 'no-consent', 'not-active', 'contact-outdated'],
    handle: async ({ caller, params: { patientId } }) => {
      const now = clock()
      await write(async (tx) => {
        const patient = await shownPatient(tx, caller, patientId, now)
        for (const told of await visibleNotifications(tx, caller.patientId, patient, now))
          if (told.readAt === null) await tx.put(notifications, { ...told, readAt: now })
      })
    },
  })
