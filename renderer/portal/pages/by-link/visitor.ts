import { nationalIdKind } from '@shared/patient/national-id'
import type { Errors } from '../../lib/form'
import type { Text } from '../../lib/i18n'

/** Who comes, as typed. */
export interface Visitor {
  readonly nationalId: string
  readonly givenName: string
  readonly familyName: string
  readonly phone: string
}
export const nobody: Visitor = { nationalId: '', givenName: '', familyName: '', phone: '' }

/** What is wrong, by field, in the order of the form. */
export function visitorErrors(visitor: Visitor, t: Text): Errors {
  const errors: Record<string, string> = {}
  if (nationalIdKind(visitor.nationalId.replaceAll(' ', '')) === undefined)
    errors['national-id'] = t('byLink.nationalIdWrong')
  if (visitor.givenName.trim() === '') errors['given-name'] = t('byLink.nameMissing')
  if (visitor.familyName.trim() === '') errors['family-name'] = t('byLink.nameMissing')
  if (!/^\+?[\d ]{8,20}$/.test(visitor.phone.trim())) errors['phone'] = t('byLink.phoneWrong')
  return errors
}
