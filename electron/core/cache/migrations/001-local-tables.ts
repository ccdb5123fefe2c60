/** What belongs to this workstation alone, and the search index. */
export const localTables001 = `
-- the workstation's own
create table "meta" ("key" text primary key not null, "value" text not null) strict, without rowid;
create table "outbox" (
  "mutationId" integer primary key,
  "commandId" text not null,
  "name" text not null,
  "args" text not null,
  "employeeId" text not null,
  "madeAt" integer not null
) strict;
-- every command accepted here, so that a window that asks twice after a crash has one effect
create table "submitted" ("commandId" text primary key not null, "madeAt" integer not null) strict, without rowid;
create index "submitted_madeAt" on "submitted" ("madeAt");
-- what HelseNorge last said of the rows that waiting commands have touched; "row" null = it did not exist
create table "base" (
  "tableName" text not null,
  "id" text not null,
  "row" text,
  primary key ("tableName", "id")
) strict, without rowid;
create table "rejection" (
  "mutationId" integer primary key,
  "name" text not null,
  "args" text not null,
  "madeAt" integer not null,
  "refusedAt" integer not null,
  "code" text not null,
  "data" text not null,
  "settledAt" integer
) strict;
create index "rejection_settledAt" on "rejection" ("settledAt", "mutationId");
create table "draft" ("key" text primary key not null, "text" text not null, "changedAt" integer not null) strict;
create table "blob" ("sha256" text primary key not null, "bytes" blob not null, "usedAt" integer not null) strict;

create index "patient_name" on "patient" ("familyName", "givenName", "id");

-- "number" is patient's own integer key: an implicit rowid may change at a VACUUM
-- patient search: names, national id and birth date in three spellings, found by the beginnings of words (S29)
create virtual table "patientSearch" using fts5 (
  words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0', prefix='1 2 3'
);
create trigger "patient_insert" after insert on "patient" begin
  insert into "patientSearch" (rowid, words) values (new."number", new."givenName" || ' ' || new."familyName" || ' ' || new."nationalId"
    || ' ' || replace(new."birthDate", '-', '')
    || ' ' || substr(new."birthDate", 9, 2) || substr(new."birthDate", 6, 2) || substr(new."birthDate", 1, 4)
    || ' ' || substr(new."birthDate", 9, 2) || substr(new."birthDate", 6, 2) || substr(new."birthDate", 3, 2));
end;
create trigger "patient_delete" after delete on "patient" begin
  delete from "patientSearch" where rowid = old."number";
end;
create trigger "patient_update" after update on "patient"
when new."givenName" is not old."givenName" or new."familyName" is not old."familyName"
  or new."birthDate" is not old."birthDate" or new."nationalId" is not old."nationalId"
begin
  delete from "patientSearch" where rowid = old."number";
  insert into "patientSearch" (rowid, words) values (new."number", new."givenName" || ' ' || new."familyName" || ' ' || new."nationalId"
    || ' ' || replace(new."birthDate", '-', '')
    || ' ' || substr(new."birthDate", 9, 2) || substr(new."birthDate", 6, 2) || substr(new."birthDate", 1, 4)
    || ' ' || substr(new."birthDate", 9, 2) || substr(new."birthDate", 6, 2) || substr(new."birthDate", 3, 2));
end;
`
