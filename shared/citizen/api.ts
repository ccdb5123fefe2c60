import { z } from 'zod'
import { dialogueKind, gpServices } from '../clinic/model'
import { id } from '../id'
import { enclosedFiles } from '../inbox/attachment-rules'
import { attachmentType } from '../inbox/model'
import { consentLevel } from '../patient/model'
import { instant, localDate } from '../time/instant'
import { notificationKind } from './model'

/** The patient's page talks to HelseNorge in these shapes. Ids are opaque; a national id never stands in an address (S106). */
export const loginMethods = ['bankid', 'bankid-mobile', 'buypass', 'bankid-net-bank'] as const
export const loginMethod = z.enum(loginMethods)
export type LoginMethod = z.infer<typeof loginMethod>

/** A synthetic person who may be picked at log-in; `situation` says in a word what is special, as a key the page translates. */
export const loginPerson = z.object({
  id,
  name: z.string(),
  ageYears: z.int(),
  gpName: z.string().nullable(),
  situation: z.enum([
    'ordinary',
    'parent',
    'child',
    'basis-consent',
    'no-consent',
    'not-active',
    'outdated',
    'other-gp',
    'blocked',
  ]),
})
export type LoginPerson = z.infer<typeof loginPerson>
export const loginPeople = z.object({ people: z.array(loginPerson), total: z.int() })

export const sessionRequest = z.object({ patientId: id, method: loginMethod })
/** `csrf` goes into header `x-csrf-token` of every later write. */
export const sessionAnswer = z.object({ csrf: z.string() })

export const person = z.object({ id, name: z.string(), birthDate: localDate, ageYears: z.int() })

/** One GP service for the chosen person: offered, or why not (a refusal code the page explains). */
export const serviceState = z.object({
  service: gpServices.keyof(),
  available: z.boolean(),
  code: z.string().nullable(),
})
export const me = z.object({
  csrf: z.string(),
  person,
  /** oneself first, then children one may act for, then those who gave a power of attorney (S153) */
  representing: z.array(person.extend({ as: z.enum(['oneself', 'parent', 'power']) })),
  consent: consentLevel,
})
export type Me = z.infer<typeof me>

/** What the registers have of the person logged in, and what they have chosen (S151, S154, S163, S194). `validUntil`: details count until then; null = never confirmed. */
export const profile = z.object({
  consent: consentLevel,
  phone: z.string().nullable(),
  email: z.string().nullable(),
  address: z.string(),
  /** has begun to use HelseNorge (S33) */
  active: z.boolean(),
  confirmedAt: instant.nullable(),
  validUntil: instant.nullable(),
})
export type Profile = z.infer<typeof profile>

/** `mayChoose`: the child is at the age in which a parent's yes matters, 13 to 15 (S121). */
export const youthConsent = z.object({ agreed: z.boolean(), mayChoose: z.boolean() })

/** Front page for the chosen person (S6, S108, S109, S152). */
export const home = z.object({
  person,
  gp: z
    .object({
      name: z.string(),
      clinicName: z.string(),
      phone: z.string(),
      address: z.string(),
      isOwnClinic: z.boolean(),
    })
    .nullable(),
  services: z.array(serviceState),
  unreadMessages: z.int(),
  unreadNotifications: z.int(),
  /** new and not yet seen since the last log-in of the person logged in; null = the first (S152) */
  since: z.object({ at: instant, messages: z.int(), notifications: z.int() }).nullable(),
  nextAppointment: z.object({ startsAt: instant, typeName: z.string(), where: z.string() }).nullable(),
  /** who will be the GP, and from when on (S139) */
  comingGp: z.object({ name: z.string(), clinicName: z.string(), from: instant }).nullable(),
  /** the outcome of a change that nobody has said to have seen */
  gpNews: z.object({ id, name: z.string(), from: instant, lapsed: z.boolean() }).nullable(),
})
export type Home = z.infer<typeof home>

/** Of the catalogue (shared/citizen/services.ts), in its order; `code`: why it can't be used for the chosen person now. */
export const serviceStates = z.array(z.object({ id: z.string(), available: z.boolean(), code: z.string().nullable() }))

export const bookableType = z.object({
  id,
  name: z.string(),
  nameEn: z.string(),
  information: z.string(),
  durationMinutes: z.int(),
  resource: z.boolean(),
  mode: z.enum(['direct', 'request']),
  video: z.boolean(),
})
export type BookableType = z.infer<typeof bookableType>
/** Calendars are not named at HelseNorge (S74); the id is needed to book. */
export const freeTime = z.object({ calendarId: id, startsAt: instant, endsAt: instant })
export type FreeTime = z.infer<typeof freeTime>
/** Free times of one type over the days asked for, at most 14 at a time. */
export const freeTimes = z.object({
  days: z.array(z.object({ date: localDate, times: z.array(freeTime) })),
  /** first day with a free time at or after the last day shown, null when none in the window */
  nextDate: localDate.nullable(),
})
export type FreeTimes = z.infer<typeof freeTimes>
/**
 * Member `alternatives` of the problem that refuses a booking because its time is gone: the next free times of the same type from the wanted one on,
 * then earlier ones, as they were at the moment of the refusal (S70).
 */
export const MOST_ALTERNATIVES = 5
export const alternatives = z.array(freeTime).max(MOST_ALTERNATIVES)

export const bookingRequest = z.object({
  id,
  patientId: id,
  calendarId: id,
  typeId: id,
  startsAt: instant,
  reason: z.string().trim().min(1).max(1000),
})
/** Where an own appointment is to move, and when it began on the page. */
export const moveRequest = z.object({ calendarId: id, startsAt: instant, from: z.object({ startsAt: instant }) })
/** A time to be held while the reason is written. */
export const holdRequest = z.object({ typeId: id, calendarId: id, startsAt: instant })
/** Held until then, for the person logged in alone; the clinic's own desks may still take it. */
export const heldTime = z.object({ until: instant })

export const ownAppointment = z.object({
  id,
  typeId: id,
  typeName: z.string(),
  startsAt: instant,
  endsAt: instant,
  status: z.string(),
  where: z.string(),
  withWhom: z.string(),
  reason: z.string(),
  /** now still within the calendar's rule (S11) */
  canCancel: z.boolean(),
  cancelUntil: instant,
  /** to another free time, within the same rule */
  canMove: z.boolean(),
  cancelledBy: z.enum(['clinic', 'patient']).nullable(),
  /** what the clinic said when it could not give the time asked for; the times are those still free */
  answer: z.object({ words: z.string(), suggested: z.array(freeTime) }).nullable(),
})
export type OwnAppointment = z.infer<typeof ownAppointment>
/** S128: future ones; `past` holds the last twelve months' and cancelled ones for the page's second list. */
export const ownAppointments = z.object({ upcoming: z.array(ownAppointment), past: z.array(ownAppointment) })

export const newDialogue = z.object({
  id,
  messageId: id,
  patientId: id,
  kind: dialogueKind.exclude(['e-dialogue']),
  subject: z.string().trim().min(1).max(200),
  body: z.string().trim().min(1).max(10_000),
  attachments: enclosedFiles,
  prescriptionIds: z.array(id).max(30),
})
export const patientReply = z.object({
  messageId: id,
  body: z.string().trim().min(1).max(10_000),
  attachments: enclosedFiles.default([]),
})

export const ownDialogueRow = z.object({
  id,
  kind: dialogueKind,
  subject: z.string(),
  lastMessageAt: instant,
  unread: z.boolean(),
  waitingForAnswer: z.boolean(),
})
export type OwnDialogueRow = z.infer<typeof ownDialogueRow>
export const ownMessage = z.object({
  id,
  fromMe: z.boolean(),
  senderName: z.string(),
  sentAt: instant,
  body: z.string(),
  outcome: z.string().nullable(),
  attachments: z.array(z.object({ id, name: z.string(), type: attachmentType, bytes: z.int() })),
  prescriptions: z.array(z.string()),
})
export const ownDialogue = ownDialogueRow.extend({
  dueAt: instant.nullable(),
  fee: z.int().nullable(),
  /** when the clinic made an e-consultation of it, which carries the fee; null = it was opened as what it is (S49, S117) */
  convertedAt: instant.nullable(),
  messages: z.array(ownMessage),
})
export type OwnDialogue = z.infer<typeof ownDialogue>

export const ownPrescription = z.object({
  id,
  drug: z.string(),
  strength: z.string(),
  form: z.string(),
  dosage: z.string(),
  refillsLeft: z.int(),
  expiresAt: instant,
  expired: z.boolean(),
})
export type OwnPrescription = z.infer<typeof ownPrescription>

export const ownNotification = z.object({
  id: z.string(),
  kind: notificationKind,
  createdAt: instant,
  unread: z.boolean(),
  subjectKind: z.enum(['appointment', 'dialogue']),
  subjectId: id,
  /** appointments or dialogues that it tells of */
  count: z.int(),
})
export type OwnNotification = z.infer<typeof ownNotification>

/** A GP as everybody may know of. `freePlaces`: of the list limit, without those who are on the way; `waiting`: people on the waiting list. */
export const gpListing = z.object({
  id,
  name: z.string(),
  clinicName: z.string(),
  address: z.string(),
  city: z.string(),
  municipality: z.string(),
  freePlaces: z.int(),
  listLimit: z.int(),
  waiting: z.int(),
})
export type GpListing = z.infer<typeof gpListing>
/** Public GP search (S137). */
export const gpSearchAnswer = z.object({ gps: z.array(gpListing), total: z.int() })

/**
 * Where they are found. `{patientId}` after `/for/` is the person chosen in the person selector. Every POST that creates carries header
 * `idempotency-key` (a uuid): the same key has one effect and one answer.
 */
export const citizenPaths = {
  loginPeople: '/citizen/v1/login/people',
  session: '/citizen/v1/session',
  me: '/citizen/v1/me',
  profile: '/citizen/v1/profile',
  consent: '/citizen/v1/profile/consent',
  confirmContact: '/citizen/v1/profile/contact',
  /** what the population registry has (S159) */
  registered: '/citizen/v1/profile/registered',
  notificationProfile: '/citizen/v1/profile/notifications',
  /** the emergency block (S169) */
  block: '/citizen/v1/profile/block',
  liftBlock: '/citizen/v1/login/lift-block',
  /** relatives, employer, special needs (S158) */
  selfReported: '/citizen/v1/for/:patientId/self-reported',
  privacy: '/citizen/v1/for/:patientId/privacy',
  /** query: before (instant), for the next page */
  usage: '/citizen/v1/for/:patientId/usage',
  powers: '/citizen/v1/powers',
  changePower: '/citizen/v1/powers/:id/change',
  endPower: '/citizen/v1/powers/:id/end',
  /** a parent's yes or no to own use at 13 to 15 (S121) */
  youthConsent: '/citizen/v1/for/:patientId/youth-consent',
  home: '/citizen/v1/for/:patientId/home',
  services: '/citizen/v1/for/:patientId/services',
  /** what the vendor's own app shows (S10, S74, S77, S196) */
  app: '/citizen/v1/for/:patientId/app',
  /** user fees of the year, and whether the exemption card is reached (S136) */
  fees: '/citizen/v1/for/:patientId/fees',
  bookableTypes: '/citizen/v1/for/:patientId/bookable-types',
  /** query: typeId, from (date), days (1-14), calendarId (in the vendor's app) */
  freeTimes: '/citizen/v1/for/:patientId/free-times',
  /** POST a time to hold it, DELETE to let it go */
  hold: '/citizen/v1/for/:patientId/hold',
  appointments: '/citizen/v1/for/:patientId/appointments',
  cancelAppointment: '/citizen/v1/appointments/:id/cancel',
  moveAppointment: '/citizen/v1/appointments/:id/move',
  dialogues: '/citizen/v1/for/:patientId/dialogues',
  dialogue: '/citizen/v1/dialogues/:id',
  reply: '/citizen/v1/dialogues/:id/replies',
  readDialogue: '/citizen/v1/dialogues/:id/read',
  /** GET how much has arrived; PATCH with query offset and size: the next part, as application/octet-stream */
  upload: '/citizen/v1/uploads/:sha256',
  /** GET by attachment id */
  file: '/citizen/v1/files/:id',
  prescriptions: '/citizen/v1/for/:patientId/prescriptions',
  notifications: '/citizen/v1/for/:patientId/notifications',
  readNotifications: '/citizen/v1/for/:patientId/notifications/read',
  /** server-sent event `changed` whenever something of the person may have changed */
  events: '/citizen/v1/events',
  /** query: search (name, clinic or place), or id of one GP */
  gpSearch: '/public/v1/gps',
  /** the booking site without log-in, by the word of its link (S91) */
  link: '/public/v1/links/:token',
  linkTimes: '/public/v1/links/:token/free-times',
  linkBookings: '/public/v1/links/:token/bookings',
  /** GET how things stand, POST to order a change */
  gpChange: '/citizen/v1/for/:patientId/gp-change',
  withdrawGpChange: '/citizen/v1/for/:patientId/gp-change/withdraw',
  seenGpChange: '/citizen/v1/for/:patientId/gp-change/seen',
  joinGpQueue: '/citizen/v1/for/:patientId/gp-queue',
  leaveGpQueue: '/citizen/v1/for/:patientId/gp-queue/leave',
  healthContacts: '/citizen/v1/for/:patientId/health-contacts',
  /** PATCH to change it, DELETE to take it away */
  healthContact: '/citizen/v1/for/:patientId/health-contacts/:id',
  /** what a register that is not the clinic's holds, by the id of its service */
  register: '/citizen/v1/for/:patientId/registers/:service',
  /** GET those kept, POST to save one more */
  documents: '/citizen/v1/for/:patientId/documents',
  /** DELETE to throw it away */
  document: '/citizen/v1/for/:patientId/documents/:id',
  documentFile: '/citizen/v1/for/:patientId/documents/:id/file',
  /** POST to say yes, DELETE to take it back (S143) */
  donorCard: '/citizen/v1/for/:patientId/donor-card',
  /** GET what one has written into the Summary Care Record, POST to change it (S146) */
  ownSummary: '/citizen/v1/for/:patientId/own-summary',
} as const
