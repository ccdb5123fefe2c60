import type { Appointment } from '@shared/calendar/model'
import { canActFor } from '@shared/citizen/access'
import { citizenPaths, type Home, home } from '@shared/citizen/api'
import type { GpService } from '@shared/clinic/model'
import { type Dialogue, dialogues } from '@shared/inbox/model'
import { type Patient, patients } from '@shared/patient/model'
import type { Instant } from '@shared/time/instant'
import type { Reads } from '@shared/tx'
import { type CitizenCaller, defineRoute, type Route } from '../http/route'
import type { Services } from '../services'
import { may, notFound, requireAccess } from './access'
import { haveSeen, ownAppointmentOf, visibleAppointments } from './appointments/own-appointments'
import { forPatient } from './for-patient'
import { presentGp } from './gp/gp-lists'
import { changesForHome } from './gp/own-change'
import { personOf } from './log-in'
import { isUnread } from './messages/own-dialogues'
import { visibleNotifications } from './notifications'

const SERVICES: readonly GpService[] = ['booking', 'eConsultation', 'eContact', 'prescriptionRenewal']

/** Front page: the GP, whether or not they use HelseNorge, the services and why one is missing, and what is new (S4, S6, S108, S109, S152). */
export const homeRoute = ({ store, clock, write }: Services): Route =>
  defineRoute({
    method: 'GET',
    path: citizenPaths.home,
    summary: 'Front page of the chosen person.',
    access: 'citizen',
    params: forPatient,
    answer: home,
    refusals: ['not-found'],
    handle: async ({ caller, params: { patientId } }): Promise<Home> => {
      const now = clock()
      const { next, page } = await store.read(async (tx) => {
        const patient = await shownPatient(tx, caller, patientId, now)
        const services: Home['services'] = []
        for (const service of SERVICES) {
          const access = await canActFor(tx, caller.patientId, patient, service, now)
          services.push({ service, available: access.ok, code: access.ok ? null : access.code })
        }
        const next = await nextAppointment(tx, caller.patientId, patient, now)
        const unread = await unreadMessages(tx, caller.patientId, patient, now)
        const told = await visibleNotifications(tx, caller.patientId, patient, now)
        const unseen = told.filter(({ readAt }) => readAt === null)
        const last = caller.previousLogInAt
        const page: Home = {
          person: personOf(patient, now),
          gp: await gpOf(tx, patient),
          services,
          unreadMessages: unread.length,
          unreadNotifications: unseen.length,
          since:
            last === null
              ? null
              : {
                  at: last,
                  messages: unread.filter(({ lastMessageAt }) => lastMessageAt > last).length,
                  notifications: unseen.filter(({ createdAt }) => createdAt > last).length,
                },
          nextAppointment: next ? await shownOf(tx, next, now) : null,
          ...(await changesForHome(tx, caller.patientId, patient, now)),
        }
        return { next, page }
      })
      if (next) await haveSeen({ write }, [next], now)
      return page
    },
  })

/** One sees the own front page whatever one has consented to: it tells what is missing. */
async function shownPatient(tx: Reads, caller: CitizenCaller, patientId: string, now: Instant): Promise<Patient> {
  if (caller.patientId !== patientId) return requireAccess(tx, caller, patientId, 'gp-information', now)
  const self = await tx.get(patients, patientId)
  if (!self) throw notFound()
  return self
}

async function gpOf(tx: Reads, patient: Patient): Promise<Home['gp']> {
  const gp = await presentGp(tx, patient)
  if (!gp) return null
  if (!('id' in gp)) return { name: gp.name, clinicName: '', phone: '', address: '', isOwnClinic: false }
  const { name, clinicName, phone, street, postalCode, city } = gp
  const address = `${street}, ${postalCode} ${city}`
  return { name, clinicName, phone, address, isOwnClinic: patient.gpId === gp.id }
}

async function unreadMessages(tx: Reads, actingId: string, patient: Patient, now: Instant): Promise<Dialogue[]> {
  if (!(await may(tx, actingId, patient, 'messages', now))) return []
  return (await tx.list(dialogues, { where: { patientId: patient.id } })).filter(isUnread)
}

async function nextAppointment(
  tx: Reads,
  actingId: string,
  patient: Patient,
  now: Instant,
): Promise<Appointment | undefined> {
  if (!(await may(tx, actingId, patient, 'appointments', now))) return undefined
  const standing = new Set(['requested', 'confirmed'])
  return (await visibleAppointments(tx, patient.id, { from: now })).find(({ status }) => standing.has(status))
}

async function shownOf(tx: Reads, next: Appointment, now: Instant): Promise<Home['nextAppointment']> {
  const { startsAt, typeName, where } = await ownAppointmentOf(tx, next, now)
  return { startsAt, typeName, where }
}
