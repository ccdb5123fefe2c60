import { mayLogIn } from '@shared/citizen/access'
import { citizenPaths, sessionRequest } from '@shared/citizen/api'
import { patients } from '@shared/patient/model'
import { z } from 'zod'
import { carryOut } from '../../commands/carry-out'
import { problemOf } from '../../http/problem'
import { defineRoute, type Route } from '../../http/route'
import type { Services } from '../../services'
import { notFound } from '../access'
import { act } from '../act'
import { clearSessionCookie } from '../cookie'
import { endSession } from '../session'

/** The emergency block: the session ends with it, and every other one with its next call (S169). */
export const blockRoute = (services: Services): Route =>
  defineRoute({
    method: 'POST',
    path: citizenPaths.block,
    summary: 'Blocks all access of the person logged in, and logs out.',
    access: 'citizen',
    body: z.object({}),
    bodyType: 'application/json',
    answer: null,
    status: 204,
    refusals: ['not-found'],
    handle: async (call) => {
      await act(services, call, {
        order: { command: 'patient.blockAccess', args: {} },
        after: (tx) => endSession(tx, call.caller.session),
        answer: async () => null,
      })
      clearSessionCookie(call.reply)
    },
  })

/** Stands for the helpline, which lifts a block when the person has proved who they are at level 4. */
export const liftBlockRoute = ({ write, clock }: Services): Route =>
  defineRoute({
    method: 'POST',
    path: citizenPaths.liftBlock,
    summary: 'Lifts the emergency block of a synthetic person.',
    access: 'public',
    body: sessionRequest,
    bodyType: 'application/json',
    answer: null,
    status: 204,
    refusals: ['security-level', 'not-found'],
    handle: async ({ body: { patientId, method } }) => {
      await write(async (tx) => {
        if (!(await tx.get(patients, patientId))) throw notFound()
        const may = mayLogIn(method, { emergencyBlocked: false })
        if (!may.ok) throw problemOf(may)
        const order = { name: 'patient.liftBlock', args: {}, actor: { kind: 'citizen', patientId } } as const
        const lifted = await carryOut(tx, order, clock())
        if (!lifted.ok) throw problemOf(lifted)
      })
    },
  })
