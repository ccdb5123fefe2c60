import { copyReason } from '@shared/protocol'
import refusal from '../../../resources/locales/en/refusal.json'
import { problem } from '../../../resources/locales/en/shell.json'
import { reasonClasses } from './reason-class'

const KNOWN: ReadonlySet<string> = new Set([
  ...Object.keys(refusal),
  ...Object.keys(problem),
  ...reasonClasses,
  ...copyReason.options,
])

/** A code that this program has words for; anything else may be somebody's own, or name somebody. */
export const safeCode = (text: string): string => (KNOWN.has(text) || /^status-\d{3}$/.test(text) ? text : 'other')

/** What of an error may be written down: its name, its code and the places in this program; never its message. */
export interface SafeError {
  readonly name: string
  readonly frames: readonly string[]
}

const MOST_FRAMES = 6
const FRAME = /^\s+at .*?([A-Za-z0-9_.-]{1,60}\.(?:js|cjs|mjs|ts)):(\d{1,7}):(\d{1,7})\)?$/

/** @param error anything thrown */
export function safeError(error: unknown): SafeError {
  if (!(error instanceof Error)) return { name: 'not-an-error', frames: [] }
  const code = 'code' in error && typeof error.code === 'string' && /^[A-Z][A-Z_]{1,40}$/.test(error.code)
  const named = /^[A-Z][A-Za-z]{0,40}Error$/.test(error.name) ? error.name : 'Error'
  return { name: code ? `${named} ${String(Reflect.get(error, 'code'))}` : named, frames: framesOf(error) }
}

/** Lines after the message only: a message may hold lines that look like places. Without knowing where it ends, none. */
function framesOf({ name, message, stack = '' }: Error): string[] {
  const end = message === '' ? name.length : stack.indexOf(message) + message.length
  if (message !== '' && !stack.includes(message)) return []
  return stack
    .slice(end)
    .split('\n')
    .flatMap((line) => {
      const [, file, row, column] = FRAME.exec(line) ?? []
      return file === undefined || isForeign(line) ? [] : [`${file}:${row}:${column}`]
    })
    .slice(0, MOST_FRAMES)
}

const isForeign = (line: string): boolean => line.includes('node_modules') || line.includes('node:')
