import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dialogueTitle } from '../../renderer/workstation/features/inbox/title'
import { listAction, stepCursor } from '../../renderer/workstation/ui/list-keys'
import { locate } from '../../renderer/workstation/ui/use-row-cursor'

const press = (key: string, more: Partial<Parameters<typeof listAction>[0]> = {}) =>
  listAction({ key, ctrlKey: false, metaKey: false, altKey: false, ...more })

describe('walking a list by keyboard', () => {
  it('the arrows walk, Enter opens', () => {
    expect(['ArrowDown', 'ArrowUp', 'Home', 'End', 'Enter'].map((key) => press(key))).toEqual([
      'next',
      'previous',
      'first',
      'last',
      'open',
    ])
  })

  it("keys with Ctrl or Alt are the window's, not the list's", () => {
    expect(press('Enter', { ctrlKey: true })).toBeUndefined()
    expect(press('ArrowDown', { altKey: true })).toBeUndefined()
    expect(press('End', { metaKey: true })).toBeUndefined()
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
    const actions = ['next', 'previous', 'first', 'last', 'page-down', 'page-up', 'open'] as const
    fc.assert(
      fc.property(
        fc.constantFrom(...actions),
        fc.integer({ min: -1, max: 60 }),
        fc.nat(50),
        (action, cursor, count) => {
          const to = stepCursor(cursor, action, count, 8)
          expect(count === 0 ? to === -1 : to >= 0 && to < count).toBe(true)
        },
      ),
    )
  })
})

describe('the row the keyboard stands on', () => {
  const listOf = (...ids: string[]) => ({
    count: ids.length,
    rowAt: (index: number) => (ids[index] === undefined ? undefined : { id: ids[index] }),
    failed: false,
  })

  it('follows its dialogue when a new one comes above', () => {
    expect(locate(listOf('new', 'a', 'b'), 1, 'b')).toBe(2)
  })

  it('stays in its place when its dialogue is closed, so that the next one is at hand', () => {
    expect(locate(listOf('a', 'c', 'd'), 1, 'b')).toBe(1)
    expect(locate(listOf('a'), 1, 'b')).toBe(0)
    expect(locate(listOf(), 1, 'b')).toBe(-1)
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
