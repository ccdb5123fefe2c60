/** What patients tell of themselves (S158). */
export const selfReported008 = `
create table "selfReported" (
  "id" text primary key not null,
  "clinicId" text not null,
  "relatives" text not null,
  "employer" text,
  "needs" text not null,
  "updatedAt" integer not null
) strict;
`
