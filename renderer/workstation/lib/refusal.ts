import type { RefusalData } from '@shared/result'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { formats } from './format'
import { isLanguage } from './i18n'

interface Refusal {
  readonly code: string
  readonly data: RefusalData
}

/** What a person is told when a rule said no, and what to do about it. Times in the data become "man. 23. nov. 08:30". */
export function refusalText(t: TFunction<'refusal'>, language: string, { code, data }: Refusal): string {
  const format = formats(isLanguage(language) ? language : 'nb')
  const at = typeof data['startsAt'] === 'number' ? data['startsAt'] : undefined
  const values = { ...data, time: at === undefined ? '' : `${format.dayShort(at)} ${format.time(at)}` }
  // the code comes from outside the type system: the fallback sentence carries it for whoever helps
  return t(code as 'unknown', { ...values, defaultValue: t('unknown', { code }) })
}

/** `refusalText` in the window's language. */
export function useRefusalText(): (refusal: Refusal) => string {
  const { t, i18n } = useTranslation('refusal')
  return (refusal) => refusalText(t, i18n.language, refusal)
}
