/** A new opaque row or command id (UUID). The window's only source of randomness. */
export const newId = (): string => crypto.randomUUID()
