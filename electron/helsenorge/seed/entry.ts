import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { systemClock } from '../clock'
import { openSqliteStore } from '../store/sqlite-store'
import { type SeedProgress, seedDemo } from './seed-demo'
import { isVariant, VARIANTS, type Variant } from './variants'

/**
 * `seed --data DIR --variant small|demo|large --seed N`: fills an empty data folder with the demo clinic. Runs as Electron's utility process or as a
 * plain program in Electron's Node; says how far it is with `{ type: 'progress', done, total, what }`. Ends with 0, 1 (could not) or 2 (bad argument).
 */
interface Wish {
  readonly data: string
  readonly variant: Variant
  readonly seed: number
}

/** What a person did wrong, in a sentence. */
class Refused extends Error {
  readonly exitCode: number
  constructor(sentence: string, exitCode: number) {
    super(sentence)
    this.exitCode = exitCode
  }
}

function wishOf(args: readonly string[]): Wish {
  const options = { data: { type: 'string' }, variant: { type: 'string' }, seed: { type: 'string' } } as const
  const { data, variant = 'demo', seed = '1' } = parseArgs({ args: [...args], options, strict: false }).values
  if (typeof data !== 'string' || data === '') throw new Refused('Name the data folder: --data DIR.', 2)
  if (typeof variant !== 'string' || !isVariant(variant))
    throw new Refused(`--variant must be one of ${Object.keys(VARIANTS).join(', ')}.`, 2)
  if (typeof seed !== 'string' || !/^\d{1,9}$/.test(seed)) throw new Refused('--seed must be a whole number.', 2)
  return { data: resolve(data), variant, seed: Number(seed) }
}

/** Where the clinic is made; what is found there was broken off. */
const UNFINISHED = '.unfinished'

/** Makes the clinic beside its place and moves it there whole: whoever looks in the folder meanwhile, or after a power cut, finds no half clinic. */
async function makeClinic({ data, variant, seed }: Wish, onProgress: (progress: SeedProgress) => void): Promise<void> {
  const unfinished = join(data, UNFINISHED)
  mkdirSync(data, { recursive: true })
  rmSync(unfinished, { recursive: true, force: true })
  if (readdirSync(data).length > 0)
    throw new Refused(`${data} is not empty: choose another folder or empty it first.`, 1)
  const store = openSqliteStore(unfinished)
  try {
    await seedDemo(store, { variant, seed, now: systemClock(), onProgress })
  } finally {
    store.close()
  }
  for (const name of readdirSync(unfinished)) {
    if (!existsSync(join(data, name))) renameSync(join(unfinished, name), join(data, name))
  }
  rmSync(unfinished, { recursive: true, force: true })
}

/** At most one message for each hundredth of the way. */
function reporter(
  say: (message: SeedProgress & { readonly type: 'progress' }) => void,
): (progress: SeedProgress) => void {
  let said = -1
  return (progress) => {
    const part = Math.floor((100 * progress.done) / progress.total)
    if (part === said && progress.what !== 'done') return
    said = part
    say({ type: 'progress', ...progress })
  }
}

/** The parent's port when this is a utility process, else a line of JSON for whoever reads our output. */
const port = 'parentPort' in process ? process.parentPort : undefined
const say = reporter((message) => {
  if (port) port.postMessage(message)
  else process.stdout.write(`${JSON.stringify(message)}\n`)
})

try {
  await makeClinic(wishOf(process.argv.slice(2)), say)
  process.exit(0)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  if (!(error instanceof Refused) && error instanceof Error && !('sentence' in error)) console.error(error.stack)
  process.exit(error instanceof Refused ? error.exitCode : 1)
}
