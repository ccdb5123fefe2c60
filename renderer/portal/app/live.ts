import { citizenPaths } from '@shared/citizen/api'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { refresh } from './queries'

const AGAIN_AFTER = 5_000

/** Keeps what is shown true: HelseNorge tells by server-sent events when something of the person may have changed. */
export function useLive(): void {
  const client = useQueryClient()
  useEffect(() => {
    let source: EventSource
    let timer: ReturnType<typeof setTimeout> | undefined
    let missedSome = false
    const renew = () => void refresh(client)
    const open = () => {
      source = new EventSource(citizenPaths.events)
      source.addEventListener('changed', renew)
      source.addEventListener('open', () => {
        if (missedSome) renew()
        missedSome = false
      })
      source.addEventListener('error', () => {
        missedSome = true
        // the browser tries again by itself unless the server answered with an error, for instance an ended session
        if (source.readyState === EventSource.CLOSED) {
          renew()
          timer = setTimeout(open, AGAIN_AFTER)
        }
      })
    }
    open()
    return () => {
      clearTimeout(timer)
      source.close()
    }
  }, [client])
}
