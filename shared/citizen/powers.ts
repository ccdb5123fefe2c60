import { z } from 'zod'
import { id } from '../id'
import { nationalId } from '../patient/national-id'
import { ok, type Result, refuse } from '../result'
import { defineTable, type Row } from '../table'
import { type Instant, instant, localDate } from '../time/instant'
import { ageOn, dateOf } from '../time/oslo'
import { type PowerArea, powerAreas } from './services'

export const powerArea = z.enum(powerAreas)

/** Powers of attorney (S171-S174): who may act for a grown-up, in which areas, and until when. HelseNorge's own; no clinic sees them. */
export const powers = defineTable(
  'power',
  z.object({
    id,
    clinicId: id,
    giverId: id,
    receiverId: id,
    areas: z.array(powerArea),
    grantedAt: instant,
    /** its last day, Europe/Oslo; null = until it is ended */
    lastDay: localDate.nullable(),
    /** given, changed or confirmed: services that became significant later ask for a new confirmation (S173) */
    confirmedAt: instant,
    endedAt: instant.nullable(),
    endedBy: z.enum(['giver', 'receiver']).nullable(),
  }),
  { indexes: [['giverId'], ['receiverId']], synced: false },
)
export type Power = Row<typeof powers>

/** From these ages, whole years (S172). */
export const GIVER_FROM = 16
export const RECEIVER_FROM = 18

/** Whether it holds at the instant, by itself: neither ended nor past its last day. */
export const isInForce = (power: Pick<Power, 'endedAt' | 'lastDay'>, now: Instant): boolean =>
  power.endedAt === null && (power.lastDay === null || power.lastDay >= dateOf(now))

/** What opens a service among the powers that somebody has from somebody (S173); why not, when none does. */
export function coveredBy(
  held: readonly Power[],
  rule: { readonly power?: readonly PowerArea[]; readonly significantFrom?: string },
  now: Instant,
): Result<null> {
  const inForce = held.filter((power) => isInForce(power, now))
  if (inForce.length === 0) return refuse('no-access')
  const covering = inForce.filter(({ areas }) => areas.some((area) => rule.power?.includes(area)))
  if (covering.length === 0) return refuse('not-in-power')
  const since = rule.significantFrom
  return since === undefined || covering.some(({ confirmedAt }) => dateOf(confirmedAt) >= since)
    ? ok()
    : refuse('power-to-confirm')
}

/** Who may give a power to whom (S172). */
export function mayGrant(giver: { birthDate: string }, receiver: { birthDate: string }, now: Instant): Result<null> {
  const today = dateOf(now)
  if (ageOn(giver.birthDate, today) < GIVER_FROM) return refuse('too-young')
  return ageOn(receiver.birthDate, today) < RECEIVER_FROM ? refuse('receiver-too-young') : ok()
}

const terms = z.object({ areas: z.array(powerArea).min(1).max(powerAreas.length), lastDay: localDate.nullable() })
/** The receiver is named by national id and family name, both of which the giver must know; the id goes into the body only (S106). */
export const newPower = terms.extend({ id, nationalId, familyName: z.string().trim().min(1).max(100) })
export const changedPower = terms

/** A power as its giver and its receiver see it. */
export const ownPower = z.object({
  id,
  /** the other one's */
  name: z.string(),
  areas: z.array(powerArea),
  grantedAt: instant,
  lastDay: localDate.nullable(),
  inForce: z.boolean(),
  /** services that came later ask the giver to confirm it (S173) */
  toConfirm: z.boolean(),
})
export type OwnPower = z.infer<typeof ownPower>
/** In force first, then the newest. */
export const ownPowers = z.object({ given: z.array(ownPower), received: z.array(ownPower) })
export type OwnPowers = z.infer<typeof ownPowers>
