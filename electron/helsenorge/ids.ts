import { randomBytes } from 'node:crypto'

/** 128 unguessable bits in lower-case hex: an id that may stand anywhere. */
export const freshId = (): string => randomBytes(16).toString('hex')

/** 256 unguessable bits for a secret: session, nonce key, activation code. */
export const freshSecret = (): string => randomBytes(32).toString('base64url')

/** Twelve characters a person can read aloud (no 0, O, 1, I), in groups of four: 60 bits. */
export function freshActivationCode(): string {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
  const text = Array.from(randomBytes(12), (byte) => letters[byte % letters.length]).join('')
  return `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`
}
