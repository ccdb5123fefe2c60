import type { QueryHandlers } from '../query-context'
import { calendarQueries } from './calendar'
import { clinicQueries } from './clinic'
import { inboxQueries } from './inbox'
import { journalQueries } from './journal'
import { patientQueries } from './patient'
import { syncQueries } from './sync'

export const queryHandlers: QueryHandlers = {
  ...clinicQueries,
  ...calendarQueries,
  ...inboxQueries,
  ...journalQueries,
  ...patientQueries,
  ...syncQueries,
}
