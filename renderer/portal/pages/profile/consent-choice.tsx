import Button from '@helsenorge/designsystem-react/components/Button'
import { type ConsentLevel, consentLevels } from '@shared/patient/model'
import { useState } from 'react'
import { useApi } from '../../app/connection'
import { useRefresh } from '../../app/queries'
import { citizen } from '../../lib/citizen'
import { useSpeech } from '../../lib/i18n'
import { useAttempt } from '../../lib/use-attempt'
import { Notice } from '../../ui/notice'
import { ProblemNotice } from '../../ui/problem-notice'

/** Without dots and signs, for texts and ids. */
const WORD = { none: 'none', basis: 'basis', 'basis+': 'basisPlus', full: 'full' } as const

/** "Velg hvilke tjenester du vil bruke" (S164, S192): what each level opens, and what is lost with less. */
export function ConsentChoice({ consent }: { consent: ConsentLevel }) {
  const { t } = useSpeech()
  const api = useApi()
  const refresh = useRefresh()
  const [chosen, setChosen] = useState(consent)
  const { submit, pending, problem } = useAttempt((level: ConsentLevel, key) => citizen.setConsent(api, level, key))
  const less = consentLevels.indexOf(chosen) < consentLevels.indexOf(consent)
  const save = async (): Promise<void> => {
    if ((await submit(chosen))?.ok) await refresh()
  }
  return (
    <section aria-labelledby="consent">
      <h2 className="heading" id="consent">
        {t('profile.consent.title')}
      </h2>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <fieldset className="consent">
          <legend>{t('profile.consent.legend')}</legend>
          {[...consentLevels].reverse().map((level) => (
            <label key={level} className="consent__level">
              <input
                type="radio"
                name="consent"
                value={level}
                checked={chosen === level}
                onChange={() => setChosen(level)}
              />
              <span>
                <strong>{t(`profile.consent.${WORD[level]}`)}</strong>
                {level === consent && <span className="consent__now"> ({t('profile.consent.now')})</span>}
                <span className="consent__what">{t(`profile.consent.${WORD[level]}What`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        {less && (
          <Notice kind="warn" title={t('profile.consent.less')}>
            <p>{t('profile.consent.lessWhat')}</p>
          </Notice>
        )}
        {problem && <ProblemNotice title={t('profile.failed')} problem={problem} />}
        <Button type="submit" disabled={pending || chosen === consent}>
          {t('profile.consent.save')}
        </Button>
      </form>
    </section>
  )
}
