/** Why staff booked over another appointment. */
export const overbooked013 = `
alter table "appointment" add column "overbookReason" text;
`
