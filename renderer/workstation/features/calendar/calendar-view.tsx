/** Placeholder until the view is written. */
export const CalendarView = () => null
