import { z } from 'zod'
import { id } from '../id'
import { ok, type Result, refuse } from '../result'
import { defineTable, type Row } from '../table'
import { instant } from '../time/instant'
import type { ServiceId } from './services'

export const privacyAreas = ['prescriptions', 'summary-care-record', 'patient-record', 'registries'] as const
export type PrivacyArea = (typeof privacyAreas)[number]

interface PrivacySwitch {
  readonly id: string
  readonly area: PrivacyArea
  /** services that are closed for everybody who acts for the person while it is on */
  readonly closes: readonly ServiceId[]
}
const choice = <const S extends PrivacySwitch>(one: S): S => one

/** Limits and opt-outs, all off at first: Prescription Intermediary (S166), Summary Care Record (S167), patient record (S168), research and registries (S170). */
export const privacySwitches = [
  choice({ id: 'prescriptions-limited', area: 'prescriptions', closes: [] }),
  choice({ id: 'prescriptions-staff-blocked', area: 'prescriptions', closes: [] }),
  choice({ id: 'prescriptions-only-gp', area: 'prescriptions', closes: [] }),
  choice({ id: 'summary-limited', area: 'summary-care-record', closes: [] }),
  choice({ id: 'summary-staff-blocked', area: 'summary-care-record', closes: [] }),
  choice({ id: 'summary-visits-blocked', area: 'summary-care-record', closes: [] }),
  choice({ id: 'summary-own-access-removed', area: 'summary-care-record', closes: ['summary-care-record'] }),
  choice({
    id: 'summary-opted-out',
    area: 'summary-care-record',
    closes: ['summary-care-record', 'critical-information'],
  }),
  choice({ id: 'record-own-access-removed', area: 'patient-record', closes: ['records', 'access-log'] }),
  choice({ id: 'registries-no-research', area: 'registries', closes: [] }),
] as const
export type PrivacySwitchId = (typeof privacySwitches)[number]['id']
export const privacySwitchId = z.enum(privacySwitches.map(({ id }) => id) as [PrivacySwitchId, ...PrivacySwitchId[]])

/** What somebody has switched on. HelseNorge's own; no clinic sees it. Id: the person's. */
export const privacyChoices = defineTable(
  'privacyChoices',
  z.object({ id, clinicId: id, on: z.array(privacySwitchId), updatedAt: instant }),
  { indexes: [], synced: false },
)
export type PrivacyChoices = Row<typeof privacyChoices>

/** Services that a switch may close: for all others nobody's choices need to be read. */
const closable = new Set<string>(privacySwitches.flatMap(({ closes }) => closes))
export const mayBeClosed = (service: string): boolean => closable.has(service)

/** Whether the person's own choices leave the service open (S163, S176). */
export function leftOpen(service: string, on: readonly PrivacySwitchId[]): Result<null> {
  const closing = privacySwitches.some(({ id, closes }) => on.includes(id) && closes.some((one) => one === service))
  return closing ? refuse('access-removed') : ok()
}

export const ownPrivacy = z.object({ on: z.array(privacySwitchId) })
export type OwnPrivacy = z.infer<typeof ownPrivacy>
/** One switch at a time: two pages that stand open do not undo each other's. */
export const privacyChange = z.object({ id: privacySwitchId, on: z.boolean() })
