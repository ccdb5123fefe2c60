import { markOf } from '@shared/inbox/marks'
import { describe, expect, test } from 'vitest'

describe('what stands out in a letter (N7)', () => {
  test.each([
    ['Jeg har brystsmerter og er kortpustet', ['brystsmerter']],
    ['Faren min er skjev i ansiktet, skjev\nmunn siden i dag', ['skjev munn']],
    ['Får ikke  puste om natten', ['får ikke puste']],
    ['Jeg orker ikke mer og tenker på å ta livet mitt', ['ta livet']],
  ])('[S188] «%s» is urgent in any kind of letter', (text, words) => {
    for (const kind of ['e-contact', 'e-consultation', 'prescription-renewal'] as const)
      expect(markOf(kind, text)).toEqual({ kind: 'urgent', words })
  })

  test('[S49 S118] a medical question does not belong in an e-contact, and does in an e-consultation', () => {
    const text = 'Hei, jeg har hatt feber og utslett i tre dager'
    expect(markOf('e-contact', text)).toEqual({ kind: 'clinical', words: ['feber', 'utslett'] })
    expect(markOf('e-consultation', text)).toBeUndefined()
  })

  test('a letter about parking and opening hours is left alone; words within words are not words', () => {
    expect(markOf('e-contact', 'Er det parkering hos dere, og når har dere åpent i romjulen?')).toBeUndefined()
    expect(markOf('e-contact', 'Jeg har glemt skjerfet på venterommet hos Ubesvimt AS')).toBeUndefined()
  })

  test('however long the letter, four words are named, each once', () => {
    const text = 'vondt, smerter, feber, utslett, kløe og feber '.repeat(2_000)
    expect(markOf('e-contact', text)?.words).toEqual(['vondt', 'smerter', 'feber', 'utslett'])
  })
})
