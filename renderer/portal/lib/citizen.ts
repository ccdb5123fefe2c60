import {
  bookableType,
  type bookingRequest,
  freeTimes,
  gpSearchAnswer,
  heldTime,
  type holdRequest,
  home,
  type LoginMethod,
  loginPeople,
  me,
  type moveRequest,
  type newDialogue,
  ownAppointments,
  ownDialogue,
  ownDialogueRow,
  ownNotification,
  ownPrescription,
  citizenPaths as paths,
  type patientReply,
  profile,
  serviceStates,
  sessionAnswer,
  youthConsent,
} from '@shared/citizen/api'
import { vendorApp } from '@shared/citizen/app'
import { type gpOrderRequest, type gpQueueRequest, ownGpChange } from '@shared/citizen/change-gp'
import { type DocumentSource, ownDocuments } from '@shared/citizen/documents'
import { type DonorWish, ownDonorCard } from '@shared/citizen/donor-card'
import { feeState } from '@shared/citizen/fees'
import { type contactChange, type contactText, ownHealthContacts } from '@shared/citizen/health-contacts'
import { linkBooked, type linkBooking, linkService } from '@shared/citizen/link'
import { type NotificationWishes, ownNotificationProfile } from '@shared/citizen/notification-profile'
import { ownSummary, type summaryChange } from '@shared/citizen/own-summary'
import { type changedPower, type newPower, ownPowers } from '@shared/citizen/powers'
import { ownPrivacy, type privacyChange } from '@shared/citizen/privacy'
import { ownReport, registered, type reportRequest } from '@shared/citizen/profile'
import { type RegisterService, registerEntries } from '@shared/citizen/registers'
import { ownUsage } from '@shared/citizen/usage'
import { uploadState } from '@shared/inbox/send-bytes'
import type { ConsentLevel } from '@shared/patient/model'
import type { Instant, LocalDate } from '@shared/time/instant'
import { z } from 'zod'
import { type Api, at } from './api'

type Signal = AbortSignal | undefined
// writes are followed by fresh reads, so what their answers hold is not looked at
const anything = z.unknown()
const get = <T>(api: Api, path: string, answer: z.ZodType<T>, signal: Signal) =>
  api.call({ method: 'GET', path, answer, ...(signal ? { signal } : {}) })

/** HelseNorge's citizen API (shared/citizen/api.ts) call by call; `for/` calls take the person chosen in the person selector. */
export const citizen = {
  loginPeople: (api: Api, search: string, signal?: Signal) =>
    get(api, `${paths.loginPeople}?${new URLSearchParams({ search })}`, loginPeople, signal),
  logIn: (api: Api, patientId: string, method: LoginMethod) =>
    api.call({ method: 'POST', path: paths.session, body: { patientId, method }, answer: sessionAnswer }),
  logOut: (api: Api) => api.call({ method: 'DELETE', path: paths.session, answer: anything }),
  me: (api: Api, signal?: Signal) => get(api, paths.me, me, signal),

  profile: (api: Api, signal?: Signal) => get(api, paths.profile, profile, signal),
  setConsent: (api: Api, consent: ConsentLevel, key: string) =>
    api.call({ method: 'POST', path: paths.consent, body: { consent }, key, answer: profile }),
  confirmContact: (api: Api, key: string) =>
    api.call({ method: 'POST', path: paths.confirmContact, body: {}, key, answer: profile }),
  registered: (api: Api, signal?: Signal) => get(api, paths.registered, registered, signal),
  notificationProfile: (api: Api, signal?: Signal) =>
    get(api, paths.notificationProfile, ownNotificationProfile, signal),
  setNotificationProfile: (api: Api, body: NotificationWishes, key: string) =>
    api.call({ method: 'POST', path: paths.notificationProfile, body, key, answer: ownNotificationProfile }),
  block: (api: Api, key: string) => api.call({ method: 'POST', path: paths.block, body: {}, key, answer: anything }),
  liftBlock: (api: Api, patientId: string, method: LoginMethod) =>
    api.call({ method: 'POST', path: paths.liftBlock, body: { patientId, method }, answer: anything }),
  reported: (api: Api, patientId: string, signal?: Signal) =>
    get(api, at(paths.selfReported, { patientId }), ownReport, signal),
  report: (api: Api, { patientId, ...body }: For<z.input<typeof reportRequest>>, key: string) =>
    api.call({ method: 'POST', path: at(paths.selfReported, { patientId }), body, key, answer: ownReport }),
  privacy: (api: Api, patientId: string, signal?: Signal) =>
    get(api, at(paths.privacy, { patientId }), ownPrivacy, signal),
  setPrivacy: (api: Api, { patientId, ...body }: For<z.input<typeof privacyChange>>, key: string) =>
    api.call({ method: 'POST', path: at(paths.privacy, { patientId }), body, key, answer: ownPrivacy }),
  usage: (api: Api, patientId: string, before: Instant | null, signal?: Signal) =>
    get(
      api,
      `${at(paths.usage, { patientId })}${before === null ? '' : `?${new URLSearchParams({ before: String(before) })}`}`,
      ownUsage,
      signal,
    ),
  linkService: (api: Api, token: string, signal?: Signal) => get(api, at(paths.link, { token }), linkService, signal),
  linkTimes: (api: Api, token: string, wish: { from: LocalDate; days: number }, signal?: Signal) => {
    const query = new URLSearchParams({ from: wish.from, days: String(wish.days) })
    return get(api, `${at(paths.linkTimes, { token })}?${query}`, freeTimes, signal)
  },
  bookByLink: (api: Api, { token, ...body }: z.input<typeof linkBooking> & { token: string }, key: string) =>
    api.call({ method: 'POST', path: at(paths.linkBookings, { token }), body, key, answer: linkBooked }),
  powers: (api: Api, signal?: Signal) => get(api, paths.powers, ownPowers, signal),
  grantPower: (api: Api, body: z.input<typeof newPower>, key: string) =>
    api.call({ method: 'POST', path: paths.powers, body, key, answer: ownPowers }),
  changePower: (api: Api, { id, ...body }: z.input<typeof changedPower> & { id: string }, key: string) =>
    api.call({ method: 'POST', path: at(paths.changePower, { id }), body, key, answer: ownPowers }),
  endPower: (api: Api, id: string, key: string) =>
    api.call({ method: 'POST', path: at(paths.endPower, { id }), body: {}, key, answer: ownPowers }),
  youthConsent: (api: Api, patientId: string, signal?: Signal) =>
    get(api, at(paths.youthConsent, { patientId }), youthConsent, signal),
  setYouthConsent: (api: Api, { patientId, agreed }: { patientId: string; agreed: boolean }, key: string) =>
    api.call({
      method: 'POST',
      path: at(paths.youthConsent, { patientId }),
      body: { agreed },
      key,
      answer: youthConsent,
    }),
  home: (api: Api, patientId: string, signal?: Signal) => get(api, at(paths.home, { patientId }), home, signal),
  services: (api: Api, patientId: string, signal?: Signal) =>
    get(api, at(paths.services, { patientId }), serviceStates, signal),
  vendorApp: (api: Api, patientId: string, signal?: Signal) =>
    get(api, at(paths.app, { patientId }), vendorApp, signal),
  fees: (api: Api, patientId: string, signal?: Signal) => get(api, at(paths.fees, { patientId }), feeState, signal),
  bookableTypes: (api: Api, patientId: string, signal?: Signal) =>
    get(api, at(paths.bookableTypes, { patientId }), z.array(bookableType), signal),
  freeTimes: (api: Api, patientId: string, wish: FreeTimesWish, signal?: Signal) => {
    const query = new URLSearchParams({ typeId: wish.typeId, from: wish.from, days: String(wish.days) })
    if (wish.calendarId !== undefined) query.set('calendarId', wish.calendarId)
    return get(api, `${at(paths.freeTimes, { patientId })}?${query}`, freeTimes, signal)
  },
  appointments: (api: Api, patientId: string, signal?: Signal) =>
    get(api, at(paths.appointments, { patientId }), ownAppointments, signal),
  hold: (api: Api, patientId: string, body: z.infer<typeof holdRequest>) =>
    api.call({ method: 'POST', path: at(paths.hold, { patientId }), body, answer: heldTime }),
  book: (api: Api, body: z.infer<typeof bookingRequest>, key: string) =>
    api.call({
      method: 'POST',
      path: at(paths.appointments, { patientId: body.patientId }),
      body,
      key,
      answer: anything,
    }),
  move: (api: Api, { id, ...body }: z.input<typeof moveRequest> & { readonly id: string }, key: string) =>
    api.call({ method: 'POST', path: at(paths.moveAppointment, { id }), body, key, answer: anything }),
  cancel: (api: Api, id: string, key: string) =>
    api.call({ method: 'POST', path: at(paths.cancelAppointment, { id }), body: {}, key, answer: anything }),

  dialogues: (api: Api, patientId: string, signal?: Signal) =>
    get(api, at(paths.dialogues, { patientId }), z.array(ownDialogueRow), signal),
  dialogue: (api: Api, id: string, signal?: Signal) => get(api, at(paths.dialogue, { id }), ownDialogue, signal),
  openDialogue: (api: Api, body: z.infer<typeof newDialogue>, key: string) =>
    api.call({ method: 'POST', path: at(paths.dialogues, { patientId: body.patientId }), body, key, answer: anything }),
  reply: (api: Api, id: string, body: z.input<typeof patientReply>, key: string) =>
    api.call({ method: 'POST', path: at(paths.reply, { id }), body, key, answer: anything }),
  markDialogueRead: (api: Api, id: string, key: string) =>
    api.call({ method: 'POST', path: at(paths.readDialogue, { id }), body: {}, key, answer: anything }),
  uploadState: (api: Api, sha256: string, signal: AbortSignal) =>
    get(api, at(paths.upload, { sha256 }), uploadState, signal),
  uploadPart: (api: Api, { sha256, size, offset, part }: FilePart, signal: AbortSignal) =>
    api.call({
      method: 'PATCH',
      path: `${at(paths.upload, { sha256 })}?${new URLSearchParams({ offset: String(offset), size: String(size) })}`,
      body: part,
      answer: uploadState,
      signal,
      answerWithin: 60_000,
    }),
  fileHref: (id: string): string => at(paths.file, { id }),

  prescriptions: (api: Api, patientId: string, signal?: Signal) =>
    get(api, at(paths.prescriptions, { patientId }), z.array(ownPrescription), signal),
  notifications: (api: Api, patientId: string, signal?: Signal) =>
    get(api, at(paths.notifications, { patientId }), z.array(ownNotification), signal),
  markNotificationsRead: (api: Api, patientId: string, key: string) =>
    api.call({ method: 'POST', path: at(paths.readNotifications, { patientId }), body: {}, key, answer: anything }),

  gps: (api: Api, query: { readonly search: string } | { readonly id: string }, signal?: Signal) =>
    get(api, `${paths.gpSearch}?${new URLSearchParams(query)}`, gpSearchAnswer, signal),
  gpChange: (api: Api, patientId: string, signal?: Signal) =>
    get(api, at(paths.gpChange, { patientId }), ownGpChange, signal),
  orderGp: (api: Api, { patientId, ...body }: For<z.input<typeof gpOrderRequest>>, key: string) =>
    api.call({ method: 'POST', path: at(paths.gpChange, { patientId }), body, key, answer: anything }),
  withdrawGp: (api: Api, { patientId, id }: For<{ id: string }>, key: string) =>
    api.call({ method: 'POST', path: at(paths.withdrawGpChange, { patientId }), body: { id }, key, answer: anything }),
  seenGp: (api: Api, { patientId, id }: For<{ id: string }>, key: string) =>
    api.call({ method: 'POST', path: at(paths.seenGpChange, { patientId }), body: { id }, key, answer: anything }),
  joinGpQueue: (api: Api, { patientId, ...body }: For<z.input<typeof gpQueueRequest>>, key: string) =>
    api.call({ method: 'POST', path: at(paths.joinGpQueue, { patientId }), body, key, answer: anything }),
  leaveGpQueue: (api: Api, patientId: string, key: string) =>
    api.call({ method: 'POST', path: at(paths.leaveGpQueue, { patientId }), body: {}, key, answer: anything }),
  healthContacts: (api: Api, patientId: string, signal?: Signal) =>
    get(api, at(paths.healthContacts, { patientId }), ownHealthContacts, signal),
  addContact: (api: Api, { patientId, ...body }: For<z.input<typeof contactText>>, key: string) =>
    api.call({ method: 'POST', path: at(paths.healthContacts, { patientId }), body, key, answer: anything }),
  changeContact: (
    api: Api,
    { patientId, id, ...body }: For<z.input<typeof contactChange> & { id: string }>,
    key: string,
  ) => api.call({ method: 'PATCH', path: at(paths.healthContact, { patientId, id }), body, key, answer: anything }),
  register: (api: Api, { patientId, service }: For<{ service: RegisterService }>, signal?: Signal) =>
    get(api, at(paths.register, { patientId, service }), registerEntries, signal),
  documents: (api: Api, patientId: string, signal?: Signal) =>
    get(api, at(paths.documents, { patientId }), ownDocuments, signal),
  saveDocument: (api: Api, { patientId, ...body }: For<DocumentSource>, key: string) =>
    api.call({ method: 'POST', path: at(paths.documents, { patientId }), body, key, answer: ownDocuments }),
  removeDocument: (api: Api, { patientId, id }: For<{ id: string }>, key: string) =>
    api.call({ method: 'DELETE', path: at(paths.document, { patientId, id }), key, answer: ownDocuments }),
  documentHref: (patientId: string, id: string): string => at(paths.documentFile, { patientId, id }),
  donorCard: (api: Api, patientId: string, signal?: Signal) =>
    get(api, at(paths.donorCard, { patientId }), ownDonorCard, signal),
  makeDonorCard: (api: Api, { patientId, ...body }: For<DonorWish>, key: string) =>
    api.call({ method: 'POST', path: at(paths.donorCard, { patientId }), body, key, answer: ownDonorCard }),
  removeDonorCard: (api: Api, patientId: string, key: string) =>
    api.call({ method: 'DELETE', path: at(paths.donorCard, { patientId }), key, answer: ownDonorCard }),
  ownSummary: (api: Api, patientId: string, signal?: Signal) =>
    get(api, at(paths.ownSummary, { patientId }), ownSummary, signal),
  writeSummary: (api: Api, { patientId, ...body }: For<z.input<typeof summaryChange>>, key: string) =>
    api.call({ method: 'POST', path: at(paths.ownSummary, { patientId }), body, key, answer: ownSummary }),
  removeContact: (api: Api, { patientId, id }: For<{ id: string }>, key: string) =>
    api.call({ method: 'DELETE', path: at(paths.healthContact, { patientId, id }), key, answer: anything }),
}
/** What is sent, and for whom. */
type For<B> = B & { readonly patientId: string }

/** A piece of a file. `size`: of the whole file, in bytes. */
export interface FilePart {
  readonly sha256: string
  readonly size: number
  readonly offset: number
  readonly part: Uint8Array
}

/** `days`: 1 to 14, counted from `from`. */
export interface FreeTimesWish {
  readonly typeId: string
  /** in the vendor's app, where one chooses the calendar (S77) */
  readonly calendarId?: string | undefined
  readonly from: LocalDate
  readonly days: number
}
