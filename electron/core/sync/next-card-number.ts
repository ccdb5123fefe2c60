import type { ReadableDb } from '../db/open'

/** Cards are numbered on their own: a new client id gives the same mutation numbers again. */
export const nextCardNumber = (db: ReadableDb): number =>
  (db.get<{ last: number | null }>('select max("mutationId") as "last" from "rejection"')?.last ?? 0) + 1
