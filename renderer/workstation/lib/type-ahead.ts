/** Characters typed while their field is still on its way. */
export interface TypeAhead {
  /** ends it @returns what was typed */
  readonly take: () => string
}

/**
 * Catches what fast fingers type between the key that opens a search and the moment its field stands: nothing is lost, and no letter acts as a
 * shortcut of the view below.
 */
export function catchTyping(target: Pick<Window, 'addEventListener' | 'removeEventListener'>): TypeAhead {
  let text = ''
  const caught = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Backspace') text = text.slice(0, -1)
    else if (event.key.length === 1) text += event.key
    else return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  target.addEventListener('keydown', caught, { capture: true })
  return {
    take: () => {
      target.removeEventListener('keydown', caught, { capture: true })
      return text
    },
  }
}
