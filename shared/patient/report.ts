import { z } from 'zod'
import { canActFor } from '../citizen/access'
import { defineCommand } from '../define'
import { id } from '../id'
import { ok, refuse } from '../result'
import { patients } from './model'
import { NO_NEEDS, needs, needsInWords, report, type SelfReported, selfReported } from './self-reported'

/** What nobody has told yet. Needs that the clinic noted itself are kept until the patient says otherwise. */
export const nothingReported = (patient: {
  id: string
  clinicId: string
  specialNeeds: string | null
}): SelfReported => ({
  id: patient.id,
  clinicId: patient.clinicId,
  relatives: [],
  employer: null,
  needs: { ...NO_NEEDS, other: patient.specialNeeds },
  updatedAt: 0,
})

// both come through the same schema, so that their fields stand in the same order
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/**
 * Relatives, employer and special needs, told by the patient or a parent (S158, S160-S162, S178); one part at a time, and only over what
 * the person saw, so that two parents do not write over each other unseen.
 */
export const reportOneself = defineCommand({
  name: 'patient.report',
  args: z.object({ patientId: id, report }),
  allow: ['citizen'],
  run: async (tx, { patientId, report: { part, told, before } }, { actor, now }) => {
    const patient = await tx.get(patients, patientId)
    if (actor.kind !== 'citizen' || !patient) return refuse('not-found')
    const access = await canActFor(tx, actor.patientId, patient, 'profile', now)
    if (!access.ok) return access
    const standing = (await tx.get(selfReported, patientId)) ?? nothingReported(patient)
    if (isSame(standing[part], told)) return ok()
    if (!isSame(standing[part], before)) return refuse('changed-meanwhile')
    await tx.put(selfReported, { ...standing, [part]: told, updatedAt: now })
    if (part === 'needs') {
      const specialNeeds = needsInWords(needs.parse(told))
      if (specialNeeds !== patient.specialNeeds) await tx.put(patients, { ...patient, specialNeeds })
    }
    return ok()
  },
})
