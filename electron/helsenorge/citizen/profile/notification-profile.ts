import { citizenPaths } from '@shared/citizen/api'
import {
  notificationProfiles,
  notificationWishes,
  type OwnNotificationProfile,
  ownNotificationProfile,
} from '@shared/citizen/notification-profile'
import { patients } from '@shared/patient/model'
import type { Reads } from '@shared/tx'
import { defineRoute, type Route } from '../../http/route'
import { wishesOf } from '../../notifications/reach'
import type { Services } from '../../services'
import { notFound } from '../access'
import { act } from '../act'

/** How one wants to be told, also of what concerns one's children (S155, S156). One's own only. */
export function notificationProfileRoutes(services: Services): Route[] {
  const { store } = services
  const shown = async (tx: Reads, patientId: string): Promise<OwnNotificationProfile> => {
    const self = await tx.get(patients, patientId)
    if (!self) throw notFound()
    const { channel, appointments, reminders, messages } = await wishesOf(tx, self)
    return { channel, appointments, reminders, messages, phone: self.phone, email: self.email }
  }
  return [
    defineRoute({
      method: 'GET',
      path: citizenPaths.notificationProfile,
      summary: 'How the person logged in wants to be told of something new.',
      access: 'citizen',
      answer: ownNotificationProfile,
      refusals: ['not-found'],
      handle: ({ caller }) => store.read((tx) => shown(tx, caller.patientId)),
    }),
    defineRoute({
      method: 'POST',
      path: citizenPaths.notificationProfile,
      summary: 'Chooses how the person logged in is told of something new.',
      access: 'citizen',
      body: notificationWishes,
      bodyType: 'application/json',
      answer: ownNotificationProfile,
      idempotent: true,
      refusals: ['not-found'],
      handle: async (call) => {
        const { patientId } = call.caller
        return act(services, call, {
          order: null,
          before: async (tx) => {
            const self = await tx.get(patients, patientId)
            if (!self) throw notFound()
            await tx.put(notificationProfiles, { id: patientId, clinicId: self.clinicId, ...call.body })
          },
          answer: (tx) => shown(tx, patientId),
        })
      },
    }),
  ]
}
