import { contactValidUntil } from '@shared/citizen/access'
import { citizenPaths, type Profile, profile } from '@shared/citizen/api'
import { consentLevel, patients } from '@shared/patient/model'
import type { Reads } from '@shared/tx'
import { z } from 'zod'
import { defineRoute, type Route } from '../../http/route'
import type { Services } from '../../services'
import { notFound } from '../access'
import { act } from '../act'

async function profileOf(tx: Reads, patientId: string): Promise<Profile> {
  const self = await tx.get(patients, patientId)
  if (!self) throw notFound()
  const { consent, phone, email, street, postalCode, city, contactConfirmedAt, digitallyActive } = self
  return {
    consent,
    phone,
    email,
    address: `${street}, ${postalCode} ${city}`,
    active: digitallyActive,
    confirmedAt: contactConfirmedAt,
    validUntil: contactConfirmedAt === null ? null : contactValidUntil(contactConfirmedAt),
  }
}

/** Contact details, as the registers have them, and the own consent (S151, S154, S163). One's own only: nobody sees another's. */
export function contactAndConsentRoutes(services: Services): Route[] {
  const { store } = services
  return [
    defineRoute({
      method: 'GET',
      path: citizenPaths.profile,
      summary: 'Contact details and consent of the person logged in.',
      access: 'citizen',
      answer: profile,
      refusals: ['not-found'],
      handle: async ({ caller }) => store.read((tx) => profileOf(tx, caller.patientId)),
    }),
    defineRoute({
      method: 'POST',
      path: citizenPaths.consent,
      summary: 'Chooses which services the person logged in wants to use.',
      access: 'citizen',
      body: z.object({ consent: consentLevel }),
      bodyType: 'application/json',
      answer: profile,
      idempotent: true,
      refusals: ['not-found', 'too-young', 'emergency-blocked'],
      handle: async (call) =>
        act(services, call, {
          order: { command: 'patient.setConsent', args: call.body },
          answer: (tx) => profileOf(tx, call.caller.patientId),
        }),
    }),
    defineRoute({
      method: 'POST',
      path: citizenPaths.confirmContact,
      summary: 'Confirms that the contact details are right; good for 18 months.',
      access: 'citizen',
      body: z.object({}),
      bodyType: 'application/json',
      answer: profile,
      idempotent: true,
      refusals: ['not-found', 'too-young', 'emergency-blocked'],
      handle: async (call) =>
        act(services, call, {
          order: { command: 'patient.confirmContact', args: {} },
          answer: (tx) => profileOf(tx, call.caller.patientId),
        }),
    }),
  ]
}
