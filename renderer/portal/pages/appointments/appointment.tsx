import type { OwnAppointment } from '@shared/citizen/api'
import { useState } from 'react'
import { Page } from '../../app/page'
import { useAppointments } from '../../app/queries'
import { useRouter } from '../../app/router'
import { useSpeech } from '../../lib/i18n'
import { Fact, Facts } from '../../ui/facts'
import { BackLink, PageLink } from '../../ui/link'
import { Loaded } from '../../ui/loaded'
import { Notice } from '../../ui/notice'
import { Tag } from '../../ui/tag'
import { stateKind, stateText } from './appointment-state'
import { CancelAppointment } from './cancel-appointment'
import { ClinicAnswer } from './clinic-answer'

/** One appointment: all about it, and whether and until when it can be cancelled (S11). */
export function AppointmentPage() {
  const { t } = useSpeech()
  const { place } = useRouter()
  const query = useAppointments()
  const { upcoming = [], past = [] } = query.data ?? {}
  const appointment = [...upcoming, ...past].find((each) => each.id === place.params['id'])
  return (
    <Page
      title={appointment?.typeName ?? t('appointment.title')}
      above={<BackLink page="appointments">{t('appointment.all')}</BackLink>}
    >
      <Loaded query={query}>
        {() => (appointment ? <Details appointment={appointment} /> : <p>{t('appointment.gone')}</p>)}
      </Loaded>
    </Page>
  )
}

function Details({ appointment }: { appointment: OwnAppointment }) {
  const { t, format } = useSpeech()
  const { place } = useRouter()
  // told here and not in the cancelling part, which goes away with the success
  const [cancelled, setCancelled] = useState(false)
  return (
    <>
      {place.params['flyttet'] !== undefined && !cancelled && <Notice kind="success" title={t('move.done')} announce />}
      {cancelled && <Notice kind="success" title={t('appointment.cancelled')} announce />}
      <Facts>
        <Fact term={t('appointment.when')}>
          {format.dayYear(appointment.startsAt)}, {format.span(appointment.startsAt, appointment.endsAt)}
        </Fact>
        <Fact term={t('appointment.with')}>{appointment.withWhom}</Fact>
        <Fact term={t('appointment.where')}>{appointment.where}</Fact>
        <Fact term={t('appointment.reason')}>
          <span className="as-written">{appointment.reason}</span>
        </Fact>
        <Fact term={t('appointment.status')}>
          <Tag kind={stateKind(appointment)}>{stateText(appointment, t)}</Tag>
        </Fact>
      </Facts>
      <ClinicAnswer appointment={appointment} />
      {appointment.canMove && (
        <p>
          <PageLink page="moveAppointment" params={{ id: appointment.id }}>
            {t('move.title')}
          </PageLink>
        </p>
      )}
      <CancelAppointment appointment={appointment} onCancelled={() => setCancelled(true)} />
    </>
  )
}
