import Loader from '@helsenorge/designsystem-react/components/Loader'
import type { OwnAppointment } from '@shared/citizen/api'
import { Page } from '../../app/page'
import { useAppointments } from '../../app/queries'
import { useRouter } from '../../app/router'
import { useSpeech } from '../../lib/i18n'
import { Fact, Facts } from '../../ui/facts'
import { ButtonLink } from '../../ui/link'
import { Notice } from '../../ui/notice'
import { AppointmentPage } from '../appointments/appointment'

/** The receipt: what was booked or asked for, and what happens now. It stands on what HelseNorge says, so that a reload shows it, too. */
export function BookedPage() {
  const { t } = useSpeech()
  const { place } = useRouter()
  const query = useAppointments()
  const booked = query.data?.upcoming.find((each) => each.id === place.params['id'])
  if (booked) return <Receipt booked={booked} />
  return query.isFetching ? <Loader size="small" ariaLabel={t('site.loading')} /> : <AppointmentPage />
}

function Receipt({ booked }: { booked: OwnAppointment }) {
  const { t, format } = useSpeech()
  const request = booked.status === 'requested'
  return (
    <Page title={request ? t('booking.done.titleRequest') : t('booking.done.title')}>
      <Notice kind="success" title={format.dayTime(booked.startsAt)}>
        <p>{request ? t('booking.done.textRequest') : t('booking.done.text')}</p>
      </Notice>
      <Facts>
        <Fact term={t('booking.summary.type')}>{booked.typeName}</Fact>
        <Fact term={t('booking.summary.where')}>{booked.where}</Fact>
        <Fact term={t('booking.summary.reason')}>
          <span className="as-written">{booked.reason}</span>
        </Fact>
      </Facts>
      <p>
        {booked.canCancel
          ? t('booking.done.cancelInfo', { until: format.dayTime(booked.cancelUntil) })
          : t('booking.done.noCancelInfo')}
      </p>
      <div className="buttons">
        <ButtonLink page="appointment" params={{ id: booked.id }}>
          {t('booking.done.see')}
        </ButtonLink>
        <ButtonLink page="front" variant="outline">
          {t('action.toFront')}
        </ButtonLink>
      </div>
    </Page>
  )
}
