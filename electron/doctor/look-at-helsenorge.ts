import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { tables } from '@shared/tables'
import { getMeta, getNumber } from '../core/cache/meta'
import { CacheProblem } from '../core/db/cache-problem'
import { isHeld, openToLook, type ReadableDb } from '../core/db/open'
import { quote } from '../core/db/row-codec'
import { HELSENORGE_FILE, HELSENORGE_LOCK } from '../helsenorge/store/sqlite/file-names'
import { FILE_VERSION } from '../helsenorge/store/sqlite/schema'
import { bad, type Finding, guarded, note, ok, warn } from './finding'
import { lookAtFile } from './look-at-file'

const BACKUP = 'Put back a backup of the file; workstations notice by themselves and show what is missing then.'

/** The HelseNorge that lives in the same folder; none when the workstation uses another one. @param cacheFile of the workstation beside it */
export function lookAtHelsenorge(folder: string, cacheFile: string): readonly Finding[] {
  const file = join(folder, HELSENORGE_FILE)
  if (!existsSync(file)) return [note('helsenorge-none', 'No HelseNorge lives in this folder.')]
  let open: ReturnType<typeof openToLook>
  try {
    open = openToLook(file)
  } catch (error) {
    const { code } = CacheProblem.from(error, file)
    return [bad('helsenorge-open', `HelseNorge's file ${file} can't be read (${code}).`, BACKUP)]
  }
  try {
    const { read } = open
    const version = read.get<{ user_version: number }>('pragma user_version')?.user_version ?? 0
    return [
      isHeld(join(folder, HELSENORGE_LOCK))
        ? note('helsenorge-running', 'HelseNorge is running; its file was looked at beside it.')
        : ok('helsenorge-running', 'HelseNorge is not running.'),
      versionFinding(version),
      ...lookAtFile(read, file, 'helsenorge', BACKUP),
      ...(version === FILE_VERSION
        ? [
            ...guarded('helsenorge-clock', () => clock(read), BACKUP),
            ...guarded('helsenorge-client', () => client(read, cacheFile), BACKUP),
          ]
        : []),
    ]
  } finally {
    open.close()
  }
}

function versionFinding(version: number): Finding {
  if (version > FILE_VERSION)
    return bad(
      'helsenorge-version',
      `HelseNorge's file is of a newer program (version ${version}, this one knows ${FILE_VERSION}).`,
      'Install that version.',
    )
  return version < FILE_VERSION
    ? note(
        'helsenorge-version',
        `HelseNorge's file is of version ${version}; it is brought to ${FILE_VERSION} at the next start.`,
      )
    : ok('helsenorge-version', `HelseNorge's file is of this program's version (${version}).`)
}

/** No row is younger than the clock, nothing is forgotten that has not happened, and no loading was cut off. */
function clock(db: ReadableDb): Finding {
  const meta = (key: string): string | undefined =>
    db.get<{ value: string }>('select value from _meta where key = ?', [key])?.value
  if (meta('loading') !== undefined)
    return note(
      'helsenorge-clock',
      'A demo clinic was being made when the program ended; it is made anew at the next start.',
    )
  const now = Number(meta('clock'))
  const horizon = Number(meta('horizon'))
  const youngest = Math.max(
    ...tables.map(({ name }) => db.get<{ c: number | null }>(`select max(clock) as c from ${quote(name)}`)?.c ?? 0),
    db.get<{ c: number | null }>('select max(clock) as c from _tombstone')?.c ?? 0,
  )
  return youngest <= now && horizon <= now
    ? ok('helsenorge-clock', `HelseNorge's clock stands at ${now}, and no row is younger.`)
    : bad(
        'helsenorge-clock',
        `HelseNorge's clock stands at ${now}, but rows are of ${Math.max(youngest, horizon)}.`,
        BACKUP,
      )
}

/** Workstation and HelseNorge agree how far this workstation's changes have come. */
function client(db: ReadableDb, cacheFile: string): readonly Finding[] {
  if (!existsSync(cacheFile)) return []
  const cache = openToLook(cacheFile)
  try {
    const { read } = cache
    const clientId = getMeta(read, 'clientId')
    const last = db.get<{ value: string }>('select value from _value where space = ? order by key desc limit 1', [
      `ledger:${clientId ?? ''}`,
    ])
    if (clientId === undefined || last === undefined) return []
    const given = getNumber(read, 'nextMutationId', 1) - 1
    const known = getNumber(read, 'acknowledgedUntil', 0)
    const carriedOut = Number(last.value)
    if (carriedOut < known)
      return [
        warn(
          'helsenorge-client',
          `HelseNorge remembers ${carriedOut} changes of this workstation, which had heard of ${known}: HelseNorge was put back from an older copy.`,
          'Start Klinikk: what HelseNorge has forgotten becomes cards.',
        ),
      ]
    if (carriedOut > given)
      return [
        warn(
          'helsenorge-client',
          `HelseNorge remembers ${carriedOut} changes of this workstation, which has made ${given}: the cache was put back from an older copy.`,
          'Start Klinikk: it notices, and nothing is sent twice.',
        ),
      ]
    return [
      ok(
        'helsenorge-client',
        `HelseNorge and this workstation agree: ${carriedOut} of ${given} changes have been carried out.`,
      ),
    ]
  } finally {
    cache.close()
  }
}
