import './opening-grid.css'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { clockText, SCROLL_TO, SLOT, SLOT_HEIGHT } from './columns'

interface Hours {
  readonly from: number
  readonly to: number
}
interface Props {
  readonly count: number
  readonly hours: Hours
  readonly head: (index: number) => ReactNode
  readonly lane: (index: number) => ReactNode
  /** @param top pixels it stands scrolled down */
  readonly onScroll: (top: number) => void
}

/**
 * The grid of the first picture, in the places where FullCalendar's stands a moment later. Fetching and mounting FullCalendar costs a third of the time
 * until a person sees the day; nobody drags anything before. What is clicked meanwhile counts, see `openingPlace`.
 */
export function OpeningGrid({ count, hours, head, lane, onScroll }: Props) {
  const body = useRef<HTMLDivElement>(null)
  const rows = ((hours.to - hours.from) * 60) / SLOT
  useLayoutEffect(() => {
    const scroller = body.current
    if (scroller)
      scroller.scrollTop = (scroller.scrollHeight * (SCROLL_TO / 60 - hours.from)) / (hours.to - hours.from) + 1
  }, [hours.from, hours.to])
  const columns = Array.from({ length: count }, (_none, index) => index)
  const halves = Array.from({ length: (hours.to - hours.from) * 2 }, (_none, index) => hours.from * 60 + index * 30)
  return (
    <div className="opening-grid">
      <div className="grid-head opening-head">
        <div className="slot-head-inner opening-corner" aria-hidden>
          00:00
        </div>
        {columns.map((index) => (
          <div key={index} className="column-head">
            <div className="column-head-content">{head(index)}</div>
          </div>
        ))}
      </div>
      <div ref={body} className="opening-body" onScroll={(event) => onScroll(event.currentTarget.scrollTop)}>
        <div className="opening-rows" style={{ minHeight: rows * SLOT_HEIGHT }}>
          <div className="slot-head opening-axis" aria-hidden>
            {halves.map((minutes) => (
              <div key={minutes}>
                <div className="slot-head-inner">{clockText(minutes)}</div>
              </div>
            ))}
          </div>
          <div className="opening-lanes" style={{ '--hours': hours.to - hours.from } as object}>
            {columns.map((index) => (
              <div key={index} className="lane" data-opening={index}>
                <div className="lane-layer">{lane(index)}</div>
              </div>
            ))}
          </div>
        </div>
      </div>
    </div>
  )
}

/** The place that was clicked in an OpeningGrid; undefined when it was none. `from`: minutes after midnight where its step begins. */
export function openingPlace(
  event: { readonly target: EventTarget; readonly clientY: number },
  hours: Hours,
): { readonly index: number; readonly from: number } | undefined {
  const lane = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-opening]') : null
  if (!lane) return undefined
  const { top, height } = lane.getBoundingClientRect()
  const minutes = ((event.clientY - top) / height) * (hours.to - hours.from) * 60
  return { index: Number(lane.dataset['opening']), from: hours.from * 60 + Math.floor(minutes / SLOT) * SLOT }
}
