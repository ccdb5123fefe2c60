import { replyTemplates } from '@shared/inbox/templates'
import { decodeRow } from '../../db/row-codec'
import type { QueryHandlers } from '../query-context'

/** A clinic has some dozens: all are walked along the names. */
export const templatesSql = `
  select * from "replyTemplate" indexed by "replyTemplate_name" where "ownerId" is null or "ownerId" = ? order by "name", "id"`

export const replyTemplateQueries: Pick<QueryHandlers, 'inbox.templates'> = {
  'inbox.templates': ({ db, userId }) =>
    db.all<Record<string, unknown>>(templatesSql, [userId ?? '']).map((raw) => decodeRow(replyTemplates, raw)),
}
