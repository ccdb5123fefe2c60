import { useQueryClient } from '@tanstack/react-query'
import { useApi } from '../../app/connection'
import { refresh, useHome } from '../../app/queries'
import { useRouter } from '../../app/router'
import { useSession } from '../../app/session'
import { citizen } from '../../lib/citizen'
import { useSpeech } from '../../lib/i18n'
import { newId } from '../../lib/id'
import { useAttempt } from '../../lib/use-attempt'
import { Fact, Facts } from '../../ui/facts'
import { PageLink } from '../../ui/link'
import { ProblemNotice } from '../../ui/problem-notice'
import { useBooking } from './draft'
import { StepPage } from './step-page'

/** The time is gone: it was taken, or the clinic closed it meanwhile. */
const GONE = new Set(['slot-taken', 'not-in-plan', 'outside-booking-window'])

/** A last look, then the booking itself (S8), or the request where the clinic wants to confirm (C1, S110). */
export function SummaryStep() {
  const { t, language, format } = useSpeech()
  const { go } = useRouter()
  const api = useApi()
  const client = useQueryClient()
  const { chosen } = useSession()
  const { value, change, discard } = useBooking()
  const { data: home } = useHome()
  const { type, time, reason } = value
  const { submit, pending, problem } = useAttempt((body: Parameters<typeof citizen.book>[1], key) =>
    citizen.book(api, body, key),
  )
  if (!type || !time) return null
  const request = type.mode === 'request'

  const book = async () => {
    const id = value.id ?? newId()
    change({ id })
    const outcome = await submit({
      id,
      patientId: chosen.id,
      calendarId: time.calendarId,
      typeId: type.id,
      startsAt: time.startsAt,
      reason: reason.trim(),
    })
    if (!outcome) return
    if (outcome.ok) {
      go('booked', { id }, { replace: true })
      discard()
      void refresh(client)
    } else if (GONE.has(outcome.problem.code)) {
      go('book', { steg: 'tid' }, { replace: true })
      change({ time: undefined, lost: time.startsAt })
      void refresh(client)
    }
  }
  const idle = request ? t('booking.summary.request') : t('booking.summary.book')
  return (
    <StepPage
      step="oppsummering"
      title={request ? t('booking.summary.titleRequest') : t('booking.summary.title')}
      onNext={() => void book()}
      nextText={pending ? t('booking.summary.booking') : idle}
      pending={pending}
    >
      {problem && (
        <ProblemNotice title={t('booking.summary.failed')} problem={problem}>
          {problem.code === 'id-used' && <PageLink page="appointments">{t('front.seeAll')}</PageLink>}
        </ProblemNotice>
      )}
      <Facts>
        <Fact term={t('booking.summary.forWhom')}>{chosen.name}</Fact>
        <Fact term={t('booking.summary.type')}>
          {language === 'en' ? type.nameEn : type.name}, {t('booking.type.minutes', { count: type.durationMinutes })}
        </Fact>
        <Fact term={t('booking.summary.when')}>{format.dayTime(time.startsAt)}</Fact>
        {home?.gp && (
          <Fact term={t('booking.summary.where')}>
            {home.gp.clinicName}, {home.gp.address}
          </Fact>
        )}
        <Fact term={t('booking.summary.reason')}>
          <span className="as-written">{reason.trim()}</span>
        </Fact>
      </Facts>
      {type.video && <p>{t('booking.type.videoFee')}</p>}
      <p className="lead">{request ? t('booking.summary.requestInfo') : t('booking.summary.free')}</p>
    </StepPage>
  )
}
