import type { Clinic, Employee } from '../clinic/model'
import type { Appointment, AppointmentType, Calendar } from './model'

/** What a patient, a parent or who holds a power of attorney reads of an appointment under Timeavtaler. */
export interface Shown {
  readonly typeName: string
  readonly startsAt: number
  readonly endsAt: number
  readonly where: string
  readonly withWhom: string
  /** whole, as the desk or the patient wrote it */
  readonly reason: string
}
type Name = Pick<Employee, 'givenName' | 'familyName'>

/**
 * The words of an appointment outside the clinic; the desk shows the same before it saves. A shared calendar is not named, only the type is (S74).
 * @param around what the appointment's ids name; `gp`: who owns the calendar, if a GP does
 */
export function shownOf(
  { startsAt, endsAt, reason }: Pick<Appointment, 'startsAt' | 'endsAt' | 'reason'>,
  around: {
    readonly type: Pick<AppointmentType, 'name'> | undefined
    readonly clinic: Pick<Clinic, 'name' | 'street' | 'postalCode' | 'city'> | undefined
    readonly gp: Name | undefined
  },
): Shown {
  const { type, clinic, gp } = around
  return {
    typeName: type?.name ?? '',
    startsAt,
    endsAt,
    where: clinic ? `${clinic.name}, ${clinic.street}, ${clinic.postalCode} ${clinic.city}` : '',
    withWhom: gp ? `${gp.givenName} ${gp.familyName}` : (clinic?.name ?? ''),
    reason,
  }
}

/** The GP whose calendar it is; nobody for a shared one. */
export const ownerId = (calendar: Pick<Calendar, 'ownerKind' | 'ownerId'> | undefined): string | undefined =>
  calendar?.ownerKind === 'gp' ? calendar.ownerId : undefined
