import type { Calendar } from '@shared/calendar/model'
import type { Id } from '@shared/id'
import { z } from 'zod'

const group = z.object({ userId: z.string().nullable(), name: z.string(), ids: z.array(z.string()) })
/** Calendars that somebody looks at together, under a name of their own. */
export type DisplayGroup = z.infer<typeof group>
/** As many as there are keys. */
export const MOST_GROUPS = 9
export const LONGEST_NAME = 24

/** All groups kept at this desk, everybody's; nothing readable is none. */
export function parseGroups(raw: string | null): readonly DisplayGroup[] {
  if (raw === null) return []
  try {
    return z.array(group).parse(JSON.parse(raw))
  } catch {
    return []
  }
}

/** Those of the user, with the calendars that still exist, in the clinic's order; a group without any is not shown. */
export const groupsOf = (
  all: readonly DisplayGroup[],
  userId: Id | null,
  calendars: readonly Calendar[],
): readonly DisplayGroup[] =>
  all
    .filter((one) => one.userId === userId)
    .map((one) => ({ ...one, ids: calendars.flatMap(({ id }) => (one.ids.includes(id) ? [id] : [])) }))
    .filter(({ ids }) => ids.length > 0)

/** With the group in it; one of the same name of the same user gives way. Undefined: there is no room, or no name. */
export function withGroup(all: readonly DisplayGroup[], added: DisplayGroup): readonly DisplayGroup[] | undefined {
  const name = added.name.trim().slice(0, LONGEST_NAME)
  const others = all.filter((one) => one.userId !== added.userId || one.name !== name)
  const own = others.filter(({ userId }) => userId === added.userId)
  if (name === '' || added.ids.length === 0 || own.length >= MOST_GROUPS) return undefined
  return [...others, { ...added, name }]
}

export const withoutGroup = (
  all: readonly DisplayGroup[],
  { userId, name }: Pick<DisplayGroup, 'userId' | 'name'>,
): readonly DisplayGroup[] => all.filter((one) => one.userId !== userId || one.name !== name)
