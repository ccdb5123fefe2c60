/**
 * Files are kept sealed, with a bound on their size. What was kept unsealed can be fetched again; `secure_delete` writes zeros over it. The index on the
 * hash tells whether any attachment names a file; the one by use holds all that clearing up needs, so that no file's pages are read for it.
 */
export const sealedBlobs003 = `
pragma secure_delete = on;
drop table "blob";
pragma secure_delete = off;
create table "blob" (
  "sha256" text primary key not null,
  "size" integer not null,
  "usedAt" integer not null,
  "sealed" blob not null
) strict;
create index "blob_usedAt" on "blob" ("usedAt", "sha256", "size");
create index "attachment_sha256" on "attachment" ("sha256");
`
