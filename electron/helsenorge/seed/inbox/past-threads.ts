import type { DialogueKind } from '@shared/clinic/model'
import type { Prescription } from '@shared/patient/model'
import { MINUTE } from '@shared/time/instant'
import { thanks, youAreWelcome } from '../content/renewals'
import type { Prng } from '../lib/prng'
import type { Person } from '../people/person'
import { GPS, SECRETARIES } from '../setup/people-of-the-clinic'
import { monthOf, type World } from '../world'
import { clinicAnswers, instantAt, type Moment, patientAnswers } from './clockwork'
import { clinicLetter, consultation, contact, internalNote, isCourse, renewal, type Script } from './scripts'
import type { Thread, Turn } from './thread'
import { asAnswer, asLetter } from './voices'

/** Whom a thread can be about, and what they have. */
export interface Writers {
  /** those whose doctor offers it and who can write, or for whom a parent can */
  readonly draw: (prng: Prng, kind: DialogueKind) => Person
  readonly prescriptionsOf: (person: Person) => readonly Prescription[]
}

/** Answered threads older than this are put away. */
const KEPT_DAYS = 12

/** Which employee answers a kind: the own GP or a stand-in, the office, a doctor for prescriptions. */
export function answererOf(prng: Prng, kind: DialogueKind, person: Person): string {
  const own = person.row.gpId ?? GPS[0]?.id ?? ''
  if (kind === 'e-contact') return prng.chance(0.06) ? 'manager-hauge' : prng.pick(SECRETARIES)
  return prng.chance(kind === 'prescription-renewal' ? 0.2 : 0.06) ? 'locum-nygaard' : own
}

/** Working days an answer takes: most the same or next day, some nearly all five. */
export const delayOf = (prng: Prng, kind: DialogueKind): number =>
  kind === 'e-contact' ? prng.pick([0, 0, 0, 1]) : prng.pick([0, 0, 1, 1, 1, 2, 2, 3, 4])

/** The patient's words and the clinic's, as turns; questions and answers in working hours. */
export function turnsOf(
  world: World,
  prng: Prng,
  at: { opened: Moment; kind: DialogueKind; person: Person; writer: Person; script: Script; asked: boolean },
): [Turn, ...Turn[]] {
  const { opened, kind, person, writer, script } = at
  const { language } = script
  const answerer = answererOf(prng, kind, person)
  const turns: [Turn, ...Turn[]] = [
    {
      at: opened,
      by: writer,
      body: asLetter(prng, script.opening, writer, language, kind === 'e-contact' ? null : person.row.gpId),
      ...(script.picture ? { picture: script.picture } : {}),
      ...(script.prescriptionIds ? { prescriptionIds: script.prescriptionIds } : {}),
    },
  ]
  let moment = opened
  if (script.ask && at.asked) {
    const [question, reply] = script.ask
    moment = clinicAnswers(world.days, prng, moment, prng.pick([0, 1, 1, 2]))
    turns.push({ at: moment, by: answerer, body: asAnswer(prng, question, writer, answerer, language) })
    moment = patientAnswers(world.days, prng, moment)
    turns.push({ at: moment, by: writer, body: reply })
  }
  moment = clinicAnswers(world.days, prng, moment, delayOf(prng, kind))
  turns.push({
    at: moment,
    by: answerer,
    body: asAnswer(prng, script.answer, writer, answerer, language),
    ...(script.outcome ? { outcome: script.outcome } : {}),
  })
  return turns
}

const KINDS: readonly [DialogueKind | 'letter', number][] = [
  ['e-consultation', 0.3],
  ['e-contact', 0.33],
  ['prescription-renewal', 0.27],
  ['letter', 0.07],
  ['e-dialogue', 0.03],
]
function someKind(prng: Prng): DialogueKind | 'letter' {
  let at = prng.next()
  for (const [kind, share] of KINDS) {
    at -= share
    if (at < 0) return kind
  }
  return 'e-contact'
}

/** One finished thread that began at the moment; undefined when it would not be finished by now. */
export function pastThread(world: World, writers: Writers, prng: Prng, opened: Moment): Thread | undefined {
  const kind = someKind(prng)
  if (kind === 'letter') return ofClinic(world, writers, prng, opened)
  if (kind === 'e-dialogue') return amongColleagues(world, writers, prng, opened)
  const person = writers.draw(prng, kind)
  const writer = person.writer ?? person
  const script = scriptOf(world, writers, prng, kind, person, opened)
  if (!script) return undefined
  const turns = turnsOf(world, prng, { opened, kind, person, writer, script, asked: prng.chance(0.55) })
  let thanked = false
  const last = turns.at(-1)?.at ?? opened
  if (script.language === 'nb' && prng.chance(0.16)) {
    const at = patientAnswers(world.days, prng, last)
    turns.push({ at, by: writer, body: prng.pick(thanks) })
    thanked = true
    // an e-consultation cannot be put away while the patient has the last word
    if (kind === 'e-consultation') {
      const by = answererOf(prng, kind, person)
      turns.push({ at: clinicAnswers(world.days, prng, at, 0), by, body: prng.pick(youAreWelcome) })
    }
  }
  return finished(world, prng, {
    person,
    kind,
    subject: script.subject,
    turns,
    mustClose: thanked && kind !== 'e-consultation',
  })
}

export function scriptOf(
  world: World,
  writers: Writers,
  prng: Prng,
  kind: DialogueKind,
  person: Person,
  opened: Moment,
): Script | undefined {
  if (kind === 'e-consultation') return consultation(prng, person, monthOf(opened.day), world.matters)
  if (kind === 'e-contact') return contact(prng, person)
  const earlier = writers.prescriptionsOf(person).filter(({ prescribedAt }) => prescribedAt < opened.day.midnight)
  const lasting = [...new Map(earlier.filter((row) => !isCourse(row)).map((row) => [row.drug, row])).values()]
  const course = earlier.find(isCourse)
  if (course && (lasting.length === 0 ? prng.chance(0.3) : prng.chance(0.05))) return renewal(prng, person, [course])
  if (lasting.length === 0) return undefined
  const count = Math.min(lasting.length, prng.pick([1, 1, 1, 2, 2, 3]))
  const from = prng.int(lasting.length - count + 1)
  return renewal(prng, person, lasting.slice(from, from + count))
}

function ofClinic(world: World, writers: Writers, prng: Prng, opened: Moment): Thread | undefined {
  // whom an e-consultation may be sent to, an e-contact may be sent to as well
  const person = writers.draw(prng, 'e-consultation')
  if (!person.writer || person.age < 18) return undefined
  const { kind, script } = clinicLetter(prng, person)
  const by = answererOf(prng, kind, person)
  const at = clinicAnswers(world.days, prng, opened, 0)
  const turns: [Turn, ...Turn[]] = [{ at, by, body: asAnswer(prng, script.opening, person.writer, by, 'nb') }]
  let thanked = false
  if (prng.chance(0.3)) {
    const back = patientAnswers(world.days, prng, at)
    turns.push({ at: back, by: person.writer, body: script.answer })
    thanked = kind !== 'e-consultation'
    if (!thanked) turns.push({ at: clinicAnswers(world.days, prng, back, 0), by, body: prng.pick(youAreWelcome) })
  }
  return finished(world, prng, { person, kind, subject: script.subject, turns, mustClose: thanked })
}

function amongColleagues(world: World, writers: Writers, prng: Prng, opened: Moment): Thread | undefined {
  const person = writers.draw(prng, 'e-dialogue')
  const script = internalNote(prng, person)
  const at = clinicAnswers(world.days, prng, opened, 0)
  const by = prng.pick(SECRETARIES)
  const gpId = person.row.gpId ?? GPS[0]?.id ?? ''
  return finished(world, prng, {
    person,
    kind: 'e-dialogue',
    subject: script.subject,
    turns: [
      { at, by, body: script.opening },
      { at: clinicAnswers(world.days, prng, at, prng.int(2)), by: gpId, body: script.answer },
    ],
    mustClose: true,
  })
}

function finished(
  world: World,
  prng: Prng,
  of: Pick<Thread, 'person' | 'kind' | 'subject' | 'turns'> & { readonly mustClose: boolean },
): Thread | undefined {
  const last = of.turns.at(-1) ?? of.turns[0]
  if (instantAt(last.at) > world.days.now - MINUTE) return undefined
  const daysAgo = -last.at.day.number
  const recent = daysAgo <= KEPT_DAYS && !of.mustClose && prng.chance(0.75)
  const patientLast = typeof last.by !== 'string'
  return {
    person: of.person,
    kind: of.kind,
    subject: of.subject,
    turns: of.turns,
    status: recent ? 'answered' : 'closed',
    readBy: patientLast ? [answererOf(prng, of.kind, of.person)] : [],
    readByPatient: of.kind !== 'e-dialogue' && (daysAgo > 30 || prng.chance(0.85)),
  }
}
