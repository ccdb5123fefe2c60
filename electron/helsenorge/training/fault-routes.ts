import { paths } from '@shared/protocol'
import { faultOrder, faultsAnswer } from '@shared/training/faults'
import { defineRoute, type Route } from '../http/route'
import type { FaultBoard } from './fault-board'
import { requireTraining } from './require-training'

/** Faults on demand: ordered by a workstation of the clinic, and only where no real work is done. @param training false: refused with the reason */
export function faultRoutes(board: FaultBoard, training: boolean): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: paths.faults,
      summary: 'The faults that are ordered and not over.',
      access: 'workstation',
      answer: faultsAnswer,
      refusals: ['not-for-training', 'clinic-not-activated'],
      handle: async () => {
        requireTraining(training)
        return { faults: board.standing() }
      },
    }),
    defineRoute({
      method: 'POST',
      path: paths.faults,
      summary: 'Orders faults in place of those ordered before; an empty list makes HelseNorge well.',
      access: 'workstation',
      body: faultOrder,
      bodyType: 'application/json',
      answer: faultsAnswer,
      refusals: ['not-for-training', 'clinic-not-activated'],
      handle: async ({ body: { faults } }) => {
        requireTraining(training)
        board.order(faults)
        return { faults: board.standing() }
      },
    }),
  ]
}
