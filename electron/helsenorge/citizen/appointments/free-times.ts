import { type AppointmentType, appointmentTypes, type Calendar } from '@shared/calendar/model'
import { slotsIn } from '@shared/calendar/offered'
import { bookingWindow } from '@shared/calendar/rules'
import type { Slot } from '@shared/calendar/slots'
import { isBookable, takesFromPatients } from '@shared/calendar/take-slot'
import { citizenPaths, type FreeTime, type FreeTimes, freeTimes } from '@shared/citizen/api'
import { id } from '@shared/id'
import type { Patient } from '@shared/patient/model'
import { type Instant, type LocalDate, localDate } from '@shared/time/instant'
import { addDays, dateOf } from '@shared/time/oslo'
import type { Reads } from '@shared/tx'
import { z } from 'zod'
import { HttpProblem } from '../../http/problem'
import { defineRoute, type Route } from '../../http/route'
import type { Services } from '../../services'
import { notFound, requireAccess } from '../access'
import { forPatient } from '../for-patient'
import { bookableCalendars } from './bookable'
import type { Holds } from './holds'

/** A month seen at a time while looking for the next free day. */
const STRIDE = 31

/** When is looked, and whether a time is held by nobody else. */
export interface Look {
  readonly now: Instant
  readonly free: (time: FreeTime) => boolean
}

/** All calendars' slots by time. Patients can't tell shared calendars apart (S74): a time that several have is shown once. */
async function mergedSlots(
  tx: Reads,
  bookable: readonly Calendar[],
  type: AppointmentType,
  from: LocalDate,
  to: LocalDate,
  { now, free }: Look,
): Promise<Slot[]> {
  const byTime = new Map<Instant, Slot>()
  for (const calendar of bookable)
    for (const slot of await slotsIn(tx, calendar, type, from, to, now))
      if (!byTime.has(slot.startsAt) && free(slot)) byTime.set(slot.startsAt, slot)
  return [...byTime.values()].sort((a, b) => a.startsAt - b.startsAt)
}

/** A week seen at a time while looking for the next free times. */
const WEEK = 7

/**
 * The next free times of the type that the patient may book: from the wanted instant on, then, where those are too few, earlier ones.
 * @param most how many at most
 */
export async function nextFreeTimes(
  tx: Reads,
  patient: Patient,
  type: AppointmentType,
  { wanted, most, now, free }: { wanted: Instant; most: number } & Look,
): Promise<FreeTime[]> {
  const bookable = (await bookableCalendars(tx, patient)).filter((calendar) => takesFromPatients(calendar, type))
  const last = lastDay(bookable, now)
  const found = async (from: LocalDate, to: LocalDate, fits: (slot: Slot) => boolean): Promise<Slot[]> => {
    const slots: Slot[] = []
    for (let day = from; day <= to && slots.length < most; day = addDays(day, WEEK))
      slots.push(...(await mergedSlots(tx, bookable, type, day, addDays(day, WEEK), { now, free })).filter(fits))
    return slots
  }
  if (last === undefined) return []
  const start = wanted > now ? wanted : now
  const later = await found(dateOf(start), last, ({ startsAt }) => startsAt >= start)
  const sooner = later.length < most ? await found(dateOf(now), dateOf(start), ({ startsAt }) => startsAt < start) : []
  return [...later, ...sooner]
    .slice(0, most)
    .map(({ calendarId, startsAt, endsAt }) => ({ calendarId, startsAt, endsAt }))
}

/** The last day that any of the calendars may be booked. */
const lastDay = (bookable: readonly Calendar[], now: Instant): LocalDate | undefined =>
  bookable
    .map((calendar) => dateOf(bookingWindow(calendar, now).to))
    .sort()
    .at(-1)

/** A query for days that have a date; 14 at most. */
export const daysAsked = z.object({ from: localDate, days: z.coerce.number().int().min(1).max(14).default(7) })

/** Free times of the type on the days asked for, and the next day that has one. */
export async function freeTimesOf(
  tx: Reads,
  bookable: readonly Calendar[],
  type: AppointmentType,
  { from, days }: z.infer<typeof daysAsked>,
  look: Look,
): Promise<FreeTimes> {
  const end = addDays(from, days)
  const slots = await mergedSlots(tx, bookable, type, from, end, look)
  const byDay = new Map<LocalDate, Slot[]>()
  for (const slot of slots) byDay.set(dateOf(slot.startsAt), [...(byDay.get(dateOf(slot.startsAt)) ?? []), slot])
  return {
    days: Array.from({ length: days }, (_, i) => addDays(from, i)).map((date) => ({
      date,
      times: (byDay.get(date) ?? []).map(({ calendarId, startsAt, endsAt }) => ({ calendarId, startsAt, endsAt })),
    })),
    nextDate: await nextDay(tx, bookable, type, end, look),
  }
}

export const freeTimesRoute = ({ store, clock }: Services, holds: Pick<Holds, 'isHeld'>): Route =>
  defineRoute({
    method: 'GET',
    path: citizenPaths.freeTimes,
    summary: 'Free times of one type over some days, and the next day that has one.',
    access: 'citizen',
    params: forPatient,
    query: daysAsked.extend({ typeId: id, calendarId: id.optional() }),
    answer: freeTimes,
    refusals: [
      'not-found',
      'service-not-offered',
      'no-consent',
      'not-active',
      'contact-outdated',
      'too-young',
      'child-over-12',
    ],
    handle: async ({
      caller,
      params: { patientId },
      query: { typeId, calendarId, from, days },
    }): Promise<FreeTimes> => {
      requireRealDays(from, days)
      return store.read(async (tx) => {
        const now = clock()
        const patient = await requireAccess(tx, caller, patientId, 'booking', now)
        const type = await tx.get(appointmentTypes, typeId)
        if (!type || type.clinicId !== patient.clinicId || !isBookable(type)) throw notFound()
        const bookable = (await bookableCalendars(tx, patient)).filter(
          (calendar) => takesFromPatients(calendar, type) && (calendarId === undefined || calendar.id === calendarId),
        )
        const look: Look = { now, free: (time) => !holds.isHeld(time, caller.patientId) }
        return freeTimesOf(tx, bookable, type, { from, days }, look)
      })
    },
  })

/** The first day with a free time from the day on, as far as any calendar may be booked. */
async function nextDay(
  tx: Reads,
  bookable: readonly Calendar[],
  type: AppointmentType,
  from: LocalDate,
  look: Look,
): Promise<LocalDate | null> {
  const last = lastDay(bookable, look.now)
  const today = dateOf(look.now)
  for (let day = from > today ? from : today; last !== undefined && day <= last; day = addDays(day, STRIDE)) {
    const [first] = await mergedSlots(tx, bookable, type, day, addDays(day, STRIDE), look)
    if (first) return dateOf(first.startsAt)
  }
  return null
}

/** The shape lets 30 February through, and days after the year 9999 have another one. */
export function requireRealDays(from: LocalDate, days: number): void {
  try {
    Temporal.PlainDate.from(from, { overflow: 'reject' })
    if (localDate.safeParse(addDays(from, days)).success) return
  } catch {
    // told below
  }
  throw new HttpProblem(400, 'bad-request', { data: { where: 'query.from' } })
}
