import type { Dialogue, Message } from './model'

type Said = Pick<Message, 'id' | 'senderKind' | 'senderId' | 'sentAt' | 'body'> &
  Partial<Pick<Message, 'attachmentIds' | 'prescriptionIds' | 'outcome'>>

/** A message of the dialogue: about the same patient, in the same clinic, and without anything enclosed unless it is named. */
export const newMessage = (dialogue: Pick<Dialogue, 'id' | 'clinicId' | 'patientId'>, said: Said): Message => ({
  clinicId: dialogue.clinicId,
  dialogueId: dialogue.id,
  patientId: dialogue.patientId,
  attachmentIds: [],
  prescriptionIds: [],
  outcome: null,
  ...said,
})
