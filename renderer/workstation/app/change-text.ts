import type { TFunction } from 'i18next'

/** What a change is, in a clinic's words: "New appointment", "Answer to a patient". */
export const changeText = (t: TFunction<'shell'>, name: string): string =>
  t(`change.${name}` as 'change.unknown', { defaultValue: t('change.unknown', { name }) })
