/** Who reaches into a time is found in the index alone: the end stands beside the start. */
export const endsInIndex006 = `
drop index "appointment_calendarId_startsAt";
create index "appointment_calendarId_startsAt_endsAt" on "appointment" ("calendarId", "startsAt", "endsAt", "id");
`
