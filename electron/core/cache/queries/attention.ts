import type { RefusalData } from '@shared/result'
import type { AttentionCard } from '@shared/sync/attention'
import { ownJson } from '../../db/json'
import type { ReadableDb } from '../../db/open'
import type { QueryHandlers } from '../query-context'
import { holderOf, standingOf } from './standing'
import { toldOf } from './told'

interface RejectionRow {
  readonly mutationId: number
  readonly name: string
  readonly args: string
  readonly wish: string | null
  readonly madeAt: number
  readonly madeBy: string | null
  readonly refusedAt: number
  readonly code: string
  readonly data: string
}

export const attentionSql = {
  rejections: `
    select r.*, e."givenName" || ' ' || e."familyName" as "madeBy"
    from "rejection" r left join "employee" e on e."id" = r."employeeId"
    where r."settledAt" is null order by r."mutationId"`,
}

interface Person {
  readonly id: string
  readonly name: string
  readonly birthDate: string
}
type Args = Readonly<Record<string, unknown>>

/** The patient a refused command was about: named in its arguments, or found by the row it wanted to change. */
function patientOf(db: ReadableDb, args: Args): Person | undefined {
  const named = (id: unknown) =>
    typeof id === 'string'
      ? db.get<Person>(
          'select "id", "familyName" || \', \' || "givenName" as "name", "birthDate" from "patient" where "id" = ?',
          [id],
        )
      : undefined
  const through = (table: 'appointment' | 'dialogue' | 'note', id: unknown) =>
    typeof id === 'string'
      ? named(db.get<{ patientId: string }>(`select "patientId" from "${table}" where "id" = ?`, [id])?.patientId)
      : undefined
  return (
    named(args['patientId']) ??
    through('dialogue', args['dialogueId']) ??
    through('appointment', args['id']) ??
    through('note', args['id']) ??
    through('note', args['correctsId'])
  )
}

/** Which row the command was about: the dialogue of a reply, else the row of its own id. */
const subjectOf = (args: Args): string | undefined =>
  [args['dialogueId'], args['id']].find((one): one is string => typeof one === 'string')

function toCard(db: ReadableDb, row: RejectionRow): AttentionCard {
  const args = ownJson<Record<string, never>>(row.wish ?? row.args)
  const patient = patientOf(db, args)
  const subject = subjectOf(args)
  return {
    mutationId: row.mutationId,
    name: row.name,
    args,
    madeAt: row.madeAt,
    madeBy: row.madeBy,
    refusedAt: row.refusedAt,
    code: row.code,
    data: ownJson<RefusalData>(row.data),
    patientId: patient?.id ?? null,
    patientName: patient?.name ?? null,
    patientBirthDate: patient?.birthDate ?? null,
    standing: standingOf(db, row.name, args),
    holder: holderOf(db, args),
    told: subject === undefined ? [] : toldOf(db, subject),
  }
}

/** Those of one patient together, in the order in which each patient first comes. */
function byPatient(cards: readonly AttentionCard[]): AttentionCard[] {
  const groups = new Map<string, AttentionCard[]>()
  for (const card of cards) {
    const key = card.patientId ?? ''
    groups.set(key, [...(groups.get(key) ?? []), card])
  }
  return [...groups.values()].flat()
}

export const attentionQueries: Pick<QueryHandlers, 'attention.list'> = {
  'attention.list': ({ db }) => byPatient(db.all<RejectionRow>(attentionSql.rejections).map((row) => toCard(db, row))),
}
