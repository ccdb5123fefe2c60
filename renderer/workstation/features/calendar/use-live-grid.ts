import type { Id } from '@shared/id'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Place } from './grid-places'
import { isInteractive, whenInteractive } from './mark-interactive'

/**
 * When FullCalendar may come (the first view stands) and when it has taken the place of the opening grid. Scrolling and the focus go over to it.
 * @param count columns to wait for
 * @param lanes FullCalendar's columns so far
 * @param focusedId the appointment the keyboard stood on last
 */
export function useLiveGrid(
  count: number,
  lanes: readonly Place[],
  root: RefObject<HTMLDivElement | null>,
  focusedId: Id | null,
) {
  const [mayCome, setMayCome] = useState(isInteractive)
  const [stands, setStands] = useState(false)
  const scrolled = useRef(0)
  useEffect(() => (mayCome ? undefined : whenInteractive(() => setMayCome(true))), [mayCome])
  if (!stands && lanes.length === count) setStands(true)

  const latest = useRef({ lanes, focusedId })
  useLayoutEffect(() => {
    latest.current = { lanes, focusedId }
  })
  useLayoutEffect(() => {
    const now = latest.current
    const scroller = stands ? scrollerOf(now.lanes[0]?.element) : undefined
    if (scroller && scrolled.current > 0) scroller.scrollTop = scrolled.current
    // what had the focus went with the opening grid
    if (stands && now.focusedId !== null && document.activeElement === document.body)
      root.current?.querySelector<HTMLElement>(`[data-id="${now.focusedId}"]`)?.focus()
  }, [stands, root])
  const onScroll = (top: number): void => {
    scrolled.current = top
  }
  return { mayCome, stands, onScroll }
}

/** The element that scrolls, up from a lane. */
function scrollerOf(lane: HTMLElement | undefined): Element | undefined {
  for (let element = lane?.parentElement; element; element = element.parentElement)
    if (getComputedStyle(element).overflowY === 'auto') return element
  return undefined
}
