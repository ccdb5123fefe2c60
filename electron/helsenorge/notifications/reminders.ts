import { type Appointment, appointments, calendars } from '@shared/calendar/model'
import { type Notification, notifications, patientNews } from '@shared/citizen/model'
import { patients } from '@shared/patient/model'
import { HOUR, type Instant, MINUTE } from '@shared/time/instant'
import { timeOf } from '@shared/time/oslo'
import type { Reads, Tx } from '@shared/tx'
import type { Services } from '../services'
import { tell } from './held'
import { type Way, wayTo } from './reach'

/** A reminder comes between 48 and 24 hours before (S101), and never at night. */
const EARLIEST = 48 * HOUR
const LATEST = 24 * HOUR
const FIRST = '08:00'
const LAST = '20:00'

/** How often is looked, ms. Each appointment has at least twelve daytime hours in which it can be reminded of. */
const EVERY = MINUTE
/** Reminders in one transaction. */
const TOGETHER = 50

/** One for each time an appointment has: told twice it would be the same row. */
const idOf = ({ id, startsAt }: Appointment): string => `appointment-reminder:${id}:${startsAt}`

/**
 * Whether the patient is to be reminded of it now. None of what is hidden, cancelled or only asked for, and none when the patient was told of this very
 * appointment within the 48 hours: a booking or a move is reminder enough.
 * @returns how the patient is told
 */
async function dueTo(tx: Reads, one: Appointment | undefined, now: Instant): Promise<Way | undefined> {
  if (one?.status !== 'confirmed' || one.hidden) return undefined
  if (one.startsAt > now + EARLIEST || one.startsAt <= now + LATEST) return undefined
  const news = (await tx.get(patientNews, one.id))?.news ?? []
  if (news.some(({ at }) => at > one.startsAt - EARLIEST)) return undefined
  if (await tx.get(notifications, idOf(one))) return undefined
  const patient = await tx.get(patients, one.patientId)
  const about = { kind: 'appointment-reminder', subjectKind: 'appointment', subjectId: one.id } as const
  return patient && (await wayTo(tx, patient, about, now))
}

/** Writes the reminders that are due. @returns how many */
export async function remind({ store, write, clock }: Pick<Services, 'store' | 'write' | 'clock'>): Promise<number> {
  const now = clock()
  const time = timeOf(now)
  if (time < FIRST || time >= LAST) return 0
  const due = await store.read(async (tx) => {
    const found: string[] = []
    for (const { id: calendarId } of await tx.list(calendars, { where: {} })) {
      const range = { field: 'startsAt', from: now + LATEST + 1, to: now + EARLIEST + 1 } as const
      for (const one of await tx.list(appointments, { where: { calendarId }, range }))
        if (await dueTo(tx, one, now)) found.push(one.id)
    }
    return found
  })
  let told = 0
  for (let i = 0; i < due.length; i += TOGETHER) {
    const { value } = await write(async (tx) => {
      let written = 0
      // looked at again: much may have happened since
      for (const id of due.slice(i, i + TOGETHER)) if (await remindOf(tx, id, now)) written += 1
      return written
    })
    told += value
  }
  return told
}

async function remindOf(tx: Tx, id: string, now: Instant): Promise<boolean> {
  const one = await tx.get(appointments, id)
  const way = await dueTo(tx, one, now)
  if (!one || !way) return false
  const { clinicId, patientId } = one
  const about = { clinicId, patientId, subjectKind: 'appointment', subjectId: id } as const
  const row: Notification = {
    id: idOf(one),
    ...about,
    kind: 'appointment-reminder',
    createdAt: now,
    readAt: null,
    ...way,
  }
  await tell(tx, row)
  return true
}

export interface Reminders {
  /** Looks now: the clock was moved. Resolves when all that is due is written. */
  readonly look: () => Promise<void>
  readonly stop: () => void
}

/** Reminds for as long as the server runs. Nothing is remembered but the reminders themselves: a kill costs nothing, and nobody is told twice. */
export function startReminders(services: Services): Reminders {
  let running: Promise<unknown> = Promise.resolve()
  const look = (): Promise<void> => {
    running = running
      .then(() => remind(services))
      .catch((error: unknown) => services.log.defect('reminding patients', error))
    return running.then(() => undefined)
  }
  const timer = setInterval(() => void look(), EVERY).unref()
  return { look, stop: () => clearInterval(timer) }
}
