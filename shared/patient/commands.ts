import { z } from 'zod'
import type { Actor } from '../actor'
import { defineCommand } from '../define'
import { ok, type Result, refuse } from '../result'
import type { Instant } from '../time/instant'
import { ageOn, dateOf } from '../time/oslo'
import type { Tx } from '../tx'
import { consentLevel, type Patient, patients } from './model'

/** The person logged in, who decides for nobody else: not for a child, nor with a power of attorney (S165). From 16 years. */
async function oneself(tx: Tx, actor: Actor, now: Instant): Promise<Result<Patient>> {
  const patient = actor.kind === 'citizen' ? await tx.get(patients, actor.patientId) : undefined
  if (!patient) return refuse('not-found')
  if (ageOn(patient.birthDate, dateOf(now)) < 16) return refuse('too-young')
  return patient.emergencyBlocked ? refuse('emergency-blocked') : ok(patient)
}

/** "Velg hvilke tjenester du vil bruke": the consent that decides what may be used, given or taken back (S163, S164, S192). It reaches the clinic with its next pull. */
export const setConsent = defineCommand({
  name: 'patient.setConsent',
  args: z.object({ consent: consentLevel }),
  allow: ['citizen'],
  run: async (tx, { consent }, { actor, now }) => {
    const self = await oneself(tx, actor, now)
    if (!self.ok) return self
    if (self.value.consent !== consent) await tx.put(patients, { ...self.value, consent })
    return ok()
  },
})

/** Contact details and notifications looked over: good for 18 months, and the way to begin with HelseNorge (S33, S194). */
export const confirmContact = defineCommand({
  name: 'patient.confirmContact',
  args: z.object({}),
  allow: ['citizen'],
  run: async (tx, _args, { actor, now }) => {
    const self = await oneself(tx, actor, now)
    if (!self.ok) return self
    await tx.put(patients, { ...self.value, contactConfirmedAt: now, digitallyActive: true })
    return ok()
  },
})
