import type { DialogueKind } from '@shared/clinic/model'
import type { Dialogue, RenewalOutcome } from '@shared/inbox/model'
import type { Picture } from '../content/complaint'
import type { Person } from '../people/person'
import type { Moment } from './clockwork'

/** One message of a thread, before it is a row. */
export interface Turn {
  readonly at: Moment
  /** the one who wrote it: a person or an employee's id */
  readonly by: Person | string
  readonly body: string
  readonly picture?: Picture
  readonly prescriptionIds?: readonly string[]
  readonly outcome?: RenewalOutcome
}

/** A dialogue as it happened. */
export interface Thread {
  readonly person: Person
  readonly kind: DialogueKind
  readonly subject: string
  readonly turns: readonly [Turn, ...Turn[]]
  readonly status: Dialogue['status']
  /** employees who have read the last message */
  readonly readBy: readonly string[]
  /** the patient has opened the clinic's last message */
  readonly readByPatient: boolean
}

export const byStaff = (turn: Turn): boolean => typeof turn.by === 'string'
export const lastOf = (turns: readonly [Turn, ...Turn[]]): Turn => turns.at(-1) ?? turns[0]
