import { useSpeech } from '../../lib/i18n'
import { Choice } from '../../ui/choice'
import type { Terms } from './terms'

interface Props {
  readonly terms: Terms
  readonly change: (part: Partial<Terms>) => void
  readonly error: string | undefined
}

/** Until it is ended, or through a day. */
export function LastDay({ terms, change, error }: Props) {
  const { t } = useSpeech()
  return (
    <fieldset className="choices">
      <legend className="heading">{t('powers.howLong')}</legend>
      <Choice
        id="unlimited"
        name="limited"
        checked={!terms.limited}
        onChange={() => change({ limited: false })}
        title={t('powers.unlimited')}
        lines={[]}
      />
      <Choice
        id="limited"
        name="limited"
        checked={terms.limited}
        onChange={() => change({ limited: true })}
        title={t('powers.limited')}
        lines={[]}
      />
      {terms.limited && (
        <p className="powers__day">
          <label htmlFor="last-day">{t('powers.lastDay')}</label>
          <input
            id="last-day"
            type="date"
            value={terms.lastDay}
            onChange={(event) => change({ lastDay: event.target.value })}
            {...(error === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': 'last-day-error' })}
          />
          {error !== undefined && (
            <span className="choice__error" id="last-day-error">
              {error}
            </span>
          )}
        </p>
      )}
    </fieldset>
  )
}
