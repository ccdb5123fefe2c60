import { z } from 'zod'

/** What the main process tells the core (utility process). `connect` brings a MessagePort for one window. */
export const toCore = z.discriminatedUnion('type', [
  /** `helsenorgeUrl` null: the embedded HelseNorge is still starting; an `address` follows. `activationCode` null: already registered. */
  z.object({
    type: z.literal('start'),
    dataDir: z.string(),
    helsenorgeUrl: z.string().nullable(),
    activationCode: z.string().nullable(),
  }),
  z.object({ type: z.literal('address'), helsenorgeUrl: z.string(), activationCode: z.string().nullable() }),
  z.object({ type: z.literal('connect') }),
  /** finish what is under way, close the files, answer `closed` */
  z.object({ type: z.literal('close') }),
])
export type ToCore = z.infer<typeof toCore>

/** What the core tells the main process. After `fatal` it exits: restarting can't help until a person has acted. */
export const fromCore = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({
    type: z.literal('fatal'),
    code: z.enum(['cache-newer', 'cache-damaged', 'cache-locked', 'folder-read-only', 'unknown']),
    /** one sentence in English that says what is wrong and what to do, for the terminal */
    sentence: z.string(),
    file: z.string(),
  }),
  z.object({ type: z.literal('closed') }),
])
export type FromCore = z.infer<typeof fromCore>
