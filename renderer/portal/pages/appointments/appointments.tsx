import LinkList from '@helsenorge/designsystem-react/components/LinkList'
import type { OwnAppointment } from '@shared/citizen/api'
import { Page } from '../../app/page'
import { useAppointments } from '../../app/queries'
import { useSpeech } from '../../lib/i18n'
import { ButtonLink, useLink } from '../../ui/link'
import { Loaded } from '../../ui/loaded'
import { Tag } from '../../ui/tag'
import { stateKind, stateText } from './appointment-state'

/** All appointments: coming ones first, then what was (S9, S95, S128). */
export function AppointmentsPage() {
  const { t } = useSpeech()
  const query = useAppointments()
  return (
    <Page title={t('appointments.title')}>
      <Loaded query={query}>
        {({ upcoming, past }) => (
          <>
            <section aria-labelledby="upcoming">
              <h2 className="heading" id="upcoming">
                {t('appointments.upcoming')}
              </h2>
              <AppointmentList rows={upcoming} none={t('appointments.noneUpcoming')} />
              <div className="buttons">
                <ButtonLink page="book">{t('appointments.book')}</ButtonLink>
                <ButtonLink page="app" variant="outline">
                  {t('vendorApp.open')}
                </ButtonLink>
              </div>
            </section>
            <section aria-labelledby="past">
              <h2 className="heading" id="past">
                {t('appointments.past')}
              </h2>
              <p className="quiet">{t('appointments.pastHelp')}</p>
              <AppointmentList rows={past} none={t('appointments.nonePast')} />
            </section>
          </>
        )}
      </Loaded>
    </Page>
  )
}

function AppointmentList({ rows, none }: { rows: readonly OwnAppointment[]; none: string }) {
  const { t, format } = useSpeech()
  const link = useLink()
  if (rows.length === 0) return <p>{none}</p>
  return (
    <LinkList variant="line" chevron>
      {rows.map((row) => (
        <LinkList.Link key={row.id} {...link('appointment', { id: row.id })}>
          <span className="line">
            <span className="line__title">{format.dayTime(row.startsAt)}</span>
            <span className="line__text">
              {row.typeName}, {row.withWhom}
            </span>
            <span className="line__text">
              <Tag kind={stateKind(row)}>{stateText(row, t)}</Tag>
            </span>
          </span>
        </LinkList.Link>
      ))}
    </LinkList>
  )
}
