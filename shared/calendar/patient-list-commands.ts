import { z } from 'zod'
import { defineCommand } from '../define'
import { patients } from '../patient/model'
import { ok, refuse } from '../result'
import { calendars, patientLists } from './model'
import { PLANNERS } from './setup-commands'

/** Of a clinic's thousands of patients; a longer list is the clinic's GP patients. */
const MOST = 2000
const listFields = patientLists.schema.omit({ clinicId: true })
export const patientListForm = listFields.extend({
  name: z.string().trim().min(1).max(60),
  patientIds: z.array(z.string().min(1)).max(MOST),
})
export type PatientListForm = z.infer<typeof patientListForm>

const same = (a: PatientListForm, b: PatientListForm): boolean =>
  a.name === b.name && JSON.stringify([...a.patientIds].sort()) === JSON.stringify([...b.patientIds].sort())

/**
 * Makes a list of patients who may book in a calendar, or changes it (S80). Changed by a colleague since it stood on the screen (`from`), it is refused; what
 * both wanted is no conflict.
 */
export const savePatientList = defineCommand({
  name: 'patientList.save',
  args: z.object({ list: patientListForm, from: listFields.nullable() }),
  allow: PLANNERS,
  run: async (tx, { list, from }, { actor }) => {
    if (actor.kind !== 'employee') return refuse('not-found')
    const standing = await tx.get(patientLists, list.id)
    if (standing && standing.clinicId !== actor.clinicId) return refuse('not-found')
    if (standing && same(standing, list)) return ok()
    if (standing ? !from || !same(standing, from) : from !== null) return refuse('setup-changed')
    const patientIds = [...new Set(list.patientIds)]
    for (const patientId of patientIds) {
      if (standing?.patientIds.includes(patientId)) continue
      if ((await tx.get(patients, patientId))?.clinicId !== actor.clinicId) return refuse('not-found')
    }
    await tx.put(patientLists, { ...list, patientIds, clinicId: actor.clinicId })
    return ok()
  },
})

/** Takes a list away; not while a calendar goes by it, for then nobody could book there. */
export const deletePatientList = defineCommand({
  name: 'patientList.delete',
  args: z.object({ from: listFields }),
  allow: PLANNERS,
  run: async (tx, { from }, { actor }) => {
    const standing = await tx.get(patientLists, from.id)
    if (!standing) return ok()
    if (actor.kind !== 'employee' || standing.clinicId !== actor.clinicId) return refuse('not-found')
    if (!same(standing, from)) return refuse('setup-changed')
    const user = (await tx.list(calendars, { where: {} })).find(({ patientListId }) => patientListId === from.id)
    if (user) return refuse('list-in-use', { name: user.name })
    await tx.delete(patientLists, from.id)
    return ok()
  },
})
