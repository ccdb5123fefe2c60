import { z } from 'zod'
import { appointments } from '../calendar/model'
import { defineQuery } from '../define'
import { id } from '../id'
import { dialogues } from '../inbox/model'
import { instant, localDate } from '../time/instant'
import { patients, prescriptions, relations } from './model'
import { selfReported } from './self-reported'

export const patientHit = z.object({
  id,
  givenName: z.string(),
  familyName: z.string(),
  birthDate: localDate,
  nationalId: z.string(),
  gpId: id.nullable(),
  city: z.string(),
})
export type PatientHit = z.infer<typeof patientHit>

/** By names in any order, birth date (160780, 16.07.1980, 1980-07-16) or national id (S29); empty text = first page by name. */
export const patientSearch = defineQuery({
  name: 'patient.search',
  args: z.object({ text: z.string().max(100), limit: z.int().min(1).max(200), offset: z.int().min(0) }),
  result: z.object({ hits: z.array(patientHit), total: z.int() }),
  reads: [patients],
})

/** Everything the patient bar and card show. */
export const patientCard = defineQuery({
  name: 'patient.card',
  args: z.object({ patientId: id }),
  result: z
    .object({
      patient: patients.schema,
      gpName: z.string().nullable(),
      /** of a child under 16, who may be reached in its place */
      family: z.object({ relations: z.array(relations.schema), guardians: z.array(patients.schema) }),
      /** what the patient has told at HelseNorge (S158) */
      reported: selfReported.schema.nullable(),
      relatives: z.array(
        z.object({ id, name: z.string(), kind: z.string(), sameAddress: z.boolean(), isChild: z.boolean() }),
      ),
      prescriptions: z.array(prescriptions.schema),
      upcoming: z.array(
        z.object({ id, startsAt: instant, calendarName: z.string(), typeName: z.string(), status: z.string() }),
      ),
      dialogues: z.array(
        dialogues.schema.pick({ id: true, kind: true, subject: true, status: true, lastMessageAt: true }),
      ),
    })
    .nullable(),
  reads: [patients, relations, selfReported, prescriptions, appointments, dialogues],
})
