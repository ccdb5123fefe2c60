import type { Change } from '../store/store'

/** What a committed transaction changed. */
export interface Commit {
  readonly clock: number
  readonly changes: readonly Change[]
}

/** Tells whoever listens of each commit, in order. A listener must not throw. */
export interface Commits {
  announce(commit: Commit): void
  /** @returns stops listening */
  listen(listener: (commit: Commit) => void): () => void
}

export function createCommits(): Commits {
  const listeners = new Set<(commit: Commit) => void>()
  return {
    announce: (commit) => {
      for (const listener of listeners) listener(commit)
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
