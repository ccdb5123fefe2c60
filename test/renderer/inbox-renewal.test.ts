import { renewalOutcomes } from '@shared/inbox/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  contradicts,
  linesOfOutcome,
  outcomeOfLines,
  renewalText,
} from '../../renderer/workstation/features/inbox/renewal'

const ids = ['a', 'b', 'c']
const decided = (...yes: string[]) => new Map(ids.map((id) => [id, yes.includes(id)] as const))

describe('answering a renewal (S50, S51)', () => {
  it('S51: all renewed is 14, none is 15, some is 32', () => {
    expect(outcomeOfLines(ids, decided('a', 'b', 'c'))).toBe('14')
    expect(outcomeOfLines(ids, decided())).toBe('15')
    expect(outcomeOfLines(ids, decided('b'))).toBe('32')
  })

  it('S51: a prescription nobody has decided leaves the outcome open', () => {
    expect(outcomeOfLines(ids, new Map([['a', true]]))).toBeUndefined()
    expect(outcomeOfLines([], new Map())).toBeUndefined()
  })

  it('S51: choosing an outcome decides every line, except "partly renewed"', () => {
    expect(linesOfOutcome(ids, '14', new Map())).toEqual(decided('a', 'b', 'c'))
    expect(linesOfOutcome(ids, '15', new Map())).toEqual(decided())
    expect(linesOfOutcome(ids, '26', new Map())).toEqual(decided())
    expect(linesOfOutcome(ids, '32', decided('a'))).toEqual(decided('a'))
  })

  it('S51: an outcome can never say another thing than the lines it was made from', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }), (yes) => {
        const all = yes.map((_, i) => `p${i}`)
        const decisions = new Map(yes.map((renewed, i) => [`p${i}`, renewed] as const))
        const outcome = outcomeOfLines(all, decisions)
        expect(outcome && contradicts(all, outcome, decisions)).toBe(false)
        const agreeing = renewalOutcomes.filter((code) => !contradicts(all, code, decisions))
        expect(agreeing.every((code) => code === outcome || (code === '26' && outcome === '15'))).toBe(true)
      }),
    )
  })

  it('S50: the prepared text names what is renewed and what is not, in the order asked', () => {
    const lines = [
      { id: 'a', drug: 'Metformin 500 mg' },
      { id: 'b', drug: 'Sobril 10 mg' },
    ]
    expect(renewalText(lines, '32', new Map([['a', true]]))).toEqual({
      outcome: '32',
      renewed: ['Metformin 500 mg'],
      refused: ['Sobril 10 mg'],
    })
  })
})
