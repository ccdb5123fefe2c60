import { z } from 'zod'
import { defineQuery } from '../define'
import { id } from '../id'
import { instant } from '../time/instant'
import { nationalId } from './national-id'

/** People asked about at a time. */
export const MOST_ASKED = 1000

/** National ids travel in a body, never in an address (S32-S34, S106). */
export const reachabilityRequest = z.object({ nationalIds: z.array(nationalId).min(1).max(MOST_ASKED) })

export const reachability = z.object({
  /** uses HelseNorge for health services themselves; never below 16 */
  activeSelf: z.boolean(),
  /** a parent is reached in their place */
  activeViaOthers: z.boolean(),
  /** somebody holds a power of attorney for health services from them */
  powerGiven: z.boolean(),
})
export type Reachability = z.infer<typeof reachability>

/** One for each that was asked about, in that order; of a number nobody has, nothing is true. */
export const reachabilityAnswer = z.object({ people: z.array(reachability.extend({ nationalId })) })
export type ReachabilityAnswer = z.infer<typeof reachabilityAnswer>

/** What HelseNorge says now, asked over the line: `problem` = why it does not say. */
export const patientReachNow = defineQuery({
  name: 'patient.reachNow',
  args: z.object({ patientId: id }),
  result: z.object({ problem: z.string().nullable(), at: instant, reachability: reachability.nullable() }),
  reads: [],
})
