import { z } from 'zod'
import { defineLocal, defineQuery } from '../define'
import { instant } from '../time/instant'

/**
 * What can happen to the sync, for whoever helps. `started`: the program began; `unclean-end`: it had been killed or lost power before; `unreachable`: no whole
 * answer came; `refused`: a clear no; `defect`: a fault in this program or an answer it can't read; `slow`: an exchange took long; `copy`: everything is fetched
 * anew (detail: why); `rebuild`: a person asked for that; `new-client-id`: own changes were numbered anew (SY26, SY30).
 */
export const syncEventCodes = [
  'started',
  'unclean-end',
  'unreachable',
  'refused',
  'defect',
  'slow',
  'copy',
  'rebuild',
  'new-client-id',
] as const
export const exchangeKinds = ['push', 'pull'] as const
export type ExchangeKind = (typeof exchangeKinds)[number]

/** One event, or a row of equal ones. Holds no text that a person has typed and no name: `detail` is a code. */
export const syncEvent = z.object({
  seq: z.int(),
  /** of the first and of the last of the row */
  at: instant,
  lastAt: instant,
  count: z.int(),
  code: z.enum(syncEventCodes),
  exchange: z.enum(exchangeKinds).nullable(),
  /** the refusal's code, the class of the reason, the name of the error */
  detail: z.string().nullable(),
  /** longest of the row */
  ms: z.int().nullable(),
  /** where in this program a defect happened, innermost first: `core.js:120:14` */
  frames: z.array(z.string()),
})
export type SyncEvent = z.infer<typeof syncEvent>

/** The last exchange of its kind. `rows`: commands sent, or rows received; 0 when no answer came. */
export const lastExchange = z.object({
  /** when it ended */
  at: instant,
  ms: z.int(),
  rows: z.int(),
  outcome: z.enum(['ok', 'unreachable', 'refused']),
})
export type LastExchange = z.infer<typeof lastExchange>

/** How the sync stands in a support person's words; `sync.state` is what everybody sees. */
export const syncDiagnostics = defineQuery({
  name: 'sync.diagnostics',
  args: z.object({}),
  result: z.object({
    /** null while the embedded HelseNorge starts */
    helsenorgeUrl: z.string().nullable(),
    protocol: z.int(),
    /** first characters: enough to tell two workstations apart */
    clientId: z.string(),
    /** up to where this workstation has received; null before the first page */
    cookie: z.object({ epoch: z.string(), clock: z.int(), copying: z.boolean() }).nullable(),
    /** `wanted`: asked for, waits for HelseNorge; `copying`: a copy comes over the old rows */
    rebuild: z.enum(['none', 'wanted', 'copying']),
    streamOpen: z.boolean(),
    /** failures in a row */
    failures: z.int(),
    /** by this machine's clock; null while an exchange is under way or nothing is planned */
    nextTryAt: instant.nullable(),
    lastPush: lastExchange.nullable(),
    lastPull: lastExchange.nullable(),
    /** newest first, at most `SHOWN_EVENTS` */
    events: z.array(syncEvent),
  }),
  reads: ['outbox', 'rejection', 'syncLog'],
})
export const SHOWN_EVENTS = 50

/** What the cache holds and how large it is, in bytes. `free`: on its disk; null when the machine does not say. */
export const syncStorage = defineQuery({
  name: 'sync.storage',
  args: z.object({}),
  result: z.object({
    cache: z.int(),
    wal: z.int(),
    free: z.int().nullable(),
    tables: z.array(z.object({ name: z.string(), rows: z.int() })),
  }),
  reads: [],
})

/**
 * Fetches everything from HelseNorge anew, over the old rows, which stand until all has come. Own changes, cards, drafts, files and who sits at the desk are
 * kept. Waits for HelseNorge when it can't be reached.
 */
export const rebuildCache = defineLocal({ name: 'sync.rebuild', args: z.object({}) })

/** Everything a support person may have from this workstation, as JSON: codes, counts and times, nothing of any person. */
export const supportLog = defineQuery({ name: 'sync.supportLog', args: z.object({}), result: z.string(), reads: [] })
