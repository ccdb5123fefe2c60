/** `note`: worth knowing, nobody need act; `warn`: works, and should be looked at; `bad`: something is wrong or may be lost. */
export type Level = 'ok' | 'note' | 'warn' | 'bad'

/** One thing the doctor looked at. Holds nothing of any person: counts, codes, names of files. */
export interface Finding {
  readonly level: Level
  /** stable, for programs: `cache-integrity` */
  readonly code: string
  /** one sentence for a support person */
  readonly what: string
  /** what to do; none when nothing need be done */
  readonly todo?: string
}

export const ok = (code: string, what: string): Finding => ({ level: 'ok', code, what })
export const note = (code: string, what: string, todo?: string): Finding => withTodo('note', code, what, todo)
export const warn = (code: string, what: string, todo: string): Finding => withTodo('warn', code, what, todo)
export const bad = (code: string, what: string, todo: string): Finding => withTodo('bad', code, what, todo)

const withTodo = (level: Level, code: string, what: string, todo: string | undefined): Finding =>
  todo === undefined ? { level, code, what } : { level, code, what, todo }

/** "1 row", "3 rows" */
export const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`

/** A part of a file that can't be read is a finding like any other, and the rest is still looked at. */
export function guarded(code: string, look: () => Finding | readonly Finding[], todo: string): readonly Finding[] {
  try {
    return [look()].flat()
  } catch (error) {
    return [bad(code, `This part can't be read (${codeOf(error)}).`, todo)]
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error ? ('code' in error ? String(error.code) : error.name) : 'unknown'
