import type { Dialogue, Message } from '../inbox/model'
import type { Tx } from '../tx'
import { notes } from './model'

/** Files one message of an e-consultation as a journal entry; the id comes from the message, so a second filing is the same row (S46, S105). */
export const fileMessage = (tx: Tx, dialogue: Dialogue, message: Message): Promise<void> =>
  tx.put(notes, {
    id: `${message.id}:filed`,
    clinicId: dialogue.clinicId,
    patientId: dialogue.patientId,
    authorId: message.senderId,
    contactType: 'e-consultation',
    occurredAt: message.sentAt,
    status: 'filed',
    body: message.body,
    icpc: [],
    signedAt: message.senderKind === 'employee' ? message.sentAt : null,
    signedById: message.senderKind === 'employee' ? message.senderId : null,
    dialogueId: dialogue.id,
    messageId: message.id,
    correctsId: null,
    changedAt: null,
    changedById: null,
  })
