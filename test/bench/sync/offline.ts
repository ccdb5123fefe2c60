import { paths } from '@shared/protocol'
import { bookMany, openDesk, VISIT } from './desk'
import type { Mock } from './mock'

/** Far from anything the demo clinic has. */
const AWAY = Date.UTC(2031, 0, 1)

/**
 * A week without a line: `own` changes here, `foreign` ones by a colleague, then the line comes back.
 * @param run keeps the times of one run apart from another's
 * @returns milliseconds from the line's return: `pushed` until HelseNorge has answered the last of the own changes, `atRest` until everything has come in
 */
export async function catchUp(
  mock: Mock,
  folders: { readonly away: string; readonly colleague: string },
  { own, foreign, run }: { own: number; foreign: number; run: number },
): Promise<{ pushed: number; atRest: number }> {
  const first = await openDesk(mock, folders.away)
  await first.synced()
  await first.close()
  const away = await openDesk(mock, folders.away, { online: false })
  // apart whatever the number of calendars is
  const base = AWAY + run * (own + foreign) * VISIT
  await bookMany(away.core, own, base, `own-${run}`)
  if (foreign > 0) {
    const colleague = await openDesk(mock, folders.colleague)
    await colleague.synced()
    await bookMany(colleague.core, foreign, base + own * VISIT, `theirs-${run}`)
    await colleague.synced()
    await colleague.close()
  }
  const answers = pushAnswers()
  const began = performance.now()
  away.goOnline()
  await away.synced()
  const atRest = performance.now() - began
  await away.close()
  return { pushed: answers.last() - began, atRest }
}

/** When the last answer to a push came in; looks on at this process's own requests until it is asked. */
function pushAnswers(): { last: () => number } {
  const real = globalThis.fetch
  let last = Number.NaN
  globalThis.fetch = async (to, init) => {
    const answer = await real(to, init)
    if (typeof to === 'string' && to.endsWith(paths.push)) last = performance.now()
    return answer
  }
  return {
    last: () => {
      globalThis.fetch = real
      return last
    },
  }
}
