import { describe, expect, test } from 'vitest'
import { catchTyping } from '../../renderer/workstation/lib/type-ahead'

/** A key as the browser tells of it; says whether the view below would have seen it. */
function press(target: EventTarget, key: string, more: Record<string, boolean> = {}): boolean {
  const event = Object.assign(new Event('keydown', { cancelable: true }), { key, ...more })
  let seen = false
  const below = (): void => {
    seen = true
  }
  target.addEventListener('keydown', below)
  target.dispatchEvent(event)
  target.removeEventListener('keydown', below)
  return seen
}
const page = () => new EventTarget() as unknown as Window

describe('typing before the search field stands', () => {
  test('nothing typed is lost, corrections included', () => {
    const target = page()
    const ahead = catchTyping(target)
    for (const key of ['n', 'o', 'x', 'Backspace', 'r']) press(target, key)
    expect(ahead.take()).toBe('nor')
  })
  test('no letter acts as a shortcut of the view below: N books nobody', () => {
    const target = page()
    const ahead = catchTyping(target)
    expect(press(target, 'n')).toBe(false)
    ahead.take()
    expect(press(target, 'n')).toBe(true)
  })
  test('keys with Ctrl or Alt, arrows and Escape go their way', () => {
    const target = page()
    const ahead = catchTyping(target)
    expect(press(target, 'k', { ctrlKey: true })).toBe(true)
    expect(press(target, 'Escape')).toBe(true)
    expect(ahead.take()).toBe('')
  })
})
