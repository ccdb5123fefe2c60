import codes from '@navikt/diagnosekoder/lib/ICPC2.json'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchIcpc } from '../../renderer/workstation/features/journal/icpc'

const find = (typed: string) => searchIcpc(codes, typed, 8).map(({ code }) => code)

describe('finding an ICPC-2 code while a note is written', () => {
  it('the very code comes first, in small letters too', () => {
    expect(find('k86')[0]).toBe('K86')
    expect(find('R991')[0]).toBe('R991')
  })

  it('the beginning of a code lists its chapter', () => {
    expect(find('T9').every((code) => code.startsWith('T9'))).toBe(true)
  })

  it('the beginning of a word finds the diagnosis', () => {
    expect(find('hyperten')).toContain('K86')
    expect(find('diabetes')).toContain('T90')
  })

  it('several words narrow the list, in any order', () => {
    expect(find('bronk kron')).toEqual(find('kron bronk'))
    expect(find('bronk kron')[0]).toBe('R79')
  })

  it('æ, ø and å are letters of their own', () => {
    expect(find('øre').length).toBeGreaterThan(0)
    expect(find('ore')).not.toEqual(find('øre'))
  })

  it('nothing typed finds nothing', () => {
    expect(find('  ')).toEqual([])
    expect(find('--')).toEqual([])
  })

  it('whatever is typed, every code found exists, once, and never more than asked for', () => {
    const known = new Set(codes.map(({ code }) => code))
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (typed) => {
        const found = find(typed)
        expect(found.length).toBeLessThanOrEqual(8)
        expect(new Set(found).size).toBe(found.length)
        expect(found.every((code) => known.has(code))).toBe(true)
      }),
    )
  })

  it('every code of the list may stand in a note', () => {
    expect(codes.filter(({ code }) => !/^[A-Z]\d{2,3}$/.test(code))).toEqual([])
  })
})
