import { type ExchangeKind, type SyncEvent, syncEvent } from '@shared/sync/diagnostics'
import { deleteMeta, getMeta, setMeta } from '../cache/meta'
import type { World } from '../clock'
import type { ReadableDb, WritableDb } from '../db/open'
import type { Writer } from '../db/writer'
import { safeCode, safeError } from './safe-detail'

/** Events kept. */
const MOST = 500
/** Events are gathered for so long before they are written, ms: never in the way of an exchange. */
const GATHER_MS = 1_000

export interface Noted {
  readonly code: SyncEvent['code']
  readonly exchange?: ExchangeKind
  /** a code; anything that does not look like one is not kept */
  readonly detail?: string
  readonly ms?: number
}

/** What happened to the sync, on the disk and at hand. Nothing here can fail: a log must not stop what it tells of. */
export interface SyncLog {
  readonly note: (event: Noted) => void
  readonly defect: (error: unknown) => void
  /** newest first */
  readonly recent: (limit: number) => readonly SyncEvent[]
  /** Writes what is not yet written and says that the program has ended in order. */
  readonly close: () => Promise<void>
}

/**
 * Notes at once that the program has started, and that it was killed before when nothing says that it had ended.
 * @param changed an event came or counts one more
 */
export function makeSyncLog(parts: {
  readonly db: ReadableDb
  readonly writer: Writer
  readonly world: World
  readonly changed: () => void
}): SyncLog {
  const { db, writer, world } = parts
  let events = kept(db)
  let nextSeq = (events.at(-1)?.seq ?? 0) + 1
  let unwritten = new Set<number>()
  let cancelTimer: (() => void) | undefined
  let closed = false

  const write = async (also?: (write: WritableDb) => void): Promise<void> => {
    cancelTimer?.()
    cancelTimer = undefined
    const seqs = unwritten
    unwritten = new Set()
    try {
      await writer.transaction((to) => {
        for (const event of events) if (seqs.has(event.seq)) put(to, event)
        to.run('delete from "syncLog" where "seq" <= ?', [nextSeq - 1 - MOST])
        setMeta(to, 'running', 'yes')
        also?.(to)
      })
    } catch {
      // a full disk, a closing cache: it stands in memory, and the next event tries again
      for (const seq of seqs) unwritten.add(seq)
    }
  }
  const add = (event: Omit<SyncEvent, 'seq' | 'at' | 'lastAt' | 'count'>): void => {
    if (closed) return
    const at = world.now()
    const last = events.at(-1)
    const same = last !== undefined && keyOf(last) === keyOf(event)
    const now: SyncEvent = same
      ? { ...last, lastAt: at, count: last.count + 1, ms: longest(last.ms, event.ms) }
      : { ...event, seq: nextSeq, at, lastAt: at, count: 1 }
    nextSeq = now.seq + 1
    events = [...(same ? events.slice(0, -1) : events), now].slice(-MOST)
    unwritten.add(now.seq)
    cancelTimer ??= world.after(GATHER_MS, () => void write())
    parts.changed()
  }
  const note: SyncLog['note'] = ({ code, exchange, detail, ms }) =>
    add({
      code,
      exchange: exchange ?? null,
      detail: detail === undefined ? null : safeCode(detail),
      ms: ms === undefined ? null : Math.round(ms),
      frames: [],
    })

  if (getMeta(db, 'running') !== undefined) note({ code: 'unclean-end' })
  note({ code: 'started' })
  return {
    note,
    defect: (error) => {
      const { name, frames } = safeError(error)
      add({ code: 'defect', exchange: null, detail: name, ms: null, frames: [...frames] })
    },
    recent: (limit) => events.slice(-limit).reverse(),
    close: async () => {
      closed = true
      await write((to) => deleteMeta(to, 'running'))
    },
  }
}

const keyOf = ({
  code,
  exchange,
  detail,
  frames,
}: Pick<SyncEvent, 'code' | 'exchange' | 'detail' | 'frames'>): string =>
  JSON.stringify([code, exchange, detail, frames])

const longest = (a: number | null, b: number | null): number | null => (a === null || b === null ? b : Math.max(a, b))

function put(db: WritableDb, { seq, at, lastAt, count, code, exchange, detail, ms, frames }: SyncEvent): void {
  db.run(
    `insert into "syncLog" ("seq", "at", "lastAt", "count", "code", "exchange", "detail", "ms", "frames") values (?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict ("seq") do update set "lastAt" = excluded."lastAt", "count" = excluded."count", "ms" = excluded."ms"`,
    [seq, at, lastAt, count, code, exchange, detail, ms, JSON.stringify(frames)],
  )
}

/** Oldest first; rows of a newer program's codes are left out. */
export function kept(db: ReadableDb): SyncEvent[] {
  const rows = db.all<Record<string, unknown>>(`select * from "syncLog" order by "seq" desc limit ${MOST}`)
  return rows.reverse().flatMap((row) => {
    const parsed = syncEvent.safeParse({ ...row, frames: framesIn(row['frames']) })
    return parsed.success ? [parsed.data] : []
  })
}

function framesIn(text: unknown): unknown {
  try {
    return JSON.parse(String(text))
  } catch {
    return []
  }
}
