import { type WaitingEntry, waitingEntries } from '@shared/calendar/waiting'
import { DAY, type Instant } from '@shared/time/instant'
import { addDays, dateOf } from '@shared/time/oslo'
import { type Put, put } from '../lib/steps'
import { CLINIC_ID } from '../setup/people-of-the-clinic'

type Wish = Pick<WaitingEntry, 'id' | 'patientId' | 'typeId' | 'note'>

/** Two who wait: one for the own GP, one for whoever of the lab is free first. */
export function castWaiting(now: Instant): Put[] {
  const today = dateOf(now)
  const entry = (wish: Wish, days: number): Put =>
    put(waitingEntries, {
      ...wish,
      clinicId: CLINIC_ID,
      calendarId: null,
      appointmentId: null,
      from: addDays(today, 1),
      to: addDays(today, 28),
      state: 'waiting',
      createdAt: now - days * DAY,
      createdById: 'sec-kari',
      settledAt: null,
      settledById: null,
    })
  const jakub = { patientId: 'person-jakub-kowalski', typeId: 'type-consultation', note: 'Kan komme på kort varsel' }
  return [
    entry({ id: 'wait-jakub', ...jakub }, 3),
    entry({ id: 'wait-elle', patientId: 'person-elle-somby', typeId: 'type-wound-care', note: '' }, 1),
  ]
}
