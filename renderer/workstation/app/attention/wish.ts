import { type CommandName, type Commands, commandNamed } from '@shared/contract'
import type { AttentionCard } from '@shared/sync/attention'
import type { z } from 'zod'

/** Commands that a workstation gives and that can become a card; a read mark never does (`asksNobody` of the core). */
export type DeskCommand = Exclude<
  CommandName,
  | 'appointment.bookOnline'
  | 'appointment.cancelOnline'
  | 'appointment.moveOnline'
  | 'dialogue.open'
  | 'dialogue.replyAsPatient'
  | 'dialogue.markReadByPatient'
  | 'patient.setConsent'
  | 'patient.setYouthConsent'
  | 'patient.confirmContact'
  | 'patient.blockAccess'
  | 'patient.liftBlock'
  | 'patient.report'
  | 'dialogue.markRead'
>

/** What was wanted: a command with its arguments as its own schema reads them. */
export type Wish = {
  readonly [N in DeskCommand]: { readonly name: N; readonly args: z.output<Commands[N]['args']> }
}[DeskCommand]

/** The card's wish; undefined when this program does not know the command or can't read its arguments any more. */
export function wishOf(card: Pick<AttentionCard, 'name' | 'args'>): Wish | undefined {
  const parsed = commandNamed(card.name)?.args.safeParse(card.args)
  // name and parsed arguments belong together: both came through the same contract entry
  return parsed?.success ? ({ name: card.name, args: parsed.data } as Wish) : undefined
}

/** What a person had typed, whole. */
export function typedText(wish: Wish | undefined): string {
  switch (wish?.name) {
    case 'appointment.book':
      return wish.args.reason
    case 'appointment.answerRequest':
      return wish.args.words
    case 'dialogue.reply':
    case 'note.save':
    case 'note.sign':
      return wish.args.body
    case 'dialogue.start':
      return `${wish.args.subject}\n\n${wish.args.body}`
    default:
      return ''
  }
}
