import { ArrowUndoIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react/Button'
import { undoProblem, undoUntil } from '@shared/calendar/rules'
import type { QueryResult } from '@shared/contract'
import { MINUTE } from '@shared/time/instant'
import { useTranslation } from 'react-i18next'
import { useToasts } from '../../app/toasts'
import { useNow } from '../../lib/clock'
import { useUndoBooking } from './use-undo-booking'

type Details = NonNullable<QueryResult<'appointment.details'>>

/** "Undo the booking (4 min left)", as long as the patient has not been told of it. */
export function UndoBooking({ details, onDone }: { details: Details; onDone: () => void }) {
  const { t } = useTranslation('calendar')
  const now = useNow(5_000)
  const { show, hide } = useToasts()
  const undo = useUndoBooking()
  const { told: news } = details
  if (undoProblem(details, { news: news.map(({ kind, at }) => ({ id: '', kind, at })) }, now) !== undefined) return null
  const minutes = Math.max(1, Math.ceil((undoUntil(details) - now) / MINUTE))
  const run = async (): Promise<void> => {
    hide('undo')
    const outcome = await undo(details.id)
    show(outcome.text, outcome.ok ? 'success' : 'problem', outcome.otherwise ? { action: outcome.otherwise } : {})
    if (outcome.ok) onDone()
  }
  return (
    <Button size="small" variant="secondary" icon={<ArrowUndoIcon aria-hidden />} onClick={() => void run()}>
      {t('undo.booking', { count: minutes })}
    </Button>
  )
}
