/** What the clinic said when it could not give a time that was asked for. */
export const requestAnswer010 = `
create table "requestAnswer" (
  "id" text primary key not null,
  "clinicId" text not null,
  "patientId" text not null,
  "words" text not null,
  "suggested" text not null,
  "answeredAt" integer not null,
  "answeredById" text not null
) strict;
`
