import { z } from 'zod'
import { defineLocal } from '../define'
import { id } from '../id'
import { instant } from '../time/instant'

/** What a person can have open so that a colleague should know. A slot is a time not booked yet. */
export const presenceSubject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('dialogue'), id }),
  z.object({ kind: z.literal('appointment'), id }),
  z.object({ kind: z.literal('slot'), calendarId: id, startsAt: instant }),
  z.object({ kind: z.literal('note'), id }),
])
export type PresenceSubject = z.infer<typeof presenceSubject>

export const activity = z.enum(['viewing', 'writing'])
export type Activity = z.infer<typeof activity>

/** Something open in a window, in the name of whoever sits at the desk. */
export const openThing = z.object({ subject: presenceSubject, activity })
export type OpenThing = z.infer<typeof openThing>

/** The same with the name: what HelseNorge is told, and what the other workstations of the clinic hear. */
export const presence = openThing.extend({ employeeId: id })
export type Presence = z.infer<typeof presence>

/** Most things a workstation may say it has open; more windows than a desk has room for. */
export const MOST_OPEN = 16

/** Pauses of presence, ms. Two beats fit into a life, so that one lost beat is never seen; a life and a sweep are less than 10 s. */
export const PRESENCE_TIMES = {
  /** between two beats of a workstation that has something open */
  beat: 3_000,
  /** how long an announcement holds without another */
  life: 8_000,
  /** between two looks for announcements that hold no longer */
  sweep: 1_000,
} as const

/** One text for one subject, to compare and to find by. */
export const subjectKey = (subject: PresenceSubject): string =>
  subject.kind === 'slot' ? `slot ${subject.calendarId} ${subject.startsAt}` : `${subject.kind} ${subject.id}`

/** Each subject once per person; who writes also views. */
export function withoutDoubles<T extends OpenThing & { readonly employeeId?: string }>(things: readonly T[]): T[] {
  const kept = new Map<string, T>()
  for (const thing of things) {
    const key = `${thing.employeeId ?? ''} ${subjectKey(thing.subject)}`
    if (kept.get(key)?.activity !== 'writing') kept.set(key, thing)
  }
  return [...kept.values()]
}

/** What this window has open now, all of it; what is not named is closed. Never stored. */
export const setPresence = defineLocal({
  name: 'presence.set',
  args: z.object({ open: z.array(openThing).max(MOST_OPEN) }),
})
