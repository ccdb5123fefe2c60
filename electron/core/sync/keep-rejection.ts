import type { Rejection } from '@shared/protocol'
import type { RefusalData } from '@shared/result'
import { getNumber, setMeta } from '../cache/meta'
import { ownJson } from '../db/json'
import type { WritableDb } from '../db/open'
import { nextCardNumber } from './next-card-number'

type Args = Readonly<Record<string, unknown>>

/**
 * A refused command leaves the outbox whole and becomes a card for a person: nothing typed is ever lost (SY7). What only followed from an earlier refusal,
 * and what changes nothing for anybody, does not become one more card to decide.
 */
export function keepRejection(db: WritableDb, refusal: Rejection, touched: Set<string>): void {
  const card = nextCardNumber(db)
  const kept = db.run(
    `insert into "rejection" ("mutationId", "commandId", "name", "args", "madeAt", "refusedAt", "code", "data", "settledAt", "employeeId")
     select ?, "commandId", "name", "args", "madeAt", ?, ?, ?, null, "employeeId" from "outbox" where "mutationId" = ?`,
    [card, refusal.at, refusal.code, JSON.stringify(refusal.data), refusal.mutationId],
  )
  if (kept > 0) fold(db, card, refusal)
  if (refusal.mutationId > getNumber(db, 'rejectionsUntil', 0)) {
    setMeta(db, 'rejectionsUntil', String(refusal.mutationId))
  }
  touched.add('rejection')
}

interface Card {
  readonly mutationId: number
  readonly name: string
  readonly args: string
  readonly wish: string | null
}

/**
 * Refusals that ask nothing of a person: read marks of a dialogue that is gone, and wishes that somebody else has fulfilled (cancelled by both, taken
 * back by both).
 */
export const asksNobody = (name: string, code: string, data: RefusalData): boolean =>
  name === 'dialogue.markRead' ||
  (name === 'appointment.cancel' &&
    code === 'already-closed' &&
    ['cancelled', 'rejected'].includes(String(data['status']))) ||
  (name === 'appointment.undoBooking' && code === 'not-found')

function fold(db: WritableDb, mutationId: number, { code, data, at }: Omit<Rejection, 'mutationId'>): void {
  const card = db.get<Card>('select * from "rejection" where "mutationId" = ?', [mutationId])
  if (!card) return
  const settle = (id: number, takenUpBy: number | null): void => {
    db.run('update "rejection" set "settledAt" = ?, "takenUpBy" = ? where "mutationId" = ?', [at, takenUpBy, id])
  }
  const earlier = db.all<Card>(
    `select * from "rejection" where "settledAt" is null and "mutationId" < :id
       and json_extract("args", '$.id') = (select json_extract("args", '$.id') from "rejection" where "mutationId" = :id)
     order by "mutationId"`,
    { id: mutationId },
  )
  const booking = earlier.find(({ name }) => name === 'appointment.book')
  if (booking && code === 'not-found') {
    followUp(db, booking, card, settle)
    return
  }
  if (asksNobody(card.name, code, data)) {
    settle(mutationId, null)
    return
  }
  // one's own later word on the same thing holds all of the earlier one
  for (const other of earlier) if (replaces(card.name, other.name)) settle(other.mutationId, mutationId)
}

const NOTE = new Set(['note.save', 'note.sign'])
const LAST_WORD = new Set(['appointment.move', 'appointment.setStatus', 'appointment.setHidden'])
const replaces = (later: string, earlier: string): boolean =>
  (NOTE.has(later) && NOTE.has(earlier)) ||
  (later === earlier && LAST_WORD.has(later)) ||
  (later === 'appointment.cancel' && earlier === 'appointment.move')

/** What was done with a booking that was refused: moved = wanted there instead; cancelled or taken back = no longer wanted. */
function followUp(db: WritableDb, booking: Card, card: Card, settle: (id: number, by: number | null) => void): void {
  settle(card.mutationId, booking.mutationId)
  if (card.name === 'appointment.cancel' || card.name === 'appointment.undoBooking') settle(booking.mutationId, null)
  const wanted = ownJson<Args>(booking.wish ?? booking.args)
  const { calendarId, startsAt, endsAt, hidden } = ownJson<Args>(card.args)
  const isMove = card.name === 'appointment.move'
  // booked anew it must not show what was to be hidden
  if (!isMove && card.name !== 'appointment.setHidden') return
  const wish = { ...wanted, ...(isMove ? { calendarId, startsAt, endsAt } : { hidden }) }
  db.run('update "rejection" set "wish" = ? where "mutationId" = ?', [JSON.stringify(wish), booking.mutationId])
}
