import { type Rejection, rejection } from '@shared/protocol'
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

/** Advances the client, in the transaction of the effect itself. */
export async function advance(tx: StoreTx, clientId: string, mutationId: number): Promise<void> {
  // a refused mutation takes no step of its own
  const clock = tx.changes().length > 0 ? tx.step : tx.step - 1
  await tx.putValue(ledgerOf(clientId), pad(clock), String(mutationId))
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

/** Forgets what the client has: ledger before its cookie, refusals it received. */
export async function tidy(
  tx: StoreTx,
  clientId: string,
  has: { clock: number; rejectionsUntil: number },
): Promise<void> {
  const ledger = ledgerOf(clientId)
  const standing = await tx.lastValue(ledger, pad(has.clock))
  for (const { key } of await tx.listValues(ledger, { limit: 1000 })) {
    if (!standing || key >= standing.key) break
    await tx.deleteValue(ledger, key)
  }
  for (const { key } of await tx.listValues(rejectionsOf(clientId), { limit: 1000 })) {
    if (key > pad(has.rejectionsUntil)) break
    await tx.deleteValue(rejectionsOf(clientId), key)
  }
}
