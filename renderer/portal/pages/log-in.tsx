import { type LoginMethod, type LoginPerson, loginMethods } from '@shared/citizen/api'
import { useState } from 'react'
import { Page } from '../app/page'
import { useLogIn } from '../app/session'
import { useSpeech } from '../lib/i18n'
import type { Problem } from '../lib/problem'
import { Choice } from '../ui/choice'
import { PageLink } from '../ui/link'
import { Notice } from '../ui/notice'
import { ProblemNotice } from '../ui/problem-notice'
import { LiftBlock } from './lift-block'
import { PersonPicker } from './person-picker'

/** Stands for the log-in by electronic ID: one says how and as whom (S5, S193). `ended`: a session was lost while something was being done. */
export function LogInPage({ ended }: { ended: boolean }) {
  const { t } = useSpeech()
  const logIn = useLogIn()
  const [method, setMethod] = useState<LoginMethod>('bankid')
  const [pending, setPending] = useState<LoginPerson>()
  const [tried, setTried] = useState<LoginPerson>()
  const [problem, setProblem] = useState<Problem>()

  const pick = async (person: LoginPerson) => {
    if (pending) return
    setProblem(undefined)
    setTried(person)
    setPending(person)
    const outcome = await logIn(person.id, method)
    setPending(undefined)
    if (!outcome.ok) setProblem(outcome.problem)
  }
  return (
    <Page title={ended ? t('logIn.again') : t('logIn.title')}>
      {ended && (
        <Notice kind="info" title={t('logIn.expiredTitle')} announce>
          <p>{t('logIn.expired')}</p>
        </Notice>
      )}
      <p className="lead">{t('logIn.lead')}</p>
      <p>
        <PageLink page="findGp">{t('changeGp.find.open')}</PageLink>
      </p>
      <section>
        <h2 className="heading" id="method">
          {t('logIn.method')}
        </h2>
        <fieldset className="choices" aria-labelledby="method">
          {loginMethods.map((each) => (
            <Choice
              key={each}
              id={`method-${each}`}
              name="method"
              checked={method === each}
              onChange={() => {
                setMethod(each)
                setProblem(undefined)
              }}
              title={t(`logIn.${each}`)}
              lines={[t(`logIn.${each}Help`)]}
            />
          ))}
        </fieldset>
      </section>
      <section>
        <h2 className="heading">{t('logIn.who')}</h2>
        <p>{t('logIn.whoHelp')}</p>
        {problem && <ProblemNotice title={t('logIn.failed')} problem={problem} />}
        {problem?.code === 'emergency-blocked' && tried && (
          <LiftBlock patientId={tried.id} method={method} onLifted={() => void pick(tried)} />
        )}
        <PersonPicker pending={pending} onPick={(person) => void pick(person)} />
      </section>
    </Page>
  )
}
