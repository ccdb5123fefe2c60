import type { QueryResult } from '@shared/contract'

/** Whether and where patients can book in one calendar (N1). */
export type Standing = QueryResult<'calendar.bookability'>[number]
