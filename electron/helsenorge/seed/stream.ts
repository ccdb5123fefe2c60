import { appointmentLogs } from '@shared/calendar/appointment-log'
import {
  appointments,
  appointmentTypes,
  calendars,
  patientLists,
  planDays,
  weekTemplates,
} from '@shared/calendar/model'
import { notifications, patientNews } from '@shared/citizen/model'
import { powers } from '@shared/citizen/powers'
import { employees } from '@shared/clinic/model'
import { attachments, dialogueReads, dialogues, messages } from '@shared/inbox/model'
import { notes } from '@shared/journal/model'
import { patients, relations } from '@shared/patient/model'
import { selfReported } from '@shared/patient/self-reported'
import { castGuests } from './calendar/guests'
import { logOfVisit } from './calendar/visit-log'
import { type Visit, visitsOn } from './calendar/visits'
import { castThreads } from './inbox/cast-threads'
import { patientMinute } from './inbox/clockwork'
import { openThreads } from './inbox/open-threads'
import { pastThread, type Writers } from './inbox/past-threads'
import type { ThreadRows } from './inbox/rows'
import { noteOfVisit } from './journal/visit-notes'
import type { Day } from './lib/days'
import { idsWith } from './lib/ids'
import { inSteps, type Put, put, type Step } from './lib/steps'
import { castGpRows } from './people/cast-gp-rows'
import { castPowerRows } from './people/cast-people'
import { castProfileRows } from './people/cast-profile-rows'
import { castWaiting } from './people/cast-waiting'
import type { Population } from './people/make-people'
import { books, planDayRows, riskGroup, templateRow } from './setup/calendars'
import { clinicRow, groupRows, routingChangeRows, routingRows } from './setup/clinic-rows'
import { planningDay } from './setup/closed-days'
import { employeeRows } from './setup/people-of-the-clinic'
import { replyTemplateRows } from './setup/reply-templates'
import { appointmentTypeRows } from './setup/types'
import type { World } from './world'

/** What the streams need besides the world. */
export interface Sources {
  readonly world: World
  readonly population: Population
  readonly prescriptionPuts: readonly Put[]
  readonly writersOf: (gpId: string | null) => Writers
  readonly threads: ThreadRows
}

/** Clock steps in the order a new workstation needs them: who and where, who comes, what waits, then the past, newest first. */
export function* stepsOf(sources: Sources): Generator<Step & { readonly what: string }> {
  const { world } = sources
  yield* named('clinic', setUp(sources))
  yield* named('patients', inSteps(register(sources), [patients, relations, powers]))
  yield* named('prescriptions', inSteps(sources.prescriptionPuts, []))
  yield* named('GPs', inSteps(castGpRows(world.days.now), []))
  yield* named('waiting list', inSteps(castWaiting(world.days.now), []))
  yield* named('profiles', inSteps(castProfileRows(world.days.now), [selfReported]))
  const nextAppointment = idsWith('a')
  const nextNote = idsWith('n')
  const guests = castGuests(world.byId)
  const late: Put[] = []
  const monday = 1 - world.days.today.weekday
  const dayOf = (day: Day): Visit[] => {
    const seen = new Set<string>()
    return world.books.flatMap((book) => visitsOn(world, book, day, seen, nextAppointment, guests))
  }
  const recordsOf = (visit: Visit): Put[] => {
    const gpId = world.books.find((book) => book.row.id === visit.row.calendarId)?.gpId ?? null
    const note = noteOfVisit(world, visit, gpId, nextNote)
    const log = logOfVisit(visit)
    return [...(note ? [put(notes, note)] : []), ...(log ? [put(appointmentLogs, log)] : [])]
  }
  let booked = 0
  function* ahead(): Generator<Put> {
    for (let at = monday; at < monday + 7 * 9; at += 1) {
      for (const visit of dayOf(world.days.day(at))) {
        booked += 1
        yield put(appointments, visit.row)
        late.push(...recordsOf(visit))
      }
    }
  }
  yield* named('appointments', inSteps(ahead(), [appointments]))

  const order = [
    appointments,
    dialogues,
    messages,
    attachments,
    dialogueReads,
    notes,
    appointmentLogs,
    patientNews,
    notifications,
  ]
  function* open(): Generator<Put> {
    const prng = world.prng.fork('open rows')
    for (const thread of openThreads(world, sources.writersOf)) yield* sources.threads.of(thread, prng)
    for (const thread of castThreads(world)) yield* sources.threads.of(thread, prng)
  }
  yield* named('open dialogues', inSteps(open(), order))

  function* past(): Generator<Put> {
    yield* late
    late.length = 0
    const { size, days } = world
    let written = 0
    for (let back = 0; back <= size.daysBack || booked < size.appointments || written < size.messages; back += 1) {
      const day = days.day(-back)
      if (-back < monday && (back <= size.daysBack || booked < size.appointments)) {
        for (const visit of dayOf(day)) {
          booked += 1
          yield put(appointments, visit.row)
          yield* recordsOf(visit)
        }
      }
      if (back > size.daysBack && written >= size.messages) continue
      for (const row of threadsOf(sources, day)) {
        if (row.table.name === messages.name) written += 1
        yield row
      }
    }
  }
  yield* named('history', inSteps(past(), order))
}

function* named(what: string, steps: Iterable<Step>): Generator<Step & { readonly what: string }> {
  for (const step of steps) yield { ...step, what }
}

function* setUp({ world, population }: Sources): Generator<Step> {
  const { gps, size } = world
  const all = books(gps.length, size.labCalendars)
  const rows = employeeRows(gps.length, (gpId) => listLimitOf(population, gpId))
  yield* inSteps(clinicRow(), [])
  yield* inSteps(
    rows.map((row) => put(employees, row)),
    [],
  )
  yield* inSteps(groupRows(gps.map(({ id }) => id)), [])
  yield* inSteps(routingRows(), [])
  yield* inSteps(replyTemplateRows(), [])
  yield* inSteps(routingChangeRows(world.days.now), [])
  yield* inSteps(
    all.map(({ row }) => put(calendars, row)),
    [],
  )
  yield* inSteps([put(patientLists, riskGroup())], [])
  yield* inSteps(
    appointmentTypeRows().map((row) => put(appointmentTypes, row)),
    [],
  )
  yield* inSteps(
    all.map((book) => put(weekTemplates, templateRow(book))),
    [],
  )
  yield* inSteps(rolledOut(world), [])
  yield* inSteps(planningDay(all, world.days), [])
}
function* rolledOut({ books: all, days }: World): Generator<Put> {
  for (const row of planDayRows(all, days)) yield put(planDays, row)
}

/** The list is a little longer than those on it, full at one GP (S119, S137). */
function listLimitOf(population: Population, gpId: string): number {
  const on = population.people.filter((person) => person.row.gpId === gpId).length
  if (gpId === 'gp-berg') return on
  return Math.min(2500, Math.max(on, Math.ceil((on + 15) / 50) * 50))
}

function* register({ population, world: { days } }: Sources): Generator<Put> {
  for (const { row } of population.people) yield put(patients, row)
  for (const row of population.relations) yield put(relations, row)
  for (const row of castPowerRows(days.now)) yield put(powers, row)
}

/** How much is written on a day, against an ordinary working day; 1 = Monday. */
const BY_WEEKDAY = [0, 1.25, 1.05, 1, 0.95, 0.9, 0.3, 0.4]

function* threadsOf({ world, writersOf, threads }: Sources, day: Day): Generator<Put> {
  const prng = world.prng.fork(`threads ${day.date}`)
  const busy = day.working || day.weekday > 5 ? (BY_WEEKDAY[day.weekday] ?? 1) : 0.4
  const expected = world.size.dialoguesADay * world.gps.length * busy
  const writers = writersOf(null)
  for (let left = Math.floor(expected + prng.next()); left > 0; left -= 1) {
    const thread = pastThread(world, writers, prng, { day, minute: patientMinute(prng) })
    if (thread) yield* threads.of(thread, prng)
  }
}
