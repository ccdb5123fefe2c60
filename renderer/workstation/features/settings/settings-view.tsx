/** Placeholder until the view is written. */
export const SettingsView = () => null
