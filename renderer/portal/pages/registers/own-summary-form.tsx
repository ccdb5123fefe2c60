import Button from '@helsenorge/designsystem-react/components/Button'
import type { OwnSummary } from '@shared/citizen/own-summary'
import { useState } from 'react'
import { useApi } from '../../app/connection'
import { useOwnSummary, useRefresh } from '../../app/queries'
import { useSession } from '../../app/session'
import { citizen } from '../../lib/citizen'
import { useSpeech } from '../../lib/i18n'
import { useAttempt } from '../../lib/use-attempt'
import { PageLink } from '../../ui/link'
import { Loaded } from '../../ui/loaded'
import { Notice } from '../../ui/notice'
import { ProblemNotice } from '../../ui/problem-notice'
import { TextArea } from '../../ui/text-field'

const LIMIT = 1000

/** What one adds oneself; seen with Basis, written with Full (S146). */
export function OwnSummaryPart() {
  const { t } = useSpeech()
  const { chosen } = useSession()
  const query = useOwnSummary()
  return (
    <section aria-labelledby="own-words">
      <h2 className="heading" id="own-words">
        {t('register.ownWords.title')}
      </h2>
      <Loaded query={query}>
        {(own) => (own.mayWrite ? <Form key={chosen.id} own={own} /> : <ReadOnly own={own} />)}
      </Loaded>
    </section>
  )
}

function ReadOnly({ own: { text } }: { own: OwnSummary }) {
  const { t } = useSpeech()
  return (
    <>
      <p>{text === '' ? t('register.ownWords.none') : text}</p>
      <p className="quiet">
        {t('register.ownWords.needsFull')} <PageLink page="profile">{t('profile.choose')}</PageLink>
      </p>
    </>
  )
}

function Form({ own }: { own: OwnSummary }) {
  const { t, format } = useSpeech()
  const api = useApi()
  const refresh = useRefresh()
  const { chosen } = useSession()
  const [text, setText] = useState(own.text)
  const [seen, setSeen] = useState(own.updatedAt)
  const [saved, setSaved] = useState(false)
  const { submit, pending, problem } = useAttempt((words: string, key) =>
    citizen.writeSummary(api, { patientId: chosen.id, text: words, seen }, key),
  )
  const save = async (): Promise<void> => {
    setSaved(false)
    const outcome = await submit(text.trim())
    if (!outcome) return
    setSaved(outcome.ok)
    if (outcome.ok) setSeen(outcome.value.updatedAt)
    await refresh()
  }
  const other = problem?.code === 'changed-meanwhile' && own.updatedAt !== seen
  return (
    <>
      <TextArea
        id="own-words-text"
        label={t('register.ownWords.label')}
        help={t('register.ownWords.help')}
        optional
        limit={LIMIT}
        value={text}
        onChange={(value) => {
          setText(value)
          setSaved(false)
        }}
        error={text.length > LIMIT ? t('register.ownWords.tooLong', { limit: LIMIT }) : undefined}
      />
      {problem && <ProblemNotice title={t('profile.failed')} problem={problem} />}
      {other && (
        <Notice kind="info" title={t('register.ownWords.now')}>
          <p>{own.text === '' ? t('register.ownWords.none') : own.text}</p>
          <Button variant="outline" onClick={() => setSeen(own.updatedAt)}>
            {t('aboutMe.keepOwn')}
          </Button>
        </Notice>
      )}
      {saved && <Notice kind="success" title={t('register.ownWords.saved')} announce />}
      <div className="buttons">
        <Button disabled={pending || text.length > LIMIT} onClick={() => void save()}>
          {t(pending ? 'action.saving' : 'register.ownWords.save')}
        </Button>
      </div>
      {own.updatedAt !== null && (
        <p className="quiet">{t('register.changedAt', { date: format.date(own.updatedAt) })}</p>
      )}
    </>
  )
}
