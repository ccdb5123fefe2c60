import type { GridAppointment } from '@shared/calendar/queries'
import type { TFunction } from 'i18next'

/** How one appointment is read aloud: day, time, patient, type, reason, and what is special about it. */
export function appointmentWords(
  t: TFunction<'calendar'>,
  item: {
    readonly appointment: GridAppointment
    readonly day: string
    readonly time: string
    readonly typeName: string
  },
): string {
  const { appointment } = item
  return [
    item.day,
    item.time,
    appointment.patientName,
    item.typeName,
    appointment.reason,
    appointment.status === 'confirmed' ? '' : t(`status.${appointment.status}`),
    appointment.hidden ? t('hidden') : '',
    appointment.pending ? t('pending') : '',
  ]
    .filter((part) => part !== '')
    .join(', ')
}
