import { gpOrders, gpQueuePlaces } from '@shared/citizen/change-gp'
import { employees } from '@shared/clinic/model'
import { patients } from '@shared/patient/model'
import { MINUTE } from '@shared/time/instant'
import { dateOf } from '@shared/time/oslo'
import type { Commit } from '../../commands/commits'
import type { Services } from '../../services'
import { serveQueue, takeEffect } from './changes'
import { gpNamed, placesLeft } from './gp-lists'

/** How often is looked, ms. */
const EVERY = MINUTE
/** Changes in one transaction: the first of January may bring thousands. */
const TOGETHER = 50

type Needs = Pick<Services, 'store' | 'write' | 'clock'>

/** Changes that are due take effect, in the order of their days (S139). @returns how many */
export async function carryOutDue({ store, write, clock }: Needs): Promise<number> {
  const now = clock()
  const range = { field: 'effectiveAt', to: now + 1 } as const
  const due = await store.read((tx) => tx.list(gpOrders, { where: { state: 'ordered' }, range }))
  let done = 0
  for (let i = 0; i < due.length; i += TOGETHER) {
    const { value } = await write(async (tx) => {
      let carried = 0
      // looked at again: it may have been withdrawn since
      for (const { id } of due.slice(i, i + TOGETHER))
        if (await takeEffect(tx, await tx.get(gpOrders, id), now)) carried += 1
      return carried
    })
    done += value
  }
  return done
}

/** Whoever waits for a GP who has a place left gets it (S140). */
export async function serveQueues({ store, write, clock }: Needs): Promise<void> {
  const waitedFor = await store.read(async (tx) => {
    const free: string[] = []
    for (const gpId of new Set((await tx.list(gpQueuePlaces, { where: {} })).map((place) => place.gpId))) {
      const gp = await gpNamed(tx, gpId)
      if (gp && (await placesLeft(tx, gp)) > 0) free.push(gpId)
    }
    return free
  })
  for (const gpId of waitedFor)
    await write(async (tx) => {
      const gp = await gpNamed(tx, gpId)
      if (gp) await serveQueue(tx, gp, clock())
    })
}

/** Whether a place may have come free, or somebody may have begun to wait for one. */
const mayFreePlaces = ({ changes }: Commit): boolean =>
  changes.some(({ table, before, after }) => {
    if (table === gpOrders || table === gpQueuePlaces) return true
    if (table === employees)
      return before?.['listLimit'] !== after?.['listLimit'] || before?.['role'] !== after?.['role']
    return table === patients && (before?.['gpId'] !== after?.['gpId'] || before?.['otherGp'] !== after?.['otherGp'])
  })

export interface GpChanges {
  /** Looks now: the clock was moved. Resolves when all that is due is done. */
  readonly look: () => Promise<void>
  readonly stop: () => void
}

/**
 * Carries changes of GP out for as long as the server runs. Nothing is remembered but the orders themselves: a kill costs nothing, and none is done twice. The
 * waiting lists are counted when something has changed them and once a day, because a year brings new changes.
 */
export function startGpChanges(services: Services): GpChanges {
  let running: Promise<unknown> = Promise.resolve()
  let toServe = true
  let servedOn = ''
  const run = async (): Promise<void> => {
    await carryOutDue(services)
    const today = dateOf(services.clock())
    if (!toServe && servedOn === today) return
    toServe = false
    await serveQueues(services)
    servedOn = today
  }
  const look = (): Promise<void> => {
    running = running.then(run).catch((error: unknown) => {
      toServe = true
      services.log.defect('carrying out changes of GP', error)
    })
    return running.then(() => undefined)
  }
  const silence = services.commits.listen((commit) => {
    if (!mayFreePlaces(commit)) return
    toServe = true
  })
  const timer = setInterval(() => void look(), EVERY).unref()
  return {
    look,
    stop: () => {
      silence()
      clearInterval(timer)
    },
  }
}
