import { app, dialog } from 'electron'
import type { Problem } from './problem'

/** A dialog waits for a person: not in tests, not on a screen nobody sees (the start script sets KLINIKK_NO_DIALOG there). */
const isPersonPresent = (): boolean =>
  !process.env['KLINIKK_NO_DIALOG'] &&
  (process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']))

export const print = (line: string): void => void process.stdout.write(`${line}\n`)
export const complain = (sentence: string): void => void process.stderr.write(`klinikk: ${sentence}\n`)

/** One sentence per problem on the terminal, a dialog in both languages where somebody can read it, then the end. */
export async function stopWith(problems: readonly [Problem, ...Problem[]]): Promise<void> {
  for (const { en, trace } of problems) {
    complain(en)
    if (trace) process.stderr.write(`${trace}\n`)
  }
  if (isPersonPresent()) {
    await app.whenReady()
    dialog.showErrorBox('Klinikk', problems.map(({ nb, en }) => `${nb}\n\n${en}`).join('\n\n'))
  }
  app.exit(problems[0].exitCode)
}
