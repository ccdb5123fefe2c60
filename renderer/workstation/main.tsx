import { deskInfo } from '@shared/port'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import './ui/first-view.css'
import { App } from './app/app'
import { prefetchFirstView } from './features/calendar/prefetch-first-view'
import { createClient } from './lib/client'
import { isLanguage, startI18n } from './lib/i18n'
import { getPreference } from './lib/preference'
import { createQueryCache, keepFresh } from './lib/query-cache'
import { keepTheme } from './lib/theme'

/** ms */
const ANSWERS_PATIENCE = 80

keepTheme()
const remembered = getPreference('language')
const i18n = startI18n(isLanguage(remembered) ? remembered : 'nb')
const client = createClient(window.desk)
const cache = createQueryCache()
keepFresh(cache, client)

const answers = prefetchFirstView(cache, client)
if (!isLanguage(remembered)) {
  void window.desk.info().then((info) => i18n.changeLanguage(deskInfo.parse(info).language))
}

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
// One picture with everything in it, when the answers are at hand in a moment (the cache is read while Chromium gets ready); where they are not, on a
// first start, the empty window.
void Promise.race([answers, new Promise((resolve) => setTimeout(resolve, ANSWERS_PATIENCE))]).then(() =>
  flushSync(() => createRoot(root).render(<App client={client} cache={cache} />)),
)

// the rest of Aksel's styles, and what is opened first by key, when the first view stands
requestIdleCallback(
  () => {
    void import('./ui/aksel.css')
    void import('./app/palette')
  },
  { timeout: 3_000 },
)
