import type { QueryResult } from '@shared/contract'

/** Answer of `patient.card` for a patient who is there. */
export type Card = NonNullable<QueryResult<'patient.card'>>
