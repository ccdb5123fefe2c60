/** Each change of who receives what. */
export const routingChanges019 = `
create table "routingChange" (
  "id" text primary key not null,
  "clinicId" text not null,
  "kind" text not null,
  "before" text not null,
  "after" text not null,
  "changedAt" integer not null,
  "changedById" text not null
) strict;
create index "routingChange_changedAt" on "routingChange" ("changedAt", "id");
`
