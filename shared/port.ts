import { z } from 'zod'
import { presence } from './presence/model'
import { syncState } from './sync/state'

/**
 * What the window asks the core. `commandId` makes a command safe to ask again after the core was killed: the same id has one effect.
 * `id` pairs the answer with the question.
 */
export const portRequest = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('query'), id: z.int(), name: z.string(), args: z.unknown() }),
  z.object({
    kind: z.literal('command'),
    id: z.int(),
    name: z.string(),
    args: z.unknown(),
    commandId: z.uuid(),
    /** the cards whose decision it is: settled in the same transaction */
    settles: z.array(z.int()).max(100).optional(),
  }),
  z.object({ kind: z.literal('local'), id: z.int(), name: z.string(), args: z.unknown() }),
])
export type PortRequest = z.infer<typeof portRequest>

const refusalData = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))

/** `answer`: ok with a value, refused with a code, or failed (a defect; the sentence is for a log, the window shows its own). */
export const portMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('answer'), id: z.int(), ok: z.literal(true), value: z.unknown() }),
  z.object({ kind: z.literal('refused'), id: z.int(), code: z.string(), data: refusalData }),
  z.object({ kind: z.literal('failed'), id: z.int(), message: z.string() }),
  z.object({ kind: z.literal('changed'), tables: z.array(z.string()) }),
  z.object({ kind: z.literal('sync'), state: syncState }),
  /** what the other workstations of the clinic have open, all of it */
  z.object({ kind: z.literal('presence'), others: z.array(presence) }),
])
export type PortMessage = z.infer<typeof portMessage>

/** What the preload exposes as `window.desk`: functions only, no feature knowledge. */
export interface DeskBridge {
  /** The core's messages; called with `null` each time a new port is connected (first start or after the core was restarted). */
  onMessage(listener: (message: unknown) => void): void
  send(message: unknown): void
  /** What the main process knows before the core answers: language, addresses, start-up problems. */
  info(): Promise<unknown>
  /** Says that the first view stands: what it did not need may start now. */
  drawn(): void
  /** Asks the person where this text is to lie, and writes it there. */
  saveLog(text: string): Promise<unknown>
}

/** A support log is JSON of some hundred kB at most. */
export const supportLogText = z.string().max(5_000_000)
/** What came of `saveLog`. `name`: of the file; `failed`: the disk is full, the folder may not be written to. */
export const savedLog = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), name: z.string() }),
  z.object({ kind: z.literal('cancelled') }),
  z.object({ kind: z.literal('failed') }),
])
export type SavedLog = z.infer<typeof savedLog>

/** Answer of `info()`. `portalUrl`: the patient's page, null while the embedded HelseNorge starts or when a remote one is used. */
export const deskInfo = z.object({
  version: z.string(),
  language: z.enum(['nb', 'en']),
  portalUrl: z.string().nullable(),
  helsenorgeUrl: z.string(),
  embedded: z.boolean(),
})
export type DeskInfo = z.infer<typeof deskInfo>
