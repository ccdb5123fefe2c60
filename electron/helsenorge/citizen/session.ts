import { createHash, timingSafeEqual } from 'node:crypto'
import { type LoginMethod, loginMethod } from '@shared/citizen/api'
import { type Instant, MINUTE } from '@shared/time/instant'
import { z } from 'zod'
import { freshSecret } from '../ids'
import type { ReadTx, StoreTx } from '../store/store'

/** A session that nobody has used for this long is over, ms. */
export const IDLE = 30 * MINUTE
/** The last use is written at most this often, so that reading does not mean writing. */
const TOUCH_EVERY = MINUTE
const SPACE = 'session'
/** By person, when they logged in last. */
const LAST = 'last-log-in'

const session = z.object({
  patientId: z.string(),
  method: loginMethod,
  lastSeenAt: z.int(),
  /** the log-in before this one (S152); null = there was none */
  previousAt: z.int().nullable().default(null),
})
export type Session = z.infer<typeof session>

/** The cookie is known to the browser only; the store keeps its hash. */
const keyOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** What the page must send back with every write: only who holds the cookie's text can know it, and no other page can read it. */
export const csrfOf = (token: string): string => createHash('sha256').update(`csrf ${token}`).digest('base64url')
export function isCsrfOf(token: string, given: unknown): boolean {
  const wanted = Buffer.from(csrfOf(token))
  const got = Buffer.from(typeof given === 'string' ? given : '')
  return got.length === wanted.length && timingSafeEqual(got, wanted)
}

/** Begins a session and forgets those that are over. @returns the cookie's text */
export async function beginSession(tx: StoreTx, patientId: string, method: LoginMethod, now: Instant): Promise<string> {
  for (const { key, value } of await tx.listValues(SPACE, { limit: 1000 }))
    if (parse(value).lastSeenAt < now - IDLE) await tx.deleteValue(SPACE, key)
  const token = freshSecret()
  const last = await tx.getValue(LAST, patientId)
  const previousAt = last === undefined ? null : Number(last)
  await tx.putValue(LAST, patientId, String(now))
  const begun: Session = { patientId, method, lastSeenAt: now, previousAt }
  await tx.putValue(SPACE, keyOf(token), JSON.stringify(begun))
  return token
}

const parse = (text: string): Session => session.parse(JSON.parse(text))

/** The running session of a cookie, with the name it is stored under. */
export async function findSession(
  tx: ReadTx,
  token: string,
  now: Instant,
): Promise<(Session & { key: string; worthTouching: boolean }) | undefined> {
  const key = keyOf(token)
  const found = await sessionAt(tx, key, now)
  return found && { ...found, key, worthTouching: found.lastSeenAt < now - TOUCH_EVERY }
}

/** The running session under a stored name. */
export async function sessionAt(tx: ReadTx, key: string, now: Instant): Promise<Session | undefined> {
  const text = await tx.getValue(SPACE, key)
  const found = text === undefined ? undefined : parse(text)
  return found && found.lastSeenAt >= now - IDLE ? found : undefined
}

export async function touchSession(tx: StoreTx, key: string, now: Instant): Promise<void> {
  const found = await sessionAt(tx, key, now)
  if (found) await tx.putValue(SPACE, key, JSON.stringify({ ...found, lastSeenAt: now }))
}

export const endSession = (tx: StoreTx, key: string): Promise<void> => tx.deleteValue(SPACE, key)
