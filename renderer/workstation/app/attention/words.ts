import type { AppointmentType, Calendar } from '@shared/calendar/model'
import type { Instant } from '@shared/time/instant'
import type { TFunction } from 'i18next'
import type { Formats } from '../../lib/format'

/** What the lines of a card are made with. */
export interface Words {
  readonly t: TFunction<['attention', 'calendar', 'common', 'journal', 'inbox', 'settings']>
  readonly format: Formats
  readonly now: Instant
  readonly calendars: readonly Calendar[]
  readonly types: readonly AppointmentType[]
}
