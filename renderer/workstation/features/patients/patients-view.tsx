/** Placeholder until the view is written. */
export const PatientsView = () => null
