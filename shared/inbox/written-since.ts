import type { Instant } from '../time/instant'
import type { Reads } from '../tx'
import { type Dialogue, type Message, messages } from './model'

/** What came into a dialogue after the message that stood last on somebody's screen. */
export interface Since {
  /** the first the patient has written */
  readonly patient: Message | undefined
  /** the first that somebody else of the clinic has written */
  readonly colleague: Message | undefined
}

/** @returns undefined when the message seen last is not in the dialogue: it was refused */
export async function writtenSince(
  tx: Reads,
  dialogueId: string,
  seenId: string,
  employeeId: string,
): Promise<Since | undefined> {
  const all = await tx.list(messages, { where: { dialogueId } })
  const seen = all.findIndex((message) => message.id === seenId)
  if (seen < 0) return undefined
  const after = all.slice(seen + 1)
  return {
    patient: after.find(({ senderKind }) => senderKind === 'patient'),
    colleague: after.find(({ senderKind, senderId }) => senderKind === 'employee' && senderId !== employeeId),
  }
}

/** When the patient wrote what the clinic has not answered yet; without any, when the last message came. */
export async function waitingSince(
  tx: Reads,
  { id, lastMessageAt }: Pick<Dialogue, 'id' | 'lastMessageAt'>,
): Promise<Instant> {
  const all = await tx.list(messages, { where: { dialogueId: id } })
  const answered = all.findLastIndex(({ senderKind }) => senderKind === 'employee')
  return all[answered + 1]?.sentAt ?? lastMessageAt
}
