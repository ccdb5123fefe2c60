import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant } from '@shared/time/instant'
import { CACHE_FILE } from '../core/db/open'
import type { Finding } from './finding'
import { lookAtCache } from './look-at-cache'
import { lookAtFolder } from './look-at-folder'
import { lookAtHelsenorge } from './look-at-helsenorge'

/** Where the workstation keeps its cache in the data folder. */
export const cacheIn = (folder: string): string => join(folder, 'workstation', CACHE_FILE)

/** Everything in a data folder that can be looked at without changing it. @param folder absolute */
export const lookAtEverything = (folder: string, now: Instant): readonly Finding[] => [
  ...lookAtFolder(folder),
  ...(existsSync(folder)
    ? [...lookAtCache(cacheIn(folder), now), ...lookAtHelsenorge(join(folder, 'helsenorge'), cacheIn(folder))]
    : []),
]
