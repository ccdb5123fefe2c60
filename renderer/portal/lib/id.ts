/** A new opaque id (UUID) for rows and idempotency keys. The page's only source of randomness. */
export const newId = (): string => crypto.randomUUID()
