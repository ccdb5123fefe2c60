import type { DeskWrite } from '../journal'
import type { Note } from './promises'
import type { Card } from './read-files'

/** Writes told "done" whose fate at HelseNorge is known: carried out, or refused with a card. In the order they were asked. */
export interface Fates {
  readonly carriedOut: readonly DeskWrite[]
  readonly refused: number
}

const keyOf = (name: string, args: string): string => `${name} ${args}`

/** Why HelseNorge may refuse what the desk's own rules let through: somebody else was first, or the booking itself had lost. */
function mayBeRefused({ name }: DeskWrite, code: string, bookingLost: boolean): boolean {
  if (name === 'appointment.book') return code === 'slot-taken'
  if (!name.startsWith('appointment.')) return false
  if (bookingLost) return code === 'not-found'
  return name === 'appointment.move' && code === 'slot-taken'
}

/** Pairs the cards of one desk with its writes. */
export function fatesOf(writes: readonly DeskWrite[], cards: readonly Card[], note: Note): Fates {
  const byKey = new Map<string, Card[]>()
  for (const card of cards) {
    const key = keyOf(card.name, card.args)
    byKey.set(key, [...(byKey.get(key) ?? []), card])
  }
  const lost = new Set<string>()
  const carriedOut: DeskWrite[] = []
  let refused = 0
  for (const write of writes) {
    if (write.told !== 'done') continue
    const key = keyOf(write.name, JSON.stringify(write.args))
    const [card, ...more] = byKey.get(key) ?? []
    byKey.delete(key)
    if (!card) {
      carriedOut.push(write)
      continue
    }
    refused += 1
    if (more.length > 0) note('cards', `${key} has ${more.length + 1} cards`)
    if (!mayBeRefused(write, card.code, lost.has(write.subject)))
      note(
        'doubled',
        `${key} was refused with ${card.code}: it was carried out before, or never should have been asked`,
      )
    if (write.name === 'appointment.book') lost.add(write.subject)
  }
  for (const [key, left] of byKey) note('cards', `${left.length} card(s) of a command that nobody was told of: ${key}`)
  return { carriedOut, refused }
}
