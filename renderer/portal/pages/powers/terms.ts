import type { PowerArea } from '@shared/citizen/services'
import { nationalIdKind } from '@shared/patient/national-id'
import type { LocalDate } from '@shared/time/instant'
import type { Errors } from '../../lib/form'
import type { Text } from '../../lib/i18n'

/** What the form holds. */
export interface Terms {
  readonly nationalId: string
  readonly familyName: string
  readonly areas: readonly PowerArea[]
  readonly limited: boolean
  /** as the browser's date field gives it; '' = nothing chosen */
  readonly lastDay: string
}
export const noTerms: Terms = { nationalId: '', familyName: '', areas: [], limited: false, lastDay: '' }

/** What is wrong, by field, in the order of the form; the receiver is asked for with a new one only. */
export function termErrors(terms: Terms, isNew: boolean, today: LocalDate, t: Text): Errors {
  const errors: Record<string, string> = {}
  if (isNew && nationalIdKind(terms.nationalId.replaceAll(' ', '')) === undefined)
    errors['national-id'] = t('powers.nationalIdWrong')
  if (isNew && terms.familyName.trim() === '') errors['family-name'] = t('powers.familyNameMissing')
  if (terms.areas.length === 0) errors['area-insight'] = t('powers.areaMissing')
  if (terms.limited && terms.lastDay === '') errors['last-day'] = t('powers.lastDayMissing')
  else if (terms.limited && terms.lastDay < today) errors['last-day'] = t('powers.lastDayOver')
  return errors
}
