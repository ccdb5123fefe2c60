import type { QueryResult } from '@shared/contract'
import { useTranslation } from 'react-i18next'
import { useToast } from '../../app/toasts'
import { useNow } from '../../lib/clock'
import { ageNow } from '../../lib/format'
import { useRefusalText } from '../../lib/refusal'
import { useCommand } from '../../lib/use-command'
import { HiddenChoice } from './hidden-choice'

/** Hidden or not, of an appointment that stands (S97); what the patient or the parents were told already is said plainly. */
export function HideAppointment({ details }: { details: NonNullable<QueryResult<'appointment.details'>> }) {
  const { t } = useTranslation('calendar')
  const setHidden = useCommand('appointment.setHidden')
  const toast = useToast()
  const refusal = useRefusalText()
  const now = useNow(5_000)
  const wasTold = details.told.some(({ at }) => at <= now)
  const choose = async (hidden: boolean): Promise<void> => {
    const done = await setHidden({ id: details.id, hidden })
    if (!done.ok) return toast(refusal(done), 'problem')
    toast(t(hidden ? (wasTold ? 'hide.hiddenTold' : 'hide.hidden') : 'hide.shown'), 'success')
  }
  return (
    <>
      <HiddenChoice
        age={ageNow(details.patientBirthDate, now)}
        hidden={details.hidden}
        onChange={(hidden) => void choose(hidden)}
      />
      {wasTold && (details.hidden || ageNow(details.patientBirthDate, now) < 16) && (
        <p className="muted">{t(details.hidden ? 'hide.hiddenTold' : 'hide.told')}</p>
      )}
    </>
  )
}
