import { isOpen } from '@shared/calendar/rules'
import type { CommandName } from '@shared/contract'
import type { AttentionCard } from '@shared/sync/attention'
import { bookWays, cancelWays, moveWays, statusWays } from './appointment-ways'
import { closeWays, openDialogue, replyWays, startWays } from './dialogue-ways'
import { noteWays, openJournal } from './note-ways'
import { isSetup } from './setup-lines'
import { placeText } from './versions'
import { type Around, type Choice, command } from './way'
import type { Wish } from './wish'

/** The ways out of a card, the likeliest first, letting go last. */
export function choicesOf(card: AttentionCard, wish: Wish | undefined, around: Around): Choice[] {
  return [...ways(card, wish, around), letGo(card, wish, around)]
}

function ways(card: AttentionCard, wish: Wish | undefined, around: Around): Choice[] {
  // what was wanted is read here and set again in the settings, over what stands there now
  if (wish && isSetup(wish)) return []
  switch (wish?.name) {
    case 'appointment.book':
      return bookWays(card, wish, around)
    case 'appointment.move':
      return moveWays(card, wish, around)
    case 'appointment.cancel':
    case 'appointment.undoBooking':
      return cancelWays(card, around)
    case 'appointment.setStatus':
      return statusWays(card, wish, around)
    case 'appointment.answerRequest':
      // a colleague has said yes to what was to be refused: it can still be cancelled
      return wish.args.answer === 'rejected' ? cancelWays(card, around) : []
    case 'waiting.add':
    case 'waiting.withdraw':
    case 'waiting.serve':
      // the list shows how it stands, and the next free time
      return []
    case 'dialogue.reply':
      return replyWays(card, wish, around)
    case 'dialogue.start':
      return startWays(card, wish, around)
    case 'dialogue.assign':
    case 'dialogue.convert':
      // who has it now, and what the patient has written since, is seen in the dialogue itself
      return [openDialogue(wish.args.dialogueId, around)]
    case 'dialogue.close':
      return closeWays(card, wish, around)
    case 'note.save':
    case 'note.sign':
      return noteWays(card, wish, around)
    case 'note.correct':
      return card.patientId === null ? [] : [openJournal(card.patientId, around)]
    case 'employee.setServices': {
      const from = card.standing?.kind === 'services' ? { from: card.standing.row.services } : {}
      return [again(card, { ...wish.args, ...from }, around)]
    }
    default:
      return wish ? [again(card, wish.args, around)] : []
  }
}

/** The same once more, in the name of who sits at the desk now. */
const again = ({ name }: Pick<AttentionCard, 'name'>, args: unknown, { t, userName }: Around): Choice =>
  command(
    'again',
    { label: t('attention:again.label'), preview: t('attention:again.preview', { name: userName }) },
    name as CommandName,
    args,
    t('attention:again.done'),
  )

function letGo(card: AttentionCard, wish: Wish | undefined, around: Around): Choice {
  const { t } = around
  const row = card.standing?.kind === 'appointment' ? card.standing.row : undefined
  const words = ((): Pick<Choice, 'label' | 'preview'> => {
    switch (wish?.name) {
      case 'appointment.book':
        return { label: t('attention:letGo.label'), preview: t('attention:letGo.book') }
      case 'appointment.move':
      case 'appointment.cancel':
      case 'appointment.undoBooking':
      case 'appointment.setStatus':
      case 'appointment.answerRequest':
      case 'appointment.setHidden':
        return row && isOpen(row)
          ? {
              label: t('attention:letGo.keep', { place: placeText(around, row) }),
              preview: t('attention:letGo.keepPreview'),
            }
          : { label: t('attention:letGo.label'), preview: t('attention:letGo.keepPreview') }
      case 'note.save':
      case 'note.sign':
        return card.standing
          ? { label: t('attention:letGo.keepText'), preview: t('attention:letGo.text') }
          : { label: t('attention:letGo.label'), preview: t('attention:letGo.text') }
      case 'dialogue.reply':
      case 'dialogue.start':
        return { label: t('attention:letGo.label'), preview: t('attention:letGo.letter') }
      default:
        return { label: t('attention:letGo.label'), preview: t('attention:letGo.keepPreview') }
    }
  })()
  return { key: 'let-go', ...words, act: { kind: 'letGo' } }
}
