import { citizenPaths } from '@shared/citizen/api'
import {
  firstOfNextMonth,
  type GpOrder,
  gpOrderRequest,
  gpOrders,
  gpQueuePlaces,
  gpQueueRequest,
  ownGpChange,
} from '@shared/citizen/change-gp'
import { id } from '@shared/id'
import { type Patient, patients } from '@shared/patient/model'
import type { Instant } from '@shared/time/instant'
import type { Tx } from '@shared/tx'
import { z } from 'zod'
import { HttpProblem, problemOf } from '../../http/problem'
import { type Call, defineRoute, type Route } from '../../http/route'
import type { Services } from '../../services'
import type { StoreTx } from '../../store/store'
import { ACCESS_REFUSALS, notFound, requireAccess } from '../access'
import { act } from '../act'
import { forPatient } from '../for-patient'
import { changeLeft, order, ordersOf, serveQueue, takeEffect } from './changes'
import { gpNamed, isOnList, type KnownGp } from './gp-lists'
import { ownChangeOf } from './own-change'

type Params = z.infer<typeof forPatient>
const conflict = (code: string): HttpProblem => new HttpProblem(409, code)

/** What is the same for every write: who, for whom, and the page's answer afterwards. */
async function change<B>(
  services: Services,
  call: Call<'citizen', Params, unknown, B>,
  body: (tx: StoreTx, patient: Patient, now: Instant) => Promise<void>,
): Promise<unknown> {
  const { patientId } = call.params
  const acting = call.caller.patientId
  return act(services, call, {
    order: null,
    before: async (tx) => {
      const now = services.clock()
      await requireAccess(tx, call.caller, patientId, 'change-gp', now)
      // the job looks once a minute: nobody orders on top of a change that is due
      for (const one of await ordersOf(tx, patientId)) await takeEffect(tx, one, now)
      const patient = await tx.get(patients, patientId)
      if (!patient) throw notFound()
      await body(tx, patient, now)
    },
    answer: async (tx) => {
      const patient = await tx.get(patients, patientId)
      if (!patient) throw notFound()
      return ownChangeOf(tx, acting, patient, services.clock())
    },
  })
}

const pendingOf = async (tx: Tx, patientId: string): Promise<GpOrder | undefined> =>
  (await ordersOf(tx, patientId)).find(({ state }) => state === 'ordered')

/** The GP somebody wants, when it is another than the present one and no change is on its way. */
async function wanted(tx: Tx, patient: Patient, gpId: string): Promise<KnownGp> {
  const gp = await gpNamed(tx, gpId)
  if (!gp) throw notFound()
  if (isOnList(patient, gp)) throw conflict('gp-is-own')
  if (await pendingOf(tx, patient.id)) throw conflict('gp-change-ordered')
  return gp
}

/** GP and changes of the chosen person; ordering a change, or its place on a waiting list (S119, S137-S140). */
export function gpChangeRoutes(services: Services): Route[] {
  const { store, clock } = services
  const common = {
    access: 'citizen',
    params: forPatient,
    bodyType: 'application/json',
    answer: ownGpChange,
    idempotent: true,
  } as const
  return [
    defineRoute({
      method: 'GET',
      path: citizenPaths.gpChange,
      summary: 'GP, changes and place on a waiting list of the chosen person.',
      access: 'citizen',
      params: forPatient,
      answer: ownGpChange,
      refusals: ACCESS_REFUSALS,
      handle: async ({ caller, params: { patientId } }) =>
        store.read(async (tx) => {
          const patient = await requireAccess(tx, caller, patientId, 'change-gp', clock())
          return ownChangeOf(tx, caller.patientId, patient, clock())
        }),
    }),
    defineRoute({
      ...common,
      method: 'POST',
      path: citizenPaths.gpChange,
      summary: 'Orders a change of GP from the first of the next month; it ends a place on a waiting list.',
      body: gpOrderRequest,
      refusals: [
        ...ACCESS_REFUSALS,
        'gp-is-own',
        'gp-change-ordered',
        'gp-other-month',
        'gp-no-changes-left',
        'gp-not-moved',
        'gp-list-full',
      ],
      handle: async (call) =>
        change(services, call, async (tx, patient, now) => {
          const { gpId, from, moved } = call.body
          const gp = await wanted(tx, patient, gpId)
          if (from !== firstOfNextMonth(now)) throw conflict('gp-other-month')
          const left = await changeLeft(tx, patient, { now, moved })
          if (!left.ok) throw problemOf(left)
          // first those who wait
          const places = await serveQueue(tx, gp, now)
          if (await pendingOf(tx, patient.id)) return
          if (places <= 0) throw conflict('gp-list-full')
          await order(tx, patient, gp, { now, orderedById: call.caller.patientId, extraId: left.value.extraId })
        }),
    }),
    defineRoute({
      ...common,
      method: 'POST',
      path: citizenPaths.withdrawGpChange,
      summary: 'Takes an ordered change back, until the day it takes effect.',
      body: z.object({ id }),
      refusals: [...ACCESS_REFUSALS, 'gp-change-done'],
      handle: async (call) =>
        change(services, call, async (tx, patient) => {
          const one = await tx.get(gpOrders, call.body.id)
          if (one?.patientId !== patient.id) throw notFound()
          if (one.state === 'ordered') await tx.put(gpOrders, { ...one, state: 'withdrawn' })
          else if (one.state !== 'withdrawn') throw conflict('gp-change-done')
        }),
    }),
    defineRoute({
      ...common,
      method: 'POST',
      path: citizenPaths.seenGpChange,
      summary: 'The person has seen the outcome of a change.',
      body: z.object({ id }),
      refusals: ACCESS_REFUSALS,
      handle: async (call) =>
        change(services, call, async (tx, patient, now) => {
          const one = await tx.get(gpOrders, call.body.id)
          if (one?.patientId !== patient.id || one.state === 'ordered') throw notFound()
          if (one.seenAt === null) await tx.put(gpOrders, { ...one, seenAt: now })
        }),
    }),
    defineRoute({
      ...common,
      method: 'POST',
      path: citizenPaths.joinGpQueue,
      summary: 'Joins the waiting list of a GP who has no place left; one list a person.',
      body: gpQueueRequest,
      refusals: [...ACCESS_REFUSALS, 'gp-is-own', 'gp-change-ordered', 'gp-has-places', 'gp-one-queue'],
      handle: async (call) =>
        change(services, call, async (tx, patient, now) => {
          const { gpId, moved } = call.body
          const gp = await wanted(tx, patient, gpId)
          const own = await tx.get(gpQueuePlaces, patient.id)
          if (own?.gpId === gp.id) return
          if (own) throw conflict('gp-one-queue')
          if ((await serveQueue(tx, gp, now)) > 0) throw conflict('gp-has-places')
          const { id: patientId, clinicId } = patient
          await tx.put(gpQueuePlaces, {
            id: patientId,
            clinicId,
            patientId,
            gpId: gp.id,
            joinedAt: now,
            step: tx.step,
            moved,
          })
        }),
    }),
    defineRoute({
      ...common,
      method: 'POST',
      path: citizenPaths.leaveGpQueue,
      summary: 'Leaves the waiting list.',
      body: z.object({}),
      refusals: ACCESS_REFUSALS,
      handle: async (call) => change(services, call, (tx, patient) => tx.delete(gpQueuePlaces, patient.id)),
    }),
  ]
}
