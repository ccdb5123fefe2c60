import { canActFor } from '../citizen/access'
import { familyOf } from '../citizen/reach'
import type { Patient } from '../patient/model'
import type { Instant } from '../time/instant'
import { addDays, dateOf } from '../time/oslo'
import type { Reads } from '../tx'
import { type AppointmentType, appointments, type Calendar } from './model'
import { openedTypes, slotsIn } from './offered'
import { bookingWindow, isOpen, ownsOneCalendar } from './rules'
import { isOpenTo, takesFromPatients } from './take-slot'

/** Why one patient is not offered a type in a calendar, the first rule that says no (S55-S59, S62, S80, S83, S190). */
export const offerProblems = [
  'calendar-offline',
  'no-gp',
  'not-own-gp',
  'not-on-list',
  'several-calendars',
  'type-emergency',
  'type-hidden',
  'type-offline',
  'type-not-resource',
  'type-not-planned',
  'type-full',
  'too-many-open',
] as const
export type OfferProblem = (typeof offerProblems)[number]

export interface Offer {
  readonly calendarId: string
  readonly typeId: string
  readonly problem: OfferProblem | null
  readonly firstFree: Instant | null
}

/** What a patient may book, and who does it; `access`: the code by which HelseNorge says no to all of it. */
export interface AsPatient {
  readonly access: string | null
  /** ids of those who may book: the patient, or parents */
  readonly bookers: readonly string[]
  readonly offers: readonly Offer[]
}

/** The patient asked about, and the clinic's calendars and types in its order. */
export interface Clinic {
  readonly patient: Patient
  readonly calendars: readonly Calendar[]
  readonly types: readonly AppointmentType[]
}

/**
 * The clinic's booking page as one patient, or the child's parents, would find it now: each calendar with each type, and the rule that says no (N1). By the functions by which HelseNorge
 * decides it. What only HelseNorge knows does not change it: a power of attorney gives no more than the giver has (S174); a time held by somebody else is free again in minutes.
 */
export async function asPatient(tx: Reads, { patient, calendars, types }: Clinic, now: Instant): Promise<AsPatient> {
  const who = [patient, ...(await familyOf(tx, patient, now)).guardians]
  const bookers: string[] = []
  const refused: string[] = []
  for (const { id } of who) {
    const may = await canActFor(tx, id, patient, 'booking', now)
    if (may.ok) bookers.push(id)
    else refused.push(may.code)
  }
  // below 16 it is for the parents that the rule matters: that the child is too young says nothing
  const access = bookers.length > 0 ? null : (refused.find((code) => code !== 'too-young') ?? refused[0] ?? null)
  const offers: Offer[] = []
  for (const calendar of calendars) {
    const closed = await calendarProblem(tx, calendar, patient)
    const opened = await openedTypes(tx, calendar, now)
    const full = (await openOf(tx, calendar, patient, now)) >= calendar.maxOpenPerPatient
    for (const type of types) {
      if (!opened.has(type.id) && !takesFromPatients(calendar, type)) continue
      const problem = closed ?? typeProblem(calendar, type, opened)
      const firstFree = problem === undefined ? await firstFreeOf(tx, calendar, type, now) : undefined
      const last = firstFree === undefined ? 'type-full' : full ? 'too-many-open' : null
      const own = { calendarId: calendar.id, typeId: type.id }
      offers.push({ ...own, problem: problem ?? last, firstFree: firstFree ?? null })
    }
  }
  return { access, bookers, offers }
}

async function calendarProblem(tx: Reads, calendar: Calendar, patient: Patient): Promise<OfferProblem | undefined> {
  if (!calendar.online) return 'calendar-offline'
  if (!(await isOpenTo(tx, calendar, patient))) {
    if (calendar.ownerKind === 'gp' && calendar.ownerId !== patient.gpId) return 'not-own-gp'
    return calendar.patientListId === null ? 'no-gp' : 'not-on-list'
  }
  return (await ownsOneCalendar(tx, calendar)) ? undefined : 'several-calendars'
}

function typeProblem(calendar: Calendar, type: AppointmentType, opened: ReadonlySet<string>): OfferProblem | undefined {
  if (type.category === 'Hastetime') return 'type-emergency'
  if (type.hidden) return 'type-hidden'
  if (!type.online) return 'type-offline'
  if (!takesFromPatients(calendar, type)) return 'type-not-resource'
  return opened.has(type.id) ? undefined : 'type-not-planned'
}

/** Days looked at together until a free time is found. */
const STRIDE = 14

async function firstFreeOf(
  tx: Reads,
  calendar: Calendar,
  type: AppointmentType,
  now: Instant,
): Promise<Instant | undefined> {
  const last = dateOf(bookingWindow(calendar, now).to)
  for (let day = dateOf(now); day <= last; day = addDays(day, STRIDE)) {
    const slots = await slotsIn(tx, calendar, type, day, addDays(day, STRIDE), now)
    const first = slots.reduce((least, { startsAt }) => Math.min(least, startsAt), Number.POSITIVE_INFINITY)
    if (Number.isFinite(first)) return first
  }
  return undefined
}

/** The appointments to come that count against the calendar's limit (S59). */
async function openOf(tx: Reads, calendar: Calendar, patient: Patient, now: Instant): Promise<number> {
  const range = { field: 'startsAt', from: now } as const
  const mine = await tx.list(appointments, { where: { patientId: patient.id }, range })
  return mine.filter((one) => one.calendarId === calendar.id && isOpen(one)).length
}
