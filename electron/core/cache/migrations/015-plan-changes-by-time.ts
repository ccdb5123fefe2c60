/** The latest changes of the work plan are found without walking through all of them. */
export const planChangesByTime015 = `
create index "planChange_changedAt" on "planChange" ("changedAt", "id");
`
