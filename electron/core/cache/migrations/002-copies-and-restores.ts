/** What a copy over old rows needs, and what a restored HelseNorge makes a person decide (SY15, SY24, SY25 of core/sync/SPEC.md). */
export const copiesAndRestores002 = `
-- rows a copy under way has brought; what is not here when it is complete goes
create table "received" (
  "tableName" text not null,
  "id" text not null,
  primary key ("tableName", "id")
) strict, without rowid;
-- own commands HelseNorge has carried out: should it be put back to an older state, these are what it forgot
create table "acknowledged" (
  "commandId" text primary key not null,
  "mutationId" integer not null,
  "name" text not null,
  "args" text not null,
  "employeeId" text not null,
  "madeAt" integer not null,
  "acknowledgedAt" integer not null
) strict, without rowid;
create index "acknowledged_mutationId" on "acknowledged" ("mutationId");
create index "acknowledged_acknowledgedAt" on "acknowledged" ("acknowledgedAt");
alter table "rejection" add column "commandId" text;
-- rows as they stood here before HelseNorge was put back: "gone" it no longer has, "older" it has in an older state
create table "lostRow" (
  "tableName" text not null,
  "id" text not null,
  "row" text not null,
  "kind" text not null,
  "noticedAt" integer not null,
  "settledAt" integer,
  primary key ("tableName", "id", "noticedAt")
) strict, without rowid;
create index "lostRow_settledAt" on "lostRow" ("settledAt", "noticedAt");
`
