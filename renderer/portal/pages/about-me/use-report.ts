import type { OwnReport } from '@shared/citizen/profile'
import type { Report } from '@shared/patient/self-reported'
import { useState } from 'react'
import { useApi } from '../../app/connection'
import { useRefresh } from '../../app/queries'
import { useSession } from '../../app/session'
import { citizen } from '../../lib/citizen'
import { useAttempt } from '../../lib/use-attempt'

/**
 * One part of what a person tells. What was typed stays when it can't be saved; after somebody else's change the page shows theirs, and the next press is meant.
 * @param stored how it stands
 */
export function useReport<T>(reported: OwnReport, stored: T, reportOf: (draft: T) => Report) {
  const api = useApi()
  const refresh = useRefresh()
  const { chosen } = useSession()
  const [draft, setDraft] = useState(stored)
  const [basis, setBasis] = useState(reported.updatedAt)
  const [saved, setSaved] = useState(false)
  const { submit, pending, problem, clear } = useAttempt((body: { basedOn: number; report: Report }, key) =>
    citizen.report(api, { patientId: chosen.id, ...body }, key),
  )
  // another part of the page may have been saved meanwhile; only a refusal says that this one was changed
  const differs = JSON.stringify(draft) !== JSON.stringify(stored)
  const basedOn = differs ? basis : reported.updatedAt
  const change = (next: T): void => {
    if (!differs) setBasis(reported.updatedAt)
    setSaved(false)
    setDraft(next)
  }
  const save = async (): Promise<void> => {
    const outcome = await submit({ basedOn, report: reportOf(draft) })
    if (!outcome) return
    setSaved(outcome.ok)
    if (outcome.ok) setBasis(outcome.value.updatedAt)
    await refresh()
  }
  const changedByOther = problem?.code === 'changed-meanwhile'
  /** Takes what is stored now instead of what was typed. */
  const takeStored = (): void => {
    clear()
    setBasis(reported.updatedAt)
    setDraft(stored)
  }
  const again = async (): Promise<void> => {
    const outcome = await submit({ basedOn: reported.updatedAt, report: reportOf(draft) })
    if (!outcome) return
    setSaved(outcome.ok)
    await refresh()
  }
  return { draft, change, save: changedByOther ? again : save, saved, pending, problem, changedByOther, takeStored }
}
