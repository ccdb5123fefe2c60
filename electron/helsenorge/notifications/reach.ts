import { appointments, appointmentTypes, calendars } from '@shared/calendar/model'
import { canActFor } from '@shared/citizen/access'
import type { Notification } from '@shared/citizen/model'
import { powers } from '@shared/citizen/powers'
import { clinics } from '@shared/clinic/model'
import { type Patient, relations } from '@shared/patient/model'
import type { Instant } from '@shared/time/instant'
import type { Reads } from '@shared/tx'

/** Whether somebody may read of it: the patient, a parent, or the holder of a power of attorney. Nobody = no notification (S102). */
export async function isReached(
  tx: Reads,
  patient: Patient,
  about: Notification['subjectKind'],
  now: Instant,
): Promise<boolean> {
  const service = about === 'appointment' ? 'appointments' : 'messages'
  const may = async (readerId: string): Promise<boolean> => (await canActFor(tx, readerId, patient, service, now)).ok
  // most are reached themselves, and their family need not be looked up
  if (await may(patient.id)) return true
  for (const id of await othersFor(tx, patient.id)) if (await may(id)) return true
  return false
}

/** Who might act for the patient by what the registers hold; whether they may now is for the rules to say. */
export async function othersFor(tx: Reads, patientId: string): Promise<string[]> {
  const guardians = await tx.list(relations, { where: { childId: patientId } })
  const given = await tx.list(powers, { where: { giverId: patientId } })
  return [...guardians.map(({ guardianId }) => guardianId), ...given.map(({ receiverId }) => receiverId)]
}

/** Who tells a patient, and how. */
export type Way = Pick<Notification, 'sender' | 'channel'>

/**
 * HelseNorge, for those it reaches (S98-S102); else the vendor by SMS or e-mail, about appointments and only where clinic, calendar and type are all
 * switched on (S103); else nobody.
 */
export async function wayTo(
  tx: Reads,
  patient: Patient,
  about: Pick<Notification, 'subjectKind' | 'subjectId'>,
  now: Instant,
): Promise<Way | undefined> {
  if (await isReached(tx, patient, about.subjectKind, now)) return { sender: 'helsenorge', channel: channelOf(patient) }
  const channel = channelOf(patient)
  if (about.subjectKind !== 'appointment' || channel === 'helsenorge') return undefined
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

/** How HelseNorge lets the patient know that there is something to read (S155). */
export const channelOf = (patient: Pick<Patient, 'phone' | 'email'>): Notification['channel'] => {
  if (patient.phone !== null) return 'sms'
  return patient.email === null ? 'helsenorge' : 'email'
}
