/** What a key means while a list has the focus. */
export type ListAction = 'next' | 'previous' | 'first' | 'last' | 'page-down' | 'page-up' | 'open'

const KEYS: Readonly<Record<string, ListAction>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  PageDown: 'page-down',
  PageUp: 'page-up',
  Enter: 'open',
  ' ': 'open',
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** Undefined: the key is not the list's. */
export const listAction = (press: KeyPress): ListAction | undefined =>
  press.ctrlKey || press.metaKey || press.altKey || !Object.hasOwn(KEYS, press.key) ? undefined : KEYS[press.key]

/**
 * Where a list stands after the key; stays inside it. -1 = nothing chosen yet, the first step lands on row 0.
 * @param page rows that fit on the screen
 */
export function stepCursor(cursor: number, action: ListAction, count: number, page: number): number {
  if (count === 0) return -1
  return Math.min(Math.max(target(cursor, action, count, page), 0), count - 1)
}
function target(cursor: number, action: ListAction, count: number, page: number): number {
  switch (action) {
    case 'next':
      return cursor + 1
    case 'previous':
      return cursor - 1
    case 'first':
      return 0
    case 'last':
      return count - 1
    case 'page-down':
      return cursor + page
    case 'page-up':
      return cursor - page
    case 'open':
      return cursor
  }
}
