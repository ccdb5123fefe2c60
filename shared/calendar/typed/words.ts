/** Words of both languages, as `foldings` writes them; longer forms first where one begins another. */
export const WEEKDAYS: Readonly<Record<string, number>> = {
  mandag: 1,
  man: 1,
  monday: 1,
  mon: 1,
  tirsdag: 2,
  tirs: 2,
  tir: 2,
  tuesday: 2,
  tue: 2,
  onsdag: 3,
  ons: 3,
  wednesday: 3,
  wed: 3,
  torsdag: 4,
  tors: 4,
  tor: 4,
  thursday: 4,
  thu: 4,
  fredag: 5,
  fre: 5,
  friday: 5,
  fri: 5,
  loerdag: 6,
  loer: 6,
  lordag: 6,
  lor: 6,
  saturday: 6,
  sat: 6,
  soendag: 7,
  soen: 7,
  sondag: 7,
  son: 7,
  sunday: 7,
  sun: 7,
}

/** Also first or family names: a day only where a name has been typed before. */
export const NAMES_TOO: ReadonlySet<string> = new Set([
  'tor',
  'man',
  'fri',
  'son',
  'sun',
  'lor',
  'mon',
  'sat',
  'may',
  'mai',
])

export const MONTHS: readonly (readonly string[])[] = [
  ['januar', 'january', 'jan'],
  ['februar', 'february', 'feb'],
  ['mars', 'march', 'mar'],
  ['april', 'apr'],
  ['mai', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['desember', 'december', 'des', 'dec'],
]

/** Parts of the day, wall clock. */
export const PARTS: Readonly<Record<string, readonly [string, string]>> = {
  formiddag: ['08:00', '12:00'],
  formiddagen: ['08:00', '12:00'],
  morgenen: ['08:00', '10:00'],
  morning: ['08:00', '12:00'],
  ettermiddag: ['12:00', '17:00'],
  ettermiddagen: ['12:00', '17:00'],
  afternoon: ['12:00', '17:00'],
  kveld: ['16:00', '22:00'],
  kvelden: ['16:00', '22:00'],
  evening: ['16:00', '22:00'],
}
export const AFTER: ReadonlySet<string> = new Set(['etter', 'fra', 'after', 'from'])
export const BEFORE: ReadonlySet<string> = new Set(['foer', 'for', 'innen', 'before', 'until'])
export const CLOCK: ReadonlySet<string> = new Set(['kl', 'kl.', 'klokka', 'klokken', 'at'])
export const WITH: ReadonlySet<string> = new Set(['hos', 'with'])
export const MINUTES: ReadonlySet<string> = new Set(['min', 'min.', 'minutt', 'minutter', 'minutes', 'm'])
export const WEEK: ReadonlySet<string> = new Set(['uke', 'week', 'u'])
/** Said between the rest and meaning nothing. */
export const FILLERS: ReadonlySet<string> = new Set([
  'og',
  'and',
  'paa',
  'pa',
  'on',
  'til',
  'i',
  'en',
  'ei',
  'a',
  'the',
  'den',
  'time',
])
