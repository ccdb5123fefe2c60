import { clinics } from '@shared/clinic/model'
import type { Clock } from './clock'
import { activateClinic } from './connect/clients'
import { openSqliteStore } from './store/sqlite-store'
import type { Store } from './store/store'

/** Which demo clinic: see the seed. */
export type Variant = 'demo' | 'small' | 'large'

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
    if (options.demo !== null && store.isEmpty()) throw new Error('there is no demo clinic yet')
    const [first] = await store.read((tx) => tx.list(clinics, { where: {}, limit: 1 }))
    if (first) await store.write((tx) => activateClinic(tx, first.id, options.activationCode))
    return store
  } catch (error) {
    store.close()
    throw error
  }
}
