/** Days the clinic is closed, and changes of the work plan that can be taken back. */
export const planChanges012 = `
create table "closedDay" (
  "id" text primary key not null,
  "clinicId" text not null,
  "date" text not null,
  "name" text not null,
  "changeId" text not null
) strict;
create index "closedDay_clinicId_date" on "closedDay" ("clinicId", "date", "id");
create table "planChange" (
  "id" text primary key not null,
  "clinicId" text not null,
  "kind" text not null,
  "name" text not null,
  "calendarIds" text not null,
  "from" text not null,
  "to" text not null,
  "patterns" text not null,
  "days" text not null,
  "changedAt" integer not null,
  "changedById" text not null,
  "undoneAt" integer,
  "undoneById" text
) strict;
`
