import { commandNamed } from './contract'
import type { Enclosed } from './define'

/** The files a command names, out of its arguments as they came; none when they can't be read. */
export function enclosedIn(name: string, args: unknown): readonly Enclosed[] {
  const command = commandNamed(name)
  if (!command?.encloses) return []
  const parsed = command.args.safeParse(args)
  return parsed.success ? command.encloses(parsed.data) : []
}
