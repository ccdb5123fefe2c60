import { calendars } from '@shared/calendar/model'
import { isOpen } from '@shared/calendar/rules'
import { canActFor } from '@shared/citizen/access'
import type { Home } from '@shared/citizen/api'
import {
  CHANGES_A_YEAR,
  firstOfNextMonth,
  type GpOrder,
  gpQueuePlaces,
  type OwnGpChange,
  openExtras,
  usedIn,
  yearOf,
} from '@shared/citizen/change-gp'
import type { Patient } from '@shared/patient/model'
import type { Instant } from '@shared/time/instant'
import type { Reads } from '@shared/tx'
import { visibleAppointments } from '../appointments/own-appointments'
import { extrasOf, ordersOf } from './changes'
import { gpNamed, presentGp } from './gp-lists'

const comingIn = (orders: readonly GpOrder[]): GpOrder | undefined => orders.find(({ state }) => state === 'ordered')

/** The last change that has come to its end, until the person has said to have seen it. */
function newsIn(orders: readonly GpOrder[]): GpOrder | undefined {
  const ended = orders.filter(({ state }) => state === 'effective' || state === 'lapsed')
  const last = ended.toSorted((a, b) => a.effectiveAt - b.effectiveAt).at(-1)
  return last?.seenAt === null ? last : undefined
}

/** What the front page tells of it. The outcome only to whoever may also say to have seen it. */
export async function changesForHome(
  tx: Reads,
  actingId: string,
  patient: Patient,
  now: Instant,
): Promise<Pick<Home, 'comingGp' | 'gpNews'>> {
  const orders = await ordersOf(tx, patient.id)
  const coming = comingIn(orders)
  const news = (await canActFor(tx, actingId, patient, 'change-gp', now)).ok ? newsIn(orders) : undefined
  return {
    comingGp: coming ? { name: coming.gpName, clinicName: coming.gpClinic, from: coming.effectiveAt } : null,
    gpNews: news ? { id: news.id, name: news.gpName, from: news.effectiveAt, lapsed: news.state === 'lapsed' } : null,
  }
}

/** Everything about the patient's GP and changes, as they stand (S138-S140). */
export async function ownChangeOf(tx: Reads, actingId: string, patient: Patient, now: Instant): Promise<OwnGpChange> {
  const orders = await ordersOf(tx, patient.id)
  const extras = await extrasOf(tx, patient, now)
  const [coming, news] = [comingIn(orders), newsIn(orders)]
  const from = firstOfNextMonth(now)
  const gp = await presentGp(tx, patient)
  const year = yearOf(from)
  const named = (one: GpOrder) => ({ id: one.id, gpId: one.gpId, name: one.gpName, clinicName: one.gpClinic })
  return {
    gp: gp && {
      gpId: 'id' in gp ? gp.id : null,
      name: gp.name,
      clinicName: 'clinicName' in gp ? gp.clinicName : '',
    },
    from,
    year,
    used: usedIn(orders, year),
    allowed: CHANGES_A_YEAR,
    listClosed: openExtras(extras, orders, from).some(({ reason }) => reason === 'gp-list-closed'),
    coming: coming ? { ...named(coming), from: coming.effectiveAt, byQueue: coming.orderedById === null } : null,
    waiting: await waitingOf(tx, patient.id),
    news: news ? { ...named(news), from: news.effectiveAt, lapsed: news.state === 'lapsed' } : null,
    appointmentsAfter: (await canActFor(tx, actingId, patient, 'appointments', now)).ok
      ? await standingAfter(tx, patient, coming?.effectiveAt ?? from)
      : null,
  }
}

async function waitingOf(tx: Reads, patientId: string): Promise<OwnGpChange['waiting']> {
  const own = await tx.get(gpQueuePlaces, patientId)
  const gp = own && (await gpNamed(tx, own.gpId))
  if (!own || !gp) return null
  const queue = await tx.list(gpQueuePlaces, { where: { gpId: gp.id } })
  return {
    gpId: gp.id,
    name: gp.name,
    clinicName: gp.clinicName,
    place: queue.findIndex(({ id }) => id === own.id) + 1,
    of: queue.length,
    since: own.joinedAt,
  }
}

/** Appointments in the present GP's calendars on that day or later. They are left standing: only people cancel appointments. */
async function standingAfter(tx: Reads, patient: Patient, from: Instant): Promise<number> {
  if (patient.gpId === null) return 0
  const own = new Set<string>()
  for (const calendar of await tx.list(calendars, { where: { clinicId: patient.clinicId } }))
    if (calendar.ownerKind === 'gp' && calendar.ownerId === patient.gpId) own.add(calendar.id)
  const ahead = await visibleAppointments(tx, patient.id, { from })
  return ahead.filter((one) => own.has(one.calendarId) && isOpen(one)).length
}
