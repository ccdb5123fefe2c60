import type { Appointment, PlanBlock } from '@shared/calendar/model'
import { MINUTE } from '@shared/time/instant'
import type { Complaint } from '../content/complaint'
import { patientMinute } from '../inbox/clockwork'
import type { Day } from '../lib/days'
import type { Prng } from '../lib/prng'
import type { Person } from '../people/person'
import { type Book, blocksOn } from '../setup/calendars'
import { CLINIC_ID } from '../setup/people-of-the-clinic'
import { fill, type Words, wordsAbout } from '../text/fill'
import { monthOf, type World } from '../world'
import { fillBlocks, minutesOf, type Taken } from './fill-a-day'
import type { Guests } from './guests'
import { LAB_REASONS } from './lab-reasons'
import { statusAt } from './status'

/** An appointment and what it was about, for the journal. */
export interface Visit {
  readonly row: Appointment
  readonly person: Person
  /** null in the lab */
  readonly complaint: Complaint | null
  readonly words: Words
}

/** Share of the bookable time that is taken, by weeks from now: full tomorrow, thin in two months. */
const AHEAD = [0.9, 0.78, 0.62, 0.48, 0.34, 0.24, 0.15, 0.09]
const LAB_SHARE = 0.74

/** How much of a day is booked in the calendar. */
function shareOf(world: World, book: Book, day: Day): (urgent: boolean) => number {
  const lab = book.gpId === null ? LAB_SHARE : 1
  if (day.number < 0) {
    // the days just behind us stand on the same screen as today
    const scale = lab * (day.number > -7 ? Math.max(world.size.past, world.size.ahead) : world.size.past)
    return (urgent) => (urgent ? 0.9 : 0.94) * scale
  }
  const scale = lab * world.size.ahead
  if (day.number === 0) return () => 0.95 * scale
  // same-day need is not booked the week before
  return (urgent) => (urgent ? 0 : (AHEAD[Math.floor((day.number - 1) / 7)] ?? 0) * scale)
}

/**
 * Everything that stands in one calendar on one day, cancelled ones too.
 * @param seen patients who already come that day: nobody is in two rooms
 */
export function visitsOn(
  world: World,
  book: Book,
  day: Day,
  seen: Set<string>,
  nextId: () => string,
  guests: Guests,
): Visit[] {
  const blocks = blocksOn(book, day)
  if (blocks.length === 0) return []
  const prng = world.prng.fork(`visits ${book.row.id} ${day.date}`)
  const share = shareOf(world, book, day)
  const taken = fillBlocks(prng, blocks, (block) => share(block.typeIds.includes('type-urgent')), day.number > 0)
  const visits: Visit[] = []
  const guest = guests.take(book, day)
  if (guest) visits.push(visitOf(world, book, day, staffTime(blocks), guest, prng, nextId()))
  for (const time of taken) {
    if (guest && visits[0] && overlaps(visits[0], day, time)) continue
    if (
      time.typeId === 'type-urgent' &&
      day.number === 0 &&
      day.at(time.from) > world.days.now + 90 * MINUTE &&
      prng.chance(0.8)
    )
      continue
    const person = somebody(world, book, time, prng, seen)
    if (!person) continue
    seen.add(person.row.id)
    visits.push(visitOf(world, book, day, time, person, prng, nextId()))
    if (prng.chance(0.055)) {
      const other = somebody(world, book, time, prng, seen)
      if (other) visits.push(cancelled(visitOf(world, book, day, time, other, prng, nextId()), prng, world.days.now))
    }
  }
  return visits
}

const overlaps = ({ row }: Visit, day: Day, time: Taken): boolean =>
  row.startsAt < day.at(time.to) && day.at(time.from) < row.endsAt

/** The first time of the hours that the clinic books itself. */
function staffTime(blocks: readonly PlanBlock[]): Taken {
  const block = blocks.find(({ online, typeIds }) => !online && typeIds.includes('type-consultation')) ?? blocks[0]
  const from = block ? minutesOf(block.from) : 480
  return { from, to: from + 20, typeId: 'type-consultation', online: false }
}

/** Nearly always a patient of the doctor's own; somebody who does not come twice that day. */
function somebody(world: World, book: Book, time: Taken, prng: Prng, seen: ReadonlySet<string>): Person | undefined {
  const own = book.gpId === null ? undefined : world.visitors.get(book.gpId)
  for (let tries = 0; tries < 8; tries += 1) {
    const strange = !own || (!time.online && prng.chance(0.1))
    const person = (strange ? world.allVisitors : own).draw(prng)
    if (!seen.has(person.row.id) && fits(person, time.typeId)) return person
  }
  return undefined
}

function fits(person: Person, typeId: string): boolean {
  if (typeId === 'type-hidden') return person.age >= 13 && person.age < 16
  if (typeId === 'type-b12') return person.illnesses.includes('b12Deficiency') || person.age > 60
  if (typeId === 'type-flu-vaccine' || typeId === 'type-covid-vaccine')
    return person.age >= 50 || person.illnesses.length > 0
  return typeId !== 'type-video' || person.age >= 16
}

function visitOf(world: World, book: Book, day: Day, time: Taken, person: Person, prng: Prng, id: string): Visit {
  const startsAt = day.at(time.from)
  const endsAt = day.at(time.to)
  const complaint =
    book.gpId === null ? null : world.matters.visit(prng, person, monthOf(day), time.typeId === 'type-urgent')
  const words = wordsAbout(person, prng)
  const fromHome = time.online && person.writer !== null && prng.chance(0.55)
  const texts = complaint
    ? fromHome
      ? complaint.reasons
      : complaint.desk
    : (LAB_REASONS[time.typeId]?.[fromHome ? 'own' : 'desk'] ?? [''])
  const bookedAt = bookedBefore(world, day, startsAt, time.typeId === 'type-urgent', fromHome, prng)
  const request = time.typeId === 'type-consultation-request'
  const status = statusAt({
    startsAt,
    endsAt,
    now: world.days.now,
    prng,
    request: request && day.number > 0 && fromHome,
  })
  return {
    person,
    complaint,
    words,
    row: {
      id,
      clinicId: CLINIC_ID,
      calendarId: book.row.id,
      typeId: time.typeId,
      patientId: person.row.id,
      startsAt,
      endsAt,
      status,
      reason: fill(prng.pick(texts), words),
      source: fromHome ? 'helsenorge' : 'clinic',
      hidden: time.typeId === 'type-hidden',
      bookedAt,
      changedAt: changedAt(status, bookedAt, startsAt, endsAt),
      cancelledBy: null,
      changedById: null,
      overbookReason: null,
    },
  }
}

/** Weeks ahead as a rule, by telephone in office hours or from home at any; urgent ones the same morning; never later than now. */
function bookedBefore(
  world: World,
  day: Day,
  startsAt: number,
  urgent: boolean,
  fromHome: boolean,
  prng: Prng,
): number {
  const { now } = world.days
  if (urgent) {
    const rung = Math.max(day.at(450), startsAt - prng.between(20, 240) * MINUTE)
    return Math.min(rung, startsAt - 5 * MINUTE, now - MINUTE)
  }
  let back = world.days.day(Math.min(day.number - 1, 0) - prng.int(prng.pick([3, 10, 30])))
  const minute = fromHome ? patientMinute(prng) : prng.between(8 * 60, 15 * 60 + 45)
  while ((!fromHome && !back.working) || back.at(minute) >= now) back = world.days.day(back.number - 1)
  return back.at(minute)
}

function changedAt(status: Appointment['status'], bookedAt: number, startsAt: number, endsAt: number): number {
  if (status === 'completed' || status === 'no-show') return endsAt
  if (status === 'arrived') return Math.max(bookedAt, startsAt - 20 * MINUTE)
  return status === 'in-progress' ? startsAt : bookedAt
}

/** The same time was somebody else's first. */
function cancelled(visit: Visit, prng: Prng, now: number): Visit {
  const { row } = visit
  const until = Math.min(row.startsAt - 60 * MINUTE, now)
  const at = Math.max(row.bookedAt, until - prng.between(1, 4 * 1440) * MINUTE)
  const cancelledBy = prng.chance(0.7) ? 'patient' : 'clinic'
  return { ...visit, row: { ...row, status: 'cancelled', changedAt: at, cancelledBy } }
}
