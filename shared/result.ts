/** A value, or a refusal with a code a person's sentence can be made from. Thrown errors are defects, never refusals. */
export type Result<T, C extends string = string> = Ok<T> | Refused<C>
export interface Ok<T> {
  readonly ok: true
  readonly value: T
}
/** `code` names the rule that said no; `data` holds what the sentence needs (ids, times, limits), never free text of a patient. */
export interface Refused<C extends string = string> {
  readonly ok: false
  readonly code: C
  readonly data: RefusalData
}
export type RefusalData = Readonly<Record<string, string | number | boolean | null>>

export function ok(): Ok<null>
export function ok<T>(value: T): Ok<T>
export function ok(value: unknown = null): Ok<unknown> {
  return { ok: true, value }
}

export const refuse = <C extends string>(code: C, data: RefusalData = {}): Refused<C> => ({ ok: false, code, data })
