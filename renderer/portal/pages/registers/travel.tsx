import Button from '@helsenorge/designsystem-react/components/Button'
import { lastDayToClaim, type TravelAnswer, travelAnswer } from '@shared/citizen/patient-travel'
import { localDate } from '@shared/time/instant'
import { useState } from 'react'
import { Page } from '../../app/page'
import { useServiceStates } from '../../app/queries'
import { now } from '../../lib/clock'
import { dayOf } from '../../lib/day'
import { focusFirst } from '../../lib/form'
import { useSpeech } from '../../lib/i18n'
import { problemText } from '../../lib/problem-text'
import { BackLink } from '../../ui/link'
import { Loaded } from '../../ui/loaded'
import { Notice } from '../../ui/notice'
import { Switch } from '../../ui/switch'

const CLAIM = 'https://www.helsenorge.no/pasientreiser/'

/** "Pasientreiser": whether a journey can still be claimed, and the way to the claim (S135). */
export function TravelPage() {
  const { t, has } = useSpeech()
  const states = useServiceStates()
  return (
    <Page title={t('travel.title')} above={<BackLink page="services">{t('catalogue.title')}</BackLink>}>
      <p className="lead">{t('travel.lead')}</p>
      <Loaded query={states}>
        {(known) => {
          const code = known.find(({ id }) => id === 'patient-travel')?.code ?? null
          return code === null ? (
            <Claim />
          ) : (
            <Notice kind="warn" title={t('catalogue.closed')}>
              <p>{problemText({ code, status: 403, data: {} }, t, has)}</p>
            </Notice>
          )
        }}
      </Loaded>
    </Page>
  )
}

function Claim() {
  const { t } = useSpeech()
  const [date, setDate] = useState('')
  const [collects, setCollects] = useState(false)
  const [error, setError] = useState<string>()
  const [asked, setAsked] = useState<{ readonly date: string; readonly answer: TravelAnswer }>()
  const check = (): void => {
    if (!localDate.safeParse(date).success) {
      setError(t('travel.dateMissing'))
      focusFirst({ 'travel-date': '' })
      return
    }
    setError(undefined)
    setAsked({ date, answer: travelAnswer(date, dayOf(now())) })
  }
  return (
    <>
      <div className="date-field">
        <label htmlFor="travel-date">{t('travel.date')}</label>
        <input
          id="travel-date"
          type="date"
          value={date}
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined ? undefined : 'travel-date-error'}
          onChange={(event) => {
            setDate(event.target.value)
            setAsked(undefined)
          }}
        />
        {error !== undefined && (
          <p className="error-text" id="travel-date-error">
            {error}
          </p>
        )}
      </div>
      <Switch
        id="travel-collects"
        label={t('travel.collects')}
        help={t('travel.collectsHelp')}
        on={collects}
        onChange={setCollects}
      />
      <p>
        <Button variant="outline" onClick={check}>
          {t('travel.check')}
        </Button>
      </p>
      {asked && <Answer {...asked} collects={collects} />}
    </>
  )
}

function Answer({ date, answer, collects }: { date: string; answer: TravelAnswer; collects: boolean }) {
  const { t, format } = useSpeech()
  const lastDay = format.date(lastDayToClaim(date))
  const title = { 'may-claim': 'travel.mayClaim', 'too-late': 'travel.tooLate', 'not-yet': 'travel.notYet' } as const
  return (
    <Notice kind={answer === 'may-claim' ? 'success' : 'warn'} title={t(title[answer], { date: lastDay })} announce>
      {answer === 'may-claim' && (
        <p>
          {collects ? (
            <a href={CLAIM} target="_blank" rel="noreferrer">
              {t('travel.claim')} ({t('catalogue.external')})
            </a>
          ) : (
            t('travel.paper')
          )}
        </p>
      )}
    </Notice>
  )
}
