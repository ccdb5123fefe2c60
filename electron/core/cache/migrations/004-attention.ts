/** Who changed a row last, what the patient has been told, and cards that take up what followed from them. */
export const attention004 = `
alter table "appointment" add column "changedById" text;
alter table "note" add column "changedAt" integer;
alter table "note" add column "changedById" text;
create table "patientNews" (
  "id" text primary key not null,
  "clinicId" text not null,
  "patientId" text not null,
  "subjectKind" text not null,
  "news" text not null
) strict;
-- "employeeId": who sat at the desk; null = refused before this was kept
alter table "rejection" add column "employeeId" text;
-- "wish": arguments to try again with, when a later change that built on the refused one was refused with it
alter table "rejection" add column "wish" text;
-- "decidedBy": the command that was the decision; null = open, or let go
alter table "rejection" add column "decidedBy" text;
-- "takenUpBy": the card that holds all of this one
alter table "rejection" add column "takenUpBy" integer;
create index "rejection_open" on "rejection" ("mutationId") where "settledAt" is null;
`
