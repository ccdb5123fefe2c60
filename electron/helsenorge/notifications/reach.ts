import { vendorChannel } from '@shared/calendar/audience'
import { appointments, appointmentTypes, calendars } from '@shared/calendar/model'
import { canActFor } from '@shared/citizen/access'
import type { Notification } from '@shared/citizen/model'
import {
  channelFor,
  type NotificationWishes,
  notificationProfiles,
  usualWishes,
} from '@shared/citizen/notification-profile'
import { powers } from '@shared/citizen/powers'
import { clinics } from '@shared/clinic/model'
import { type Patient, patients, relations } from '@shared/patient/model'
import type { Instant } from '@shared/time/instant'
import type { Reads } from '@shared/tx'

/** Who may read of it: the patient, else a parent, else the holder of a power of attorney. Nobody = no notification (S102). */
export async function readerOf(
  tx: Reads,
  patient: Patient,
  about: Notification['subjectKind'],
  now: Instant,
): Promise<Patient | undefined> {
  const service = about === 'appointment' ? 'appointments' : 'messages'
  const may = async (readerId: string): Promise<boolean> => (await canActFor(tx, readerId, patient, service, now)).ok
  // most are reached themselves, and their family need not be looked up
  if (await may(patient.id)) return patient
  for (const id of await othersFor(tx, patient.id)) if (await may(id)) return tx.get(patients, id)
  return undefined
}

/** How somebody wants to be told (S155). */
export const wishesOf = async (tx: Reads, person: Patient): Promise<NotificationWishes> =>
  (await tx.get(notificationProfiles, person.id)) ?? usualWishes(person)

/** Who might act for the patient by what the registers hold; whether they may now is for the rules to say. */
export async function othersFor(tx: Reads, patientId: string): Promise<string[]> {
  const guardians = await tx.list(relations, { where: { childId: patientId } })
  const given = await tx.list(powers, { where: { giverId: patientId } })
  return [...guardians.map(({ guardianId }) => guardianId), ...given.map(({ receiverId }) => receiverId)]
}

/** Who tells a patient, and how. */
export type Way = Pick<Notification, 'sender' | 'channel'>

/**
 * HelseNorge, for those it reaches (S98-S102), as the one who reads it has chosen, for a child as the parent has (S155, S156); else the vendor by SMS or e-mail, about appointments and only where clinic, calendar and type are all
 * switched on (S103); else nobody.
 */
export async function wayTo(
  tx: Reads,
  patient: Patient,
  about: Pick<Notification, 'subjectKind' | 'subjectId' | 'kind'>,
  now: Instant,
): Promise<Way | undefined> {
  const reader = await readerOf(tx, patient, about.subjectKind, now)
  if (reader) {
    const chosen = channelFor(reader, await wishesOf(tx, reader), about.kind)
    return chosen === undefined ? undefined : { sender: 'helsenorge', channel: chosen }
  }
  const channel = vendorChannel(patient)
  if (about.subjectKind !== 'appointment' || channel === undefined) return undefined
  return (await vendorSends(tx, about.subjectId)) ? { sender: 'vendor', channel } : undefined
}

async function vendorSends(tx: Reads, appointmentId: string): Promise<boolean> {
  const appointment = await tx.get(appointments, appointmentId)
  if (!appointment) return false
  const clinic = await tx.get(clinics, appointment.clinicId)
  const calendar = await tx.get(calendars, appointment.calendarId)
  const type = await tx.get(appointmentTypes, appointment.typeId)
  return [clinic, calendar, type].every((one) => one?.vendorNotifications === true)
}
