import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type attention from '../../../resources/locales/nb/attention.json'
import type calendar from '../../../resources/locales/nb/calendar.json'
import type common from '../../../resources/locales/nb/common.json'
import type inbox from '../../../resources/locales/nb/inbox.json'
import type journal from '../../../resources/locales/nb/journal.json'
import type notification from '../../../resources/locales/nb/notification.json'
import type patients from '../../../resources/locales/nb/patients.json'
import type planning from '../../../resources/locales/nb/planning.json'
import type presence from '../../../resources/locales/nb/presence.json'
import type refusal from '../../../resources/locales/nb/refusal.json'
import type routing from '../../../resources/locales/nb/routing.json'
import type settings from '../../../resources/locales/nb/settings.json'
import type shell from '../../../resources/locales/nb/shell.json'
import type sync from '../../../resources/locales/nb/sync.json'
import type told from '../../../resources/locales/nb/told.json'
import type training from '../../../resources/locales/nb/training.json'

export const languages = ['nb', 'en'] as const
export type Language = (typeof languages)[number]
export const isLanguage = (value: unknown): value is Language => languages.includes(value as Language)

interface Texts {
  attention: typeof attention
  calendar: typeof calendar
  common: typeof common
  inbox: typeof inbox
  journal: typeof journal
  notification: typeof notification
  patients: typeof patients
  presence: typeof presence
  refusal: typeof refusal
  routing: typeof routing
  settings: typeof settings
  shell: typeof shell
  sync: typeof sync
  told: typeof told
  training: typeof training
  planning: typeof planning
}
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: Texts
  }
}

// the portal's own texts stay out of the window
const files = import.meta.glob<Record<string, unknown>>(
  ['../../../resources/locales/*/*.json', '!../../../resources/locales/*/portal.json'],
  {
    eager: true,
    import: 'default',
  },
)

/** `{nb: {calendar: {...}, ...}, en: {...}}` out of resources/locales/<language>/<feature>.json. */
const resources: Record<string, Record<string, Record<string, unknown>>> = {}
for (const [path, texts] of Object.entries(files)) {
  const [language = '', feature = ''] = path.replace('.json', '').split('/').slice(-2)
  resources[language] = { ...resources[language], [feature]: texts }
}

/** Starts i18next with all texts at hand: nothing is loaded later, so no view ever shows a key. Norwegian bokmål is the default. */
export function startI18n(language: Language): typeof i18next {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'nb',
    defaultNS: 'common',
    resources: resources as never,
    initAsync: false,
    returnNull: false,
    // React escapes
    interpolation: { escapeValue: false },
  })
  document.documentElement.lang = language
  i18next.on('languageChanged', (next) => {
    document.documentElement.lang = next
  })
  return i18next
}

/** The language of the window now. */
export const currentLanguage = (): Language => (isLanguage(i18next.language) ? i18next.language : 'nb')
