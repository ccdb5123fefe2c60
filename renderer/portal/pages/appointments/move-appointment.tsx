import Button from '@helsenorge/designsystem-react/components/Button'
import type { OwnAppointment } from '@shared/citizen/api'
import { useState } from 'react'
import { useApi } from '../../app/connection'
import { Page } from '../../app/page'
import { useAppointments, useRefresh } from '../../app/queries'
import { useRouter } from '../../app/router'
import { useSession } from '../../app/session'
import { citizen } from '../../lib/citizen'
import { useSpeech } from '../../lib/i18n'
import { useAttempt } from '../../lib/use-attempt'
import { Fact, Facts } from '../../ui/facts'
import { BackLink } from '../../ui/link'
import { Loaded } from '../../ui/loaded'
import { Notice } from '../../ui/notice'
import { ProblemNotice } from '../../ui/problem-notice'
import type { ChosenTime } from '../booking/draft'
import { FreeWeekPicker } from '../booking/free-week-picker'

/** Another time for an appointment one has: the old one is kept until the new one is certain (S11, S81). */
export function MoveAppointmentPage() {
  const { t } = useSpeech()
  const { place } = useRouter()
  const { chosen } = useSession()
  const query = useAppointments()
  const id = place.params['id'] ?? ''
  return (
    <Page title={t('move.title')} above={<BackLink page="appointments">{t('appointment.all')}</BackLink>}>
      <Loaded query={query}>
        {({ upcoming }) => {
          const appointment = upcoming.find((one) => one.id === id)
          if (!appointment) return <p>{t('appointment.gone')}</p>
          return <Move key={`${chosen.id} ${id}`} appointment={appointment} />
        }}
      </Loaded>
    </Page>
  )
}

function Move({ appointment }: { appointment: OwnAppointment }) {
  const { t, format } = useSpeech()
  const { go } = useRouter()
  const api = useApi()
  const refresh = useRefresh()
  const [time, setTime] = useState<ChosenTime>()
  const [missing, setMissing] = useState(false)
  // what the page showed: moved by the clinic meanwhile, one looks again first
  const [seen, setSeen] = useState(appointment.startsAt)
  const { id } = appointment
  const { submit, pending, problem } = useAttempt(
    ({ calendarId, startsAt, from }: { calendarId: string; startsAt: number; from: { startsAt: number } }, key) =>
      citizen.move(api, { id, calendarId, startsAt, from }, key),
  )
  const move = async (to: ChosenTime): Promise<void> => {
    const { calendarId, startsAt } = to
    const outcome = await submit({ calendarId, startsAt, from: { startsAt: seen } })
    if (!outcome) return
    if (outcome.ok) go('appointment', { id, flyttet: 'ja' }, { replace: true })
    else setTime(undefined)
    await refresh()
  }
  const others = problem?.alternatives ?? []
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setMissing(!time)
        if (time) void move(time)
      }}
    >
      <Facts>
        <Fact term={t('appointment.title')}>{appointment.typeName}</Fact>
        <Fact term={t('move.now')}>{format.dayTime(appointment.startsAt)}</Fact>
      </Facts>
      {!appointment.canMove && (
        <Notice kind="warn" title={t('move.cannot')}>
          <p>{t('move.cannotText')}</p>
        </Notice>
      )}
      {appointment.startsAt !== seen && (
        <Notice kind="warn" title={t('move.meanwhile', { when: format.dayTime(appointment.startsAt) })} announce>
          <Button variant="outline" onClick={() => setSeen(appointment.startsAt)}>
            {t('move.goOn')}
          </Button>
        </Notice>
      )}
      {problem && <ProblemNotice title={t('move.failed')} problem={problem} />}
      {others.length > 0 && (
        <ul className="others" aria-label={t('booking.time.others')}>
          {others.map((other) => (
            <li key={other.startsAt}>
              <Button variant="outline" disabled={pending} onClick={() => void move(other)}>
                {t('move.to', { when: format.dayTime(other.startsAt) })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {appointment.canMove && (
        <>
          <FreeWeekPicker
            typeId={appointment.typeId}
            time={time}
            missing={missing}
            onLook={() => setMissing(false)}
            choose={(one) => {
              setMissing(false)
              setTime(one)
            }}
          />
          <p role="status">{time && t('move.chosen', { when: format.dayTime(time.startsAt) })}</p>
          <div className="buttons">
            <Button type="submit" disabled={pending}>
              {t(pending ? 'move.moving' : 'move.do')}
            </Button>
            <Button variant="outline" disabled={pending} onClick={() => history.back()}>
              {t('move.keep')}
            </Button>
          </div>
        </>
      )}
    </form>
  )
}
