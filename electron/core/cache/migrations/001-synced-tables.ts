/** Rows shared with HelseNorge, as their schemas stood at version 1. No foreign keys: a first sync brings them in pages. */
export const syncedTables001 = `
create table "clinic" (
  "id" text primary key not null,
  "clinicId" text not null,
  "name" text not null,
  "herId" integer not null,
  "organisationNumber" text not null,
  "phone" text not null,
  "street" text not null,
  "postalCode" text not null,
  "city" text not null,
  "nhnMember" integer not null,
  "helsenorgeActive" integer not null
) strict;
create table "employee" (
  "id" text primary key not null,
  "clinicId" text not null,
  "givenName" text not null,
  "familyName" text not null,
  "initials" text not null,
  "role" text not null,
  "herId" integer,
  "hprNumber" text,
  "services" text,
  "listLimit" integer
) strict;
create index "employee_clinicId_role" on "employee" ("clinicId", "role", "id");
create table "group" (
  "id" text primary key not null,
  "clinicId" text not null,
  "name" text not null,
  "memberIds" text not null
) strict;
create table "routing" (
  "id" text primary key not null,
  "clinicId" text not null,
  "kind" text not null,
  "format" text not null,
  "receiverId" text
) strict;
create table "calendar" (
  "id" text primary key not null,
  "clinicId" text not null,
  "name" text not null,
  "publicName" text not null,
  "ownerKind" text not null,
  "ownerId" text not null,
  "online" integer not null,
  "cancelLimitHours" integer not null,
  "bookLimitHours" integer not null,
  "bookDaysAhead" integer not null,
  "maxOpenPerPatient" integer not null,
  "colour" integer not null,
  "sortOrder" integer not null
) strict;
create index "calendar_ownerId" on "calendar" ("ownerId", "id");
create table "appointmentType" (
  "id" text primary key not null,
  "clinicId" text not null,
  "name" text not null,
  "nameEn" text not null,
  "category" text not null,
  "durationMinutes" integer not null,
  "online" integer not null,
  "resource" integer not null,
  "hidden" integer not null,
  "mode" text not null,
  "information" text not null,
  "sortOrder" integer not null
) strict;
create table "weekTemplate" (
  "id" text primary key not null,
  "clinicId" text not null,
  "calendarId" text not null,
  "name" text not null,
  "days" text not null
) strict;
create index "weekTemplate_calendarId" on "weekTemplate" ("calendarId", "id");
create table "planDay" (
  "id" text primary key not null,
  "clinicId" text not null,
  "calendarId" text not null,
  "date" text not null,
  "blocks" text not null
) strict;
create index "planDay_calendarId_date" on "planDay" ("calendarId", "date", "id");
create table "patient" (
  "number" integer primary key,
  "id" text not null unique,
  "clinicId" text not null,
  "nationalId" text not null,
  "givenName" text not null,
  "familyName" text not null,
  "birthDate" text not null,
  "sex" text not null,
  "street" text not null,
  "postalCode" text not null,
  "city" text not null,
  "confidentialAddress" integer not null,
  "phone" text,
  "email" text,
  "gpId" text,
  "otherGp" text,
  "digitallyActive" integer not null,
  "consent" text not null,
  "contactConfirmedAt" integer,
  "emergencyBlocked" integer not null,
  "youthConsent" integer not null,
  "warning" text,
  "specialNeeds" text
) strict;
create index "patient_gpId" on "patient" ("gpId", "id");
create index "patient_clinicId_familyName" on "patient" ("clinicId", "familyName", "id");
create index "patient_nationalId" on "patient" ("nationalId", "id");
create table "relation" (
  "id" text primary key not null,
  "clinicId" text not null,
  "childId" text not null,
  "guardianId" text not null,
  "kind" text not null,
  "sameAddress" integer not null
) strict;
create index "relation_childId" on "relation" ("childId", "id");
create index "relation_guardianId" on "relation" ("guardianId", "id");
create table "prescription" (
  "id" text primary key not null,
  "clinicId" text not null,
  "patientId" text not null,
  "drug" text not null,
  "atc" text not null,
  "strength" text not null,
  "form" text not null,
  "dosage" text not null,
  "dispensingGroup" text not null,
  "refillsLeft" integer not null,
  "prescribedAt" integer not null,
  "expiresAt" integer not null
) strict;
create index "prescription_patientId_expiresAt" on "prescription" ("patientId", "expiresAt", "id");
create table "appointment" (
  "id" text primary key not null,
  "clinicId" text not null,
  "calendarId" text not null,
  "typeId" text not null,
  "patientId" text not null,
  "startsAt" integer not null,
  "endsAt" integer not null,
  "status" text not null,
  "reason" text not null,
  "source" text not null,
  "hidden" integer not null,
  "bookedAt" integer not null,
  "changedAt" integer not null,
  "cancelledBy" text
) strict;
create index "appointment_calendarId_startsAt" on "appointment" ("calendarId", "startsAt", "id");
create index "appointment_patientId_startsAt" on "appointment" ("patientId", "startsAt", "id");
create table "dialogue" (
  "id" text primary key not null,
  "clinicId" text not null,
  "patientId" text not null,
  "kind" text not null,
  "subject" text not null,
  "status" text not null,
  "openedBy" text not null,
  "openedAt" integer not null,
  "lastMessageAt" integer not null,
  "lastSender" text not null,
  "preview" text not null,
  "practitionerId" text,
  "receiverId" text,
  "dueAt" integer,
  "fee" integer,
  "readByPatientAt" integer
) strict;
create index "dialogue_practitionerId_status_lastMessageAt" on "dialogue" ("practitionerId", "status", "lastMessageAt", "id");
create index "dialogue_receiverId_status_lastMessageAt" on "dialogue" ("receiverId", "status", "lastMessageAt", "id");
create index "dialogue_status_lastMessageAt" on "dialogue" ("status", "lastMessageAt", "id");
create index "dialogue_patientId_lastMessageAt" on "dialogue" ("patientId", "lastMessageAt", "id");
create table "message" (
  "id" text primary key not null,
  "clinicId" text not null,
  "dialogueId" text not null,
  "patientId" text not null,
  "senderKind" text not null,
  "senderId" text not null,
  "sentAt" integer not null,
  "body" text not null,
  "attachmentIds" text not null,
  "prescriptionIds" text not null,
  "outcome" text
) strict;
create index "message_dialogueId_sentAt" on "message" ("dialogueId", "sentAt", "id");
create table "attachment" (
  "id" text primary key not null,
  "clinicId" text not null,
  "dialogueId" text not null,
  "patientId" text not null,
  "name" text not null,
  "type" text not null,
  "bytes" integer not null,
  "sha256" text not null
) strict;
create index "attachment_dialogueId" on "attachment" ("dialogueId", "id");
create table "dialogueRead" (
  "id" text primary key not null,
  "clinicId" text not null,
  "dialogueId" text not null,
  "employeeId" text not null,
  "readAt" integer not null
) strict;
create index "dialogueRead_dialogueId" on "dialogueRead" ("dialogueId", "id");
create index "dialogueRead_employeeId_readAt" on "dialogueRead" ("employeeId", "readAt", "id");
create table "note" (
  "id" text primary key not null,
  "clinicId" text not null,
  "patientId" text not null,
  "authorId" text not null,
  "contactType" text not null,
  "occurredAt" integer not null,
  "status" text not null,
  "body" text not null,
  "icpc" text not null,
  "signedAt" integer,
  "signedById" text,
  "dialogueId" text,
  "messageId" text,
  "correctsId" text
) strict;
create index "note_patientId_occurredAt" on "note" ("patientId", "occurredAt", "id");
create index "note_status_authorId" on "note" ("status", "authorId", "id");
`
