/** Prepared answers. */
export const replyTemplates018 = `
create table "replyTemplate" (
  "id" text primary key not null,
  "clinicId" text not null,
  "ownerId" text,
  "name" text not null,
  "body" text not null
) strict;
create index "replyTemplate_name" on "replyTemplate" ("name", "id");
`
