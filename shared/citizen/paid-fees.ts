import { appointments, appointmentTypes } from '../calendar/model'
import { type Clinic, clinics } from '../clinic/model'
import { dialogues } from '../inbox/model'
import { dialogueFee } from '../inbox/rules'
import type { Patient } from '../patient/model'
import type { Instant } from '../time/instant'
import { ageOn, dateOf, instantOf } from '../time/oslo'
import type { Reads } from '../tx'
import { CONSULTATION_FEE, type FeeState, feeStateOf, type PaidFee } from './fees'

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

/** How the patient's year stands now (S136). */
export async function feesOfYear(tx: Reads, patient: Patient, now: Instant): Promise<FeeState> {
  const year = Number(dateOf(now).slice(0, 4))
  return feeStateOf(year, await paidFees(tx, patient, { from: instantOf(`${year}-01-01`), to: now }))
}

/** What a dialogue of the kind costs that is opened now, in NOK; nothing for the rest of the year once the exemption card is reached (S117, S136). */
export async function feeToPay(
  tx: Reads,
  patient: Patient,
  kind: Parameters<typeof dialogueFee>[0],
  now: Instant,
): Promise<number | null> {
  const fee = dialogueFee(kind, ageOn(patient.birthDate, dateOf(now)))
  return fee === null || (await feesOfYear(tx, patient, now)).exempt ? null : fee
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
