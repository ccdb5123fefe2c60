/** What happened to the sync, for whoever helps: codes, times and places in the program, never what somebody typed. */
export const syncLog005 = `
create table "syncLog" (
  "seq" integer primary key,
  "at" integer not null,
  "lastAt" integer not null,
  "count" integer not null,
  "code" text not null,
  "exchange" text,
  "detail" text,
  "ms" integer,
  "frames" text not null
) strict;
`
