import { appointments } from '@shared/calendar/model'
import { isOpen } from '@shared/calendar/rules'
import { takeSlot } from '@shared/calendar/take-slot'
import { citizenPaths } from '@shared/citizen/api'
import { type LinkBooked, linkBooked, linkBooking } from '@shared/citizen/link'
import { type Patient, patients } from '@shared/patient/model'
import { toldByNationalId } from '@shared/patient/national-id'
import { type Instant, MINUTE } from '@shared/time/instant'
import type { z } from 'zod'
import { HttpProblem, problemOf } from '../../http/problem'
import { createFailureLimit } from '../../http/rate-limit'
import { defineRoute, type Route } from '../../http/route'
import { freshId } from '../../ids'
import { notify } from '../../notifications/notify'
import type { Services } from '../../services'
import type { StoreTx } from '../../store/store'
import type { Holds } from '../appointments/holds'
import { byToken, linkedBy, whereOf } from './link-service'

/** Bookings tried from one address, and in what time: a household books for all of its own, a script for nobody. */
const TRIES = 12
const WITHIN = 10 * MINUTE
/** Open appointments of one person made this way. */
const MOST_OPEN = 3
/** One sentence for whatever is about the person: a stranger who types somebody's number learns nothing of them (S106). */
const NOT_THIS_WAY = 'cannot-book-by-link'

type Body = z.infer<typeof linkBooking>

/** The number is who it is: a patient of the clinic is found by it, whatever name was typed; anybody else becomes one. */
async function personOf(
  tx: StoreTx,
  clinicId: string,
  body: Body,
  place: Pick<Patient, 'postalCode' | 'city'>,
): Promise<Patient> {
  const known = (await tx.list(patients, { where: { nationalId: body.nationalId } })).find(
    (one) => one.clinicId === clinicId,
  )
  if (known) return known
  const told = toldByNationalId(body.nationalId)
  if (!told) throw new HttpProblem(409, NOT_THIS_WAY)
  const { nationalId, givenName, familyName, phone } = body
  const person: Patient = {
    id: freshId(),
    clinicId,
    nationalId,
    givenName,
    familyName,
    ...told,
    street: '',
    ...place,
    confidentialAddress: false,
    phone,
    email: null,
    gpId: null,
    otherGp: null,
    digitallyActive: false,
    consent: 'none',
    contactConfirmedAt: null,
    emergencyBlocked: false,
    youthConsent: false,
    warning: null,
    specialNeeds: null,
  }
  await tx.put(patients, person)
  return person
}

/** Anybody books one service without log-in, by the link on the clinic's website (S91); the clinic sees who typed what. */
export function bookByLinkRoute({ write, clock }: Services, holds: Pick<Holds, 'isHeld'>): Route {
  const tries = createFailureLimit(clock, TRIES, WITHIN)
  return defineRoute({
    method: 'POST',
    path: citizenPaths.linkBookings,
    summary: 'Books a time by a link, without log-in.',
    access: 'public',
    params: byToken,
    body: linkBooking,
    bodyType: 'application/json',
    answer: linkBooked,
    status: 201,
    refusals: [
      'not-found',
      'slot-taken',
      'not-in-plan',
      'not-online',
      'outside-booking-window',
      NOT_THIS_WAY,
      'id-used',
    ],
    handle: async ({ params: { token }, body, request }): Promise<LinkBooked> => {
      tries.check(request.ip)
      tries.failed(request.ip)
      const now = clock()
      const { value } = await write(async (tx) => {
        const linked = await linkedBy(tx, token)
        const calendar = linked.open.find(({ id }) => id === body.calendarId)
        if (!calendar) throw new HttpProblem(404, 'not-found')
        const answer = { startsAt: body.startsAt, name: linked.type.name, where: whereOf(linked.clinic) }
        const { postalCode, city } = linked.clinic
        const person = await personOf(tx, linked.clinic.id, body, { postalCode, city })
        const before = await tx.get(appointments, body.id)
        if (before) {
          const same =
            before.patientId === person.id && before.startsAt === body.startsAt && before.calendarId === calendar.id
          if (!same) throw new HttpProblem(409, 'id-used')
          return answer
        }
        await requireFewOpen(tx, person.id, now)
        const endsAt = body.startsAt + linked.type.durationMinutes * MINUTE
        if (holds.isHeld({ ...body, endsAt }, '')) throw new HttpProblem(409, 'slot-taken')
        const reason = `Uten innlogging: ${body.givenName} ${body.familyName}, ${body.phone}`
        const wanted = { id: body.id, calendar, type: linked.type, patient: person, startsAt: body.startsAt, reason }
        const taken = await takeSlot(tx, wanted, now)
        if (!taken.ok) throw taken.code === 'too-many-open' ? new HttpProblem(409, NOT_THIS_WAY) : problemOf(taken)
        await notify(tx, now)
        return answer
      })
      return value
    },
  })
}

async function requireFewOpen(tx: StoreTx, patientId: string, now: Instant): Promise<void> {
  const ahead = await tx.list(appointments, { where: { patientId }, range: { field: 'startsAt', from: now } })
  const open = ahead.filter((one) => one.source === 'helsenorge' && isOpen(one))
  if (open.length >= MOST_OPEN) throw new HttpProblem(409, NOT_THIS_WAY)
}
