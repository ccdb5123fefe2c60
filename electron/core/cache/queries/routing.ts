import { MOST_ROUTING_CHANGES, routingChanges } from '@shared/inbox/routing'
import { decodeRow } from '../../db/row-codec'
import type { QueryHandlers } from '../query-context'

export const routingHistorySql = `select * from "routingChange" order by "changedAt" desc, "id" desc limit ?`

export const routingQueries: Pick<QueryHandlers, 'inbox.routingHistory'> = {
  'inbox.routingHistory': ({ db }) =>
    db
      .all<Record<string, unknown>>(routingHistorySql, [MOST_ROUTING_CHANGES])
      .map((raw) => decodeRow(routingChanges, raw)),
}
