import '@fullcalendar/react/skeleton.css'
import FullCalendar, { type EventInput } from '@fullcalendar/react'
import interaction from '@fullcalendar/react/interaction'
import timeGrid from '@fullcalendar/react/timegrid'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'

const PER_DAY = 40
const two = (n: number): string => String(n).padStart(2, '0')
const dayOf = (n: number): string => new Date(Date.UTC(2001, 0, 1 + n)).toISOString().slice(0, 10)
const clock = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00`

/** Forty of ten minutes in each column; another `turn` has other names. */
const eventsOf = (columns: number, turn: number): EventInput[] =>
  Array.from({ length: columns * PER_DAY }, (_none, n) => {
    const [column, i] = [Math.floor(n / PER_DAY), n % PER_DAY]
    return {
      id: `${turn}-${column}-${i}`,
      title: `Etternavn ${turn}-${n}, Fornavn Kontroll av blodtrykk`,
      start: `${dayOf(column)}T${clock(480 + i * 10)}`,
      end: `${dayOf(column)}T${clock(490 + i * 10)}`,
    }
  })

function Page() {
  const [{ columns, turn }, set] = useState({ columns: 35, turn: 0 })
  Object.assign(globalThis, {
    show: (next: number, name: number) => flushSync(() => set({ columns: next, turn: name })),
  })
  return (
    <FullCalendar
      key={columns}
      plugins={[timeGrid, interaction]}
      timeZone="UTC"
      initialView="columns"
      initialDate="2001-01-01"
      views={{ columns: { type: 'timeGrid', duration: { days: columns } } }}
      headerToolbar={false}
      height="100%"
      allDaySlot={false}
      slotDuration="00:10:00"
      slotMinTime="07:00:00"
      slotMaxTime="18:00:00"
      editable
      selectable
      eventDidMount={(info) => {
        info.el.dataset['id'] = info.event.id
      }}
      events={eventsOf(columns, turn)}
    />
  )
}

const root = document.getElementById('root')
if (root) createRoot(root).render(<Page />)
