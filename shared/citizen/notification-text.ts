import type { NotificationKind } from './model'

/** The keys of resources/locales/<language>/notification.json. */
export type NotificationTextKey = NotificationKind | `${NotificationKind}Text`

/**
 * What stands in a notification: the kind alone decides it, so that nothing about health can get into one (S98-S101). The patient's page shows it, and the desk shows the same before
 * it saves (N2).
 * @param text gives a text in the reader's language
 */
export const notificationText = (
  kind: NotificationKind,
  text: (key: NotificationTextKey) => string,
): { readonly title: string; readonly text: string } => ({ title: text(kind), text: text(`${kind}Text`) })
