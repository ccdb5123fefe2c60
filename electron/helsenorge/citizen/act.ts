import { createHash } from 'node:crypto'
import { rejection } from '@shared/protocol'
import { HOUR, type Instant } from '@shared/time/instant'
import { z } from 'zod'
import { carryOut } from '../commands/carry-out'
import { idempotencyKey } from '../http/idempotency-key'
import { HttpProblem, problemOf } from '../http/problem'
import type { Call } from '../http/route'
import type { Services } from '../services'
import type { StoreTx } from '../store/store'

/** How long the answer to an idempotency key is kept, ms. */
const KEEP = 24 * HOUR

const kept = z.object({
  request: z.string(),
  at: z.int(),
  answer: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value: z.json() }),
    z.object({
      ok: z.literal(false),
      status: z.int(),
      code: z.string(),
      data: rejection.shape.data,
      members: z.record(z.string(), z.json()).default({}),
    }),
  ]),
})
type Kept = z.infer<typeof kept>

/** What a person wants done, and what to answer from the rows as they then stand. */
export interface Deed {
  /** null: it concerns rows of HelseNorge alone, and `before` is all of it */
  readonly order: { readonly command: string; readonly args: unknown } | null
  /** further conditions and effects in the same transaction, before the command; throws HttpProblem to refuse */
  readonly before?: (tx: StoreTx) => Promise<void>
  /** what else a person needs to know who is refused with the code, from the rows as they then stand */
  readonly refused?: (tx: StoreTx, code: string) => Promise<Record<string, z.core.util.JSONType>>
  /** in the same transaction, after the command */
  readonly after?: (tx: StoreTx) => Promise<void>
  readonly answer: (tx: StoreTx) => Promise<unknown>
}

/**
 * Carries out what the person logged in wants done, once for each idempotency key: the same key answers the same, also a refusal, whatever has
 * happened since.
 * @throws HttpProblem the command's refusal, or 409 idempotency-key-used when the key came with another request
 */
export async function act<P, Q, B>(
  { write, clock }: Services,
  { caller, request }: Pick<Call<'citizen', P, Q, B>, 'caller' | 'request'>,
  deed: Deed,
): Promise<unknown> {
  const now = clock()
  const key = idempotencyKey.safeParse(request.headers['idempotency-key']).data
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([request.method, request.url, request.body]))
    .digest('hex')
  const space = `idempotency:${caller.patientId}`
  const { value } = await write(async (tx) => {
    const known = key === undefined ? undefined : await tx.getValue(space, key)
    if (known !== undefined) {
      const before = kept.parse(JSON.parse(known))
      if (before.request !== fingerprint) throw new HttpProblem(409, 'idempotency-key-used')
      return before.answer
    }
    const answer = await carryOutDeed(tx, caller.patientId, deed, now)
    if (key !== undefined) {
      await forgetOld(tx, space, now)
      await tx.putValue(space, key, JSON.stringify({ request: fingerprint, at: now, answer } satisfies Kept))
    }
    return answer
  })
  if (value.ok) return value.value
  throw new HttpProblem(value.status, value.code, { data: value.data, members: value.members })
}

async function carryOutDeed(tx: StoreTx, patientId: string, deed: Deed, now: Instant): Promise<Kept['answer']> {
  try {
    return await tx.attempt(
      async () => {
        await deed.before?.(tx)
        if (deed.order) {
          const { command: name, args } = deed.order
          const outcome = await carryOut(tx, { name, args, actor: { kind: 'citizen', patientId } }, now)
          if (!outcome.ok) throw problemOf(outcome)
        }
        await deed.after?.(tx)
        return { ok: true as const, value: z.json().parse(await deed.answer(tx)) }
      },
      () => true,
    )
  } catch (error) {
    if (!(error instanceof HttpProblem)) throw error
    const { status, code, options } = error
    return { ok: false, status, code, data: { ...options.data }, members: (await deed.refused?.(tx, code)) ?? {} }
  }
}

async function forgetOld(tx: StoreTx, space: string, now: Instant): Promise<void> {
  for (const { key, value } of await tx.listValues(space))
    if (kept.parse(JSON.parse(value)).at < now - KEEP) await tx.deleteValue(space, key)
}
