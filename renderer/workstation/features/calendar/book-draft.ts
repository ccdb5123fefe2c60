import type { Id } from '@shared/id'
import type { LocalDate } from '@shared/time/instant'
import type { Time } from './columns'

/** What is known when a booking begins: a place clicked or drawn on the grid, or nothing but the day shown. */
export interface Draft {
  readonly patientId: Id | null
  readonly calendarId: Id
  readonly time: Time | null
  /** whether the length was drawn too */
  readonly length: boolean
  readonly day: LocalDate
  /** chosen before; null = what the opened time is for */
  readonly typeId: Id | null
  /** takes the mark on the grid away */
  readonly done: () => void
}
