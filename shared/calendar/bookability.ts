import type { Employee } from '../clinic/model'
import type { Instant } from '../time/instant'
import type { AppointmentType, Calendar, PatientList, PlanDay } from './model'
import { isBookable, takesFromPatients } from './take-slot'

/** What must hold before a patient sees a time in a calendar, in the order in which it is put right (N1). */
export const bookabilityRules = [
  /** S57 */
  'calendar-online',
  /** S56: a GP with several cannot be booked in any */
  'one-calendar',
  /** S66: a resource calendar of a GP is none */
  'owner',
  /** S22, S23 */
  'her-id',
  /** S4, S19: the GP's own switch */
  'booking-service',
  /** S80: somebody is on the list */
  'list',
  /** S58, S83, S190: at least one type that patients may book here */
  'type',
  /** S89: such a type stands in time opened for patients, in the weeks ahead */
  'plan',
  /** S7: something of it is free */
  'free',
] as const
export type BookabilityRule = (typeof bookabilityRules)[number]

/** Why a type is not among those that patients see in a calendar. */
export const typeProblems = [
  'type-offline',
  'type-hidden',
  'type-emergency',
  'type-not-resource',
  'type-not-planned',
  'type-full',
] as const
export type TypeProblem = (typeof typeProblems)[number]

export interface Bookability {
  readonly rules: readonly { readonly rule: BookabilityRule; readonly holds: boolean }[]
  /** those that stand in the plan, and those that could */
  readonly types: readonly {
    readonly typeId: string
    readonly problem: TypeProblem | null
    readonly firstFree: Instant | null
  }[]
}

/** What is known of a calendar; `days`: the rolled-out ones that patients may book in now. */
export interface CalendarStanding {
  readonly calendar: Calendar
  readonly calendars: readonly Calendar[]
  readonly owner: Employee | undefined
  readonly list: PatientList | undefined
  readonly types: readonly AppointmentType[]
  readonly days: readonly PlanDay[]
  /** the first free time of a type that a patient would be offered */
  readonly firstFree: (type: AppointmentType) => Instant | undefined
}

/** Which rules hold and which does not, for one calendar (N1). Pure: the command and HelseNorge refuse by the same ones. */
export function bookabilityOf(standing: CalendarStanding): Bookability {
  const { calendar, calendars, owner, list, types, days } = standing
  const isGps = calendar.ownerKind === 'gp'
  const planned = new Set(
    days.flatMap(({ blocks }) => blocks.filter(({ online }) => online).flatMap((one) => one.typeIds)),
  )
  const told = types
    .filter((type) => planned.has(type.id) || takesFromPatients(calendar, type))
    .map((type) => {
      const problem = typeProblem(calendar, type, planned)
      const firstFree = problem === null ? (standing.firstFree(type) ?? null) : null
      return { typeId: type.id, problem: problem ?? (firstFree === null ? ('type-full' as const) : null), firstFree }
    })
  const open = types.filter((type) => isBookable(type) && takesFromPatients(calendar, type))
  const holds: Record<BookabilityRule, boolean> = {
    'calendar-online': calendar.online,
    'one-calendar':
      !isGps || calendars.filter((one) => one.ownerKind === 'gp' && one.ownerId === calendar.ownerId).length === 1,
    owner: isGps ? owner?.role === 'gp' : calendar.ownerKind !== 'employee' || owner?.role !== 'gp',
    'her-id': (calendar.ownerKind !== 'gp' && calendar.ownerKind !== 'employee') || owner?.herId != null,
    'booking-service': !isGps || owner?.services?.booking === true,
    list: calendar.patientListId === null || (list?.patientIds.length ?? 0) > 0,
    type: open.length > 0,
    plan: open.some(({ id }) => planned.has(id)),
    free: told.some(({ firstFree }) => firstFree !== null),
  }
  return { rules: bookabilityRules.map((rule) => ({ rule, holds: holds[rule] })), types: told }
}

function typeProblem(calendar: Calendar, type: AppointmentType, planned: ReadonlySet<string>): TypeProblem | null {
  if (type.category === 'Hastetime') return 'type-emergency'
  if (type.hidden) return 'type-hidden'
  if (!type.online) return 'type-offline'
  if (!takesFromPatients(calendar, type)) return 'type-not-resource'
  return planned.has(type.id) ? null : 'type-not-planned'
}
