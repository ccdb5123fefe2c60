import type { GridAppointment } from '@shared/calendar/queries'
import type { TFunction } from 'i18next'

/**
 * How one appointment is read aloud: day, time, patient, reason, type, and what is special about it. Begins with the words that stand in its box, in
 * their order, so that a person who speaks to the machine can name what is seen.
 */
export function appointmentWords(
  t: TFunction<'calendar'>,
  item: {
    readonly appointment: GridAppointment
    readonly day: string
    readonly from: string
    readonly to: string
    readonly typeName: string
  },
): string {
  const { appointment } = item
  return [
    item.day,
    `${item.from} ${appointment.patientName} ${appointment.reason}`.trim(),
    t('until', { time: item.to }),
    item.typeName,
    appointment.status === 'confirmed' ? '' : t(`status.${appointment.status}`),
    appointment.hidden ? t('hidden') : '',
    appointment.overbookReason === null ? '' : t('overbook.is', { why: appointment.overbookReason }),
    appointment.patientNeeds === null ? '' : t('needs', { needs: appointment.patientNeeds }),
    appointment.pending ? t('pending') : '',
  ]
    .filter((part) => part !== '')
    .join(', ')
}
