import { z } from 'zod'
import type { RefusalData } from '../result'

/** What is sent at a time: lost at most when the line is cut. */
export const PART_BYTES = 512 * 1024
/** Smaller parts are refused, except the last: a file must not become thousands of rows. */
export const SMALLEST_PART = 16 * 1024

/** How much of a file has arrived, without gaps from its beginning. `done`: all of it, and its sha256 was the one it was sent under. */
export const uploadState = z.object({ received: z.int().min(0), done: z.boolean() })
export type UploadState = z.infer<typeof uploadState>

/** What one exchange about a file came to; `lost`: no whole answer, so nothing is known. */
export type Told =
  | { readonly kind: 'ok'; readonly value: UploadState }
  | { readonly kind: 'lost' }
  | { readonly kind: 'refused'; readonly code: string; readonly data: RefusalData }

/** The other end, for one file. */
export interface Receiver {
  ask(): Promise<Told>
  part(offset: number, bytes: Uint8Array): Promise<Told>
}

/** Times the receiver may put us right, or stand still, before its answers are taken for nonsense. */
const MOST_CORRECTIONS = 20
/** Times a whole file is sent anew because the line changed bytes in it. */
const MOST_DAMAGES = 2

/**
 * Sends a file from where the receiver says it stands; safe to call again at any time, from anywhere. Ends as `lost` at the first answer that does not
 * come: the caller decides when to go on.
 * @param progress bytes that have arrived, after each part
 */
export async function sendBytes(
  bytes: Uint8Array,
  receiver: Receiver,
  progress: (received: number) => void = () => undefined,
): Promise<Told> {
  let told = await receiver.ask()
  let before = -1
  let corrections = 0
  let damages = 0
  for (;;) {
    const at = standing(told)
    if (at === undefined) return told
    const damaged = told.kind === 'refused' && told.code === 'hash-mismatch'
    if (damaged) damages += 1
    else if (told.kind === 'refused' || at <= before) corrections += 1
    if (damages > MOST_DAMAGES) return told
    before = at
    if (corrections > MOST_CORRECTIONS || at > bytes.length) return { kind: 'refused', code: 'file-differs', data: {} }
    progress(at)
    if (told.kind === 'ok' && told.value.done) return told
    // all is there and yet it is not done: only a part can make it so, and there is none left
    if (at === bytes.length) return { kind: 'lost' }
    told = await receiver.part(at, bytes.subarray(at, at + PART_BYTES))
  }
}

/** The offset to go on from, or undefined when there is nothing to go on with. A part that did not fit is told with the offset that would have. */
function standing(told: Told): number | undefined {
  if (told.kind === 'ok') return told.value.received
  if (told.kind === 'lost' || (told.code !== 'wrong-offset' && told.code !== 'hash-mismatch')) return undefined
  const received = told.data['received']
  return Number.isSafeInteger(received) && Number(received) >= 0 ? Number(received) : undefined
}
