/** What was told last comes first, and is found without reading all of it. */
export const logOfWhatWasTold009 = `
create index "patientNews_clinicId_lastAt" on "patientNews" ("clinicId", "lastAt", "id");
`
