import type { PlanDay } from '@shared/calendar/model'
import { blocksBefore } from '@shared/calendar/reflow'
import type { Id } from '@shared/id'
import type { Refused } from '@shared/result'
import type { LocalTime } from '@shared/time/instant'
import { useTranslation } from 'react-i18next'
import { UNDO_KEY_MS, useUndo } from '../../app/undo'
import { now } from '../../lib/clock'
import { newId } from '../../lib/id'
import { useCommand } from '../../lib/use-command'
import type { Time } from './columns'

/** One appointment with where it stands and where it goes. */
export interface Move {
  readonly id: Id
  readonly patientId: Id
  readonly from: Time
  readonly to: Time
}
/** The day that is closed from a time on, so that nobody books into it meanwhile. */
export interface Closing {
  readonly day: PlanDay
  readonly from: LocalTime
}
/** Those that could not be moved, each with the reason; they stand where they stood. */
export type NotMoved = ReadonlyMap<Id, Refused>

const spanOf = ({ calendarId, startsAt, endsAt }: Time): Time => ({ calendarId, startsAt, endsAt })

/**
 * Carries a reviewed reflow out (N11): one command for each patient, so that each gets one message and one whom somebody was before stays alone behind;
 * then the day is closed. What went through can be taken back in one step.
 */
export function useReflow(): (moves: readonly Move[], closing: Closing | null) => Promise<NotMoved> {
  const { t } = useTranslation('calendar')
  const move = useCommand('appointment.move')
  const moveTogether = useCommand('appointment.moveTogether')
  const setDay = useCommand('plan.setDay')
  const undoPlan = useCommand('plan.undo')
  const offer = useUndo()

  const moveAll = async (moves: readonly Move[]): Promise<Map<Id, Refused>> => {
    const left = new Map<Id, Refused>()
    for (const own of Map.groupBy(moves, ({ patientId }) => patientId).values()) {
      const [first] = own
      if (!first) continue
      const done =
        own.length === 1
          ? await move({ id: first.id, ...spanOf(first.to), from: spanOf(first.from) })
          : await moveTogether({
              id: first.id,
              moves: own.map(({ id, from, to }) => ({ id, ...spanOf(to), from: spanOf(from) })),
            })
      if (!done.ok) for (const { id } of own) left.set(id, done)
    }
    return left
  }

  return async (moves, closing) => {
    const left = await moveAll(moves)
    const moved = moves.filter(({ id }) => !left.has(id))
    const changeId = newId()
    if (closing) {
      const { calendarId, date, blocks } = closing.day
      const rest = blocksBefore(blocks, closing.from)
      const done = await setDay({ id: changeId, calendarId, date, blocks: rest, from: blocks })
      if (!done.ok) left.set('plan', done)
    }
    const isClosed = closing !== null && !left.has('plan')
    if (moved.length > 0 || isClosed)
      offer({
        text: t('reflow.done', { count: moved.length }),
        until: now() + UNDO_KEY_MS,
        undo: async () => {
          const back = await moveAll(moved.map(({ from, to, ...rest }) => ({ ...rest, from: to, to: from })))
          const plan = isClosed ? await undoPlan({ id: changeId }) : { ok: true }
          return { ok: back.size === 0 && plan.ok, text: t('reflow.undone', { count: moved.length - back.size }) }
        },
      })
    return left
  }
}
