import { z } from 'zod'
import type { Actor } from '../actor'
import { canActFor, YOUTH_FROM } from '../citizen/access'
import { defineCommand } from '../define'
import { id } from '../id'
import { ok, type Result, refuse } from '../result'
import type { Instant } from '../time/instant'
import { ageOn, dateOf } from '../time/oslo'
import type { Tx } from '../tx'
import { consentLevel, type Patient, patients } from './model'

/** The person logged in, who decides for nobody else: not for a child, nor with a power of attorney (S165). From 16 years, or with a parent's yes (S121). */
async function oneself(tx: Tx, actor: Actor, now: Instant, youth = false): Promise<Result<Patient>> {
  const patient = actor.kind === 'citizen' ? await tx.get(patients, actor.patientId) : undefined
  if (!patient) return refuse('not-found')
  const age = ageOn(patient.birthDate, dateOf(now))
  if (age < 16 && !(youth && age >= YOUTH_FROM && patient.youthConsent)) return refuse('too-young')
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
    const self = await oneself(tx, actor, now, true)
    if (!self.ok) return self
    await tx.put(patients, { ...self.value, contactConfirmedAt: now, digitallyActive: true })
    return ok()
  },
})

/** A parent's yes, or no, to what one from 13 to 15 may use alone (S121); nobody who may not act for the child is told of it. */
export const setYouthConsent = defineCommand({
  name: 'patient.setYouthConsent',
  args: z.object({ patientId: id, agreed: z.boolean() }),
  allow: ['citizen'],
  run: async (tx, { patientId, agreed }, { actor, now }) => {
    const child = await tx.get(patients, patientId)
    if (actor.kind !== 'citizen' || !child) return refuse('not-found')
    if (actor.patientId === child.id) return refuse('no-access')
    const access = await canActFor(tx, actor.patientId, child, 'gp-information', now)
    if (!access.ok) return access
    const age = ageOn(child.birthDate, dateOf(now))
    if (age >= 16) return refuse('no-access')
    if (age < YOUTH_FROM) return refuse('child-under-13')
    if (child.youthConsent !== agreed) await tx.put(patients, { ...child, youthConsent: agreed })
    return ok()
  },
})

/** The emergency block: nobody, not even oneself, gets in, and the clinic sees that the patient can't be reached (S169). */
export const blockAccess = defineCommand({
  name: 'patient.blockAccess',
  args: z.object({}),
  allow: ['citizen'],
  run: async (tx, _args, { actor }) => {
    const self = actor.kind === 'citizen' ? await tx.get(patients, actor.patientId) : undefined
    if (!self) return refuse('not-found')
    if (!self.emergencyBlocked) await tx.put(patients, { ...self, emergencyBlocked: true })
    return ok()
  },
})

/** Ends it, once the person has shown again who they are. */
export const liftBlock = defineCommand({
  name: 'patient.liftBlock',
  args: z.object({}),
  allow: ['citizen'],
  run: async (tx, _args, { actor }) => {
    const self = actor.kind === 'citizen' ? await tx.get(patients, actor.patientId) : undefined
    if (!self) return refuse('not-found')
    if (self.emergencyBlocked) await tx.put(patients, { ...self, emergencyBlocked: false })
    return ok()
  },
})
