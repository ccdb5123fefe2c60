import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { utilityProcess } from 'electron'
import type { Variant } from './config'
import { EXIT, StartRefused } from './problem'
import { print } from './report'

/** The demo clinic is the same on every machine. */
const SEED = '1'

/** What the seed's process says. */
interface Progress {
  type: 'progress'
  done: number
  total: number
}

/** True when nobody has stored anything there. */
export const isEmptyFolder = (folder: string): boolean => !existsSync(folder) || readdirSync(folder).length === 0

/** Says every fifth of the way on the terminal. */
function reporter(): (progress: Progress) => void {
  let said = 0
  return ({ done, total }) => {
    const percent = Math.floor((done / total) * 100)
    if (percent < said + 20) return
    said = percent
    print(`  ${percent} %`)
  }
}

/**
 * Fills an empty folder with the demo clinic, in a process of its own. Made beside it and moved there whole, so that an end in the middle leaves no half clinic.
 * @param script the seed's script
 * @param ended the program ends: the clinic will be made anew next time
 */
export async function seedHelsenorge(options: {
  script: string
  folder: string
  variant: Variant
  ended: AbortSignal
}): Promise<void> {
  const { script, folder, variant, ended } = options
  const partial = `${folder}.unfinished`
  rmSync(partial, { recursive: true, force: true })
  print(`Lager demoklinikken (${variant}) ... / Making the demo clinic (${variant}) ...`)
  const args = ['--data', partial, '--variant', variant, '--seed', SEED]
  const child = utilityProcess.fork(script, args, { serviceName: 'Klinikk seed' })
  ended.addEventListener('abort', () => child.kill(), { once: true })
  child.on('message', reporter())
  const code = await new Promise<number>((resolve) => child.once('exit', resolve))
  if (code !== 0)
    throw new StartRefused({
      exitCode: EXIT.defect,
      nb: `Demoklinikken kunne ikke lages (kode ${code}). Se meldingen i terminalen, og kontroller at det er plass på disken.`,
      en: `The demo clinic could not be made (code ${code}); see the message above, and check that the disk has room.`,
    })
  rmSync(folder, { recursive: true, force: true }) // empty, see isEmptyFolder
  renameSync(partial, folder)
}
