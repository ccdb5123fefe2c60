import Button from '@helsenorge/designsystem-react/components/Button'
import type { LinkService } from '@shared/citizen/link'
import { useState } from 'react'
import { Page } from '../../app/page'
import { useRouter } from '../../app/router'
import { now } from '../../lib/clock'
import { dayOf, mondayOf } from '../../lib/day'
import { focusFirst } from '../../lib/form'
import { useSpeech } from '../../lib/i18n'
import { Fact, Facts } from '../../ui/facts'
import { Loaded } from '../../ui/loaded'
import { Notice } from '../../ui/notice'
import { ProblemNotice } from '../../ui/problem-notice'
import type { ChosenTime } from '../booking/draft'
import { firstFree, weekOfFree } from '../booking/free-week'
import { TimePicker } from '../booking/time-picker'
import { WeekBar } from '../booking/week-bar'
import { useBookByLink, useLinkService, useLinkTimes } from './use-link'
import { nobody, visitorErrors } from './visitor'
import { VisitorFields } from './visitor-fields'

/** One service of a clinic, booked by the link on its website without log-in (S91). */
export function ByLinkPage() {
  const { t, language } = useSpeech()
  const { place } = useRouter()
  const token = place.params['lenke'] ?? ''
  const service = useLinkService(token)
  const name = service.data && (language === 'en' ? service.data.nameEn : service.data.name)
  return (
    <Page title={name === undefined ? t('byLink.title') : t('byLink.titleOf', { name })}>
      <Loaded query={service}>{(known) => <Booking token={token} service={known} />}</Loaded>
    </Page>
  )
}

function Booking({ token, service }: { token: string; service: LinkService }) {
  const { t, format } = useSpeech()
  const [time, setTime] = useState<ChosenTime>()
  const [visitor, setVisitor] = useState(nobody)
  const [tried, setTried] = useState(false)
  const { book, booked, pending, problem, clear } = useBookByLink(token)
  const errors = { ...(time ? {} : { times: t('booking.time.missing') }), ...visitorErrors(visitor, t) }
  if (booked)
    return (
      <Notice kind="success" title={t('byLink.done')} announce>
        <p>
          {booked.name}, {format.dayTime(booked.startsAt)}
        </p>
        <p>{booked.where}</p>
        <p>{t('byLink.doneText', { phone: service.clinicPhone })}</p>
      </Notice>
    )
  const send = async (): Promise<void> => {
    setTried(true)
    if (focusFirst(errors) || !time) return
    if (await book(time, visitor)) setTime(undefined)
  }
  return (
    <form
      className="powers__form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <div>
        <p className="lead" lang="nb">
          {service.information}
        </p>
        <Facts>
          <Fact term={t('byLink.where')}>{service.where}</Fact>
          <Fact term={t('byLink.length')}>{t('byLink.minutes', { count: service.durationMinutes })}</Fact>
        </Facts>
      </div>
      <div id="times" tabIndex={-1}>
        {tried && !time && (
          <p className="error-text" role="alert">
            {t('booking.time.missing')}
          </p>
        )}
        <Times
          token={token}
          time={time}
          choose={(chosen) => {
            clear()
            setTime(chosen)
          }}
        />
      </div>
      <VisitorFields visitor={visitor} change={setVisitor} errors={tried ? errors : {}} />
      {problem && <ProblemNotice title={t('byLink.failed')} problem={problem} />}
      <Button type="submit" disabled={pending}>
        {pending ? t('byLink.booking') : t('byLink.book')}
      </Button>
    </form>
  )
}

interface TimesProps {
  readonly token: string
  readonly time: ChosenTime | undefined
  readonly choose: (time: ChosenTime) => void
}

function Times({ token, time, choose }: TimesProps) {
  const { t } = useSpeech()
  const [today] = useState(() => dayOf(now()))
  const [chosenDay, setChosenDay] = useState<string>()
  const ahead = useLinkTimes(token, { from: today, days: 14 })
  const first = ahead.data && firstFree(ahead.data)
  const day = chosenDay ?? first ?? today
  const monday = mondayOf(day)
  const week = useLinkTimes(token, { from: monday, days: 7 }, ahead.data !== undefined)
  return (
    <Loaded query={ahead}>
      {() =>
        first === undefined ? (
          <p>{t('booking.time.noneAtAll')}</p>
        ) : (
          <Loaded query={week}>
            {(free) => (
              <>
                <WeekBar monday={monday} earliest={mondayOf(today)} show={setChosenDay} />
                <TimePicker
                  week={weekOfFree(monday, free)}
                  stale={week.isPlaceholderData}
                  day={day}
                  showDay={setChosenDay}
                  nextFree={free.nextDate}
                  time={time}
                  choose={choose}
                />
              </>
            )}
          </Loaded>
        )
      }
    </Loaded>
  )
}
