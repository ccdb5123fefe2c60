import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { type UtilityProcess, utilityProcess } from 'electron'
import { z } from 'zod'
import type { Variant } from './config'
import { EXIT, StartRefused } from './problem'
import { print } from './report'

/** The demo clinic is the same on every machine. */
const SEED = '1'

const progress = z.object({
  type: z.literal('progress'),
  done: z.number(),
  total: z.number(),
  what: z.string().optional(),
})

/** The process that makes the demo clinic, while it runs. */
let maker: UtilityProcess | undefined

/** True when nobody has stored anything there. */
export const isEmptyFolder = (folder: string): boolean => !existsSync(folder) || readdirSync(folder).length === 0

/**
 * Fills an empty folder with the demo clinic, in a process of its own. Made beside it and moved there whole, so that an end in the middle leaves no half clinic.
 * @param script the seed's script
 */
export async function seedHelsenorge({
  script,
  folder,
  variant,
}: {
  script: string
  folder: string
  variant: Variant
}): Promise<void> {
  const partial = `${folder}.unfinished`
  rmSync(partial, { recursive: true, force: true })
  print(`Lager demoklinikken (${variant}) ... / Making the demo clinic (${variant}) ...`)
  const child = utilityProcess.fork(script, ['--data', partial, '--variant', variant, '--seed', SEED], {
    serviceName: 'Klinikk seed',
  })
  maker = child
  let said = 0
  child.on('message', (message: unknown) => {
    const parsed = progress.safeParse(message)
    if (!parsed.success || parsed.data.total <= 0) return
    const percent = Math.floor((parsed.data.done / parsed.data.total) * 100)
    if (percent < said + 20) return
    said = percent
    print(`  ${percent} %`)
  })
  const code = await new Promise<number>((resolve) => child.once('exit', resolve))
  maker = undefined
  if (code !== 0)
    throw new StartRefused({
      exitCode: EXIT.defect,
      nb: `Demoklinikken kunne ikke lages (kode ${code}). Se meldingen i terminalen, og kontroller at det er plass på disken.`,
      en: `The demo clinic could not be made (code ${code}); see the message above, and check that the disk has room.`,
    })
  rmSync(folder, { recursive: true, force: true }) // empty, see isEmptyFolder
  renameSync(partial, folder)
}

/** The program ends while the clinic is being made: it will be made anew next time. */
export const stopSeeding = (): void => void maker?.kill()
