import { idnr } from '@navikt/fnrvalidator'
import { checkDigits, maskNationalId, nationalId, nationalIdKind, toldByNationalId } from '@shared/patient/national-id'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const two = (n: number): string => String(n).padStart(2, '0')

/** Eleven digits with right check digits that begin with these nine, or the next individual number that has any. */
function complete(nine: string): string {
  const check = checkDigits(nine)
  return check === undefined ? complete(String(Number(nine) + 1).padStart(9, '0')) : `${nine}${check}`
}

/** What fnrvalidator says, in our words. H-numbers are local to one hospital and no key for HelseNorge (S31). */
const oracle = (value: string) => {
  const answer = idnr(value)
  if (answer.status === 'invalid') return undefined
  return { fnr: 'fnr', tnr: 'fnr', dnr: 'dnr', 'dnr-and-tnr': 'dnr', hnr: undefined, 'dnr-and-hnr': undefined }[
    answer.type
  ]
}

describe('full birth numbers and D-numbers (S31)', () => {
  it.each(['15868012304', '15868012223', '02811260080'])('%s is a synthetic birth number', (value) => {
    expect(nationalIdKind(value)).toBe('fnr')
  })

  it.each(['15868012312', '15868012320', '15868012339', '15868012231', '15868012258', '02811260099', '02811260005'])(
    '%s counts by the rule that holds from 2032',
    (value) => {
      expect(nationalIdKind(value)).toBe('fnr')
    },
  )

  it.each([
    ['one digit changed', '15868012305'],
    ['two digits swapped', '15868012340'],
    ['ten digits', '1586801230'],
    ['twelve digits', '158680123040'],
    ['letters', '1586801230a'],
    ['nothing', ''],
    ['a space inside', '158680 12304'],
    ['a line end', '15868012304\n'],
  ])('refuses %s', (_what, value) => {
    expect(nationalIdKind(value)).toBeUndefined()
    expect(nationalId.safeParse(value).success).toBe(false)
  })

  it('a D-number is told by its day', () => {
    expect(nationalIdKind(complete('558680123'))).toBe('dnr')
  })

  it.each([
    ['an H-number (month + 40)', '154680125'],
    ['a common help number (first digit 8)', '815680125'],
    ['a common help number (first digit 9)', '915680126'],
    ['30 February', '308280123'],
    ['31 April', '318480123'],
    ['29 February in a year without one', '298281123'],
    ['day 0', '008680123'],
    ['month 13', '159380123'],
  ])('refuses %s though its check digits are right', (_what, nine) => {
    expect(nationalIdKind(complete(nine))).toBeUndefined()
  })

  it('takes 29 February of a leap year', () => {
    expect(nationalIdKind(complete('298284123'))).toBe('fnr')
  })

  it('agrees with fnrvalidator on any eleven digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (n) => {
        const value = String(n).padStart(11, '0')
        expect(nationalIdKind(value)).toBe(oracle(value))
      }),
      { numRuns: 5000 },
    )
  })

  it('agrees with fnrvalidator where it is hard: likely days and months, all check digits', () => {
    const nine = fc
      .record({
        day: fc.integer({ min: 0, max: 75 }),
        month: fc.integer({ min: 0, max: 95 }),
        year: fc.integer({ min: 0, max: 99 }),
        individual: fc.integer({ min: 0, max: 999 }),
      })
      .map((p) => `${two(p.day)}${two(p.month)}${two(p.year)}${String(p.individual).padStart(3, '0')}`)
    let valid = 0
    fc.assert(
      fc.property(nine, (start) => {
        for (let check = 0; check < 100; check += 1) {
          const value = `${start}${two(check)}`
          const kind = nationalIdKind(value)
          expect(kind).toBe(oracle(value))
          if (kind) valid += 1
        }
      }),
      { numRuns: 1000 },
    )
    // the property must have met real numbers, not only refusals
    expect(valid).toBeGreaterThan(100)
  })

  it('check digits belong to the number or do not exist', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), (individual) => {
        const nine = `158680${String(individual).padStart(3, '0')}`
        const check = checkDigits(nine)
        if (check !== undefined) expect(nationalIdKind(`${nine}${check}`)).toBe('fnr')
      }),
    )
  })

  it('a masked number shows the birth part only', () => {
    expect(maskNationalId('15868012304')).toBe('158680 *****')
  })
})

describe('what a number tells where no register is at hand (S91)', () => {
  const told = (nine: string) => toldByNationalId(complete(nine))
  it.each([
    ['150680123', '1980-06-15', 'male'],
    ['158680123', '1980-06-15', 'male'],
    ['550680124', '1980-06-15', 'female'],
    ['150610623', '2010-06-15', 'male'],
    ['150654600', '1854-06-15', 'female'],
    ['150645950', '1945-06-15', 'female'],
  ])('%s: born %s, %s', (nine, birthDate, sex) => {
    const number = complete(nine)
    // the ninth digit may have moved on to one that has check digits
    const ninth = Number(number[8]) % 2 === 1 ? 'male' : 'female'
    expect(told(nine)).toEqual({ birthDate, sex: ninth })
    if (number.startsWith(nine)) expect(ninth).toBe(sex)
  })
  it('nothing where no century has been given out, and nothing for what is no number', () => {
    expect(told('150645600')).toBeUndefined()
    expect(toldByNationalId('15868012305')).toBeUndefined()
  })
})
