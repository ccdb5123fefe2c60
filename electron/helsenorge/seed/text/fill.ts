import type { Prng } from '../lib/prng'
import type { Person } from '../people/person'

/** Fills words in braces. The same word gives the same text all through one matter, so that question and answer speak of one thing. */
export interface Words {
  readonly known: Map<string, string>
  readonly prng: Prng
}

const number = (prng: Prng, from: number, to: number): string => String(prng.between(from, to))
/** One decimal, with a comma as in Norway. */
const decimal = (prng: Prng, from: number, to: number): string =>
  (prng.between(from * 10, to * 10) / 10).toFixed(1).replace('.', ',')
const pressure = (prng: Prng, up: readonly [number, number], down: readonly [number, number]): string =>
  `${prng.between(...up)}/${prng.between(...down)}`

const LISTS: Readonly<Record<string, readonly string[]>> = {
  varighet: [
    'tre dager',
    'fire–fem dager',
    'en ukes tid',
    'ti dager',
    'halvannen uke',
    'to uker',
    'tre uker',
    'rundt en måned',
  ],
  varigheit: ['nokre dagar', 'ei vekes tid', 'to veker', 'snart ein månad'],
  kort: ['to dager', 'tre dager', 'fire dager', 'et par dager'],
  side: ['høyre', 'venstre'],
  ukedag: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag'],
  dagen: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
  jobb: [
    'i barnehage',
    'på bygg',
    'på kontor',
    'på sykehjem',
    'i butikk',
    'på lager',
    'som lærer',
    'som sjåfør',
    'i hjemmesykepleien',
    'på verksted',
    'på restaurant',
    'på oppdrettsanlegg',
  ],
  jobben: [
    'in a warehouse',
    'on a building site',
    'in a restaurant',
    'at a fish farm',
    'as a cleaner',
    'as a bus driver',
  ],
  grad: ['20 %', '40 %', '50 %', '50 %', '60 %', '80 %'],
  annenlege: [
    'Fossheim på Havnegata legekontor',
    'Rønningen på Storhaug legesenter',
    'Farahani på Kvernlia legegruppe',
  ],
  gammel: ['74 år', '79 år', '81 år', '84 år', '88 år'],
}

const MADE: Readonly<Record<string, (prng: Prng) => string>> = {
  temp: (prng) => decimal(prng, 38.3, 40),
  lavtemp: (prng) => decimal(prng, 36, 38),
  lavcrp: (prng) => number(prng, 5, 19),
  midcrp: (prng) => number(prng, 20, 60),
  hoycrp: (prng) => number(prng, 90, 210),
  fev: (prng) => number(prng, 78, 102),
  kolsfev: (prng) => number(prng, 42, 68),
  urat: (prng) => number(prng, 370, 560),
  vitd: (prng) => number(prng, 51, 96),
  lavvitd: (prng) => number(prng, 28, 47),
  btfint: (prng) => pressure(prng, [116, 138], [68, 84]),
  bt: (prng) => pressure(prng, [144, 168], [84, 98]),
  bt2: (prng) => pressure(prng, [142, 162], [82, 96]),
  puls: (prng) => number(prng, 58, 92),
  kilo: (prng) => number(prng, 2, 5),
  hba1c: (prng) => number(prng, 44, 53),
  hoyhba1c: (prng) => number(prng, 58, 79),
  bmi: (prng) => number(prng, 23, 35),
  ldl: (prng) => decimal(prng, 1.4, 3.4),
  tsh: (prng) => decimal(prng, 0.9, 3.6),
  psa: (prng) => decimal(prng, 0.8, 4.2),
  uke: (prng) => number(prng, 18, 37),
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function lookUp(words: Words, name: string): string {
  const lower = name.charAt(0).toLowerCase() + name.slice(1)
  let text = words.known.get(lower)
  if (text === undefined) {
    const list = LISTS[lower]
    text = list ? words.prng.pick(list) : MADE[lower]?.(words.prng)
    if (text === undefined) throw new Error(`no word for {${name}}`)
    words.known.set(lower, text)
  }
  return name === lower ? text : capital(text)
}

const split = new Map<string, readonly string[]>()

/** @throws when the text asks for a word that nobody knows: a slip in the content, found by its tests */
export function fill(template: string, words: Words): string {
  let parts = split.get(template)
  if (!parts) {
    // odd places hold the names of words
    parts = template.split(/\{(\w+)\}/)
    split.set(template, parts)
  }
  if (parts.length === 1) return template
  return parts.map((part, i) => (i % 2 === 0 ? part : lookUp(words, part))).join('')
}

/** What is known of the one it is about. */
export function wordsAbout(person: Person, prng: Prng): Words {
  const { row, age } = person
  const she = row.sex === 'female'
  const daughter = person.language === 'nn' ? 'dottera mi' : 'datteren min'
  return {
    prng,
    known: new Map([
      ['barn', row.givenName],
      ['barnet', she ? daughter : 'sønnen min'],
      ['hun', she ? 'hun' : 'han'],
      ['henne', she ? 'henne' : 'ham'],
      ['ektefellen', she ? 'mannen min' : 'kona mi'],
      ['alder', age === 0 ? '8 måneder' : `${age} år`],
    ]),
  }
}
