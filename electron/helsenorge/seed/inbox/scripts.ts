import type { RenewalOutcome } from '@shared/inbox/model'
import type { Prescription } from '@shared/patient/model'
import type { Picture, Talk } from '../content/complaint'
import { contacts, forChild, fromClinic, internal, wrongChannel } from '../content/contacts'
import { SHORT_COURSES } from '../content/drugs'
import { english, nynorsk } from '../content/languages'
import {
  addictiveAnswers,
  againAnswers,
  againOpenings,
  pressureOpenings,
  renewalAnswers,
  renewalOpenings,
  renewalSubjects,
} from '../content/renewals'
import type { Prng } from '../lib/prng'
import type { Person } from '../people/person'
import { fill, type Words, wordsAbout } from '../text/fill'
import { type Matters, suits } from '../text/matters'

/** What is said in a thread, without who and when. */
export interface Script {
  readonly language: Person['language']
  readonly subject: string
  readonly opening: string
  readonly picture?: Picture
  readonly prescriptionIds?: readonly string[]
  /** asked back and replied, when the doctor needs to know more */
  readonly ask?: readonly [question: string, reply: string]
  readonly answer: string
  readonly outcome?: RenewalOutcome
}

/** The entry of a list that goes with the chosen opening; any, where the lists do not go together. */
function goingWith<T>(prng: Prng, list: readonly T[], talk: Talk, opening: number): T {
  const own = list[opening]
  return own !== undefined && list.length === talk.open.length ? own : (list[opening % list.length] ?? prng.pick(list))
}

function play(prng: Prng, talk: Talk, words: Words, language: Person['language']): Script {
  const opening = prng.int(talk.open.length)
  const text = talk.open[opening] ?? ''
  const asked = (talk.askAt ?? talk.ask?.map((_, i) => i))?.indexOf(opening)
  const ask = asked === undefined ? undefined : talk.ask?.[asked]
  // whoever writes of a picture has sent one
  const promised = /bilde|bilete|photo|Legger ved/.test(text)
  const picture = talk.picture && (promised || prng.chance(0.3)) ? talk.picture : undefined
  const subject = talk.subject.length === talk.open.length ? (talk.subject[opening] ?? '') : prng.pick(talk.subject)
  return {
    language,
    subject: fill(subject, words),
    opening: fill(text, words),
    ...(picture ? { picture } : {}),
    ...(ask ? { ask: [fill(ask[0], words), fill(ask[1], words)] as const } : {}),
    answer: fill(goingWith(prng, talk.answer, talk, opening), words),
  }
}

/** A medical matter, in the language of the one who writes. */
export function consultation(prng: Prng, person: Person, month: number, matters: Matters): Script {
  const words = wordsAbout(person, prng)
  const fitting = english.consultations.filter((talk) => suits(talk, person, month))
  if (person.age >= 18 && person.language === 'en') return play(prng, prng.pick(fitting), words, 'en')
  if (person.age >= 18 && person.language === 'nn' && prng.chance(0.7))
    return play(prng, prng.pick(nynorsk.consultations), words, 'nn')
  const { talk } = matters.written(prng, person, month)
  if (!talk) throw new Error('nothing to write about')
  return play(prng, talk, words, 'nb')
}

/** Parking, receipts, attests; one in seven asks the office what only the doctor can answer (S49). */
export function contact(prng: Prng, person: Person): Script {
  const words = wordsAbout(person, prng)
  if (person.age < 12) return play(prng, prng.pick(forChild), words, 'nb')
  const grown = person.age >= 18
  if (grown && person.language === 'en') return play(prng, prng.pick(english.contacts), words, 'en')
  if (grown && person.language === 'nn' && prng.chance(0.5)) return play(prng, prng.pick(nynorsk.contacts), words, 'nn')
  const talks: readonly Talk[] = grown && prng.chance(0.15) ? wrongChannel : contacts
  return play(prng, prng.pick(talks), words, 'nb')
}

const courses = new Set(SHORT_COURSES.map(({ drug, strength }) => `${drug} ${strength}`))
/** Meant for a short time: no renewal as a matter of course. */
export const isCourse = ({ drug, strength }: Prescription): boolean => courses.has(`${drug} ${strength}`)

/** A renewal of one to three of the patient's prescriptions, and one of the four outcomes (S50, S51). */
export function renewal(prng: Prng, person: Person, wanted: readonly Prescription[]): Script {
  // what creates dependency stands last: it is what is not renewed
  const inOrder = wanted.toSorted((a, b) => b.dispensingGroup.localeCompare(a.dispensingGroup, 'nb'))
  const names = inOrder.map(({ drug, strength }) => `${drug} ${strength}`)
  const words = wordsAbout(person, prng)
  const list = new Intl.ListFormat(person.language === 'en' ? 'en' : 'nb')
  words.known.set('medisin', list.format(names))
  words.known.set('fornyet', list.format(names.slice(0, -1)))
  words.known.set('ikke', names.at(-1) ?? '')
  const outcome = outcomeOf(prng, wanted)
  const inEnglish = person.language === 'en' && person.age >= 18
  const { openings, answers } = inEnglish
    ? { openings: english.renewals, answers: english.answers[outcome] }
    : wordsFor(prng, wanted, outcome)
  return {
    language: inEnglish ? 'en' : 'nb',
    subject: fill(prng.pick(inEnglish ? english.renewalSubjects : renewalSubjects), words),
    opening: fill(prng.pick(openings), words),
    prescriptionIds: wanted.map(({ id }) => id),
    answer: fill(prng.pick(answers), words),
    outcome,
  }
}

const addictive = (wanted: readonly Prescription[]): boolean =>
  wanted.some(({ dispensingGroup }) => dispensingGroup !== 'C')

/** Partly only where there are several; addictive ones and courses are refused more often. */
function outcomeOf(prng: Prng, wanted: readonly Prescription[]): RenewalOutcome {
  const at = prng.next()
  if (wanted.some(isCourse)) return at < 0.75 ? '15' : '26'
  if (wanted.length > 1 && at < 0.3) return '32'
  if (addictive(wanted) && at < 0.45) return '15'
  return at < 0.88 ? '14' : at < 0.95 ? '15' : '26'
}

function wordsFor(prng: Prng, wanted: readonly Prescription[], outcome: RenewalOutcome) {
  if (wanted.some(isCourse))
    return { openings: againOpenings, answers: outcome === '15' ? againAnswers : renewalAnswers[outcome] }
  // ATC groups C02 to C09 work on the blood pressure
  const pressure = wanted.every(({ atc }) => /^C0[2-9]/.test(atc)) && prng.chance(0.4)
  return {
    openings: pressure ? pressureOpenings : renewalOpenings,
    answers: outcome === '15' && addictive(wanted) ? addictiveAnswers : renewalAnswers[outcome],
  }
}

/** What the clinic tells; the patient may thank. */
export function clinicLetter(
  prng: Prng,
  person: Person,
): { readonly kind: 'e-contact' | 'e-consultation'; readonly script: Script } {
  const talk = prng.pick(fromClinic.filter(({ from }) => person.age >= from))
  return { kind: talk.kind, script: play(prng, talk, wordsAbout(person, prng), 'nb') }
}

export const internalNote = (prng: Prng, person: Person): Script =>
  play(prng, prng.pick(internal.filter(({ from }) => person.age >= from)), wordsAbout(person, prng), 'nb')
