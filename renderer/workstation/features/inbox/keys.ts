/** What a key means while the list or the thread has the focus. */
export type InboxAction = 'next' | 'previous' | 'first' | 'last' | 'page-down' | 'page-up' | 'open' | 'reply' | 'close'

export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  /** the focus stands in a field where letters are text */
  readonly typing: boolean
}

const KEYS: Readonly<Record<string, InboxAction>> = {
  j: 'next',
  ArrowDown: 'next',
  k: 'previous',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  PageDown: 'page-down',
  PageUp: 'page-up',
  Enter: 'open',
  r: 'reply',
  e: 'close',
}

/** Undefined: the key is not ours, or it is text. */
export function inboxAction(press: KeyPress): InboxAction | undefined {
  if (press.typing || press.ctrlKey || press.metaKey || press.altKey) return undefined
  return Object.hasOwn(KEYS, press.key) ? KEYS[press.key] : undefined
}

/** Where the cursor goes; stays inside the list. -1 = nothing chosen yet, the first step lands on row 0. */
export function stepCursor(cursor: number, action: InboxAction, count: number, page: number): number {
  if (count === 0) return -1
  const to = {
    next: cursor + 1,
    previous: cursor - 1,
    first: 0,
    last: count - 1,
    'page-down': cursor + page,
    'page-up': cursor - page,
  }
  const wanted = action in to ? to[action as keyof typeof to] : cursor
  return Math.min(Math.max(wanted, 0), count - 1)
}
