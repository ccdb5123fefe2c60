import type { QueryClient } from '@tanstack/react-query'
import type { DeskClient } from '../lib/client'
import { DeskProvider } from '../lib/desk'
import { ActivePatientProvider } from './active-patient'
import { ErrorBoundary } from './error-boundary'
import { OverlayProvider } from './overlays'
import { Shell } from './shell'
import { ToastProvider } from './toasts'
import { UndoProvider } from './undo'

/** Everything a view may lean on, around the shell. */
export const App = (props: { client: DeskClient; cache: QueryClient }) => (
  <DeskProvider client={props.client} cache={props.cache}>
    <ErrorBoundary resetKey="window">
      <ActivePatientProvider>
        <OverlayProvider>
          <ToastProvider>
            <UndoProvider>
              <Shell />
            </UndoProvider>
          </ToastProvider>
        </OverlayProvider>
      </ActivePatientProvider>
    </ErrorBoundary>
  </DeskProvider>
)
