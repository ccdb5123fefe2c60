import type { Patient } from '@shared/patient/model'
import { DAY, type Instant } from '@shared/time/instant'
import type { Prng } from '../lib/prng'

export type Reach = Pick<
  Patient,
  'digitallyActive' | 'consent' | 'contactConfirmedAt' | 'emergencyBlocked' | 'youthConsent'
>

export const ABSENT: Reach = {
  digitallyActive: false,
  consent: 'none',
  contactConfirmedAt: null,
  emergencyBlocked: false,
  youthConsent: false,
}
/** Everything in order since so many days. */
export const reachedSince = (now: Instant, days: number): Reach => ({
  ...ABSENT,
  digitallyActive: true,
  consent: 'full',
  contactConfirmedAt: now - days * DAY,
})

/** How well an adult is reached at HelseNorge: most fully, the old less, and each obstacle somewhere (S32, S33, S169, S192, S194). */
export function adultReach(prng: Prng, age: number, now: Instant): Reach {
  const away = age < 67 ? 0.05 : age < 80 ? 0.16 : 0.42
  if (prng.chance(away)) return { ...ABSENT, consent: prng.chance(0.5) ? 'none' : 'basis' }
  const at = prng.next()
  const consent = at < 0.83 ? 'full' : at < 0.9 ? 'basis+' : at < 0.975 ? 'basis' : 'none'
  // 18 months = about 548 days
  const days = prng.chance(0.035) ? prng.between(560, 1100) : prng.between(2, 530)
  return {
    digitallyActive: true,
    consent,
    contactConfirmedAt: now - days * DAY - prng.int(DAY),
    emergencyBlocked: prng.chance(0.003),
    youthConsent: false,
  }
}

/** A child is reached through a parent until twelve, then by own log-in from thirteen if the parents have said yes (S121, S180). */
export function childReach(prng: Prng, age: number, parents: readonly Reach[], now: Instant): Reach {
  const through = parents.find((parent) => parent.digitallyActive && parent.consent === 'full')
  if (age < 12) return through ? { ...through, emergencyBlocked: false } : ABSENT
  if (age < 13 || !prng.chance(0.4)) return ABSENT
  return { ...reachedSince(now, prng.between(5, 300)), youthConsent: true }
}
