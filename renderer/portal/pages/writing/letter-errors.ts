import type { Errors } from '../../lib/form'
import type { Text } from '../../lib/i18n'
import { BODY_LIMIT, type Letter, SUBJECT_LIMIT } from './letter'

/** What is wrong with subject and message, by field. */
export function textErrors({ subject, body }: Pick<Letter, 'subject' | 'body'>, t: Text): Errors {
  return {
    ...wrong('subject', subject, SUBJECT_LIMIT, t('write.subjectMissing'), t),
    ...wrong('body', body, BODY_LIMIT, t('write.messageMissing'), t),
  }
}

function wrong(field: string, text: string, limit: number, missing: string, t: Text): Errors {
  const length = text.trim().length
  if (length === 0) return { [field]: missing }
  return length > limit ? { [field]: t('form.tooLong', { limit }) } : {}
}
