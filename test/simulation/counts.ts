/** What a run really did: a simulation in which nothing went wrong shows nothing. */
export const noCounts = () => ({
  commands: 0,
  refusedAtOnce: 0,
  cards: 0,
  racesLost: 0,
  lost: 0,
  doubled: 0,
  cut: 0,
  partitions: 0,
  deskKills: 0,
  serverKills: 0,
  copies: 0,
  forgotten: 0,
  restores: 0,
  cacheRestores: 0,
  /** rows of before a restore, for a person to look at */
  keptAside: 0,
  newClientIds: 0,
  clockJumps: 0,
  upgrades: 0,
  /** caches that a newer program found in an older shape, in the middle of everything */
  schemaUpgrades: 0,
  drafts: 0,
  askedAgain: 0,
  notifications: 0,
  /** news that was held back and is none any more */
  takenBack: 0,
  /** kills by the point they hit */
  points: {} as Record<string, number>,
})
export type Counts = ReturnType<typeof noCounts>

export function addCounts(sum: Counts, more: Counts): Counts {
  for (const [key, value] of Object.entries(more)) {
    if (typeof value === 'number') (sum as unknown as Record<string, number>)[key]! += value
    else for (const [point, times] of Object.entries(value)) sum.points[point] = (sum.points[point] ?? 0) + times
  }
  return sum
}
