import type { Id } from '@shared/id'
import type { Result } from '@shared/result'
import { useTranslation } from 'react-i18next'
import { UNDO_KEY_MS, useUndo } from '../../app/undo'
import { now } from '../../lib/clock'
import { useFormats } from '../../lib/format'
import { useRefusalText } from '../../lib/refusal'
import { useCommand } from '../../lib/use-command'
import type { Time } from './columns'

const timeOf = ({ calendarId, startsAt, endsAt }: Time): Time => ({ calendarId, startsAt, endsAt })

/** Moves an appointment from where it stood on the screen, says so, and offers the way back: another move. `overbook`: why over another one. */
export function useMove(): (id: Id, from: Time, to: Time, overbook?: string | null) => Promise<Result<unknown>> {
  const { t } = useTranslation('calendar')
  const format = useFormats()
  const move = useCommand('appointment.move')
  const offer = useUndo()
  const refusal = useRefusalText()
  const words = ({ startsAt }: Time): string => `${format.dayShort(startsAt)} ${format.time(startsAt)}`
  return async (id, from, to, overbook = null) => {
    const [before, after] = [timeOf(from), timeOf(to)]
    const done = await move({ id, ...after, from: before, overbook })
    if (!done.ok) return done
    offer({
      text: t('move.done', { time: words(after) }),
      until: now() + UNDO_KEY_MS,
      undo: async () => {
        const back = await move({ id, ...before, from: after })
        return { ok: back.ok, text: back.ok ? t('undo.moved', { time: words(before) }) : refusal(back) }
      },
    })
    return done
  }
}
