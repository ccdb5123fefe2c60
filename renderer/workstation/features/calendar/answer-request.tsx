import './answer-request.css'
import { Textarea } from '@navikt/ds-react'
import { Button } from '@navikt/ds-react/Button'
import { MOST_SUGGESTED } from '@shared/calendar/answer-request'
import type { SuggestedTime } from '@shared/calendar/model'
import type { QueryResult } from '@shared/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToast } from '../../app/toasts'
import { now } from '../../lib/clock'
import { useFormats } from '../../lib/format'
import { useRefusalText } from '../../lib/refusal'
import { useCommand } from '../../lib/use-command'
import { useDeskQuery } from '../../lib/use-query'
import { AudiencePreview } from './audience-preview'

type Details = NonNullable<QueryResult<'appointment.details'>>
const LIMIT = 500

/** Yes, or no with words and other times, to a time that a patient asked for (C1, S110). What was typed stays when it is refused. */
export function AnswerRequest({ details }: { details: Details }) {
  const { t } = useTranslation('calendar')
  const answer = useCommand('appointment.answerRequest')
  const toast = useToast()
  const refusal = useRefusalText()
  const [refusing, setRefusing] = useState(false)
  const { id } = details
  const confirm = async (): Promise<void> => {
    const done = await answer({ id, answer: 'confirmed', words: '', suggested: [] })
    toast(done.ok ? t('request.confirmed') : refusal(done), done.ok ? 'success' : 'problem')
  }
  return (
    <section className="answer-request" aria-label={t('request.answer')}>
      <p>
        <strong>{t('request.asked')}</strong>
      </p>
      {refusing ? (
        <Refuse details={details} onStay={() => setRefusing(false)} />
      ) : (
        <>
          <AudiencePreview
            change="confirmed"
            patientId={details.patientId}
            before={details}
            after={{ ...details, status: 'confirmed' }}
            unheard={false}
          />
          <div className="row wrap">
            <Button size="small" onClick={() => void confirm()}>
              {t('request.confirm')}
            </Button>
            <Button size="small" variant="secondary" onClick={() => setRefusing(true)}>
              {t('request.refuse')}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}

function Refuse({ details, onStay }: { details: Details; onStay: () => void }) {
  const { t } = useTranslation('calendar')
  const format = useFormats()
  const answer = useCommand('appointment.answerRequest')
  const toast = useToast()
  const refusal = useRefusalText()
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState<readonly SuggestedTime[]>([])
  const [problem, setProblem] = useState<string>()
  const [from] = useState(now)
  const { id, calendarId, typeId } = details
  const free = useDeskQuery('calendar.nextFree', { calendarId, typeId, from, count: MOST_SUGGESTED }).data ?? []
  const isChosen = (time: SuggestedTime): boolean => chosen.some(({ startsAt }) => startsAt === time.startsAt)
  const send = async (): Promise<void> => {
    if (words.trim() === '' && chosen.length === 0) return setProblem(t('request.wordsMissing'))
    const suggested = [...chosen].sort((a, b) => a.startsAt - b.startsAt)
    const done = await answer({ id, answer: 'rejected', words: words.trim(), suggested })
    if (!done.ok) return setProblem(refusal(done))
    toast(t('request.refused'), 'success')
  }
  return (
    <form
      className="answer-request-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <Textarea
        size="small"
        label={t('request.words')}
        description={t('request.wordsHelp')}
        minRows={2}
        maxRows={6}
        autoFocus
        value={words}
        error={problem}
        onChange={(event) => {
          setWords(event.target.value.slice(0, LIMIT))
          setProblem(undefined)
        }}
      />
      {free.length > 0 && (
        <fieldset className="answer-request-times">
          <legend>{t('request.suggest')}</legend>
          {free.map(({ startsAt, endsAt, calendarId: at }) => {
            const time = { calendarId: at, startsAt, endsAt }
            return (
              <label key={startsAt}>
                <input
                  type="checkbox"
                  checked={isChosen(time)}
                  onChange={() => {
                    setProblem(undefined)
                    setChosen(isChosen(time) ? chosen.filter((one) => one.startsAt !== startsAt) : [...chosen, time])
                  }}
                />
                {format.dayShort(startsAt)} {format.time(startsAt)}
              </label>
            )
          })}
        </fieldset>
      )}
      <AudiencePreview
        change="rejected"
        patientId={details.patientId}
        before={details}
        after={{ ...details, status: 'rejected' }}
        unheard={false}
      />
      <div className="row wrap">
        <Button size="small" type="submit" data-color="danger">
          {t('request.send')}
        </Button>
        <Button size="small" type="button" variant="secondary" onClick={onStay}>
          {t('request.back')}
        </Button>
      </div>
    </form>
  )
}
