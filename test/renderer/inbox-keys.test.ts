import { inboxAction, stepCursor } from '../../renderer/workstation/features/inbox/keys'
import { dialogueTitle } from '../../renderer/workstation/features/inbox/title'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const press = (key: string, more: Partial<Parameters<typeof inboxAction>[0]> = {}) =>
  inboxAction({ key, ctrlKey: false, metaKey: false, altKey: false, typing: false, ...more })

describe('working through the inbox by keyboard', () => {
  it('j and k, or the arrows, walk; Enter opens, r replies, e closes', () => {
    expect(['j', 'ArrowDown', 'k', 'ArrowUp', 'Enter', 'r', 'e'].map((key) => press(key))).toEqual([
      'next',
      'next',
      'previous',
      'previous',
      'open',
      'reply',
      'close',
    ])
  })

  it('letters are text while a person types, and other programs keep their shortcuts', () => {
    expect(press('e', { typing: true })).toBeUndefined()
    expect(press('r', { ctrlKey: true })).toBeUndefined()
    expect(press('r', { metaKey: true })).toBeUndefined()
    expect(press('j', { altKey: true })).toBeUndefined()
  })

  it('keys that mean nothing stay untouched', () => {
    fc.assert(fc.property(fc.string(), (key) => press(`x${key}`) === undefined))
    expect(press('constructor')).toBeUndefined()
  })

  it('the first step lands on the first row and the last row is an end, not a door', () => {
    expect(stepCursor(-1, 'next', 10, 5)).toBe(0)
    expect(stepCursor(9, 'next', 10, 5)).toBe(9)
    expect(stepCursor(0, 'previous', 10, 5)).toBe(0)
    expect(stepCursor(2, 'page-down', 10, 5)).toBe(7)
    expect(stepCursor(4, 'last', 10, 5)).toBe(9)
    expect(stepCursor(4, 'next', 0, 5)).toBe(-1)
  })

  it('the cursor never leaves the list', () => {
    const actions = ['next', 'previous', 'first', 'last', 'page-down', 'page-up', 'open', 'reply', 'close'] as const
    fc.assert(
      fc.property(fc.constantFrom(...actions), fc.integer({ min: -1, max: 60 }), fc.nat(50), (action, cursor, count) => {
        const to = stepCursor(cursor, action, count, 8)
        expect(count === 0 ? to === -1 : to >= 0 && to < count).toBe(true)
      }),
    )
  })
})

describe('the title of a dialogue', () => {
  it('S105: says helsenorge.no when it came from or goes to HelseNorge', () => {
    expect(dialogueTitle('e-consultation', 'E-konsultasjon')).toBe('E-konsultasjon - helsenorge.no')
    expect(dialogueTitle('e-contact', 'E-kontakt')).toBe('E-kontakt - helsenorge.no')
    expect(dialogueTitle('prescription-renewal', 'Reseptfornyelse')).toBe('Reseptfornyelse - helsenorge.no')
  })

  it("S27: does not when it stays in the clinic's own app", () => {
    expect(dialogueTitle('e-dialogue', 'E-dialog')).toBe('E-dialog')
  })
})
