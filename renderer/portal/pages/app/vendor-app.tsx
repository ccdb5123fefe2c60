import LinkList from '@helsenorge/designsystem-react/components/LinkList'
import type { BookableType } from '@shared/citizen/api'
import type { VendorApp } from '@shared/citizen/app'
import { Page } from '../../app/page'
import { useVendorApp } from '../../app/queries'
import { useRouter } from '../../app/router'
import { useSpeech } from '../../lib/i18n'
import { BackLink, useLink } from '../../ui/link'
import { Loaded } from '../../ui/loaded'
import { Notice } from '../../ui/notice'
import { useBooking } from '../booking/draft'
import { FeeList } from '../fees/fees'

/** The clinic's own app beside HelseNorge: the same appointments, calendars by name, receipts (S10, S73, S74, S77, S196). */
export function VendorAppPage() {
  const { t } = useSpeech()
  const query = useVendorApp()
  return (
    <Page title={t('vendorApp.title')} above={<BackLink page="appointments">{t('appointments.title')}</BackLink>}>
      <Notice kind="info" title={t('vendorApp.what')}>
        <p>{t('vendorApp.whatText')}</p>
      </Notice>
      <Loaded query={query}>
        {({ appointments, calendars, receipts }) => (
          <>
            <Appointments appointments={appointments} />
            <Calendars calendars={calendars} />
            <FeeList fees={receipts} title={t('vendorApp.receipts')} none={t('vendorApp.noReceipts')} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Appointments({ appointments }: Pick<VendorApp, 'appointments'>) {
  const { t, format } = useSpeech()
  const link = useLink()
  const standing = appointments.filter(({ status }) => status === 'confirmed' || status === 'requested')
  return (
    <section aria-labelledby="app-appointments">
      <h2 className="heading" id="app-appointments">
        {t('vendorApp.appointments')}
      </h2>
      {standing.length === 0 && <p>{t('appointments.noneUpcoming')}</p>}
      <LinkList variant="line" chevron>
        {standing.map(({ id, startsAt, calendarName, typeName }) => (
          <LinkList.Link key={id} {...link('appointment', { id })}>
            <span className="line">
              <span className="line__title">{format.dayTime(startsAt)}</span>
              <span className="line__text" lang="nb">
                {typeName}, {calendarName}
              </span>
            </span>
          </LinkList.Link>
        ))}
      </LinkList>
    </section>
  )
}

function Calendars({ calendars }: Pick<VendorApp, 'calendars'>) {
  const { t, language } = useSpeech()
  const { go } = useRouter()
  const { change } = useBooking()
  const choose = (calendarId: string, type: BookableType): void => {
    change({ type, calendarId, time: undefined, lost: undefined, others: [] })
    go('book', { steg: 'tid' })
  }
  return (
    <section aria-labelledby="app-calendars">
      <h2 className="heading" id="app-calendars">
        {t('vendorApp.calendars')}
      </h2>
      {calendars.length === 0 && <p>{t('booking.type.none')}</p>}
      {calendars.map(({ id, name, types }) => (
        <section key={id} className="vendor-app__calendar" aria-labelledby={`calendar-${id}`}>
          <h3 className="vendor-app__name" id={`calendar-${id}`} lang="nb">
            {name}
          </h3>
          <LinkList variant="line" chevron>
            {types.map((type) => (
              <LinkList.Link key={type.id} htmlMarkup="button" onClick={() => choose(id, type)}>
                <span className="line">
                  <span className="line__title">{language === 'en' ? type.nameEn : type.name}</span>
                  <span className="line__text line__text--quiet">
                    {t('booking.type.minutes', { count: type.durationMinutes })}
                  </span>
                </span>
              </LinkList.Link>
            ))}
          </LinkList>
        </section>
      ))}
    </section>
  )
}
