import { appointments, appointmentTypes } from '@shared/calendar/model'
import { CONSULTATION_FEE, type PaidFee } from '@shared/citizen/fees'
import { type Clinic, clinics } from '@shared/clinic/model'
import { dialogues } from '@shared/inbox/model'
import type { Patient } from '@shared/patient/model'
import type { Instant } from '@shared/time/instant'
import { ageOn, dateOf } from '@shared/time/oslo'
import type { Reads } from '@shared/tx'

/** Of [from, to): only what is over has been paid. */
export interface Period {
  readonly from: Instant
  readonly to: Instant
}

/**
 * What the patient has paid: consultations that took place, and e-consultations that were answered. Nothing for children under 16 at the time, for
 * laboratory services, and for hidden appointments, which nobody else is to know of (S97, S117, S136, S196). Newest first.
 */
export async function paidFees(tx: Reads, patient: Patient, period: Period): Promise<PaidFee[]> {
  const clinic = await tx.get(clinics, patient.clinicId)
  if (!clinic) return []
  const found = [...(await visits(tx, patient, clinic, period)), ...(await letters(tx, patient, clinic, period))]
  return found.filter(({ at }) => ageOn(patient.birthDate, dateOf(at)) >= 16).sort((a, b) => b.at - a.at)
}

async function visits(tx: Reads, { id: patientId }: Patient, clinic: Clinic, { from, to }: Period): Promise<PaidFee[]> {
  const fees: PaidFee[] = []
  const range = { field: 'startsAt', from, to } as const
  for (const one of await tx.list(appointments, { where: { patientId }, range })) {
    const type = await tx.get(appointmentTypes, one.typeId)
    if (one.status !== 'completed' || one.hidden || !type || type.resource) continue
    fees.push({ id: one.id, at: one.startsAt, payee: clinic.name, what: type.name, amount: CONSULTATION_FEE })
  }
  return fees
}

async function letters(
  tx: Reads,
  { id: patientId }: Patient,
  clinic: Clinic,
  { from, to }: Period,
): Promise<PaidFee[]> {
  return (await tx.list(dialogues, { where: { patientId } })).flatMap(({ id, fee, status, openedAt }) =>
    fee !== null && status !== 'open' && openedAt >= from && openedAt < to
      ? [{ id, at: openedAt, payee: clinic.name, what: 'E-konsultasjon', amount: fee }]
      : [],
  )
}
