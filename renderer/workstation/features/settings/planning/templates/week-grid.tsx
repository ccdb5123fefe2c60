import FullCalendar, { type CalendarOptions, type EventInput } from '@fullcalendar/react'
import type { AppointmentType } from '@shared/calendar/model'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { weekdayWords } from '../../../../lib/day-words'
import { isLanguage } from '../../../../lib/i18n'
import { columnIndex, virtualDay, virtualTime } from '../../../calendar/columns'
import { gridOptions } from '../../../calendar/grid-options'
import { faces, typeName } from '../../../calendar/type-face'
import { type DraftBlock, hoursOf, weekdays } from './week-draft'

interface Span {
  readonly weekday: number
  readonly from: string
  readonly to: string
}
interface Props {
  readonly blocks: readonly DraftBlock[]
  readonly types: readonly AppointmentType[]
  readonly selected: string | null
  readonly editable: boolean
  readonly onDraw: (span: Span) => void
  readonly onSelect: (key: string) => void
  readonly onChange: (key: string, span: Span) => void
}

const spanOf = ({ startStr, endStr }: { startStr: string; endStr: string }): Span => ({
  weekday: columnIndex(startStr) + 1,
  from: startStr.slice(11, 16),
  to: endStr.slice(11, 16),
})
const wordsOf = (event: { extendedProps: Record<string, unknown> }): string => String(event.extendedProps['words'])
const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const two = (n: number): string => String(n).padStart(2, '0')

/** Monday to Sunday of no week in particular: draw to open, drag to move or lengthen; none over another. */
export function WeekGrid(props: Props) {
  const { t, i18n } = useTranslation('planning')
  const language = isLanguage(i18n.language) ? i18n.language : 'nb'
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })
  // FullCalendar gets the same functions for good; they act on what stands on the screen now
  const [acts] = useState((): CalendarOptions => {
    const changed = ({ event }: { event: { id: string; startStr: string; endStr: string } }): void =>
      latest.current.onChange(event.id, spanOf(event))
    return {
      select: (info) => {
        info.view.calendar.unselect()
        latest.current.onDraw(spanOf(info))
      },
      eventClick: ({ event }) => latest.current.onSelect(event.id),
      eventDrop: changed,
      eventResize: changed,
    }
  })
  const hours = hoursOf(props.blocks)
  const nameOf = (id: string): string =>
    typeName(
      props.types.find((type) => type.id === id),
      i18n.language,
    )
  const events = props.blocks
    .filter(({ from, to }) => from < to)
    .map((block): EventInput => {
      const [first] = block.typeIds
      const face = faces[props.types.find(({ id }) => id === first)?.category ?? 'Ordinær']
      const names = block.typeIds.map(nameOf).join(', ')
      const how = t(block.online ? 'block.online' : 'block.offline')
      return {
        id: block.key,
        start: virtualTime(block.weekday - 1, minutes(block.from)),
        end: virtualTime(block.weekday - 1, minutes(block.to)),
        className: `week-block face-${face} ${block.key === props.selected ? 'week-block-open' : ''}`,
        extendedProps: {
          names,
          online: block.online,
          words: [weekdayWords(language, block.weekday), how].join(', '),
        },
      }
    })
  return (
    <div className="time-grid week-grid">
      <FullCalendar
        {...gridOptions}
        locale={i18n.language === 'en' ? 'en-gb' : 'nb'}
        initialView="columns"
        views={{ columns: { type: 'timeGrid', duration: { days: weekdays.length } } }}
        dayHeaderContent={({ date }) => (
          <span className="column-head-content head-day">
            {weekdayWords(language, columnIndex(date.toISOString()) + 1)}
          </span>
        )}
        initialDate={virtualDay(0)}
        slotMinTime={`${two(hours.from)}:00:00`}
        slotMaxTime={`${two(hours.to)}:00:00`}
        slotMinHeight={8}
        selectable={props.editable}
        editable={props.editable}
        eventInteractive
        eventOverlap={false}
        selectOverlap={false}
        slotEventOverlap={false}
        eventClass="week-event"
        columnEventAfterClass={(info) => (info.isEndResizable ? 'appt-resizer' : '')}
        eventDidMount={(info) => {
          info.el.title = wordsOf(info.event)
        }}
        eventContent={(info) => (
          <span className="week-block-text" data-online={info.event.extendedProps['online'] === true || undefined}>
            <span className="tabular">
              {info.event.startStr.slice(11, 16)}–{info.event.endStr.slice(11, 16)}
            </span>
            <span>{String(info.event.extendedProps['names'] ?? '')}</span>
            <span className="visually-hidden">{wordsOf(info.event)}</span>
          </span>
        )}
        events={events}
        {...acts}
      />
    </div>
  )
}
