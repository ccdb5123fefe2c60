import { type AppointmentType, appointmentTypes, type Calendar, calendars } from '@shared/calendar/model'
import { isBookable, takesFromPatients } from '@shared/calendar/take-slot'
import { citizenPaths, freeTimes } from '@shared/citizen/api'
import { type LinkService, linkService, linkToken } from '@shared/citizen/link'
import { type Clinic, clinics } from '@shared/clinic/model'
import type { Reads } from '@shared/tx'
import { z } from 'zod'
import { defineRoute, type Route } from '../../http/route'
import type { Services } from '../../services'
import { notFound } from '../access'
import { daysAsked, freeTimesOf, requireRealDays } from '../appointments/free-times'
import type { Holds } from '../appointments/holds'

export const byToken = z.object({ token: linkToken })

/** What stands behind a link: one service, its clinic, and the online calendars that take it, no GP's and none that is for a list only (S80, S91). */
export interface Linked {
  readonly type: AppointmentType
  readonly clinic: Clinic
  readonly open: readonly Calendar[]
}

/** @throws HttpProblem 404 for a word that leads nowhere, or whose service is not online any more */
export async function linkedBy(tx: Reads, token: string): Promise<Linked> {
  const [type] = await tx.list(appointmentTypes, { where: { linkToken: token } })
  const clinic = type && (await tx.get(clinics, type.clinicId))
  if (!type || !clinic?.helsenorgeActive || !isBookable(type)) throw notFound()
  const all = await tx.list(calendars, { where: { clinicId: clinic.id } })
  const open = all.filter(
    (calendar) =>
      calendar.online &&
      calendar.ownerKind !== 'gp' &&
      calendar.patientListId === null &&
      takesFromPatients(calendar, type),
  )
  return { type, clinic, open }
}

export const whereOf = ({ name, street, postalCode, city }: Clinic): string =>
  `${name}, ${street}, ${postalCode} ${city}`

export const linkServiceRoute = ({ store }: Services): Route =>
  defineRoute({
    method: 'GET',
    path: citizenPaths.link,
    summary: 'What can be booked by a link without log-in.',
    access: 'public',
    params: byToken,
    answer: linkService,
    refusals: ['not-found'],
    handle: ({ params: { token } }): Promise<LinkService> =>
      store.read(async (tx) => {
        const { type, clinic } = await linkedBy(tx, token)
        const { name, nameEn, information, durationMinutes } = type
        const { name: clinicName, phone: clinicPhone } = clinic
        return { clinicName, clinicPhone, where: whereOf(clinic), name, nameEn, information, durationMinutes }
      }),
  })

export const linkTimesRoute = ({ store, clock }: Services, holds: Pick<Holds, 'isHeld'>): Route =>
  defineRoute({
    method: 'GET',
    path: citizenPaths.linkTimes,
    summary: 'Free times of what can be booked by a link.',
    access: 'public',
    params: byToken,
    query: daysAsked,
    answer: freeTimes,
    refusals: ['not-found'],
    handle: async ({ params: { token }, query }) => {
      requireRealDays(query.from, query.days)
      return store.read(async (tx) => {
        const { type, open } = await linkedBy(tx, token)
        return freeTimesOf(tx, open, type, query, { now: clock(), free: (time) => !holds.isHeld(time, '') })
      })
    },
  })
