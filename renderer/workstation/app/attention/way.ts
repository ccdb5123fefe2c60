import type { CommandName, QueryResult } from '@shared/contract'
import type { View } from '../route'
import type { Words } from './words'

/** What choosing does. `command` settles the card in the same transaction, and so do `letGo` and `toDraft`. */
export type Act =
  | { readonly kind: 'command'; readonly name: CommandName; readonly args: unknown; readonly done: string }
  | { readonly kind: 'letGo' }
  | {
      readonly kind: 'toDraft'
      readonly key: string
      /** own text joined to what stands in that field already */
      readonly join: (kept: string) => string
      readonly open: Place
    }
  | { readonly kind: 'open'; readonly open: Place }
interface Place {
  readonly view: View
  readonly id?: string
  /** made the active one first, with the question about unsaved text */
  readonly patientId?: string
}

/** One way out of a card. `preview`: what it will do, and what the patient will be told. */
export interface Choice {
  readonly key: string
  readonly label: string
  readonly preview: string
  readonly act: Act
}

export interface Around extends Words {
  readonly userId: string | null
  readonly userName: string
  /** next free times for a booking or move that lost its time */
  readonly free: QueryResult<'calendar.nextFree'>
  /** what the patient will be told of such a change */
  readonly willBeTold: (change: 'booked' | 'moved' | 'cancelled') => string
  readonly newId: () => string
}

export const command = (
  key: string,
  words: Pick<Choice, 'label' | 'preview'>,
  name: CommandName,
  args: unknown,
  done: string,
): Choice => ({ key, ...words, act: { kind: 'command', name, args, done } })

export const joined = (...parts: readonly string[]): string =>
  parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n\n')
export const sentences = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ')
