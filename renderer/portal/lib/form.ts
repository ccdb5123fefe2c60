/** What is wrong in a form: field id to sentence, in the order of the form. Empty = all right. */
export type Errors = Readonly<Record<string, string>>

/** Focus on the first field that needs correction; true when there was one. */
export function focusFirst(errors: Errors): boolean {
  const [first] = Object.keys(errors)
  if (first === undefined) return false
  // after React has drawn the message that the field is described by
  requestAnimationFrame(() => document.getElementById(first)?.focus())
  return true
}
