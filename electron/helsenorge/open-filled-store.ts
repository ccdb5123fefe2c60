import { clinics } from '@shared/clinic/model'
import type { Clock } from './clock'
import { activateClinic } from './connect/clients'
import type { Variant } from './seed/variants'
import { openSqliteStore } from './store/sqlite-store'
import type { Store } from './store/store'

/** The demo clinic is the same on every machine. */
const SEED = 1

async function fill(
  store: Store,
  variant: Variant,
  { clock, onProgress }: { clock: Clock; onProgress?: (part: number) => void },
): Promise<void> {
  // loaded here only: most starts do not need it
  const { seedDemo } = await import('./seed/seed-demo')
  await seedDemo(store, {
    variant,
    seed: SEED,
    now: clock(),
    onProgress: ({ done, total }) => onProgress?.(total > 0 ? done / total : 0),
  })
}

/** Opens the store in the folder, fills an empty one with the demo clinic, and activates the (first) clinic under the code (S21). */
export async function openFilledStore(options: {
  dataDir: string
  demo: Variant | null
  clock: Clock
  activationCode: string
  onProgress?: (part: number) => void
}): Promise<Store> {
  const store = openSqliteStore(options.dataDir)
  try {
    if (options.demo !== null && store.isEmpty()) await fill(store, options.demo, options)
    const [first] = await store.read((tx) => tx.list(clinics, { where: {}, limit: 1 }))
    if (first) await store.write((tx) => activateClinic(tx, first.id, options.activationCode))
    return store
  } catch (error) {
    store.close()
    throw error
  }
}
