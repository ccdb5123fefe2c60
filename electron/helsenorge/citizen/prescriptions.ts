import { citizenPaths, type OwnPrescription, ownPrescription } from '@shared/citizen/api'
import { prescriptions } from '@shared/patient/model'
import { HOUR } from '@shared/time/instant'
import { z } from 'zod'
import { defineRoute, type Route } from '../http/route'
import type { Services } from '../services'
import { requireAccess } from './access'
import { forPatient } from './for-patient'

/** Expired ones are shown for twelve months, ms (S114). */
const SHOWN_AFTER_EXPIRY = 366 * 24 * HOUR

/** Prescriptions and how much is left, the valid ones first (S114, S178, S184, S185). */
export const ownPrescriptionsRoute = ({ store, clock }: Services): Route =>
  defineRoute({
    method: 'GET',
    path: citizenPaths.prescriptions,
    summary: 'Prescriptions of the chosen person.',
    access: 'citizen',
    params: forPatient,
    answer: z.array(ownPrescription),
    refusals: ['not-found', 'no-consent', 'not-active', 'contact-outdated', 'too-young'],
    handle: async ({ caller, params: { patientId } }): Promise<OwnPrescription[]> =>
      store.read(async (tx) => {
        const now = clock()
        await requireAccess(tx, caller, patientId, 'prescriptions', now)
        const found = await tx.list(prescriptions, {
          where: { patientId },
          range: { field: 'expiresAt', from: now - SHOWN_AFTER_EXPIRY },
        })
        return found
          .map(({ id, drug, strength, form, dosage, refillsLeft, expiresAt }) => ({
            id,
            drug,
            strength,
            form,
            dosage,
            refillsLeft,
            expiresAt,
            expired: expiresAt <= now,
          }))
          .sort((a, b) => Number(a.expired) - Number(b.expired) || a.drug.localeCompare(b.drug, 'nb'))
      }),
  })
