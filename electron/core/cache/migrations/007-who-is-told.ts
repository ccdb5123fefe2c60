/** The vendor's notifications, who may book and by which link. */
export const whoIsTold007 = `
alter table "clinic" add column "vendorNotifications" integer not null default 0;
alter table "calendar" add column "vendorNotifications" integer not null default 0;
alter table "calendar" add column "patientListId" text;
alter table "appointmentType" add column "vendorNotifications" integer not null default 0;
alter table "appointmentType" add column "linkToken" text;
create index "appointmentType_linkToken" on "appointmentType" ("linkToken", "id");
alter table "patientNews" add column "lastAt" integer not null default 0;
update "patientNews" set "lastAt" = coalesce((select max(json_extract(value, '$.at')) from json_each("news")), 0);
create table "patientList" (
  "id" text primary key not null,
  "clinicId" text not null,
  "name" text not null,
  "patientIds" text not null
) strict;
`
