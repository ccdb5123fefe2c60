import { LOST_TO_NOBODY, type LostRow, MOST_LOST } from '@shared/sync/lost'
import { ownJson } from '../../db/json'
import type { QueryHandlers } from '../query-context'

interface Kept extends Pick<LostRow, 'tableName' | 'id' | 'kind' | 'noticedAt'> {
  readonly row: string
  readonly patientId: string | null
  readonly patientName: string | null
  readonly patientBirthDate: string | null
}
type Fields = Readonly<Record<string, unknown>>

const NOT_SHOWN = LOST_TO_NOBODY.map((name) => `'${name}'`).join(', ')
export const lostSql = {
  rows: `
    select l."tableName", l."id", l."kind", l."noticedAt", l."row", p."id" as "patientId",
           p."familyName" || ', ' || p."givenName" as "patientName", p."birthDate" as "patientBirthDate"
    from "lostRow" l
    left join "patient" p
      on p."id" = case l."tableName" when 'patient' then l."id" else json_extract(l."row", '$.patientId') end
    where l."settledAt" is null and l."tableName" not in (${NOT_SHOWN})
    order by p."familyName", p."givenName", p."id", l."tableName", l."id" limit ?`,
  count: `select count(*) as "n" from "lostRow" where "settledAt" is null and "tableName" not in (${NOT_SHOWN})`,
  any: `select 1 as "found" from "lostRow" where "settledAt" is null and "tableName" not in (${NOT_SHOWN}) limit 1`,
}

/** A row's own time and words, whatever kind of row it is. */
function contentOf(row: Fields): Pick<LostRow, 'at' | 'text'> {
  const at = [row['startsAt'], row['sentAt'], row['occurredAt'], row['lastMessageAt']].find(
    (value): value is number => typeof value === 'number',
  )
  const words = [row['subject'], row['reason'], row['body'], row['name'], row['dosage']].filter(
    (value): value is string => typeof value === 'string' && value !== '',
  )
  return { at: at ?? null, text: words.join('\n') }
}

export const lostQueries: Pick<QueryHandlers, 'sync.lost'> = {
  'sync.lost': ({ db }) => ({
    rows: db.all<Kept>(lostSql.rows, [MOST_LOST]).map(({ row, ...kept }) => ({ ...kept, ...contentOf(ownJson(row)) })),
    count: db.get<{ n: number }>(lostSql.count)?.n ?? 0,
  }),
}
