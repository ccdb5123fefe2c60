import type { DeskWrite } from '../journal'
import type { Note } from './promises'
import type { Card } from './read-files'

/** Writes told "done" whose fate at HelseNorge is known: carried out, or refused with a card. In the order they were asked. */
export interface Fates {
  readonly carriedOut: readonly DeskWrite[]
  readonly refused: number
}

/** Why HelseNorge may refuse what the desk's own rules let through: somebody else was first, or the booking itself had lost. */
function mayBeRefused({ name }: DeskWrite, code: string, bookingLost: boolean): boolean {
  if (name === 'appointment.book') return code === 'slot-taken'
  if (!name.startsWith('appointment.')) return false
  if (bookingLost) return code === 'not-found'
  return name === 'appointment.move' && code === 'slot-taken'
}

/** Pairs the cards of one desk with its writes. */
export function fatesOf(writes: readonly DeskWrite[], cards: readonly Card[], note: Note): Fates {
  const byCommand = Map.groupBy(cards, ({ commandId }) => commandId)
  const lost = new Set<string>()
  const carriedOut: DeskWrite[] = []
  let refused = 0
  for (const write of writes) {
    if (write.told !== 'done') continue
    const what = `${write.name} ${JSON.stringify(write.args)}`
    const [card, ...more] = byCommand.get(write.commandId ?? '') ?? []
    byCommand.delete(write.commandId ?? '')
    if (!card) {
      carriedOut.push(write)
      continue
    }
    refused += 1
    if (card.name !== write.name || card.args !== JSON.stringify(write.args))
      note('cards', `${what}: its card holds another command: ${card.name} ${card.args}`)
    if (more.length > 0) note('cards', `${what} has ${more.length + 1} cards`)
    if (!mayBeRefused(write, card.code, lost.has(write.subject)))
      note(
        'doubled',
        `${what} was refused with ${card.code}: it was carried out before, or never should have been asked`,
      )
    if (write.name === 'appointment.book') lost.add(write.subject)
  }
  for (const left of byCommand.values())
    note('cards', `${left.length} card(s) of a command that nobody was told of: ${left[0]?.name} ${left[0]?.args}`)
  return { carriedOut, refused }
}
