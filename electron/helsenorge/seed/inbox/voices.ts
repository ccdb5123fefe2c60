import type { Prng } from '../lib/prng'
import type { Person } from '../people/person'
import { GPS, OTHER_STAFF } from '../setup/people-of-the-clinic'

const NAMES: ReadonlyMap<string, { readonly name: string; readonly first: string; readonly doctor: boolean }> = new Map(
  [...GPS, ...OTHER_STAFF].map((one) => [
    one.id,
    {
      name: `${one.givenName} ${one.familyName}`,
      first: one.givenName,
      doctor: !('role' in one) || one.role === 'locum',
    },
  ]),
)

const HELLO: Readonly<Record<Person['language'], readonly string[]>> = {
  nb: ['Hei! ', 'Hei! ', 'Hei!\n\n', 'Hei.\n', 'God dag! ', 'Hei igjen! ', '', ''],
  nn: ['Hei! ', 'God dag. ', ''],
  en: ['Hello! ', 'Hi! ', 'Dear doctor,\n\n', 'Good day. '],
}
const BYE: Readonly<Record<Person['language'], readonly string[]>> = {
  nb: [
    '',
    '',
    '',
    '\n\nMvh {}',
    '\n\nVennlig hilsen {}',
    '\n\nHilsen {}',
    '\n\nPå forhånd takk!',
    ' Takk!',
    '\n\nHa en fin dag!\n{}',
  ],
  nn: ['', '\n\nHelsing {}', '\n\nMed helsing {}', ' Takk!'],
  en: ['', '\n\nBest regards,\n{}', '\n\nThank you!\n{}', '\n\nKind regards, {}'],
}

/** A letter as people write it: some greet the doctor by name, some just begin. */
export function asLetter(
  prng: Prng,
  text: string,
  writer: Person,
  language: Person['language'],
  gpId: string | null,
): string {
  const gp = gpId === null ? undefined : NAMES.get(gpId)
  const hello = gp && language === 'nb' && prng.chance(0.15) ? `Hei ${gp.first}! ` : prng.pick(HELLO[language])
  return `${hello}${text}${prng.pick(BYE[language]).replace('{}', writer.row.givenName)}`
}

/** An answer signed by the one who gives it. */
export function asAnswer(
  prng: Prng,
  text: string,
  writer: Person,
  employeeId: string,
  language: Person['language'],
): string {
  const staff = NAMES.get(employeeId)
  const name = staff?.name ?? ''
  const hello = prng.chance(0.55) ? `${language === 'en' ? 'Hello' : 'Hei'} ${writer.row.givenName}!\n\n` : ''
  const regards = language === 'en' ? 'Best regards,' : language === 'nn' ? 'Helsing' : 'Hilsen'
  const office = language === 'en' ? 'Fjordgløtt Medical Centre' : 'Fjordgløtt legesenter'
  const bye = staff?.doctor || prng.chance(0.4) ? `\n\n${regards} ${name}` : `\n\n${regards} ${name}, ${office}`
  return `${hello}${text}${bye}`
}
