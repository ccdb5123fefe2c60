/** Patients who wait for a time. */
export const waitingList014 = `
create table "waitingEntry" (
  "id" text primary key not null,
  "clinicId" text not null,
  "patientId" text not null,
  "typeId" text not null,
  "calendarId" text,
  "appointmentId" text,
  "from" text not null,
  "to" text not null,
  "note" text not null,
  "state" text not null,
  "createdAt" integer not null,
  "createdById" text not null,
  "settledAt" integer,
  "settledById" text
) strict;
create index "waitingEntry_state_createdAt" on "waitingEntry" ("state", "createdAt", "id");
`
