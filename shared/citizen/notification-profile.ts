import { z } from 'zod'
import { id } from '../id'
import type { Patient } from '../patient/model'
import { defineTable, type Row } from '../table'
import type { Notification, NotificationKind } from './model'

export const notificationChannels = ['sms', 'email'] as const
const wishes = z.object({
  channel: z.enum(notificationChannels),
  /** booked, moved, cancelled */
  appointments: z.boolean(),
  /** reminders of appointments; off = none is made (S156) */
  reminders: z.boolean(),
  /** messages and answers */
  messages: z.boolean(),
})
/** How somebody wants to be told that there is something to read at HelseNorge (S155, S156). HelseNorge's own. Id: the person's. */
export const notificationProfiles = defineTable('notificationProfile', wishes.extend({ id, clinicId: id }), {
  indexes: [],
  synced: false,
})
export type NotificationProfile = Row<typeof notificationProfiles>
export type NotificationWishes = z.infer<typeof wishes>
export { wishes as notificationWishes }

/** Everybody is told of everything, by SMS where there is a number, until they say otherwise. */
export const usualWishes = ({ phone }: Pick<Patient, 'phone'>): NotificationWishes => ({
  channel: phone === null ? 'email' : 'sms',
  appointments: true,
  reminders: true,
  messages: true,
})

const GROUP: Record<NotificationKind, 'appointments' | 'reminders' | 'messages'> = {
  'appointment-confirmed': 'appointments',
  'appointment-moved': 'appointments',
  'appointment-cancelled': 'appointments',
  'appointment-requested': 'appointments',
  'appointment-rejected': 'appointments',
  'appointment-reminder': 'reminders',
  'message-received': 'messages',
  'answer-received': 'messages',
}

/**
 * By what the person is told of something new: the way that was chosen, the other one where there is no address for it, and `helsenorge` (seen there only) where neither is
 * known or SMS and e-mail are not wanted. undefined: not at all.
 */
export function channelFor(
  person: Pick<Patient, 'phone' | 'email'>,
  chosen: NotificationWishes,
  kind: NotificationKind,
): Notification['channel'] | undefined {
  const group = GROUP[kind]
  if (!chosen[group]) return group === 'reminders' ? undefined : 'helsenorge'
  const reach = { sms: person.phone, email: person.email }
  const other = chosen.channel === 'sms' ? 'email' : 'sms'
  if (reach[chosen.channel] !== null) return chosen.channel
  return reach[other] === null ? 'helsenorge' : other
}

/** `phone`, `email`: which addresses the registers know, so that the page can say what a choice means. */
export const ownNotificationProfile = wishes.extend({ phone: z.string().nullable(), email: z.string().nullable() })
export type OwnNotificationProfile = z.infer<typeof ownNotificationProfile>
