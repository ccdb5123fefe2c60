import { gpOrders } from '@shared/citizen/change-gp'
import { type Clinic, clinics, type Employee, employees } from '@shared/clinic/model'
import { type Patient, patients } from '@shared/patient/model'
import type { Reads } from '@shared/tx'
import { ELSEWHERE, type ElsewhereGp, labelOf } from './elsewhere'

/** A GP whose list one may be on: of a clinic that uses this system, or elsewhere. */
export interface KnownGp extends ElsewhereGp {
  /** null = elsewhere */
  readonly clinicId: string | null
}

const ofClinic = (gp: Employee, clinic: Clinic): KnownGp => ({
  id: gp.id,
  clinicId: clinic.id,
  name: `${gp.givenName} ${gp.familyName}`,
  clinicName: clinic.name,
  street: clinic.street,
  postalCode: clinic.postalCode,
  city: clinic.city,
  // the register of clinics knows the place alone
  municipality: clinic.city,
  phone: clinic.phone,
  listLimit: gp.listLimit ?? 0,
  others: 0,
})
const elsewhere = (gp: ElsewhereGp): KnownGp => ({ ...gp, clinicId: null })

/** Every GP that HelseNorge knows: those of the clinics, then those elsewhere. */
export async function allGps(tx: Reads): Promise<KnownGp[]> {
  const found: KnownGp[] = []
  for (const clinic of await tx.list(clinics, { where: {} }))
    for (const gp of await tx.list(employees, { where: { clinicId: clinic.id, role: 'gp' } }))
      found.push(ofClinic(gp, clinic))
  return [...found, ...ELSEWHERE.map(elsewhere)]
}

/** Undefined also for somebody who is no GP any more. */
export async function gpNamed(tx: Reads, gpId: string): Promise<KnownGp | undefined> {
  const gp = await tx.get(employees, gpId)
  const clinic = gp?.role === 'gp' ? await tx.get(clinics, gp.clinicId) : undefined
  if (gp && clinic) return ofClinic(gp, clinic)
  const other = gp ? undefined : ELSEWHERE.find(({ id }) => id === gpId)
  return other && elsewhere(other)
}

/** The name under which all who are on the GP's list are counted: the GP's id, or what stands in the row of a patient of another clinic. */
export const listKeys = (gp: KnownGp): readonly string[] => [gp.id, labelOf(gp)]

/** What a patient's row says of the list the patient is on. */
export const listOf = ({ gpId, otherGp }: Pick<Patient, 'gpId' | 'otherGp'>): string | null => gpId ?? otherGp

/** Whether the patient is on this GP's list now. */
export const isOnList = (patient: Pick<Patient, 'gpId' | 'otherGp'>, gp: KnownGp): boolean =>
  listKeys(gp).some((key) => key === listOf(patient))

/** The patient's row on another GP's list: the own clinic's GP by id, any other by name only, for the clinic does not know them. */
export const movedTo = (patient: Patient, gp: KnownGp): Patient =>
  gp.clinicId === patient.clinicId
    ? { ...patient, gpId: gp.id, otherGp: null }
    : { ...patient, gpId: null, otherGp: labelOf(gp) }

/** The GP the patient has now, as far as HelseNorge knows them; null = none. */
export async function presentGp(tx: Reads, patient: Patient): Promise<KnownGp | { name: string } | null> {
  if (patient.gpId !== null) {
    const gp = await gpNamed(tx, patient.gpId)
    if (gp) return gp
    // has stopped: the name is all that is left
    const former = await tx.get(employees, patient.gpId)
    return former ? { name: `${former.givenName} ${former.familyName}` } : null
  }
  if (patient.otherGp === null) return null
  return (await allGps(tx)).find((gp) => labelOf(gp) === patient.otherGp) ?? { name: patient.otherGp }
}

/**
 * Places that are left: nobody on the list, nobody on the way to it. Who has ordered to leave holds the place until the day it happens, because an order may be
 * taken back. Reads the whole list, so that the transaction that asks knows it.
 */
export async function placesLeft(tx: Reads, gp: KnownGp): Promise<number> {
  const own = gp.clinicId === null ? 0 : (await tx.list(patients, { where: { gpId: gp.id } })).length
  const label = labelOf(gp)
  const others = (await tx.list(patients, { where: { gpId: null } })).filter(({ otherGp }) => otherGp === label).length
  const coming = (await tx.list(gpOrders, { where: { gpId: gp.id, state: 'ordered' } })).length
  return gp.listLimit - gp.others - own - others - coming
}
