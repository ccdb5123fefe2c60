import { z } from 'zod'
import { appointments, appointmentTypes, calendars } from '../calendar/model'
import { patientNews } from '../citizen/model'
import { toldOnce } from '../citizen/queries'
import { employees, gpServices } from '../clinic/model'
import { defineLocal, defineQuery } from '../define'
import { id } from '../id'
import { dialogues, messages } from '../inbox/model'
import { notes } from '../journal/model'
import { patients } from '../patient/model'
import { instant, localDate } from '../time/instant'

/** An appointment as a card names it. `by`: who changed it last; null = the patient, or nobody kept who. */
const standingAppointment = appointments.schema
  .pick({
    id: true,
    calendarId: true,
    typeId: true,
    startsAt: true,
    endsAt: true,
    status: true,
    reason: true,
    source: true,
    hidden: true,
    bookedAt: true,
    changedAt: true,
    cancelledBy: true,
  })
  .extend({ calendarName: z.string(), typeName: z.string(), patientName: z.string(), by: z.string().nullable() })
export type StandingAppointment = z.infer<typeof standingAppointment>

const standingDialogue = dialogues.schema
  .pick({ id: true, kind: true, subject: true, status: true, lastMessageAt: true, lastSender: true })
  .extend({
    /** the last message that stands there, null while none has come */
    last: z
      .object({ id, senderName: z.string(), fromPatient: z.boolean(), sentAt: instant, body: z.string() })
      .nullable(),
  })
export type StandingDialogue = z.infer<typeof standingDialogue>

const standingNote = notes.schema
  .pick({
    id: true,
    body: true,
    icpc: true,
    contactType: true,
    occurredAt: true,
    status: true,
    changedAt: true,
    signedAt: true,
  })
  .extend({ by: z.string().nullable() })
export type StandingNote = z.infer<typeof standingNote>

/** What stands now of the thing a refused change was about: "their version". */
const standing = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('appointment'), row: standingAppointment }),
  z.object({ kind: z.literal('dialogue'), row: standingDialogue }),
  z.object({ kind: z.literal('note'), row: standingNote }),
  z.object({ kind: z.literal('services'), row: z.object({ employeeId: id, name: z.string(), services: gpServices }) }),
])
export type Standing = z.infer<typeof standing>

/**
 * A change HelseNorge refused, kept whole until a person has decided (N9). Both versions, who, when, and what the patient has been told. `args` are those
 * of the command, with a later move of a refused booking taken up.
 */
export const attentionCard = z.object({
  mutationId: z.int(),
  name: z.string(),
  args: z.json(),
  madeAt: instant,
  /** who sat at the desk; null = nobody kept it */
  madeBy: z.string().nullable(),
  refusedAt: instant,
  code: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  patientId: id.nullable(),
  patientName: z.string().nullable(),
  patientBirthDate: localDate.nullable(),
  /** null = nothing stands: never came to be, or is gone */
  standing: standing.nullable(),
  /** who holds the time that was wanted, null = nobody, or none was wanted */
  holder: standingAppointment.nullable(),
  /** about that appointment or dialogue, oldest first; `at` later than now = held back */
  told: z.array(toldOnce),
})
export type AttentionCard = z.infer<typeof attentionCard>

/** The cards that wait, those of one patient together, the patient of the oldest one first. */
export const attentionList = defineQuery({
  name: 'attention.list',
  args: z.object({}),
  result: z.array(attentionCard),
  reads: [
    'rejection',
    appointments,
    appointmentTypes,
    calendars,
    dialogues,
    messages,
    notes,
    patientNews,
    patients,
    employees,
  ],
})

/**
 * The person lets cards go. `draft`: text of theirs that goes back to where it was typed, in the same transaction. A decision that is a command settles
 * its cards itself (`settles` of the port's command).
 */
export const settleAttention = defineLocal({
  name: 'attention.settle',
  args: z.object({
    mutationId: z.int(),
    also: z.array(z.int()).max(500).optional(),
    draft: z.object({ key: z.string().max(200), text: z.string().max(100_000) }).optional(),
  }),
})

/** Cards just let go are taken back. Only for those that no command has settled: it would be decided twice. */
export const restoreAttention = defineLocal({
  name: 'attention.restore',
  args: z.object({ mutationIds: z.array(z.int()).min(1).max(500) }),
})
