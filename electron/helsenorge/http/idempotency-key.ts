import { z } from 'zod'

/** Value of the header `idempotency-key`: one per wish, the same for every attempt at it. */
export const idempotencyKey = z.uuid()
