import { bookMany, openDesk } from './desk'
import type { Mock } from './mock'

const MINUTE = 60_000
/** Far from anything the demo clinic has. */
const AWAY = Date.UTC(2031, 0, 1)

/**
 * A week without a line: `own` changes here, `foreign` ones by a colleague, then the line comes back.
 * @param run keeps the times of one run apart from another's
 * @returns milliseconds from the line's return to at rest
 */
export async function catchUp(
  mock: Mock,
  folders: { readonly away: string; readonly colleague: string },
  { own, foreign, run }: { own: number; foreign: number; run: number },
): Promise<number> {
  const first = await openDesk(mock, folders.away)
  await first.synced()
  await first.close()
  const away = await openDesk(mock, folders.away, { online: false })
  const base = AWAY + run * 20_000 * MINUTE
  await bookMany(away.core, own, base, `own-${run}`)
  if (foreign > 0) {
    const colleague = await openDesk(mock, folders.colleague)
    await colleague.synced()
    await bookMany(colleague.core, foreign, base + own * MINUTE, `theirs-${run}`)
    await colleague.synced()
    await colleague.close()
  }
  const began = performance.now()
  away.goOnline()
  await away.synced()
  const ms = performance.now() - began
  await away.close()
  return ms
}
