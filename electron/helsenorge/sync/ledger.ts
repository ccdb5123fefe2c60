import { type Mutation, type Rejection, rejection } from '@shared/protocol'
import { DAY, type Instant } from '@shared/time/instant'
import { z } from 'zod'
import { HttpProblem } from '../http/problem'
import type { ReadTx, StoreTx } from '../store/store'

/**
 * How far each client's mutations have been carried out, and which were refused. The ledger keeps the last mutation id for every clock step, so that a page
 * that ends earlier than today tells what was true then.
 */
const OWNERS = 'sync-client'
const ledgerOf = (clientId: string): string => `ledger:${clientId}`
const rejectionsOf = (clientId: string): string => `rejection:${clientId}`
/** Which command had which number, until the client has received that it was carried out. */
const numbersOf = (clientId: string): string => `number:${clientId}`
/** Sorts as text like the number does. */
const pad = (number: number): string => String(number).padStart(16, '0')

/**
 * A client id belongs to the clinic that used it first.
 * @throws HttpProblem 403 client-of-another-clinic
 */
export async function requireOwnClient(tx: ReadTx, clientId: string, clinicId: string): Promise<boolean> {
  const owner = await tx.getValue(OWNERS, clientId)
  if (owner !== undefined && owner !== clinicId) throw new HttpProblem(403, 'client-of-another-clinic')
  return owner !== undefined
}
export const claimClient = (tx: StoreTx, clientId: string, clinicId: string): Promise<void> =>
  tx.putValue(OWNERS, clientId, clinicId)

/** The last mutation carried out or refused, by the clock when it is given. */
export async function lastMutationId(tx: ReadTx, clientId: string, clock?: number): Promise<number> {
  const last = await tx.lastValue(ledgerOf(clientId), clock === undefined ? undefined : pad(clock))
  return Number(last?.value ?? 0)
}

/**
 * Whether the number was given to this very command. A client that sends a number again for another one, or one it had received the outcome of, is an older
 * copy of itself (SY30).
 */
export const wasThisCommand = async (tx: ReadTx, clientId: string, { id, commandId }: Mutation): Promise<boolean> =>
  (await commandOf(tx, clientId, id)) === commandId
export const commandOf = (tx: ReadTx, clientId: string, mutationId: number): Promise<string | undefined> =>
  tx.getValue(numbersOf(clientId), pad(mutationId))

/** Advances the client, in the transaction of the effect itself. */
export async function advance(tx: StoreTx, clientId: string, { id, commandId }: Mutation): Promise<void> {
  // a refused mutation takes no step of its own
  const clock = tx.changes().length > 0 ? tx.step : tx.step - 1
  await tx.putValue(ledgerOf(clientId), pad(clock), String(id))
  await tx.putValue(numbersOf(clientId), pad(id), commandId)
}

export const putRejection = (tx: StoreTx, clientId: string, row: Rejection): Promise<void> =>
  tx.putValue(rejectionsOf(clientId), pad(row.mutationId), JSON.stringify(row))

/** Refusals after one mutation and up to another, in order. */
export async function rejectionsBetween(
  tx: ReadTx,
  clientId: string,
  after: number,
  upTo: number,
): Promise<Rejection[]> {
  const found = await tx.listValues(rejectionsOf(clientId), { after: pad(Math.max(after, 0)) })
  return z
    .array(rejection)
    .parse(found.map(({ value }) => JSON.parse(value) as unknown))
    .filter(({ mutationId }) => mutationId <= upTo)
}

/** Entries forgotten at once; more than come between two times. */
const MOST_TIDIED = 100

/** Refusals are told again for so long: a cache that is put back from an older copy may not have received them (SY7, SY30). */
const REFUSALS_KEPT = 30 * DAY

/** Forgets what the client has: ledger before its cookie, numbers acknowledged by then, and refusals it received long ago. */
export async function tidy(
  tx: StoreTx,
  clientId: string,
  has: { clock: number; rejectionsUntil: number },
  now: Instant,
): Promise<void> {
  const ledger = ledgerOf(clientId)
  const standing = await tx.lastValue(ledger, pad(has.clock))
  for (const { key } of await tx.listValues(ledger, { limit: MOST_TIDIED })) {
    if (!standing || key >= standing.key) break
    await tx.deleteValue(ledger, key)
  }
  await forget(tx, rejectionsOf(clientId), has.rejectionsUntil, (value) => refusedAt(value) < now - REFUSALS_KEPT)
  await forget(tx, numbersOf(clientId), Number(standing?.value ?? 0))
}

const refusedAt = (value: string): Instant => rejection.parse(JSON.parse(value)).at

/** From the oldest on, as long as they may go. */
async function forget(
  tx: StoreTx,
  space: string,
  upTo: number,
  may: (value: string) => boolean = () => true,
): Promise<void> {
  for (const { key, value } of await tx.listValues(space, { limit: MOST_TIDIED })) {
    if (key > pad(upTo) || !may(value)) break
    await tx.deleteValue(space, key)
  }
}
