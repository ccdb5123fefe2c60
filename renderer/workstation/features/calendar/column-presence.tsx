import type { PresenceSubject } from '@shared/presence/model'
import { type CSSProperties, lazy, Suspense } from 'react'
import { useOthersOf } from '../../lib/presence'
import { type Column, dayClock, minutesOn, SLOT } from './columns'
import type { Placed } from './day-items'

const GridMark = lazy(() => import('./grid-mark').then((module) => ({ default: module.GridMark })))

interface Props {
  readonly column: Column
  readonly placed: readonly Placed[]
  /** minutes of the day that are drawn */
  readonly first: number
  readonly whole: number
  readonly box: (from: number, to: number) => CSSProperties
}

/** Marks in one column what others have open: an appointment, or a time being booked. Draws nothing, and fetches nothing, until somebody is there. */
export function ColumnPresence({ column, placed, first, whole, box }: Props) {
  const appointments = useOthersOf('appointment')
  const slots = useOthersOf('slot')
  if (appointments.length === 0 && slots.length === 0) return null
  const marks = new Map<string, { readonly subject: PresenceSubject; readonly style: CSSProperties }>()
  for (const { subject } of appointments) {
    const found = subject.kind === 'appointment' && placed.find(({ appointment }) => appointment.id === subject.id)
    if (found) marks.set(`appointment ${found.appointment.id}`, { subject, style: box(found.from, found.to) })
  }
  const day = dayClock(column.date)
  for (const { subject } of slots) {
    if (subject.kind !== 'slot' || subject.calendarId !== column.calendarId) continue
    const from = minutesOn(day, subject.startsAt)
    if (from >= first && from < first + whole) marks.set(`slot ${from}`, { subject, style: box(from, from + 2 * SLOT) })
  }
  return (
    <Suspense fallback={null}>
      {[...marks].map(([key, mark]) => (
        <GridMark key={key} {...mark} />
      ))}
    </Suspense>
  )
}
