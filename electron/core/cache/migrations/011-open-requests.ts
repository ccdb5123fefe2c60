/** Requests are few among all appointments. */
export const openRequests011 = `
create index "appointment_requested" on "appointment" ("startsAt") where "status" = 'requested';
`
