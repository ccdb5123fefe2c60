import './day-list.css'
import type { AppointmentType, Calendar } from '@shared/calendar/model'
import type { GridAppointment } from '@shared/calendar/queries'
import type { Id } from '@shared/id'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RowGrid, type RowGridHandle } from '../../../ui/row-grid'
import { useRowCursor } from '../../../ui/use-row-cursor'
import { board, useSetStatus } from '../use-set-status'
import { dayListColumns, dayListTemplate } from './day-list-columns'
import { type DayFilter, dayFilters, dayRows, filtered, listOf } from './day-rows'

interface Props {
  readonly label: string
  readonly appointments: readonly GridAppointment[]
  readonly calendars: ReadonlyMap<Id, Calendar>
  readonly types: ReadonlyMap<Id, AppointmentType>
  readonly openId: Id | null
  readonly onOpen: (id: Id) => void
}
const ROW_HEIGHT = 34
const nothingToFetch = (): void => undefined

/** The day as a list over all shown calendars: who is expected, who waits and for how long. 1 to 5 set the step of the board where the keyboard stands. */
export function DayList({ label, appointments, calendars, types, openId, onOpen }: Props) {
  const { t } = useTranslation('calendar')
  const [filter, setFilter] = useState<DayFilter>('all')
  const setStatus = useSetStatus()
  const grid = useRef<RowGridHandle>(null)
  useEffect(() => grid.current?.focus(), [])
  const all = dayRows(appointments, calendars, types)
  const rows = filtered(all, filter)
  const state = listOf(rows)
  const cursor = useRowCursor(state)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the grid inside
    <div
      className="day-list"
      onKeyDown={(event) => {
        const step = /^[1-5]$/.test(event.key) ? board[Number(event.key) - 1] : undefined
        const row = cursor.row
        if (!step || !row || event.altKey || event.ctrlKey || event.metaKey) return
        event.preventDefault()
        void setStatus(row.id, row.appointment.status, step)
      }}
    >
      <div className="day-filters">
        {dayFilters.map((name) => (
          <button
            key={name}
            type="button"
            className="tool"
            aria-pressed={filter === name}
            onClick={() => setFilter(name)}
          >
            {t(`list.filter-${name}`)} <span className="tabular">{filtered(all, name).length}</span>
          </button>
        ))}
        <span className="muted day-keys">
          {board.map((step, n) => (
            <span key={step}>
              <kbd>{n + 1}</kbd> {t(`board.${step}`)}
            </span>
          ))}
        </span>
      </div>
      <RowGrid
        ref={grid}
        label={label}
        list={{ ...state, show: nothingToFetch }}
        columns={dayListColumns}
        template={dayListTemplate}
        rowHeight={ROW_HEIGHT}
        cursor={cursor.index}
        onCursor={cursor.moveTo}
        openId={openId}
        onOpen={(row) => onOpen(row.id)}
        rowClass={(row) => `is-${row.appointment.status}`}
        empty={t('list.nobody')}
      />
    </div>
  )
}
