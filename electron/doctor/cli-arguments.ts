import { homedir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

export const USAGE = `Looks into the files of a workstation and of the HelseNorge beside it, and changes nothing.
  --data DIR      the data folder (default: KLINIKK_DATA, then the one that Klinikk takes by itself)
  --json          findings for a program
  --log FILE      also writes the log for support: codes, numbers and times, nothing of any person
  --rescue FILE   also writes what was never sent, as far as it can be read: HOLDS PATIENT DATA
Ends with 0 when nothing is wrong, 1 when something is, 2 when it was asked wrongly.`

export interface Arguments {
  readonly dataDir: string
  readonly json: boolean
  readonly log: string | null
  readonly rescue: string | null
}
/** What the command line asks for; `help`, or the one sentence that says what is wrong with it. */
export type Parsed =
  | { readonly kind: 'look'; readonly arguments: Arguments }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly sentence: string }

type Env = Readonly<Record<string, string | undefined>>

/** The folder that Electron gives a program of this name for its data. */
function usualFolder(env: Env, platform: NodeJS.Platform): string {
  if (platform === 'win32') return join(env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'klinikk')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'klinikk')
  return join(env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'klinikk')
}

/** @param argv without program and script */
export function parseArguments(argv: readonly string[], env: Env, platform: NodeJS.Platform): Parsed {
  const values = read(argv)
  if (typeof values === 'string') return { kind: 'wrong', sentence: values }
  if (values.help) return { kind: 'help' }
  const { data, log, rescue, json } = values
  for (const [name, value] of Object.entries({ data, log, rescue }))
    if (value === '' || value?.includes('\0'))
      return { kind: 'wrong', sentence: `--${name} must name a ${name === 'data' ? 'folder' : 'file'}.` }
  const dataDir = data ?? env['KLINIKK_DATA'] ?? usualFolder(env, platform)
  return { kind: 'look', arguments: { dataDir, json: json ?? false, log: log ?? null, rescue: rescue ?? null } }
}

function read(argv: readonly string[]) {
  try {
    const text = { type: 'string' } as const
    const yes = { type: 'boolean' } as const
    return parseArgs({
      args: [...argv],
      options: { data: text, log: text, rescue: text, json: yes, help: { ...yes, short: 'h' } },
      strict: true,
      allowPositionals: false,
    }).values
  } catch (error) {
    const what = error instanceof Error ? (error.message.split(/\.\s/)[0] ?? '') : ''
    return `${what.replace(/\.$/, '')}; --help shows what can be asked for.`
  }
}
