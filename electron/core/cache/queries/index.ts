import type { QueryName } from '@shared/contract'
import type { QueryContext, QueryHandlers } from '../query-context'
import { asPatientQueries } from './as-patient'
import { attentionQueries } from './attention'
import { bookabilityQueries } from './bookability'
import { calendarQueries } from './calendar'
import { clinicQueries } from './clinic'
import { inboxQueries } from './inbox'
import { journalQueries } from './journal'
import { lostQueries } from './lost'
import { patientQueries } from './patient'
import { planQueries } from './plan'
import { reflowQueries } from './reflow'
import { replyTemplateQueries } from './reply-templates'
import { routingQueries } from './routing'
import { syncQueries } from './sync'
import { toldQueries } from './told'
import { waitingQueries } from './waiting'

export const queryHandlers: QueryHandlers = {
  ...clinicQueries,
  ...calendarQueries,
  ...bookabilityQueries,
  ...asPatientQueries,
  ...planQueries,
  ...reflowQueries,
  ...waitingQueries,
  ...inboxQueries,
  ...replyTemplateQueries,
  ...routingQueries,
  ...journalQueries,
  ...patientQueries,
  ...syncQueries,
  ...attentionQueries,
  ...lostQueries,
  ...toldQueries,
}

/** @param args parsed by the contract's schema of the same name */
export function runQuery(name: QueryName, args: unknown, context: QueryContext): unknown {
  // name and parsed args belong together: both came through the same contract entry
  const handler = queryHandlers[name] as (context: QueryContext, args: unknown) => unknown
  return handler(context, args)
}
