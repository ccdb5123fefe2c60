/** Where each client stood at its last pull; only in memory, for tidying. */
export interface Standings {
  of(clientId: string): { clock: number; rejectionsUntil: number } | undefined
  set(clientId: string, standing: { clock: number; rejectionsUntil: number }): void
}

export function createStandings(): Standings {
  const known = new Map<string, { clock: number; rejectionsUntil: number }>()
  return { of: (clientId) => known.get(clientId), set: (clientId, standing) => void known.set(clientId, standing) }
}
