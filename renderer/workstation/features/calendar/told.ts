import { reachProblem } from '@shared/citizen/access'
import type { Patient } from '@shared/patient/model'
import type { Instant } from '@shared/time/instant'
import type { TFunction } from 'i18next'

/**
 * What the patient will be told about a change of an appointment, in one sentence, before it is made (S93, S94, S97, S102): one notification at
 * HelseNorge, nothing when hidden, or "phone" when the patient can't be reached.
 */
export function whatIsTold(
  t: TFunction<'calendar'>,
  change: 'booked' | 'moved' | 'cancelled',
  about: { readonly patient: Patient; readonly hidden: boolean; readonly now: Instant },
): { readonly text: string; readonly tone: 'accent' | 'warning' } {
  if (about.hidden) return { text: t('told.hidden'), tone: 'warning' }
  if (reachProblem(about.patient, about.now)) {
    const { phone } = about.patient
    return { text: phone === null ? t('told.unreachable') : t('told.phone', { phone }), tone: 'warning' }
  }
  return { text: t(`told.${change}`), tone: 'accent' }
}
