import { commands } from '@shared/contract'
import { DAY, type Instant } from '@shared/time/instant'
import { getNumber } from '../core/cache/meta'
import type { ReadableDb } from '../core/db/open'
import { bad, counted, type Finding, guarded, note, ok, warn } from './finding'

const VENDOR = 'Save it with --rescue FILE and send the log (--log FILE) to the vendor before anything else is done.'
const STANDING = 'Open Klinikk with HelseNorge in reach; nothing is lost meanwhile.'

/** What exists nowhere but here: waiting commands and their files, cards, drafts, rows kept aside. */
export const lookAtOwnWork = (db: ReadableDb, now: Instant): readonly Finding[] => [
  ...guarded('outbox', () => outbox(db, now), VENDOR),
  ...guarded('outbox-files', () => files(db), VENDOR),
  ...guarded('base', () => base(db), VENDOR),
  ...guarded('cards', () => cards(db), VENDOR),
  ...guarded('drafts', () => drafts(db), VENDOR),
]

interface Waiting {
  readonly mutationId: number
  readonly name: string
  readonly args: string
  readonly madeAt: number
}
const waitingRows = (db: ReadableDb): Waiting[] =>
  db.all<Waiting>('select "mutationId", "name", "args", "madeAt" from "outbox" order by "mutationId"')

function outbox(db: ReadableDb, now: Instant): readonly Finding[] {
  const rows = waitingRows(db)
  const numbers = rows.map(({ mutationId }) => mutationId)
  const wrong = rows.filter(({ name, args }) => !isReadable(name, args)).map(({ mutationId }) => mutationId)
  const next = getNumber(db, 'nextMutationId', 1)
  const gapless = numbers.every((number, i) => number === (numbers[0] ?? 0) + i)
  const last = numbers.at(-1)
  return [
    numbers.length === 0
      ? ok('outbox', 'Nothing waits to be sent.')
      : standing(numbers.length, rows[0]?.madeAt ?? now, now),
    ...(gapless && (last === undefined || last === next - 1)
      ? []
      : [
          bad('outbox-numbers', 'The numbers of the waiting changes have gaps: HelseNorge will not take them.', VENDOR),
        ]),
    ...(wrong.length === 0
      ? []
      : [
          bad(
            'outbox-content',
            `${counted(wrong.length, 'waiting change')} can't be read: number ${wrong.join(', ')}.`,
            VENDOR,
          ),
        ]),
  ]
}

function standing(n: number, since: Instant, now: Instant): Finding {
  const what = `${counted(n, 'change')} ${n === 1 ? 'waits' : 'wait'} to be sent, the oldest since ${new Date(since).toISOString()}.`
  return now - since > DAY ? warn('outbox', what, STANDING) : note('outbox', what)
}

function isReadable(name: string, args: string): boolean {
  const command = Object.hasOwn(commands, name) ? commands[name as keyof typeof commands] : undefined
  try {
    return command?.args.safeParse(JSON.parse(args)).success === true
  } catch {
    return false
  }
}

/** Here, or at HelseNorge; a row that this workstation made itself proves nothing. */
const FILE_IS_SOMEWHERE = `select 1 as found from "blob" where "sha256" = ? union all
  select 1 from "attachment" a where a."sha256" = ?
    and not exists (select 1 from "base" b where b."tableName" = 'attachment' and b."id" = a."id" and b."row" is null)`

/** A letter that waits needs the bytes of its files here. */
function files(db: ReadableDb): readonly Finding[] {
  const missing = new Set<string>()
  for (const { args } of waitingRows(db))
    for (const sha256 of args.match(/\b[0-9a-f]{64}\b/g) ?? [])
      if (!db.get(FILE_IS_SOMEWHERE, [sha256, sha256])) missing.add(sha256)
  if (missing.size === 0) return []
  return [
    bad(
      'outbox-files',
      `${counted(missing.size, 'file')} of waiting letters ${missing.size === 1 ? 'is' : 'are'} not here.`,
      'The letter will come back as a card; attach the file again.',
    ),
  ]
}

/** Rows are marked as waiting only while something waits. */
function base(db: ReadableDb): Finding {
  const marked = db.get<{ n: number }>('select count(*) as n from "base"')?.n ?? 0
  const waits = db.get('select 1 as found from "outbox" limit 1') !== undefined
  return marked > 0 && !waits
    ? bad(
        'base',
        `${counted(marked, 'row')} count as waiting, and nothing waits.`,
        'Open Settings, Synchronisation in Klinikk and rebuild the cache.',
      )
    : ok('base', 'Rows that wait are marked as waiting, and no others.')
}

function cards(db: ReadableDb): Finding {
  const open = db.get<{ n: number }>('select count(*) as n from "rejection" where "settledAt" is null')?.n ?? 0
  const aside = db.get<{ n: number }>('select count(*) as n from "lostRow" where "settledAt" is null')?.n ?? 0
  if (open + aside === 0) return ok('cards', 'Nothing needs attention.')
  const parts = [
    ...(open > 0 ? [`${counted(open, 'change')} that HelseNorge refused`] : []),
    ...(aside > 0 ? [`${counted(aside, 'row')} that HelseNorge lost when it was put back`] : []),
  ]
  return note('cards', `Somebody should look at ${parts.join(' and ')}.`, 'Open "Needs attention" in Klinikk.')
}

function drafts(db: ReadableDb): Finding {
  const n = db.get<{ n: number }>('select count(*) as n from "draft"')?.n ?? 0
  return ok(
    'drafts',
    n === 0 ? 'No draft is kept here.' : `${counted(n, 'draft')} ${n === 1 ? 'is' : 'are'} kept here.`,
  )
}
