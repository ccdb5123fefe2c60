import {
  type GpOrder,
  type GpPeriod,
  type GpQueuePlace,
  gpExtras,
  gpOrders,
  gpPeriods,
  gpQueuePlaces,
} from '@shared/citizen/change-gp'
import { healthContacts } from '@shared/citizen/health-contacts'
import { DAY, type Instant } from '@shared/time/instant'
import { dateOf, instantOf } from '@shared/time/oslo'
import { type Put, put } from '../lib/steps'
import { CLINIC_ID } from '../setup/people-of-the-clinic'

const CLINIC = 'Fjordgløtt legesenter'
const of = (patientId: string) => ({ clinicId: CLINIC_ID, patientId })

/** Whose lists somebody of the cast has been on (S131). */
const PERIODS: readonly Omit<GpPeriod, 'clinicId'>[] = [
  {
    id: 'gp-period-ingrid-1',
    patientId: 'person-ingrid-solberg',
    gpName: 'Rolf Testad',
    gpClinic: 'Havnegata legekontor',
    from: instantOf('2009-05-01'),
    until: instantOf('2022-01-01'),
  },
  {
    id: 'gp-period-ingrid-2',
    patientId: 'person-ingrid-solberg',
    gpName: 'Marte Berg',
    gpClinic: CLINIC,
    from: instantOf('2022-01-01'),
    until: null,
  },
]

/** The last two firsts of this year; in January there is only one. */
function lastFirsts(now: Instant): Instant[] {
  const first = Temporal.PlainDate.from(dateOf(now)).with({ day: 1 })
  return [first.subtract({ months: 1 }), first]
    .filter(({ year }) => year === first.year)
    .map((day) => instantOf(day.toString()))
}

/** Has used both changes of the year and moved to another municipality since: may change once more when he says so (S138). */
function moverRows(now: Instant): Put[] {
  const patientId = 'person-jakub-kowalski'
  const firsts = lastFirsts(now)
  const gps = [
    { gpId: 'gp-rahimi', gpName: 'Nadia Rahimi' },
    { gpId: 'gp-haugland', gpName: 'Anders Haugland' },
  ].slice(-firsts.length)
  const orders = gps.map((gp, i): GpOrder => {
    const effectiveAt = firsts[i] ?? now
    return {
      ...of(patientId),
      ...gp,
      id: `gp-order-jakub-${i + 1}`,
      gpClinic: CLINIC,
      orderedAt: effectiveAt - 12 * DAY,
      orderedById: patientId,
      effectiveAt,
      extraId: null,
      state: 'effective',
      seenAt: effectiveAt,
    }
  })
  return [
    ...orders.map((row) => put(gpOrders, row)),
    put(gpExtras, { id: 'gp-extra-jakub', ...of(patientId), reason: 'moved', since: now - 20 * DAY }),
  ]
}

/** Waits for the GP whose list is full (S140). */
const waiter = (now: Instant): GpQueuePlace => ({
  id: 'person-gunhild-lie',
  ...of('person-gunhild-lie'),
  gpId: 'gp-berg',
  joinedAt: now - 90 * DAY,
  step: 0,
  moved: false,
})

/** What HelseNorge alone knows of the cast's GPs and health contacts. */
export const castGpRows = (now: Instant): Put[] => [
  ...PERIODS.map((row) => put(gpPeriods, { ...row, clinicId: CLINIC_ID })),
  ...moverRows(now),
  put(gpQueuePlaces, waiter(now)),
  put(healthContacts, {
    id: 'contact-ingrid-1',
    ...of('person-ingrid-solberg'),
    name: 'Ellen Prøve',
    role: 'Fysioterapeut',
    phone: '000 71 100',
    changedAt: now - 200 * DAY,
  }),
]
