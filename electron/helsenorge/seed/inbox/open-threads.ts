import type { DialogueKind } from '@shared/clinic/model'
import { MINUTE } from '@shared/time/instant'
import { reminders } from '../content/renewals'
import type { Day } from '../lib/days'
import type { Prng } from '../lib/prng'
import type { Person } from '../people/person'
import { SECRETARIES } from '../setup/people-of-the-clinic'
import type { World } from '../world'
import { clinicAnswers, instantAt, type Moment, patientAnswers, patientMinute } from './clockwork'
import { answererOf, scriptOf, type Writers } from './past-threads'
import { internalNote } from './scripts'
import type { Thread, Turn } from './thread'
import { asAnswer, asLetter } from './voices'

/**
 * Working days since each open thread began, over and over: most are fresh, some are near the limit of five, a few are past it (S15, S187).
 * The first entries come first, so that even a small clinic has one of each.
 */
const AGES_OF_CONSULTATIONS = [1, 7, 5, 0, 2, 0, 1, 3, 0, 4, 1, 2]
/** Letters to the office are to be answered the same or the next day; renewals within five. */
const AGES_OF_CONTACTS = [0, 3, 1, 0, 0, 1, 0, 2, 0, 1]
const AGES_OF_RENEWALS = [0, 6, 1, 0, 2, 5, 1, 0, 3]

/** A moment so many working days back, before now. */
function began(world: World, prng: Prng, workingDays: number): Moment {
  const { days } = world
  let day: Day = days.today
  for (let left = workingDays; left > 0; ) {
    day = days.day(day.number - 1)
    if (day.working) left -= 1
  }
  // on a day off nothing of "today" need be a working day: the letter may lie there since yesterday evening
  for (let tries = 0; tries < 20; tries += 1) {
    const at = { day, minute: patientMinute(prng) }
    if (instantAt(at) < days.now - 3 * MINUTE) return at
  }
  return { day: days.day(day.number - 1), minute: patientMinute(prng) }
}

/** The patient waits for the clinic. */
function waiting(
  world: World,
  writers: Writers,
  prng: Prng,
  kind: DialogueKind,
  person: Person,
  age: number,
): Thread | undefined {
  const writer = person.writer
  const opened = began(world, prng, age)
  const script = writer ? scriptOf(world, writers, prng, kind, person, opened) : undefined
  if (!writer || !script) return undefined
  const turns: [Turn, ...Turn[]] = [
    {
      at: opened,
      by: writer,
      body: asLetter(prng, script.opening, writer, script.language, kind === 'e-contact' ? null : person.row.gpId),
      ...(script.picture ? { picture: script.picture } : {}),
      ...(script.prescriptionIds ? { prescriptionIds: script.prescriptionIds } : {}),
    },
  ]
  const { now } = world.days
  if (age >= 2 && script.ask && kind === 'e-consultation' && prng.chance(0.4)) {
    const by = answererOf(prng, kind, person)
    const asked = clinicAnswers(world.days, prng, opened, 1)
    const replied = patientAnswers(world.days, prng, asked)
    if (instantAt(replied) < now) {
      turns.push({ at: asked, by, body: asAnswer(prng, script.ask[0], writer, by, script.language) })
      turns.push({ at: replied, by: writer, body: script.ask[1] })
    }
  } else if (age >= 3 && script.language === 'nb' && prng.chance(0.45)) {
    const again = { day: world.days.workingAfter(opened.day, age - 1), minute: patientMinute(prng) }
    if (instantAt(again) < now) turns.push({ at: again, by: writer, body: prng.pick(reminders) })
  }
  return { person, kind, subject: script.subject, turns, status: 'open', readBy: [], readByPatient: true }
}

/** The same moment, or the last one before it when the clinic was open. */
function inOfficeHours({ days }: World, at: Moment): Moment {
  if (at.day.working && at.minute >= 460 && at.minute <= 960) return at
  let { day } = at
  if (at.minute < 460) day = days.day(day.number - 1)
  while (!day.working) day = days.day(day.number - 1)
  return { day, minute: 945 - (at.minute % 60) }
}

/** A colleague waits for the doctor. */
function question(world: World, prng: Prng, person: Person, age: number): Thread {
  const script = internalNote(prng, person)
  const at = inOfficeHours(world, began(world, prng, age))
  return {
    person,
    kind: 'e-dialogue',
    subject: script.subject,
    turns: [{ at, by: prng.pick(SECRETARIES), body: script.opening }],
    status: 'open',
    readBy: [],
    readByPatient: false,
  }
}

const nth = (list: readonly number[], i: number): number => list[i % list.length] ?? 0

/** All that waits for an answer today: each GP's own, and the clinic's pile. Newest last. */
export function openThreads(world: World, writersOf: (gpId: string | null) => Writers): Thread[] {
  const threads: Thread[] = []
  const busy = new Set<string>()
  /** one open thread of a kind and patient is enough */
  const someone = (writers: Writers, prng: Prng, kind: DialogueKind): Person => {
    for (let tries = 0; tries < 50; tries += 1) {
      const person = writers.draw(prng, kind)
      if (!busy.has(person.row.id)) {
        busy.add(person.row.id)
        return person
      }
    }
    return writers.draw(prng, kind)
  }
  const add = (prng: Prng, thread: Thread | undefined, readers: readonly string[]): boolean => {
    if (thread) threads.push(prng.chance(0.4) ? { ...thread, readBy: [prng.pick(readers)] } : thread)
    return thread !== undefined
  }
  for (const gp of world.gps) {
    const prng = world.prng.fork(`open ${gp.id}`)
    const writers = writersOf(gp.id)
    // where e-consultations are not offered, colleagues' questions are all that comes to the doctor
    const questions = gp.services.eConsultation
      ? Math.max(1, Math.round(world.size.openPerGp / 8))
      : Math.ceil(world.size.openPerGp / 2)
    for (let i = 0; i < questions; i += 1)
      add(prng, question(world, prng, someone(writers, prng, 'e-dialogue'), i % 3), [gp.id])
    if (!gp.services.eConsultation) continue
    for (let i = 0; i < world.size.openPerGp - questions; i += 1) {
      const person = someone(writers, prng, 'e-consultation')
      add(prng, waiting(world, writers, prng, 'e-consultation', person, nth(AGES_OF_CONSULTATIONS, i)), [gp.id])
    }
  }
  const prng = world.prng.fork('open clinic')
  const writers = writersOf(null)
  let contacts = 0
  let renewals = 0
  for (
    let tries = 0;
    contacts + renewals < world.size.openForClinic && tries < 10 * world.size.openForClinic;
    tries += 1
  ) {
    const kind = renewals * 3 < contacts * 2 ? 'prescription-renewal' : 'e-contact'
    const age = kind === 'e-contact' ? nth(AGES_OF_CONTACTS, contacts) : nth(AGES_OF_RENEWALS, renewals)
    const made = add(prng, waiting(world, writers, prng, kind, someone(writers, prng, kind), age), SECRETARIES)
    if (made && kind === 'e-contact') contacts += 1
    if (made && kind === 'prescription-renewal') renewals += 1
  }
  return threads
}
