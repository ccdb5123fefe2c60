import { counted, type Finding, type Level } from './finding'

const WORDS: Readonly<Record<Level, string>> = { ok: 'OK  ', note: 'NOTE', warn: 'WARN', bad: 'BAD ' }

/** The findings as lines to read, and what they come to. */
export function report(findings: readonly Finding[]): string {
  const count = (level: Level): number => findings.filter((finding) => finding.level === level).length
  const lines = findings.flatMap(({ level, what, todo }) => [
    `${WORDS[level]}  ${what}`,
    ...(todo === undefined ? [] : [`      ${todo}`]),
  ])
  const sum =
    count('bad') + count('warn') === 0
      ? 'Nothing is wrong.'
      : `${counted(count('bad'), 'thing is', 'things are')} wrong, ${counted(count('warn'), 'should', 'should')} be looked at.`
  return [...lines, '', sum].join('\n')
}
