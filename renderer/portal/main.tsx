import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app'
import { Connection } from './app/connection'
import { PageFocus } from './app/page'
import { RouterProvider } from './app/router'
import { DraftsProvider } from './lib/drafts'
import { SpeechProvider } from './lib/i18n'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <SpeechProvider>
      <RouterProvider>
        <DraftsProvider>
          <Connection>
            <PageFocus>
              <App />
            </PageFocus>
          </Connection>
        </DraftsProvider>
      </RouterProvider>
    </SpeechProvider>
  </StrictMode>,
)
