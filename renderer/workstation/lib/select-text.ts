/** Marks the whole text of an element, ready for Ctrl+C: the window itself may not touch the clipboard. */
export const selectTextOf = (element: HTMLElement): void => getSelection()?.selectAllChildren(element)
