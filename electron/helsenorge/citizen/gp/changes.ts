import {
  firstOfNextMonth,
  type GpExtra,
  type GpOrder,
  gpExtras,
  gpOrders,
  gpPeriods,
  gpQueuePlaces,
  oneMoreChange,
} from '@shared/citizen/change-gp'
import { type Patient, patients } from '@shared/patient/model'
import type { Result } from '@shared/result'
import type { Instant } from '@shared/time/instant'
import type { Reads, Tx } from '@shared/tx'
import { freshId } from '../../ids'
import { gpNamed, type KnownGp, movedTo, placesLeft, presentGp } from './gp-lists'

export const ordersOf = (tx: Reads, patientId: string): Promise<GpOrder[]> =>
  tx.list(gpOrders, { where: { patientId } })

/** What gives the person a change more: what the registers say, and a GP who has stopped (S138). */
export async function extrasOf(tx: Reads, patient: Patient, now: Instant): Promise<GpExtra[]> {
  const known = await tx.list(gpExtras, { where: { patientId: patient.id } })
  if (patient.gpId === null || (await gpNamed(tx, patient.gpId))) return known
  const { id: patientId, clinicId, gpId } = patient
  return [...known, { id: `stopped:${gpId}`, clinicId, patientId, reason: 'gp-list-closed', since: now }]
}

/** Whether the person has a change left that would take effect with the next month. @returns the extra change it uses */
export async function changeLeft(
  tx: Reads,
  patient: Patient,
  { now, moved }: { readonly now: Instant; readonly moved: boolean },
): Promise<Result<{ extraId: string | null }>> {
  const [orders, extras] = [await ordersOf(tx, patient.id), await extrasOf(tx, patient, now)]
  return oneMoreChange(orders, extras, { at: firstOfNextMonth(now), moved })
}

/** Orders a change for the first of the next month, and ends the place on a waiting list: whoever changes waits no longer. */
export async function order(
  tx: Tx,
  patient: Patient,
  gp: KnownGp,
  how: { readonly now: Instant; readonly orderedById: string | null; readonly extraId: string | null },
): Promise<void> {
  const { now, orderedById, extraId } = how
  await tx.put(gpOrders, {
    id: freshId(),
    clinicId: patient.clinicId,
    patientId: patient.id,
    gpId: gp.id,
    gpName: gp.name,
    gpClinic: gp.clinicName,
    orderedAt: now,
    orderedById,
    effectiveAt: firstOfNextMonth(now),
    extraId,
    state: 'ordered',
    seenAt: null,
  })
  await tx.delete(gpQueuePlaces, patient.id)
}

/**
 * Gives places that are left to those who wait, first come, first served; who has no change left keeps the place and is passed over (S140).
 * @returns places left after that
 */
export async function serveQueue(tx: Tx, gp: KnownGp, now: Instant): Promise<number> {
  let left = await placesLeft(tx, gp)
  for (const place of await tx.list(gpQueuePlaces, { where: { gpId: gp.id } })) {
    if (left <= 0) break
    const patient = await tx.get(patients, place.patientId)
    const change = patient && (await changeLeft(tx, patient, { now, moved: place.moved }))
    if (!patient || !change?.ok) continue
    await order(tx, patient, gp, { now, orderedById: null, extraId: change.value.extraId })
    left -= 1
  }
  return left
}

/** Carries an order out that is due: the patient's row, the history and the order in one transaction (S139). Anything but a due order is left alone. */
export async function takeEffect(tx: Tx, due: GpOrder | undefined, now: Instant): Promise<boolean> {
  if (due?.state !== 'ordered' || due.effectiveAt > now) return false
  const patient = await tx.get(patients, due.patientId)
  const gp = await gpNamed(tx, due.gpId)
  if (!patient || !gp) {
    await tx.put(gpOrders, { ...due, state: 'lapsed' })
    return true
  }
  await writeHistory(tx, patient, due, gp)
  await tx.put(patients, movedTo(patient, gp))
  await tx.put(gpOrders, { ...due, state: 'effective' })
  return true
}

async function writeHistory(tx: Tx, patient: Patient, { id, effectiveAt }: GpOrder, gp: KnownGp): Promise<void> {
  const { clinicId, id: patientId } = patient
  const running = (await tx.list(gpPeriods, { where: { patientId } })).filter(({ until }) => until === null)
  for (const period of running) await tx.put(gpPeriods, { ...period, until: effectiveAt })
  const before = running.length === 0 ? await presentGp(tx, patient) : null
  if (before) {
    const gpClinic = 'clinicName' in before ? before.clinicName : ''
    const former = { id: `${id}:before`, clinicId, patientId, gpName: before.name, gpClinic }
    await tx.put(gpPeriods, { ...former, from: null, until: effectiveAt })
  }
  const period = { id, clinicId, patientId, gpName: gp.name, gpClinic: gp.clinicName }
  await tx.put(gpPeriods, { ...period, from: effectiveAt, until: null })
}
