import { z } from 'zod'
import { id } from '../id'
import { defineTable, type Row } from '../table'
import { instant } from '../time/instant'

/** What a citizen is told (S98-S101, S30, S47). One change = one row. Never health content: the texts come from `kind` alone. */
export const notificationKinds = [
  'appointment-confirmed',
  'appointment-moved',
  'appointment-cancelled',
  'appointment-requested',
  'appointment-rejected',
  'appointment-reminder',
  'message-received',
  'answer-received',
] as const
export const notificationKind = z.enum(notificationKinds)
export type NotificationKind = z.infer<typeof notificationKind>

export const notifications = defineTable(
  'notification',
  z.object({
    /** `<kind>:<change>`: derived from the change, so that the same change can never tell twice */
    id: z.string(),
    clinicId: id,
    patientId: id,
    kind: notificationKind,
    subjectKind: z.enum(['appointment', 'dialogue']),
    subjectId: id,
    /** the other appointments that it tells of; not there = it tells of one (N11, S12) */
    alsoIds: z.array(id).optional(),
    /** from when on the patient has it; later than now while it is held back (`undoUntil` of the calendar's rules) */
    createdAt: instant,
    readAt: instant.nullable(),
    channel: z.enum(['sms', 'email', 'helsenorge']),
    /** `vendor`: the clinic's program vendor sent it to somebody whom HelseNorge does not reach; not seen at HelseNorge (S103) */
    sender: z.enum(['helsenorge', 'vendor']),
  }),
  { indexes: [['patientId', 'createdAt']], synced: false },
)
export type Notification = Row<typeof notifications>

/** The last ones that a row of `patientNews` remembers. */
export const NEWS_KEPT = 20

/**
 * What the clinic may know of it: which notifications about one appointment or dialogue the patient has, and from when on. Of HelseNorge's neither whether
 * they were read nor by what channel; of the vendor's the channel, for the clinic pays for them (S103). Id: that of the appointment or dialogue.
 */
export const patientNews = defineTable(
  'patientNews',
  z.object({
    id,
    clinicId: id,
    patientId: id,
    subjectKind: z.enum(['appointment', 'dialogue']),
    /** oldest first; `at` later than now = held back. `id` is the notification's */
    news: z.array(
      z.object({
        id: z.string(),
        kind: notificationKind,
        at: instant,
        /** how the vendor sent it; not there = HelseNorge told it */
        vendor: z.enum(['sms', 'email']).optional(),
      }),
    ),
    /** `at` of the last of them */
    lastAt: instant,
  }),
  { indexes: [['clinicId', 'lastAt']], copy: 'last' },
)
export type PatientNews = Row<typeof patientNews>
