import { type Known, readLine } from '@shared/calendar/typed/read-line'
import { weekdayOf } from '@shared/time/oslo'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const type = (id: string, name: string, nameEn: string) => ({ id, name, nameEn })
const known: Known = {
  // a Friday
  today: '2026-11-27',
  types: [
    type('cons', 'Konsultasjon', 'Consultation'),
    type('short', 'Kort konsultasjon', 'Short consultation'),
    type('video', 'Videokonsultasjon', 'Video consultation'),
    type('wish', 'Konsultasjon (ønske om time)', 'Consultation (request)'),
    type('blood', 'Blodprøve', 'Blood test'),
    type('wound', 'Sårstell', 'Wound care'),
    type('flu', 'Influensavaksine', 'Influenza vaccination'),
    type('covid', 'Covid-19-vaksine', 'Covid-19 vaccination'),
  ],
  calendars: [
    { id: 'cal-berg', name: 'Marte Berg', ownerKind: 'gp' },
    { id: 'lab-1', name: 'Lab 1', ownerKind: 'group' },
    { id: 'lab-2', name: 'Lab 2', ownerKind: 'group' },
  ],
}
const read = (text: string) => readLine(text, known)
const day = (from: string, to = from) => ({ from, to })

describe('[N13] a booking is typed', () => {
  test.each([
    ['hansen blodproeve tir etter 10', { patient: 'hansen', typeId: 'blood', days: day('2026-12-01'), after: '10:00' }],
    ['hansen blodprøve tirsdag etter kl 10.30', { patient: 'hansen', typeId: 'blood', after: '10:30' }],
    ['blodprove hansen', { patient: 'hansen', typeId: 'blood', days: null, after: null }],
    [
      'bakken odd kons i morgen før 12',
      { patient: 'bakken odd', typeId: 'cons', days: day('2026-11-28'), before: '12:00' },
    ],
    ['moen vaksine uke 50', { patient: 'moen', days: day('2026-12-07', '2026-12-13') }],
    ['moen influensa tirsdag uke 50', { typeId: 'flu', days: day('2026-12-08') }],
    ['moen u50 tirsdag', { patient: 'moen', days: day('2026-12-08') }],
    ['lab 2 hansen saarstell', { calendarIds: ['lab-2'], typeId: 'wound', patient: 'hansen' }],
    [
      'hansen kons hos berg neste uke',
      { calendarIds: ['cal-berg'], patient: 'hansen', days: day('2026-11-30', '2026-12-06') },
    ],
    ['berg kons', { calendarIds: [], patient: 'berg', typeId: 'cons' }],
    [
      'hansen video 15 min fredag ettermiddag',
      { typeId: 'video', minutes: 15, days: day('2026-11-27'), after: '12:00', before: '17:00' },
    ],
    ['hansen kort 3/12 kl 9', { typeId: 'short', days: day('2026-12-03'), after: '09:00' }],
    ['hansen kons 3. des mellom 10 og 12', { days: day('2026-12-03'), after: '10:00', before: '12:00' }],
    ['hansen kons 24.02. 10-11.30', { days: day('2027-02-24'), after: '10:00', before: '11:30' }],
    ['hansen kons om 2 uker', { days: day('2026-12-11', '2026-12-17') }],
    ['hansen kons 1030', { after: '10:30' }],
    ['hansen blood test next tuesday after 10', { typeId: 'blood', days: day('2026-12-01'), after: '10:00' }],
    [
      'hansen consultation tomorrow morning',
      { typeId: 'cons', days: day('2026-11-28'), after: '08:00', before: '12:00' },
    ],
    ['hansen blodprøve tir: nøktern, kl 8', { reason: 'nøktern, kl 8', days: day('2026-12-01') }],
    ['hansen blodprøve kl 10:30: kontroll', { after: '10:30', reason: 'kontroll' }],
    ['hansen blodprøve - kontroll av INR', { reason: 'kontroll av INR' }],
    ['tor hansen kons', { patient: 'tor hansen', days: null }],
    ['hansen tor kons', { patient: 'hansen', days: day('2026-12-03') }],
    ['16078012345 kons', { patient: '16078012345', typeId: 'cons' }],
    ['kons ønske hansen', { typeId: 'wish', patient: 'hansen' }],
  ])('%s', (text, said) => {
    expect(read(text)).toMatchObject(said)
  })

  test('a vaccine alone: the one with the shorter name, and it is said in plain sight', () => {
    expect(read('vaksine').typeId).toBe('flu')
    expect(read('vaksine').parts).toEqual([{ words: 'vaksine', as: 'type' }])
  })

  test('any text is read, every word is something, and days lie ahead (property)', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'hansen',
        'tir',
        'uke',
        '50',
        'etter',
        '10',
        'kl',
        'før',
        'i',
        'dag',
        'lab',
        '2',
        '3/12',
        '31.2.',
        ':',
        '-',
        'om',
      ),
      fc.string({ maxLength: 8 }),
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const text = words.join(' ')
        const line = read(text)
        const said = line.parts.filter(({ as }) => as !== 'reason').flatMap((part) => part.words.split(' '))
        const typed = text.split(/[\s,;]+/).filter((one) => one !== '')
        expect(typed.slice(0, said.length).join(' ').startsWith(said.slice(0, -1).join(' '))).toBe(true)
        if (line.days) {
          expect(line.days.from <= line.days.to).toBe(true)
          expect(weekdayOf(line.days.from)).toBeGreaterThan(0)
        }
        if (line.minutes !== null) expect(line.minutes).toBeGreaterThanOrEqual(5)
      }),
      { numRuns: 500 },
    )
  })
})
