import type { CalendarOptions } from '@fullcalendar/react'
import interaction from '@fullcalendar/react/interaction'
import timeGrid from '@fullcalendar/react/timegrid'
import { clockText, SCROLL_TO, SLOT, SLOT_HEIGHT, virtualDay } from './columns'

/** Lines: full hours strong, half hours clear, the rest faint. */
function slotClass(date: Date): string {
  const minute = date.getUTCMinutes()
  return `slot ${minute === 0 ? 'slot-hour' : minute === 30 ? 'slot-half' : 'slot-minor'}`
}

/** What FullCalendar is told once. Columns are virtual days in UTC, see columns.ts. */
export const gridOptions = {
  plugins: [timeGrid, interaction],
  timeZone: 'UTC',
  initialView: 'columns',
  initialDate: virtualDay(0),
  headerToolbar: false,
  height: '100%',
  expandRows: true,
  slotMinHeight: SLOT_HEIGHT,
  allDaySlot: false,
  // drawn by our own layer: the virtual days are never today
  nowIndicator: false,
  // snap and slot must be equal: FullCalendar 7.1 otherwise shifts every drag by up to half a slot
  slotDuration: { minutes: SLOT },
  snapDuration: { minutes: SLOT },
  slotHeaderInterval: { minutes: 30 },
  // plain functions: FullCalendar would make an Intl format for each, for texts that are never shown or simple
  slotHeaderFormat: ({ date }) => clockText(date.hour * 60 + date.minute),
  dayHeaderFormat: () => '',
  scrollTime: `${clockText(SCROLL_TO)}:00`,
  scrollTimeReset: false,
  slotHeaderClass: 'slot-head',
  slotHeaderInnerClass: 'slot-head-inner',
  slotLaneClass: (info) => slotClass(info.date),
  tableHeaderClass: 'grid-head',
  dayHeaderClass: 'column-head',
  dayLaneClass: 'lane',
  dayLaneInnerClass: 'lane-events',
  highlightClass: 'picked',
  selectable: true,
  selectMirror: false,
  unselectAuto: false,
} as const satisfies CalendarOptions
