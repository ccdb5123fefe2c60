import { appointmentStatus } from '@shared/calendar/model'
import type { OwnAppointment } from '@shared/citizen/api'
import type { Text } from '../../lib/i18n'

/** What state the appointment is in, as a word for the patient; who cancelled is told (S12). */
export function stateText({ status, cancelledBy }: Pick<OwnAppointment, 'status' | 'cancelledBy'>, t: Text): string {
  if (cancelledBy === 'clinic') return t('appointments.cancelledByClinic')
  if (cancelledBy === 'patient') return t('appointments.cancelledByPatient')
  const known = appointmentStatus.safeParse(status)
  return known.success ? t(`appointments.status.${known.data}`) : status
}

/** Look of the state's tag. */
export function stateKind({ status }: Pick<OwnAppointment, 'status'>): 'good' | 'wait' | 'stopped' | 'calm' {
  if (status === 'confirmed') return 'good'
  if (status === 'requested') return 'wait'
  return status === 'cancelled' || status === 'rejected' ? 'stopped' : 'calm'
}
