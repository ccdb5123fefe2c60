import { LanguageContext } from '@helsenorge/designsystem-react/hooks/useLanguage'
import { createInstance } from 'i18next'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import enNotification from '../../../resources/locales/en/notification.json'
import enPortal from '../../../resources/locales/en/portal.json'
import nbNotification from '../../../resources/locales/nb/notification.json'
import nbPortal from '../../../resources/locales/nb/portal.json'
import { type Formats, formats, type Language } from './format'

const nb = { ...nbPortal, notification: nbNotification }
const en = { ...enPortal, notification: enNotification }

type Leaves<T> = { [K in keyof T & string]: T[K] extends string ? Counted<K> : `${K}.${Leaves<T[K]>}` }[keyof T &
  string]
type Counted<K extends string> = K extends `${infer Key}_${'one' | 'other'}` ? Key : K
/** Every text of resources/locales/nb/portal.json by its path, and those of notifications. */
export type TextKey = Leaves<typeof nb>
export type Values = Readonly<Record<string, string | number | boolean | null>>
/** Gives the text in the person's language; `{{name}}` in it takes `values.name`, plural forms follow `values.count`. */
export type Text = (key: TextKey, values?: Values) => string

/** Texts of one language, ready at once. */
export function textsOf(language: Language): { t: Text; has: (key: string) => key is TextKey } {
  const i18n = createInstance()
  void i18n.init({
    lng: language,
    resources: { nb: { portal: nb }, en: { portal: en } } as never,
    ns: ['portal'],
    defaultNS: 'portal' as never,
    initAsync: false,
    // React escapes
    interpolation: { escapeValue: false },
  })
  // the workstation's texts own i18next's global key types; here the type of `Text` says what there is
  const translate = i18n.t as unknown as (key: string, values?: Values) => string
  return { t: (key, values) => translate(key, values), has: (key): key is TextKey => i18n.exists(key) }
}

interface Speech {
  readonly language: Language
  readonly setLanguage: (language: Language) => void
  readonly t: Text
  readonly has: (key: string) => key is TextKey
  readonly format: Formats
}
const SpeechContext = createContext<Speech | undefined>(undefined)

const KEPT_AS = 'portal-language'
const speechOf = (language: Language) => ({ language, ...textsOf(language), format: formats(language) })

/** Bokmål first (S123); whoever chose English keeps it on this device. */
export function SpeechProvider({ children }: { children: ReactNode }) {
  const [speech, setSpeech] = useState(() => speechOf(localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'nb'))
  const { language } = speech
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const setLanguage = (next: Language) => {
    localStorage.setItem(KEPT_AS, next)
    setSpeech(speechOf(next))
  }
  return (
    <LanguageContext value={{ language: language === 'nb' ? 'nb-NO' : 'en-GB' }}>
      <SpeechContext value={{ ...speech, setLanguage }}>{children}</SpeechContext>
    </LanguageContext>
  )
}

/** The person's language: texts, formats and the switch. */
export function useSpeech(): Speech {
  const speech = useContext(SpeechContext)
  if (!speech) throw new Error('useSpeech needs SpeechProvider above it')
  return speech
}
