import type { NotificationKind } from './model'

/** The keys of resources/locales/<language>/notification.json. */
type Worded = NotificationKind | 'appointments-moved'
export type NotificationTextKey = Worded | `${Worded}Text`

/**
 * What stands in a notification: the kind and how many it is about decide it, so that nothing about health can get into one (S98-S101). The patient's page shows it, and the desk shows the same before
 * it saves (N2).
 * @param text gives a text in the reader's language
 */
export const notificationText = (
  { kind, count = 1 }: { readonly kind: NotificationKind; readonly count?: number },
  text: (key: NotificationTextKey) => string,
): { readonly title: string; readonly text: string } => {
  const worded = kind === 'appointment-moved' && count > 1 ? 'appointments-moved' : kind
  return { title: text(worded), text: text(`${worded}Text`) }
}
