import { useEffect, useEffectEvent } from 'react'

/** The keys of the whole window, as the F1 sheet lists them. Views add their own with `useKeys`. */
export const shellKeys = [
  { keys: 'Ctrl+K', text: 'search' },
  { keys: 'Alt+1 … 5', text: 'views' },
  { keys: 'Alt+K', text: 'private' },
  { keys: 'Alt+O', text: 'attention' },
  { keys: 'Ctrl+Z', text: 'undo' },
  { keys: 'F1', text: 'help' },
  { keys: 'Esc', text: 'escape' },
] as const
export const calendarKeys = [
  { keys: 'T', text: 'today' },
  { keys: 'Alt+← →', text: 'step' },
  { keys: '↑ ↓ ← →', text: 'walk' },
  { keys: 'S', text: 'slot' },
  { keys: 'Enter', text: 'open' },
  { keys: 'M', text: 'move' },
  { keys: 'N', text: 'book' },
  { keys: 'B', text: 'type' },
  { keys: 'D / W / L', text: 'mode' },
  { keys: '1 … 9', text: 'groups' },
  { keys: '1 … 5', text: 'board' },
  { keys: 'P', text: 'print' },
] as const

/** `Ctrl+K`, `Alt+1`, `F1`, `n`: modifiers in this order, single letters in lower case when pressed alone. */
export function keyName(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): string {
  // with Alt some layouts make other characters (Alt+K is a sign on a Mac): the key's place tells
  const place = /^(?:Key|Digit)(.)$/.exec(event.code)?.[1]
  const key = event.altKey && place ? place.toLowerCase() : event.key.length === 1 ? event.key.toLowerCase() : event.key
  const control = event.ctrlKey || event.metaKey ? 'Ctrl+' : ''
  return `${control}${event.altKey ? 'Alt+' : ''}${event.shiftKey && key.length > 1 ? 'Shift+' : ''}${key}`
}

/** Whether letters go into a field there. */
export const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/**
 * Acts on keys anywhere in the window. Keys without Ctrl or Alt are left alone while someone types, and all are left alone under a modal dialog,
 * except those of `always`.
 */
export function useKeys(keys: Readonly<Record<string, () => void>>, always: readonly string[] = []): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return
    const name = keyName(event)
    const act = Object.hasOwn(keys, name) ? keys[name] : undefined
    if (!act) return
    if (!always.includes(name)) {
      if (document.querySelector('dialog[open]')) return
      if (typing(event.target) && !/^(Ctrl\+|Alt\+|F\d)/.test(name)) return
    }
    event.preventDefault()
    act()
  })
  useEffect(() => {
    addEventListener('keydown', pressed)
    return () => removeEventListener('keydown', pressed)
  }, [])
}
