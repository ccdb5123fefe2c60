/** Who has taken a dialogue, and what it was before it became what it is. An inbox of one's own holds what one has taken, and what nobody else has. */
export const oneOwner017 = `
alter table "dialogue" add column "ownerId" text;
alter table "dialogue" add column "convertedFrom" text;
alter table "dialogue" add column "convertedAt" integer;
create index "dialogue_mine" on "dialogue" (coalesce("ownerId", "practitionerId"), "status", "lastMessageAt", "id");
`
