import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Clock } from '../clock'
import { freshSecret } from '../ids'

const SLOT_MS = 120_000

/** Nonces that the server can recognise without remembering them; good for two to four minutes, and void when it restarts (RFC 9449, section 8). */
export interface Nonces {
  current(): string
  isFresh(nonce: unknown): boolean
}

export function createNonces(clock: Clock): Nonces {
  const key = freshSecret()
  const of = (slot: number): string => createHmac('sha256', key).update(String(slot)).digest('base64url')
  const slot = (): number => Math.floor(clock() / SLOT_MS)
  return {
    current: () => of(slot()),
    isFresh: (nonce) =>
      typeof nonce === 'string' &&
      [slot(), slot() - 1].some((known) => {
        const [a, b] = [Buffer.from(of(known)), Buffer.from(nonce)]
        return a.length === b.length && timingSafeEqual(a, b)
      }),
  }
}
