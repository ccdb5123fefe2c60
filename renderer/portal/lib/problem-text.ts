import type { Text, TextKey } from './i18n'
import type { Problem } from './problem'

/** The sentence that says what is wrong and what to do, in the person's language. */
export function problemText(problem: Problem, t: Text, has: (key: string) => key is TextKey): string {
  if (problem.status === 0) return t('problem.network')
  const key = `problem.code.${problem.code}`
  if (has(key)) return t(key, problem.data)
  return problem.status >= 500 ? t('problem.unexpected') : t('problem.other', { code: problem.code })
}
