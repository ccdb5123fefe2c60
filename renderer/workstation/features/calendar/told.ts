import type { Appointment } from '@shared/calendar/model'
import { undoUntil } from '@shared/calendar/rules'
import { type Family, reach } from '@shared/citizen/reach'
import type { QueryResult } from '@shared/contract'
import type { Patient } from '@shared/patient/model'
import type { Instant } from '@shared/time/instant'
import type { TFunction } from 'i18next'

export type ToldChange = 'booked' | 'moved' | 'cancelled' | 'confirmed' | 'rejected'

/**
 * What the patient will be told about a change of an appointment, in one sentence, before it is made (S93, S94, S97, S102): one notification at
 * HelseNorge, else by the vendor, nothing when hidden, or "phone" when the patient can't be reached. `unheard`: the patient does not know of the appointment yet.
 */
export function whatIsTold(
  t: TFunction<'calendar'>,
  change: ToldChange,
  about: {
    readonly patient: Patient
    readonly family: Family
    readonly hidden: boolean
    readonly now: Instant
    readonly unheard?: boolean
    /** the vendor sends where HelseNorge does not reach (S103) */
    readonly vendorSends?: boolean
  },
): { readonly text: string; readonly tone: 'accent' | 'warning' } {
  const silent =
    about.unheard && (change === 'moved' || change === 'cancelled') ? (`told.${change}Unheard` as const) : undefined
  if (about.hidden) return { text: t('told.hidden'), tone: 'warning' }
  const { problem, readers } = reach(about.patient, about.family, 'appointments', about.now)
  if (problem) {
    const { phone, email } = about.patient
    const channel = phone === null ? (email === null ? undefined : 'email') : 'sms'
    if (about.vendorSends && channel) {
      return { text: t(silent ?? `told.vendor.${channel}`), tone: 'accent' }
    }
    return { text: phone === null ? t('told.unreachable') : t('told.phone', { phone }), tone: 'warning' }
  }
  if (silent) return { text: t(silent), tone: 'accent' }
  const byPatient = readers.some(({ id }) => id === about.patient.id)
  return { text: t(byPatient ? `told.${change}` : `told.parents.${change}`), tone: 'accent' }
}

type Told = NonNullable<QueryResult<'appointment.details'>>['told']

/** Whether the patient has not been told of the booking yet: it is held back until it can no longer be taken back. */
export const isUnheard = (
  appointment: Pick<Appointment, 'source' | 'bookedAt' | 'startsAt'> & { readonly told: Told },
  now: Instant,
): boolean =>
  appointment.source === 'clinic' && now < undoUntil(appointment) && appointment.told.every(({ at }) => at > now)
