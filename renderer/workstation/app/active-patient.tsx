import type { Id } from '@shared/id'
import { createContext, type ReactNode, use, useEffect, useId, useRef, useState } from 'react'

/**
 * The one patient all views speak about. Wrong-patient protection: there is never a second one, the bar shows it everywhere, and with text that
 * is not saved the person is asked before it changes.
 */
interface ActivePatient {
  readonly patientId: Id | null
  /** @returns whether the patient was changed (false: the person chose to stay) */
  readonly activate: (patientId: Id | null) => Promise<boolean>
  /** the change that waits for the person's answer */
  readonly asked: Asked | null
  /** rows that hold unsaved text, by the guard's id */
  readonly hold: (guard: string, unsaved: boolean) => void
}
interface Asked {
  readonly patientId: Id | null
  readonly answer: (change: boolean) => void
}

const ActivePatientContext = createContext<ActivePatient | null>(null)

export function ActivePatientProvider(props: { children: ReactNode }) {
  const [patientId, setPatientId] = useState<Id | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const unsaved = useRef(new Set<string>())

  const hold = (guard: string, on: boolean): void => {
    if (on) unsaved.current.add(guard)
    else unsaved.current.delete(guard)
  }
  const activate = (next: Id | null): Promise<boolean> => {
    if (next === patientId) return Promise.resolve(true)
    if (unsaved.current.size === 0) {
      setPatientId(next)
      return Promise.resolve(true)
    }
    return new Promise((resolve) => {
      setAsked({
        patientId: next,
        answer: (change) => {
          setAsked(null)
          if (change) setPatientId(next)
          resolve(change)
        },
      })
    })
  }
  return <ActivePatientContext value={{ patientId, activate, asked, hold }}>{props.children}</ActivePatientContext>
}

/** The active patient and how to change it. */
export function useActivePatient(): ActivePatient {
  const context = use(ActivePatientContext)
  if (!context) throw new Error('useActivePatient outside ActivePatientProvider')
  return context
}

/** While `hasUnsaved`, changing the active patient asks first. */
export function useUnsavedGuard(hasUnsaved: boolean): void {
  const guard = useId()
  const { hold } = useActivePatient()
  useEffect(() => {
    hold(guard, hasUnsaved)
    return () => hold(guard, false)
  })
}
