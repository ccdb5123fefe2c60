import { citizenPaths } from '@shared/citizen/api'
import { gpPeriods } from '@shared/citizen/change-gp'
import {
  contactChange,
  contactText,
  type HealthContact,
  healthContacts,
  MOST_CONTACTS,
  type OwnHealthContacts,
  ownHealthContacts,
} from '@shared/citizen/health-contacts'
import { id } from '@shared/id'
import type { Patient } from '@shared/patient/model'
import type { Reads } from '@shared/tx'
import { HttpProblem } from '../../http/problem'
import { type Call, defineRoute, type Route } from '../../http/route'
import { freshId } from '../../ids'
import type { Services } from '../../services'
import type { StoreTx } from '../../store/store'
import { ACCESS_REFUSALS, notFound, requireAccess } from '../access'
import { act } from '../act'
import { forPatient } from '../for-patient'
import { presentGp } from './gp-lists'

const oneContact = forPatient.extend({ id })

async function contactsOf(tx: Reads, patient: Patient): Promise<OwnHealthContacts> {
  const contacts = await tx.list(healthContacts, { where: { patientId: patient.id } })
  return {
    gps: await gpsOf(tx, patient),
    contacts: contacts
      .map(({ id: contactId, name, role, phone, changedAt }) => ({ id: contactId, name, role, phone, changedAt }))
      .sort((a, b) => a.name.localeCompare(b.name, 'nb') || a.id.localeCompare(b.id)),
  }
}

/** The GP now and those before, the latest first (S131). */
async function gpsOf(tx: Reads, patient: Patient): Promise<OwnHealthContacts['gps']> {
  const periods = await tx.list(gpPeriods, { where: { patientId: patient.id } })
  const gp = await presentGp(tx, patient)
  const running = periods.find(({ until, gpName }) => until === null && gpName === gp?.name)
  const before = periods
    .filter(({ until }) => until !== null)
    .sort((a, b) => (b.until ?? 0) - (a.until ?? 0))
    .map(({ gpName: name, gpClinic: clinicName, from, until }) => ({ name, clinicName, from, until }))
  if (!gp) return before
  const now = { name: gp.name, clinicName: 'clinicName' in gp ? gp.clinicName : '' }
  return [{ ...now, from: running?.from ?? null, until: null }, ...before]
}

/** GPs now and before, and contacts that a person has written down (S131). */
export function healthContactRoutes(services: Services): Route[] {
  const { store, clock } = services
  const write = <P extends { patientId: string }, B>(
    call: Call<'citizen', P, unknown, B>,
    body: (tx: StoreTx, patient: Patient) => Promise<void>,
  ): Promise<unknown> => {
    const open = (tx: Reads) => requireAccess(tx, call.caller, call.params.patientId, 'health-contacts', clock())
    return act(services, call, {
      order: null,
      before: async (tx) => body(tx, await open(tx)),
      answer: async (tx) => contactsOf(tx, await open(tx)),
    })
  }
  const common = {
    access: 'citizen',
    bodyType: 'application/json',
    answer: ownHealthContacts,
    idempotent: true,
  } as const
  return [
    defineRoute({
      method: 'GET',
      path: citizenPaths.healthContacts,
      summary: 'GPs now and before of the chosen person, and contacts written down.',
      access: 'citizen',
      params: forPatient,
      answer: ownHealthContacts,
      refusals: ACCESS_REFUSALS,
      handle: async ({ caller, params: { patientId } }) =>
        store.read(async (tx) =>
          contactsOf(tx, await requireAccess(tx, caller, patientId, 'health-contacts', clock())),
        ),
    }),
    defineRoute({
      ...common,
      method: 'POST',
      path: citizenPaths.healthContacts,
      summary: 'Writes a contact down.',
      params: forPatient,
      body: contactText,
      refusals: [...ACCESS_REFUSALS, 'too-many-contacts'],
      handle: async (call) =>
        write(call, async (tx, { id: patientId, clinicId }) => {
          const there = await tx.list(healthContacts, { where: { patientId } })
          if (there.length >= MOST_CONTACTS)
            throw new HttpProblem(409, 'too-many-contacts', { data: { limit: MOST_CONTACTS } })
          await tx.put(healthContacts, { ...call.body, id: freshId(), clinicId, patientId, changedAt: clock() })
        }),
    }),
    defineRoute({
      ...common,
      method: 'PATCH',
      path: citizenPaths.healthContact,
      summary: 'Changes a contact that was written down.',
      params: oneContact,
      body: contactChange,
      refusals: [...ACCESS_REFUSALS, 'contact-changed'],
      handle: async (call) =>
        write(call, async (tx, patient) => {
          const { seen, ...text } = call.body
          const contact = await contactOf(tx, call.params.id, patient)
          if (contact.changedAt !== seen) throw new HttpProblem(409, 'contact-changed')
          // later than what stood there, also within one millisecond: it is what the next change has seen
          await tx.put(healthContacts, { ...contact, ...text, changedAt: Math.max(clock(), seen + 1) })
        }),
    }),
    defineRoute({
      access: 'citizen',
      answer: ownHealthContacts,
      idempotent: true,
      method: 'DELETE',
      path: citizenPaths.healthContact,
      summary: 'Takes away a contact that was written down.',
      params: oneContact,
      refusals: ACCESS_REFUSALS,
      handle: async (call) =>
        write(call, async (tx, patient) => {
          await tx.delete(healthContacts, (await contactOf(tx, call.params.id, patient)).id)
        }),
    }),
  ]
}

async function contactOf(tx: Reads, contactId: string, patient: Patient): Promise<HealthContact> {
  const contact = await tx.get(healthContacts, contactId)
  if (contact?.patientId !== patient.id) throw notFound()
  return contact
}
