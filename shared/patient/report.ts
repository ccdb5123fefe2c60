import { z } from 'zod'
import { canActFor } from '../citizen/access'
import { defineCommand } from '../define'
import { id } from '../id'
import { ok, refuse } from '../result'
import { instant } from '../time/instant'
import { patients } from './model'
import { NO_NEEDS, needsInWords, report, type SelfReported, selfReported } from './self-reported'

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

/**
 * Relatives, employer and special needs, told by the patient or a parent (S158, S160-S162, S178); one part at a time. `basedOn`: `updatedAt` of what the person saw, 0 for
 * nothing, so that two parents do not write over each other unseen.
 */
export const reportOneself = defineCommand({
  name: 'patient.report',
  args: z.object({ patientId: id, basedOn: instant.or(z.literal(0)), report }),
  allow: ['citizen'],
  run: async (tx, { patientId, basedOn, report: told }, { actor, now }) => {
    const patient = await tx.get(patients, patientId)
    if (actor.kind !== 'citizen' || !patient) return refuse('not-found')
    const access = await canActFor(tx, actor.patientId, patient, 'profile', now)
    if (!access.ok) return access
    const before = (await tx.get(selfReported, patientId)) ?? nothingReported(patient)
    if (before.updatedAt !== basedOn) return refuse('changed-meanwhile')
    const { part: _, ...change } = told
    // strictly later, also for two changes in one millisecond
    await tx.put(selfReported, { ...before, ...change, updatedAt: Math.max(now, before.updatedAt + 1) })
    if (told.part === 'needs') {
      const specialNeeds = needsInWords(told.needs)
      if (specialNeeds !== patient.specialNeeds) await tx.put(patients, { ...patient, specialNeeds })
    }
    return ok()
  },
})
