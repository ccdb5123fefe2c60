import type { CommandName } from '@shared/contract'
import type { EnclosedFile } from '@shared/inbox/attachment-rules'

/** What a window was told about one command it asked for. `open`: nothing yet. */
export type Told = 'open' | 'done' | 'refused'

/** One command of a desk. Commands about one subject are asked one after the other, so that their order is known. */
export interface DeskWrite {
  readonly desk: string
  readonly name: CommandName
  readonly args: Readonly<Record<string, unknown>>
  /** the appointment, dialogue or note it is about */
  readonly subject: string
  told: Told
  /** why it was refused at the desk */
  code: string | null
  commandId: string | null
}

/** One wish of a citizen, repeated under one idempotency key until HelseNorge answered. */
export interface CitizenWrite {
  readonly patientId: string
  readonly kind: 'book' | 'cancel' | 'open' | 'reply'
  /** appointment or dialogue */
  readonly subject: string
  /** `open` and `reply`: the message's id */
  readonly messageId: string | null
  /** what was written or wanted */
  readonly text: string
  /** files that went with the message */
  readonly files: readonly EnclosedFile[]
  readonly calendarId: string | null
  readonly startsAt: number | null
  /** HTTP status; null: not answered yet */
  status: number | null
  code: string | null
}

/** Everything the outside was told, kept apart from the programs that told it. */
export interface Journal {
  readonly desks: DeskWrite[]
  readonly citizens: CitizenWrite[]
  /** text last told as kept, by desk and key */
  readonly drafts: Map<string, Map<string, string>>
  /** what no kill excuses: a defect answered, a status 5xx, a session lost */
  readonly faults: string[]
}

export const emptyJournal = (): Journal => ({ desks: [], citizens: [], drafts: new Map(), faults: [] })
