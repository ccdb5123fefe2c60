import type { DialogueKind } from '@shared/clinic/model'
import type { Instant } from '@shared/time/instant'
import { workingDaysLeft } from '@shared/time/working-days'

/** How much time an unanswered dialogue has: nobody waits, calm, hurry (from day 3 of five), or too late. `days` are working days. */
export type TimeLeft =
  | { readonly tone: 'none' }
  | { readonly tone: 'calm' | 'hurry' | 'overdue'; readonly days: number }

/** Working days left at which a kind turns to "hurry": day 3 of five (C4); the last day for letters that are answered the same day (S187). */
const HURRY_AT: Record<DialogueKind, number> = {
  'e-consultation': 2,
  'e-contact': 0,
  'prescription-renewal': 2,
  'e-dialogue': 2,
}

/** @param dueAt the instant by which the answer must have gone, null when nobody waits */
export function timeLeft(now: Instant, kind: DialogueKind, dueAt: Instant | null): TimeLeft {
  if (dueAt === null) return { tone: 'none' }
  const left = workingDaysLeft(now, dueAt)
  if (left < 0) return { tone: 'overdue', days: -left }
  return { tone: left <= HURRY_AT[kind] ? 'hurry' : 'calm', days: left }
}

export interface TimeLeftLabel {
  readonly key: 'days' | 'lastDay' | 'overdue'
  readonly count: number
}

/** Name of the sentence and its count. */
export function timeLeftLabel(left: TimeLeft): TimeLeftLabel | undefined {
  if (left.tone === 'none') return undefined
  if (left.tone === 'overdue') return { key: 'overdue', count: left.days }
  return { key: left.days === 0 ? 'lastDay' : 'days', count: left.days }
}
