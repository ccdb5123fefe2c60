import type { AppointmentType } from '@shared/calendar/model'
import type { Id } from '@shared/id'
import type { TFunction } from 'i18next'
import { clockText, SLOT } from './columns'
import type { Open, Placed } from './day-items'

/** A span of one column, wall-clock minutes after midnight. */
export interface Span {
  readonly from: number
  readonly to: number
}
/** What stands in a span: who has it, and whom the time is open for. */
export interface SlotStanding {
  readonly taken: Placed | undefined
  readonly openFor: 'patients' | 'clinic' | 'nobody'
  /** types that the opened time is for, where it is open for all of the span */
  readonly typeIds: readonly Id[]
}

/** @param exceptId the appointment that would move there */
export function slotStanding(
  span: Span,
  placed: readonly Placed[],
  open: readonly Open[],
  exceptId?: Id,
): SlotStanding {
  const taken = placed.find((item) => item.appointment.id !== exceptId && item.from < span.to && span.from < item.to)
  const under = open.filter((block) => block.from < span.to && span.from < block.to)
  let until = span.from
  for (const block of under) if (block.from <= until) until = Math.max(until, block.to)
  if (until < span.to) return { taken, openFor: 'nobody', typeIds: [] }
  const typeIds = (under[0]?.typeIds ?? []).filter((id) => under.every((block) => block.typeIds.includes(id)))
  return { taken, openFor: under.every(({ online }) => online) ? 'patients' : 'clinic', typeIds }
}

/** How a span is read: "10:20–10:40, ledig, åpen på nett", "opptatt av Hansen, Tuva". `type`: what would stand there. */
export function standingWords(
  t: TFunction<'calendar'>,
  span: Span,
  standing: SlotStanding,
  type?: AppointmentType,
): string {
  const fits = type === undefined || standing.openFor === 'nobody' || standing.typeIds.includes(type.id)
  return [
    `${clockText(span.from)}–${clockText(span.to)}`,
    standing.taken ? t('slot.taken', { name: standing.taken.appointment.patientName }) : t('slot.free'),
    t(`slot.for-${standing.openFor}`),
    fits ? '' : t('slot.otherType'),
  ]
    .filter((part) => part !== '')
    .join(', ')
}

/** Where the keyboard stands in the grid: a column and a span in it. */
export interface SlotAt extends Span {
  readonly index: number
}

/** Where a key leads from there: up and down a step, a page an hour, sideways a column; with Shift the end moves. Undefined: nowhere. */
export function nextSlot(
  key: string,
  shift: boolean,
  at: SlotAt,
  grid: { readonly columns: number; readonly hours: Span },
): SlotAt | undefined {
  const first = grid.hours.from * 60
  const last = grid.hours.to * 60
  const length = at.to - at.from
  const by = (minutes: number): SlotAt => {
    const from = Math.min(Math.max(at.from + minutes, first), last - length)
    return { ...at, from, to: from + length }
  }
  const end = (minutes: number): SlotAt => ({
    ...at,
    to: Math.min(Math.max(at.to + minutes, at.from + SLOT), last),
  })
  const beside = (step: number): SlotAt | undefined => {
    const index = at.index + step
    return index >= 0 && index < grid.columns ? { ...at, index } : undefined
  }
  switch (key) {
    case 'ArrowUp':
      return shift ? end(-SLOT) : by(-SLOT)
    case 'ArrowDown':
      return shift ? end(SLOT) : by(SLOT)
    case 'PageUp':
      return by(-60)
    case 'PageDown':
      return by(60)
    case 'Home':
      return { ...at, from: first, to: first + length }
    case 'End':
      return { ...at, from: last - length, to: last }
    case 'ArrowLeft':
      return beside(-1)
    case 'ArrowRight':
      return beside(1)
    default:
      return undefined
  }
}
