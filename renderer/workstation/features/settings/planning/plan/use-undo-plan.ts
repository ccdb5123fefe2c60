import { MINUTE } from '@shared/time/instant'
import { useTranslation } from 'react-i18next'
import { useUndo } from '../../../../app/undo'
import { now } from '../../../../lib/clock'
import { useRefusalText } from '../../../../lib/refusal'
import { useCommand } from '../../../../lib/use-command'

/** Takes a change of the plan back, and says so. */
export function useUndoPlan() {
  const { t } = useTranslation('planning')
  const undo = useCommand('plan.undo')
  const refusal = useRefusalText()
  return async (id: string) => {
    const done = await undo({ id })
    return done.ok ? { ok: true as const, text: t('plan.undone') } : { ok: false as const, text: refusal(done) }
  }
}

/** After a change: the line that says so, with the way back. The list of changes has it for good. */
export function useOfferUndoPlan(): (id: string, text: string) => void {
  const offer = useUndo()
  const undo = useUndoPlan()
  return (id, text) => offer({ text, until: now() + 5 * MINUTE, undo: () => undo(id) })
}
