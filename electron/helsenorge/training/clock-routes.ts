import { paths } from '@shared/protocol'
import { MINUTE } from '@shared/time/instant'
import { clockAnswer, clockOrder } from '@shared/training/faults'
import { defineRoute, type Route } from '../http/route'
import type { MovableClock } from './movable-clock'
import { requireTraining } from './require-training'

/** The mock's clock for training. @param moved whatever waits for a time looks again */
export function clockRoutes(clock: MovableClock, training: boolean, moved: () => Promise<void>): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: paths.clock,
      summary: 'What the clock of this HelseNorge shows, and how far it was moved forward.',
      access: 'workstation',
      answer: clockAnswer,
      refusals: ['not-for-training', 'clinic-not-activated'],
      handle: async () => {
        requireTraining(training)
        return { now: clock.now(), ahead: clock.ahead() }
      },
    }),
    defineRoute({
      method: 'POST',
      path: paths.clock,
      summary: 'Moves the clock forward; what is due by then happens before the answer. It cannot be moved back.',
      access: 'workstation',
      body: clockOrder,
      bodyType: 'application/json',
      answer: clockAnswer,
      refusals: ['not-for-training', 'clinic-not-activated'],
      handle: async ({ body: { minutes } }) => {
        requireTraining(training)
        const now = await clock.forward(minutes * MINUTE)
        await moved()
        return { now, ahead: clock.ahead() }
      },
    }),
  ]
}
