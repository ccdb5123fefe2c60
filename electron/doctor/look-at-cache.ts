import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cookie as cookieShape } from '@shared/protocol'
import { DAY, type Instant } from '@shared/time/instant'
import { getMeta, getNumber } from '../core/cache/meta'
import { migrations } from '../core/cache/migrations'
import { CacheProblem } from '../core/db/cache-problem'
import { CACHE_LOCK, isHeld, openToLook, type ReadableDb } from '../core/db/open'
import { bad, counted, type Finding, guarded, note, ok, warn } from './finding'
import { lookAtFile } from './look-at-file'
import { lookAtOwnWork } from './look-at-own-work'

export const RESCUE =
  'Save what was never sent with --rescue FILE, then move the file away and start Klinikk: everything else comes again from HelseNorge.'
const REBUILD = 'Open Settings, Synchronisation in Klinikk and rebuild the cache: what waits is kept.'

/** The workstation's cache: whole, of a known version, its own work in order, its copy of HelseNorge complete. */
export function lookAtCache(file: string, now: Instant): readonly Finding[] {
  if (!existsSync(file)) return [note('cache-none', 'There is no cache yet: nothing was ever fetched or written here.')]
  let open: ReturnType<typeof openToLook>
  try {
    open = openToLook(file)
  } catch (error) {
    return [bad('cache-open', CacheProblem.from(error, file).message, RESCUE)]
  }
  try {
    const { read } = open
    const version = read.get<{ user_version: number }>('pragma user_version')?.user_version ?? 0
    return [
      running(file),
      versionFinding(version),
      ...lookAtFile(read, file, 'cache', RESCUE),
      // an older or newer file has other tables
      ...(version === migrations.length ? inside(read, now) : []),
    ]
  } finally {
    open.close()
  }
}

const running = (file: string): Finding =>
  isHeld(join(dirname(file), CACHE_LOCK))
    ? note('cache-running', 'A workstation is using the cache now; it was looked at beside it.')
    : ok('cache-running', 'No workstation is using the cache now.')

function versionFinding(version: number): Finding {
  const newest = migrations.length
  if (version > newest)
    return bad(
      'cache-version',
      `The cache is of a newer program (version ${version}, this one knows ${newest}).`,
      'Install that version of Klinikk.',
    )
  if (version < newest)
    return note(
      'cache-version',
      `The cache is of version ${version}; Klinikk brings it to ${newest} at its next start.`,
    )
  return ok('cache-version', `The cache is of this program's version (${version}).`)
}

const inside = (db: ReadableDb, now: Instant): readonly Finding[] => [
  ...lookAtOwnWork(db, now),
  ...guarded('cache-search', () => search(db), REBUILD),
  ...guarded('cache-copy', () => copy(db, now), REBUILD),
  ...guarded('sync-defects', () => defects(db, now), REBUILD),
]

/** The search index holds each patient once, under the patient's own number. */
function search(db: ReadableDb): Finding {
  const found = db.get<{ missing: number; surplus: number }>(
    `select (select count(*) from "patient" p where not exists (select 1 from "patientSearch_docsize" d where d."id" = p."number")) as missing,
            (select count(*) from "patientSearch_docsize" d where not exists (select 1 from "patient" p where p."number" = d."id")) as surplus`,
  )
  const wrong = (found?.missing ?? 0) + (found?.surplus ?? 0)
  return wrong === 0
    ? ok('cache-search', 'The patient search knows every patient.')
    : bad('cache-search', `The patient search is wrong for ${counted(wrong, 'patient')}.`, REBUILD)
}

/** What it has of HelseNorge, and since when. */
function copy(db: ReadableDb, now: Instant): Finding {
  const text = getMeta(db, 'cookie')
  if (text === undefined) return note('cache-copy', 'Nothing has been fetched from HelseNorge yet.')
  const parsed = cookieShape.safeParse(JSON.parse(text))
  if (!parsed.success) return bad('cache-copy', 'It is not readable up to where HelseNorge was fetched.', REBUILD)
  if (parsed.data.copying !== null)
    return note('cache-copy', 'A copy of everything is under way; it goes on when Klinikk runs.')
  const days = Math.floor((now - getNumber(db, 'lastSyncedAt', 0)) / DAY)
  return days >= 7
    ? warn(
        'cache-copy',
        `HelseNorge has not answered for ${counted(days, 'day')}.`,
        'Check the line and the address of HelseNorge.',
      )
    : ok('cache-copy', `Everything was fetched from HelseNorge up to step ${parsed.data.clock}.`)
}

/** Faults of the last week, by the places where they happened. */
function defects(db: ReadableDb, now: Instant): Finding {
  const rows = db.all<{ detail: string; frames: string; n: number }>(
    `select "detail", "frames", sum("count") as n from "syncLog" where "code" = 'defect' and "lastAt" > ? group by "detail", "frames"`,
    [now - 7 * DAY],
  )
  if (rows.length === 0) return ok('sync-defects', 'No fault in the program was noted during the last week.')
  const told = rows.map(({ detail, frames, n }) => `${detail} at ${firstOf(frames)} (${n})`).join('; ')
  return warn(
    'sync-defects',
    `Faults in the program during the last week: ${told}.`,
    'Send the log (--log FILE) to the vendor.',
  )
}

function firstOf(frames: string): string {
  const parsed: unknown = JSON.parse(frames)
  return Array.isArray(parsed) && typeof parsed[0] === 'string' ? parsed[0] : 'a place unknown'
}
