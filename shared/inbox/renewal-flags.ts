import type { Prescription } from '../patient/model'
import { DAY, type Instant } from '../time/instant'

/** What a GP should look at before a prescription is renewed (N4). */
export const renewalFlags = ['addictive', 'antibiotic', 'no-visit'] as const
export type RenewalFlag = (typeof renewalFlags)[number]

/** Antibacterials for systemic use, by their ATC group: never renewed without a look at the patient. */
const ANTIBIOTIC = /^J01/
/** A patient who takes a drug for years is seen once a year. */
const SEEN_WITHIN = 365 * DAY

/** @param lastVisitAt when the patient last was at a consultation; null = never here */
export const flagsOf = (
  { atc, dispensingGroup }: Pick<Prescription, 'atc' | 'dispensingGroup'>,
  lastVisitAt: Instant | null,
  now: Instant,
): readonly RenewalFlag[] => {
  const flags: Record<RenewalFlag, boolean> = {
    addictive: dispensingGroup !== 'C',
    antibiotic: ANTIBIOTIC.test(atc),
    'no-visit': lastVisitAt === null || now - lastVisitAt > SEEN_WITHIN,
  }
  return renewalFlags.filter((flag) => flags[flag])
}
