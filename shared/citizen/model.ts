import { z } from 'zod'
import { id } from '../id'
import { defineTable, type Row } from '../table'
import { instant } from '../time/instant'

/** What HelseNorge tells a citizen (S98-S101, S30, S47). One change = one row. Never health content: the texts come from `kind` alone. */
export const notificationKinds = [
  'appointment-confirmed',
  'appointment-moved',
  'appointment-cancelled',
  'appointment-requested',
  'appointment-rejected',
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
    createdAt: instant,
    readAt: instant.nullable(),
    channel: z.enum(['sms', 'email', 'helsenorge']),
  }),
  { indexes: [['patientId', 'createdAt']], synced: false },
)
export type Notification = Row<typeof notifications>
