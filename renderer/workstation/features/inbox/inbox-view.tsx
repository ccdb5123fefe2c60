/** Placeholder until the view is written. */
export const InboxView = () => null
