import './slot-cursor.css'
import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import type { Place } from './grid-places'
import { nextSlot, type SlotAt, type Span } from './slot-standing'

interface Props {
  readonly at: SlotAt
  /** our layer in the column it stands in */
  readonly lane: Place
  readonly columns: number
  readonly hours: Span
  readonly words: string
  /** taken by the keyboard: the focus follows it */
  readonly active: boolean
  readonly onMove: (at: SlotAt) => void
  readonly onEnter: () => void
}

/**
 * The one cell of the grid that the keyboard stands on (complaint 19 of the requirements): every slot can be reached and is read with its day, time and
 * state, without thousands of cells. A new element for each place, because only a new focus is read aloud.
 */
export function SlotCursor(props: Props) {
  const { at, hours, lane } = props
  const element = useRef<HTMLButtonElement>(null)
  const place = `${at.index}.${at.from}.${at.to}`
  useEffect(() => {
    if (props.active && place !== '') element.current?.focus()
  }, [props.active, place])
  const whole = (hours.to - hours.from) * 60
  const percent = (minutes: number): string => `${((minutes / whole) * 100).toFixed(3)}%`
  return createPortal(
    <button
      key={place}
      ref={element}
      type="button"
      className="slot-cursor"
      aria-label={props.words}
      style={{ top: percent(at.from - hours.from * 60), height: percent(at.to - at.from) }}
      onClick={(event) => {
        event.stopPropagation()
        props.onEnter()
      }}
      onKeyDown={(event) => {
        if (event.altKey || event.ctrlKey || event.metaKey) return
        const next = nextSlot(event.key, event.shiftKey, at, { columns: props.columns, hours })
        if (!next) return
        event.preventDefault()
        event.stopPropagation()
        props.onMove(next)
      }}
    />,
    lane.element,
    'cursor',
  )
}
