import { z } from 'zod'
import { type Employee, employees, groups, type Role } from '../clinic/model'
import { defineCommand } from '../define'
import { ok, type Result, refuse } from '../result'
import type { Reads } from '../tx'
import { type AppointmentType, appointmentTypes, type Calendar, calendars, patientLists } from './model'

/** Who sets the calendars up: a secretary can do it alone. */
export const PLANNERS = ['manager', 'administrator', 'secretary'] as const satisfies readonly Role[]

const hours = z
  .int()
  .min(0)
  .max(24 * 60)
const named = (most: number) => z.string().trim().min(1).max(most)
/** A calendar as the form gives it; `clinicId` is the clinic's own. */
const calendarFields = calendars.schema.omit({ clinicId: true })
export const calendarForm = calendarFields.extend({
  name: named(60),
  publicName: named(60),
  cancelLimitHours: hours,
  bookLimitHours: hours,
  bookDaysAhead: z.int().min(1).max(730),
  maxOpenPerPatient: z.int().min(1).max(20),
  colour: z.int().min(0).max(7),
})
export type CalendarForm = z.infer<typeof calendarForm>

/** A type as the form gives it; the link of the booking site is kept as it is (S91). */
const typeFields = appointmentTypes.schema.omit({ clinicId: true, linkToken: true })
export const typeForm = typeFields.extend({
  name: named(60),
  nameEn: named(60),
  durationMinutes: z.int().min(5).max(240),
  information: z.string().trim().max(200),
})
export type TypeForm = z.infer<typeof typeForm>

/** The same whatever order the fields came in. */
const same = <S extends z.ZodType>(schema: S, a: unknown, b: unknown): boolean =>
  JSON.stringify(schema.parse(a)) === JSON.stringify(schema.parse(b))

/**
 * Makes a calendar, or changes it (S56-S60, S66, S78-S81). Changed by a colleague since it stood on the screen (`from`), it is refused; what both wanted
 * is no conflict.
 */
export const saveCalendar = defineCommand({
  name: 'calendar.save',
  args: z.object({ calendar: calendarForm, from: calendarFields.nullable() }),
  allow: PLANNERS,
  run: async (tx, { calendar, from }, { actor }) => {
    if (actor.kind !== 'employee') return refuse('not-found')
    const standing = await tx.get(calendars, calendar.id)
    if (standing && standing.clinicId !== actor.clinicId) return refuse('not-found')
    if (standing && same(calendarFields, standing, calendar)) return ok()
    if (standing ? !from || !same(calendarFields, standing, from) : from !== null) return refuse('setup-changed')
    const owner = await ownerProblem(tx, calendar, actor.clinicId)
    if (!owner.ok) return owner
    if (calendar.patientListId !== null && !(await tx.get(patientLists, calendar.patientListId)))
      return refuse('list-unknown')
    await tx.put(calendars, { ...calendar, clinicId: actor.clinicId })
    return ok()
  },
})

/** A GP owns one calendar at most (S56, C8); a resource calendar is never a GP's (S66, S78). */
async function ownerProblem(
  tx: Reads,
  { id, ownerKind, ownerId }: CalendarForm,
  clinicId: string,
): Promise<Result<null>> {
  if (ownerKind === 'clinic') return ownerId === clinicId ? ok() : refuse('owner-unknown')
  if (ownerKind === 'group') return (await tx.get(groups, ownerId)) ? ok() : refuse('owner-unknown')
  const owner = await tx.get(employees, ownerId)
  if (owner?.clinicId !== clinicId) return refuse('owner-unknown')
  if (ownerKind === 'employee') return isGp(owner) ? refuse('owner-is-gp') : ok()
  if (!isGp(owner)) return refuse('owner-not-gp')
  const owned = await tx.list(calendars, { where: { ownerId } })
  return owned.some((other) => other.ownerKind === 'gp' && other.id !== id) ? refuse('gp-has-calendar') : ok()
}
const isGp = ({ role }: Employee): boolean => role === 'gp'

/** Makes an appointment type, or changes it (S58, S82-S87). An emergency or a hidden type is never online (S97, S190). */
export const saveType = defineCommand({
  name: 'appointmentType.save',
  args: z.object({ type: typeForm, from: typeFields.nullable() }),
  allow: PLANNERS,
  run: async (tx, { type, from }, { actor }) => {
    if (actor.kind !== 'employee') return refuse('not-found')
    const standing = await tx.get(appointmentTypes, type.id)
    if (standing && standing.clinicId !== actor.clinicId) return refuse('not-found')
    if (standing && same(typeFields, standing, type)) return ok()
    if (standing ? !from || !same(typeFields, standing, from) : from !== null) return refuse('setup-changed')
    if (type.online && type.category === 'Hastetime') return refuse('emergency-online')
    if (type.online && type.hidden) return refuse('hidden-online')
    await tx.put(appointmentTypes, { ...type, clinicId: actor.clinicId, linkToken: standing?.linkToken ?? null })
    return ok()
  },
})

/** As forms hold them. */
export const calendarFormOf = (calendar: Calendar): CalendarForm => calendarFields.parse(calendar)
export const typeFormOf = (type: AppointmentType): TypeForm => typeFields.parse(type)
