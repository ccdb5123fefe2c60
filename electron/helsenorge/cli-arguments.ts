import { parseArgs } from 'node:util'
import type { Variant } from './seed/variants'

export const USAGE = `HelseNorge alone (test environment).
  --port P               port to answer on (default 8787, 0 = any free one)
  --data DIR             folder of its own (default helsenorge-data)
  --demo VARIANT         fills an empty folder: demo, small, large or none (default demo)
  --training             workstations may order faults: slow, lost, doubled, refused
  --activation-code C    what workstations register with, 8 to 100 characters (default: a new one at each start)`

export interface Arguments {
  readonly port: number
  readonly dataDir: string
  readonly demo: Variant | null
  readonly activationCode: string | null
  readonly training: boolean
}
/** What the command line asks for; `help`, or the one sentence that says what is wrong with it. */
export type Parsed =
  | { readonly kind: 'start'; readonly arguments: Arguments }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly sentence: string }

const VARIANTS: Readonly<Record<string, Variant | null>> = { demo: 'demo', small: 'small', large: 'large', none: null }
const wrong = (sentence: string): Parsed => ({ kind: 'wrong', sentence })

/** @param argv without program and script */
export function parseArguments(argv: readonly string[]): Parsed {
  const values = read(argv)
  if (typeof values === 'string') return wrong(values)
  if (values.help) return { kind: 'help' }
  const { port = '8787', data = 'helsenorge-data', demo = 'demo', 'activation-code': code } = values
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    return wrong(`--port must be a number from 0 to 65535, not "${port}".`)
  if (data === '') return wrong('--data must name a folder.')
  const variant = Object.hasOwn(VARIANTS, demo) ? VARIANTS[demo] : undefined
  if (variant === undefined) return wrong(`--demo must be demo, small, large or none, not "${demo}".`)
  if (code !== undefined && (code.length < 8 || code.length > 100))
    return wrong('--activation-code must have 8 to 100 characters.')
  return {
    kind: 'start',
    arguments: {
      port: Number(port),
      dataDir: data,
      demo: variant,
      activationCode: code ?? null,
      training: values.training ?? false,
    },
  }
}

function read(argv: readonly string[]) {
  try {
    const text = { type: 'string' } as const
    return parseArgs({
      args: [...argv],
      options: {
        port: text,
        data: text,
        demo: text,
        'activation-code': text,
        training: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
      strict: true,
      allowPositionals: false,
    }).values
  } catch (error) {
    const what = error instanceof Error ? (error.message.split(/\.\s/)[0] ?? '') : ''
    return `${what.replace(/\.$/, '')}; --help shows what can be asked for.`
  }
}
