import { useHome } from '../../app/queries'
import { useSession } from '../../app/session'
import { useSpeech } from '../../lib/i18n'
import { Fact, Facts } from '../../ui/facts'
import { PageLink } from '../../ui/link'
import { ProblemNotice } from '../../ui/problem-notice'
import { useBooking } from './draft'
import { HeldNote } from './held-note'
import { StepPage } from './step-page'
import { useBook } from './use-book'

/** A last look, then the booking itself (S8), or the request where the clinic wants to confirm (C1, S110). */
export function SummaryStep() {
  const { t, language, format } = useSpeech()
  const { chosen } = useSession()
  const { value } = useBooking()
  const { data: home } = useHome()
  const { book, pending, problem } = useBook()
  const { type, time, reason } = value
  if (!type || !time) return null
  const request = type.mode === 'request'
  const idle = request ? t('booking.summary.request') : t('booking.summary.book')
  return (
    <StepPage
      step="oppsummering"
      title={request ? t('booking.summary.titleRequest') : t('booking.summary.title')}
      onNext={() => void book(time)}
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
      <HeldNote />
      {(request || value.heldUntil === undefined) && (
        <p className="lead">{request ? t('booking.summary.requestInfo') : t('booking.summary.free')}</p>
      )}
    </StepPage>
  )
}
