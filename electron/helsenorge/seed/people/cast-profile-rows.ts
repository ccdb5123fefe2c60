import { appointments, requestAnswers } from '@shared/calendar/model'
import { savedDocuments } from '@shared/citizen/documents'
import { donorCards } from '@shared/citizen/donor-card'
import { notificationProfiles } from '@shared/citizen/notification-profile'
import { ownSummaries } from '@shared/citizen/own-summary'
import { privacyChoices } from '@shared/citizen/privacy'
import { usages } from '@shared/citizen/usage'
import { NO_NEEDS, selfReported } from '@shared/patient/self-reported'
import { DAY, HOUR, type Instant } from '@shared/time/instant'
import { addDays, dateOf, instantOf, mondayOf } from '@shared/time/oslo'
import { type Put, put } from '../lib/steps'
import { CLINIC_ID } from '../setup/people-of-the-clinic'

const ODD = 'person-odd-bakken'
const REFUSED = 'appointment-odd-refused'
const ELLE = 'person-elle-somby'

/** Ten o'clock on a Monday some weeks ago. */
const lastMonday = (now: Instant): Instant => instantOf(mondayOf(addDays(dateOf(now), -20)), '10:00')

/** What some of the cast have told of themselves, and chosen (S158-S167, S175). */
export const castProfileRows = (now: Instant): Put[] => [
  put(selfReported, {
    id: ODD,
    clinicId: CLINIC_ID,
    relatives: [
      { name: 'Elle Somby', relationship: 'child', phone: '000 71 210', nextOfKin: true },
      { name: 'Reidun Bakken', relationship: 'sibling', phone: '000 71 344', nextOfKin: false },
    ],
    employer: null,
    needs: { ...NO_NEEDS, other: 'Bruker høreapparat, snakk tydelig' },
    updatedAt: now - 40 * DAY,
  }),
  put(selfReported, {
    id: 'person-jakub-kowalski',
    clinicId: CLINIC_ID,
    relatives: [{ name: 'Anna Kowalska', relationship: 'spouse', phone: '+48 000 71 402', nextOfKin: true }],
    employer: { name: 'Fjordgløtt Sveis AS', phone: '000 71 900' },
    needs: NO_NEEDS,
    updatedAt: now - 15 * DAY,
  }),
  put(appointments, {
    id: REFUSED,
    clinicId: CLINIC_ID,
    calendarId: 'cal-gp-berg',
    typeId: 'type-consultation-request',
    patientId: ODD,
    startsAt: lastMonday(now),
    endsAt: lastMonday(now) + HOUR / 3,
    status: 'rejected',
    reason: 'Gjennomgang av alle medisinene',
    source: 'helsenorge',
    hidden: false,
    bookedAt: now - 26 * DAY,
    changedAt: now - 25 * DAY,
    cancelledBy: null,
    changedById: 'gp-berg',
    overbookReason: null,
  }),
  put(requestAnswers, {
    id: REFUSED,
    clinicId: CLINIC_ID,
    patientId: ODD,
    words: 'En gjennomgang tar 40 minutter. Ring oss, så finner vi en lengre time.',
    suggested: [],
    answeredAt: now - 25 * DAY,
    answeredById: 'gp-berg',
  }),
  put(donorCards, {
    id: ODD,
    clinicId: CLINIC_ID,
    relatives: [{ name: 'Elle Somby', phone: '000 71 210' }],
    updatedAt: now - 200 * DAY,
  }),
  put(ownSummaries, {
    id: ODD,
    clinicId: CLINIC_ID,
    text: 'Har hatt hjerteinfarkt i 2014. Bruker blodfortynnende.',
    updatedAt: now - 120 * DAY,
  }),
  put(savedDocuments, {
    id: 'document-odd-1',
    clinicId: CLINIC_ID,
    patientId: ODD,
    sourceKind: 'record',
    sourceId: 'summons-2025',
    title: { nb: 'Innkalling til kontroll', en: 'Summons to a check' },
    from: { nb: 'Medisinsk avdeling, Fjordbyen sykehus', en: 'Medicine, Fjordbyen hospital' },
    text: {
      nb: 'Du er innkalt til kontroll på hjertepoliklinikken. Ta med oversikt over legemidlene dine.',
      en: 'You are summoned to a check at the cardiac outpatient clinic. Bring a list of your medicines.',
    },
    fileType: null,
    bytes: null,
    sha256: null,
    savedAt: now - 300 * DAY,
  }),
  put(notificationProfiles, {
    id: ELLE,
    clinicId: CLINIC_ID,
    channel: 'email',
    appointments: true,
    reminders: true,
    messages: true,
  }),
  put(privacyChoices, { id: ELLE, clinicId: CLINIC_ID, on: ['prescriptions-only-gp'], updatedAt: now - 70 * DAY }),
  ...(
    [
      [ELLE, 'appointments', 3 * DAY],
      [ELLE, 'booking', 3 * DAY],
      [ODD, 'log-in', 12 * DAY],
      [ODD, 'messages', 12 * DAY - HOUR / 6],
    ] as const
  ).map(([actorId, service, ago], i) =>
    put(usages, { id: `usage-odd-${i + 1}`, clinicId: CLINIC_ID, patientId: ODD, actorId, service, at: now - ago }),
  ),
]
