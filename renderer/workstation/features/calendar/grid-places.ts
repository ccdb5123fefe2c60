import { useState } from 'react'
import { columnIndex } from './columns'

/** An element of ours inside a column of FullCalendar's: in its head or in its lane. */
export interface Place {
  /** which column */
  readonly index: number
  readonly element: HTMLElement
}
interface Mounted {
  readonly date: Date
  readonly el: HTMLElement
}

/**
 * Where our own drawing goes. FullCalendar draws heads and lanes once and never again while the number of columns stays: turning to another week
 * touches nothing of it.
 */
export function useGridPlaces() {
  const [heads, setHeads] = useState<readonly Place[]>([])
  const [lanes, setLanes] = useState<readonly Place[]>([])
  // made once: a new function would make FullCalendar draw everything anew
  const [handlers] = useState(() => ({
    dayHeaderContent: () => '',
    dayHeaderDidMount: ({ date, el }: Mounted) => {
      // FullCalendar says the virtual date ("1 January 2001"); our content says it right
      el.removeAttribute('aria-label')
      setHeads(withPlace(date, childOf(el, 'column-head-content')))
    },
    dayHeaderWillUnmount: ({ date }: Mounted) => setHeads(withoutPlace(date)),
    dayLaneDidMount: ({ date, el }: Mounted) => {
      el.removeAttribute('data-date')
      const layer = childOf(el, 'lane-layer')
      // a press on an appointment is not the beginning of a selection
      layer.addEventListener('mousedown', (event) => event.stopPropagation())
      setLanes(withPlace(date, layer))
    },
    dayLaneWillUnmount: ({ date }: Mounted) => setLanes(withoutPlace(date)),
  }))
  return { heads, lanes, handlers }
}

const withPlace = (date: Date, element: HTMLElement) => (all: readonly Place[]) => {
  const index = columnIndex(date.toISOString())
  return [...all.filter((place) => place.index !== index), { index, element }]
}
const withoutPlace = (date: Date) => (all: readonly Place[]) =>
  all.filter((place) => place.index !== columnIndex(date.toISOString()))

function childOf(parent: HTMLElement, className: string): HTMLElement {
  const element = document.createElement('div')
  element.className = className
  parent.append(element)
  return element
}

export type GridPlaces = ReturnType<typeof useGridPlaces>
