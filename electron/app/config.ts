import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
// the small build of zod: the whole one costs 9 ms before the window can open
import * as z from 'zod/mini'
import { EXIT, type Problem } from './problem'

export type Language = 'nb' | 'en'
export const VARIANTS = ['demo', 'small', 'large'] as const
export type Variant = (typeof VARIANTS)[number]

export interface Config {
  /** absolute; undefined: the folder the operating system gives a program for its data */
  dataDir: string | undefined
  /** undefined: the HelseNorge inside this program */
  helsenorgeUrl: string | undefined
  activationCode: string | undefined
  /** of the embedded HelseNorge; undefined: 8787, or any free one when that is taken; 0: any free one */
  port: number | undefined
  variant: Variant
  language: Language
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** Health data leaves the machine only encrypted: http is for this machine alone. */
const isHelsenorgeAddress = (text: string): boolean => {
  const url = URL.parse(text)
  if (!url || url.username || url.password || url.pathname !== '/' || url.search || url.hash) return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname))
}

const settings = {
  data: {
    env: 'KLINIKK_DATA',
    must: 'name a folder',
    schema: z.string().check(z.refine((path) => !path.includes('\0'))),
  },
  'helsenorge-url': {
    env: 'KLINIKK_HELSENORGE_URL',
    must: 'be an address such as https://host or, on this machine only, http://127.0.0.1:8787, without path or password',
    schema: z.string().check(z.refine(isHelsenorgeAddress)),
  },
  'activation-code': {
    env: 'KLINIKK_ACTIVATION_CODE',
    must: 'be the code HelseNorge showed, 8 to 200 characters without spaces',
    schema: z.string().check(z.regex(/^\S{8,200}$/)),
  },
  port: {
    env: 'KLINIKK_PORT',
    must: 'be a whole number from 0 (any free port) to 65535',
    schema: z.string().check(
      z.regex(/^\d{1,5}$/),
      z.refine((digits) => Number(digits) <= 65_535),
    ),
  },
  demo: { env: 'KLINIKK_DEMO', must: `be one of ${VARIANTS.join(', ')}`, schema: z.enum(VARIANTS) },
  lang: { env: 'KLINIKK_LANG', must: 'be nb or en', schema: z.enum(['nb', 'en']) },
} as const
type Name = keyof typeof settings

/** Chromium's and Electron's own switches stand between ours: unknown ones are not our business. */
function switches(argv: readonly string[]) {
  const options = Object.fromEntries(Object.keys(settings).map((name) => [name, { type: 'string' as const }]))
  return parseArgs({ args: [...argv], options, strict: false, allowPositionals: true }).values
}

/**
 * Reads the settings from switches (first choice) and environment.
 * @param cwd where relative folders start
 * @returns the configuration, or one problem per bad value
 */
export function readConfig(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  cwd: string,
): { config: Config } | { problems: [Problem, ...Problem[]] } {
  const given = switches(argv)
  const problems: Problem[] = []
  function value<N extends Name>(name: N): z.infer<(typeof settings)[N]['schema']> | undefined {
    const { env: variable, must, schema } = settings[name]
    const fromSwitch = given[name]
    const text = fromSwitch ?? env[variable]?.trim()
    if (text === undefined || (fromSwitch === undefined && text === '')) return undefined
    const parsed = schema.safeParse(text === '' ? undefined : text)
    if (parsed.success) return parsed.data as z.infer<(typeof settings)[N]['schema']>
    const source = fromSwitch === undefined ? variable : `--${name}`
    // an activation code is a secret also when it is mistyped
    const shown = name === 'activation-code' || typeof text !== 'string' ? '' : ` (it is "${text.slice(0, 100)}")`
    const en = `${source} must ${must}${shown}.`
    problems.push({ exitCode: EXIT.configuration, en, nb: `Innstillingen ${source} er ikke gyldig: ${en}` })
    return undefined
  }
  const data = value('data')
  const port = value('port')
  const url = value('helsenorge-url')
  const config: Config = {
    dataDir: data === undefined ? undefined : resolve(cwd, data),
    helsenorgeUrl: url === undefined ? undefined : new URL(url).origin,
    activationCode: value('activation-code'),
    port: port === undefined ? undefined : Number(port),
    variant: value('demo') ?? 'demo',
    language: value('lang') ?? 'nb',
  }
  const [first, ...others] = problems
  return first ? { problems: [first, ...others] } : { config }
}
