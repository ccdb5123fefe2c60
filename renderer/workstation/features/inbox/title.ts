import type { DialogueKind } from '@shared/clinic/model'

/** S105: dialogues from and to HelseNorge say so in the title; an internal e-dialogue never left the vendor's own app (S27). */
export const isFromHelsenorge = (kind: DialogueKind): boolean => kind !== 'e-dialogue'

/** `E-konsultasjon - helsenorge.no`; `kindName` is the kind in the window's language. */
export const dialogueTitle = (kind: DialogueKind, kindName: string): string =>
  isFromHelsenorge(kind) ? `${kindName} - helsenorge.no` : kindName
