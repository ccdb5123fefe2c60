import Button from '@helsenorge/designsystem-react/components/Button'
import type { ReactNode } from 'react'
import { useSpeech } from '../../lib/i18n'
import { Notice } from '../../ui/notice'
import { ProblemNotice } from '../../ui/problem-notice'
import type { Reporting } from './use-report'

interface Props {
  readonly name: 'relatives' | 'needs' | 'employer'
  readonly reporting: Reporting
  readonly onSave: () => void
  readonly children: ReactNode
}

/** A part of the page: its fields, what became of them, and the button that saves them. */
export function Part({ name, reporting, onSave, children }: Props) {
  const { t } = useSpeech()
  const { pending, problem, saved, changedByOther, takeStored, keepOwn } = reporting
  return (
    <section aria-labelledby={`part-${name}`}>
      <h2 className="heading" id={`part-${name}`}>
        {t(`aboutMe.${name}.title`)}
      </h2>
      <p>{t(`aboutMe.${name}.what`)}</p>
      <form
        className="about"
        aria-labelledby={`part-${name}`}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          onSave()
        }}
      >
        {children}
        {problem && <ProblemNotice title={t('profile.failed')} problem={problem} />}
        {saved && <Notice kind="success" title={t('aboutMe.saved')} announce />}
        <div className="buttons">
          {changedByOther ? (
            <>
              <Button onClick={takeStored}>{t('aboutMe.takeStored')}</Button>
              <Button variant="outline" onClick={keepOwn}>
                {t('aboutMe.keepOwn')}
              </Button>
            </>
          ) : (
            <Button type="submit" disabled={pending}>
              {pending ? t('action.saving') : t(`aboutMe.${name}.save`)}
            </Button>
          )}
        </div>
      </form>
    </section>
  )
}
