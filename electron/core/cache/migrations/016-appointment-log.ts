/** What each appointment was before it became what it is. */
export const appointmentLog016 = `
create table "appointmentLog" (
  "id" text primary key not null,
  "clinicId" text not null,
  "patientId" text not null,
  "states" text not null
) strict;
`
