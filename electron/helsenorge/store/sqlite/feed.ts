import type { Cookie, CopyReason } from '@shared/protocol'
import type { FeedPage, FeedQuestion } from '../store'
import { readChanges } from './changes'
import type { Prepared } from './connection'
import { beginCopy, continueCopy } from './copy'
import { endOfEpoch, presentEpoch } from './epochs'
import { getMeta } from './meta'

/** To be called in a read transaction. */
export function readFeed(db: Prepared, { clinicId, cookie, limit, now }: FeedQuestion): FeedPage {
  const epoch = presentEpoch(db)
  const clock = Number(getMeta(db, 'clock'))
  const reason = copyReasonFor(db, cookie, clock)
  if (reason !== null || cookie === null)
    return { ...beginCopy(db, { clinicId, limit, now, epoch, clock }), copy: reason ?? 'first' }
  if (cookie.copying === null) return readChanges(db, { clinicId, limit, epoch, clock, from: cookie.clock })
  const next = continueCopy(db, { clinicId, limit, epoch, clock, from: cookie.clock, copying: cookie.copying })
  // words this program does not know, from an older or newer one: the copy starts over
  return next ?? { ...beginCopy(db, { clinicId, limit, now, epoch, clock }), copy: 'forgotten' }
}

/** Why this client can not go on from its cookie, or null. */
function copyReasonFor(db: Prepared, cookie: Cookie | null, clock: number): CopyReason | null {
  if (cookie === null) return null
  const end = endOfEpoch(db, cookie.epoch, clock)
  if (end === undefined || cookie.clock > end) return 'restored'
  return cookie.clock < Number(getMeta(db, 'horizon')) ? 'forgotten' : null
}
