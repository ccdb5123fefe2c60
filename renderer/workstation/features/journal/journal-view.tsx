/** Placeholder until the view is written. */
export const JournalView = () => null
