import type { OwnReport } from '@shared/citizen/profile'
import type { Report } from '@shared/patient/self-reported'
import { useState } from 'react'
import { useApi } from '../../app/connection'
import { useRefresh } from '../../app/queries'
import { useSession } from '../../app/session'
import { citizen } from '../../lib/citizen'
import { useAttempt } from '../../lib/use-attempt'

interface Typed<T> {
  readonly draft: T
  /** how it stood when the person began to type */
  readonly before: T
}

/**
 * One part of what a person tells. What was typed stays when it can't be saved. When somebody else has changed it meanwhile the next press is meant for theirs, which
 * `takeStored` shows.
 * @param stored how it stands
 */
export function useReport<T>(stored: T, reportOf: (told: T, before: T) => Report) {
  const api = useApi()
  const refresh = useRefresh()
  const { chosen } = useSession()
  const [typed, setTyped] = useState<Typed<T>>()
  const [saved, setSaved] = useState(false)
  const { submit, pending, problem, clear } = useAttempt((report: Report, key) =>
    citizen.report(api, { patientId: chosen.id, report }, key),
  )
  const draft = typed?.draft ?? stored
  const change = (next: T): void => {
    setSaved(false)
    setTyped({ draft: next, before: typed?.before ?? stored })
  }
  const save = async (told: T): Promise<void> => {
    const outcome = await submit(reportOf(told, typed?.before ?? stored))
    if (!outcome) return
    setSaved(outcome.ok)
    await refresh()
    if (outcome.ok) setTyped(undefined)
  }
  /** The stored words instead of the own. */
  const takeStored = (): void => {
    clear()
    setTyped(undefined)
  }
  /** Theirs has been seen: the own words may replace them. */
  const keepOwn = (): void => {
    clear()
    setTyped({ draft, before: stored })
  }
  const changedByOther = problem?.code === 'changed-meanwhile'
  return { draft, change, save, saved, pending, problem, changedByOther, takeStored, keepOwn }
}
export type Reporting = Omit<ReturnType<typeof useReport<OwnReport['needs']>>, 'draft' | 'change' | 'save'>
