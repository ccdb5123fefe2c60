import type { ReachProblem } from '../citizen/access'
import type { NotificationKind } from '../citizen/model'
import { type Family, reach } from '../citizen/reach'
import type { Patient } from '../patient/model'
import type { Instant } from '../time/instant'
import { ageOn, dateOf } from '../time/oslo'
import { appointmentNews, type Tellable, toldFrom } from './news'
import { undoUntil } from './rules'

/** Why nobody is told. `unheard`: it is taken back before the patient heard of it; `past`: it has begun; `no-news`: nothing changes
 * for the patient. */
export type Silence = 'hidden' | 'past' | 'unheard' | 'no-news' | ReachProblem

/** Who will read what about a change of an appointment, before it is made (N2). */
export interface Audience {
  /** undefined: nobody is told, see `silence` */
  readonly kind: NotificationKind | undefined
  /** from when on they have it; later than now = it can be taken back till then */
  readonly at: Instant
  /** `sms`, `email`: the vendor, to the patient alone, where HelseNorge reaches nobody (S103) */
  readonly channel: 'helsenorge' | 'sms' | 'email' | undefined
  readonly silence: Silence | undefined
  /** who can read the appointment at HelseNorge: the patient, or the parents (S180). Nobody of a hidden one */
  readonly readers: readonly Patient[]
  /** why HelseNorge reaches nobody */
  readonly problem: ReachProblem | undefined
  /** whoever holds a power of attorney for it reads it as well; the clinic does not know whether there is somebody (S171, S176) */
  readonly alsoPower: boolean
}

/**
 * Who will read of a change of an appointment, by the rules by which HelseNorge decides it (S97, S102, S103, S120, S176, S180). A power of attorney never makes
 * somebody reached who is not (S174), so that the desk can say all else for certain.
 * @param change `before` undefined = a booking; `unheard`: the patient has not been told of `before` yet
 */
export function audienceOf(
  change: { readonly before: Tellable | undefined; readonly after: Tellable; readonly unheard: boolean },
  who: { readonly patient: Patient; readonly family: Family; readonly vendorSends: boolean },
  now: Instant,
): Audience {
  const { patient, family } = who
  const { kind, at } = newsOf(change, now)
  const hidden = change.after.hidden
  const { readers, problem } = hidden
    ? { readers: [], problem: undefined }
    : reach(patient, family, 'appointments', now)
  const seen = { at, readers, problem, alsoPower: readers.length > 0 && ageOn(patient.birthDate, dateOf(now)) >= 16 }
  const nobody = (silence: Silence): Audience => ({ ...seen, kind: undefined, channel: undefined, silence })
  if (hidden) return nobody('hidden')
  if (kind === undefined) return nobody(change.after.startsAt <= now ? 'past' : change.unheard ? 'unheard' : 'no-news')
  if (!problem) return { ...seen, kind, channel: 'helsenorge', silence: undefined }
  const channel = vendorChannel(patient)
  if (who.vendorSends && channel) return { ...seen, kind, channel, silence: undefined }
  return nobody(problem)
}

/** How the vendor reaches a patient; undefined = not at all. */
export const vendorChannel = ({ phone, email }: Pick<Patient, 'phone' | 'email'>): 'sms' | 'email' | undefined => {
  if (phone !== null) return 'sms'
  return email === null ? undefined : 'email'
}

/** A booking that is still held back is told once, as it stands in the end, or never (S12). */
function newsOf(
  { before, after, unheard }: Parameters<typeof audienceOf>[0],
  now: Instant,
): { kind: NotificationKind | undefined; at: Instant } {
  if (!before || !unheard) return { kind: appointmentNews(before, after, now), at: toldFrom(before, after, now) }
  const stands = after.status !== 'cancelled' && !after.hidden && after.startsAt > now
  const at = Math.max(now, Math.min(undoUntil(before), after.startsAt))
  return { kind: stands ? 'appointment-confirmed' : undefined, at }
}
