import type { AppointmentType, Calendar } from '@shared/calendar/model'
import type { Id } from '@shared/id'
import { type Ref, useImperativeHandle, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format'
import type { Column } from './columns'
import type { Open, Placed } from './day-items'
import { type SlotAt, slotStanding, standingWords } from './slot-standing'

/** Says where a dragged appointment would stand; null = nothing is dragged. */
export type ShowDrag = (dragged: { readonly id: Id; readonly at: SlotAt } | null) => void

export interface DragHandle {
  readonly show: ShowDrag
}

interface Props {
  /** FullCalendar tells of it here: a state above would draw the grid anew under the pointer */
  readonly ref: Ref<DragHandle>
  readonly columns: readonly Column[]
  readonly calendars: ReadonlyMap<Id, Calendar>
  readonly types: ReadonlyMap<Id, AppointmentType>
  readonly placed: ReadonlyMap<string, readonly Placed[]>
  readonly open: ReadonlyMap<string, readonly Open[]>
}

/** The rules in words while an appointment is dragged or lengthened, before it is dropped (S70, S89). */
export function DragHint({ ref, columns, calendars, types, placed, open }: Props) {
  const { t } = useTranslation('calendar')
  const format = useFormats()
  const [dragged, setDragged] = useState<Parameters<ShowDrag>[0]>(null)
  useImperativeHandle(ref, () => ({ show: setDragged }), [])
  const column = dragged && columns[dragged.at.index]
  if (!dragged || !column) return null
  const own = [...placed.values()].flat().find(({ appointment }) => appointment.id === dragged.id)?.appointment
  const standing = slotStanding(dragged.at, placed.get(column.key) ?? [], open.get(column.key) ?? [], dragged.id)
  const type = own && types.get(own.typeId)
  const fits = type === undefined || standing.typeIds.includes(type.id)
  return (
    <div className="drag-hint person" data-tone={standing.taken ? 'danger' : fits ? undefined : 'warning'}>
      {[
        calendars.get(column.calendarId)?.name,
        format.dayShort(column.date),
        standingWords(t, dragged.at, standing, type),
      ].join(' · ')}
    </div>
  )
}
