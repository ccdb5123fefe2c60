import Loader from '@helsenorge/designsystem-react/components/Loader'
import type { ComponentType } from 'react'
import { useSpeech } from '../lib/i18n'
import { problemIn } from '../lib/problem'
import type { PageName } from '../lib/routes'
import { AboutMePage } from '../pages/about-me/about-me'
import { VendorAppPage } from '../pages/app/vendor-app'
import { AppointmentPage } from '../pages/appointments/appointment'
import { AppointmentsPage } from '../pages/appointments/appointments'
import { MoveAppointmentPage } from '../pages/appointments/move-appointment'
import { BookPage } from '../pages/booking/book'
import { BookedPage } from '../pages/booking/booked'
import { ByLinkPage } from '../pages/by-link/by-link'
import { AllServicesPage } from '../pages/catalogue/all-services'
import { ServicePage } from '../pages/catalogue/service'
import { ChangeGpPage } from '../pages/change-gp/change-gp'
import { ConfirmGpPage } from '../pages/change-gp/confirm-gp'
import { FindGpPage, OpenFindGpPage } from '../pages/change-gp/find-gp'
import { DocumentsPage } from '../pages/documents/documents'
import { FeesPage } from '../pages/fees/fees'
import { FrontPage } from '../pages/front'
import { HealthContactsPage } from '../pages/health-contacts/health-contacts'
import { LogInPage } from '../pages/log-in'
import { MessagesPage } from '../pages/messages/messages'
import { ThreadPage } from '../pages/messages/thread'
import { NotFoundPage } from '../pages/not-found'
import { NotificationsPage } from '../pages/notifications'
import { PersonsPage } from '../pages/persons'
import { PowerPage } from '../pages/powers/power'
import { PowersPage } from '../pages/powers/powers'
import { NotificationProfilePage } from '../pages/profile/notification-profile'
import { PrivacyPage } from '../pages/profile/privacy'
import { ProfilePage } from '../pages/profile/profile'
import { RegisteredPage } from '../pages/profile/registered'
import { UsagePage } from '../pages/profile/usage'
import { DonorCardPage } from '../pages/registers/donor-card'
import { MedicinesPage } from '../pages/registers/medicines'
import { TravelPage } from '../pages/registers/travel'
import { ContactPage } from '../pages/writing/contact'
import { EConsultationPage } from '../pages/writing/e-consultation'
import { RenewalPage } from '../pages/writing/renewal'
import { SentPage } from '../pages/writing/sent'
import { ProblemNotice } from '../ui/problem-notice'
import { ErrorBoundary } from './error-boundary'
import { Layout } from './layout'
import { useLive } from './live'
import { Page } from './page'
import { useRouter } from './router'
import { SessionProvider, useLoggedIn, useSession } from './session'

const PAGES: Record<PageName, ComponentType> = {
  front: FrontPage,
  // somebody who is logged in has nothing to do there
  logIn: FrontPage,
  persons: PersonsPage,
  book: BookPage,
  booked: BookedPage,
  appointments: AppointmentsPage,
  appointment: AppointmentPage,
  moveAppointment: MoveAppointmentPage,
  eConsultation: EConsultationPage,
  contact: ContactPage,
  renewal: RenewalPage,
  sent: SentPage,
  messages: MessagesPage,
  message: ThreadPage,
  notifications: NotificationsPage,
  services: AllServicesPage,
  service: ServicePage,
  profile: ProfilePage,
  app: VendorAppPage,
  fees: FeesPage,
  byLink: ByLinkPage,
  aboutMe: AboutMePage,
  notificationProfile: NotificationProfilePage,
  privacy: PrivacyPage,
  registered: RegisteredPage,
  usage: UsagePage,
  powers: PowersPage,
  power: PowerPage,
  findGp: FindGpPage,
  changeGp: ChangeGpPage,
  confirmGp: ConfirmGpPage,
  healthContacts: HealthContactsPage,
  medicines: MedicinesPage,
  documents: DocumentsPage,
  donorCard: DonorCardPage,
  travel: TravelPage,
}

/** The patient's page: the log-in, or what the address asks for. */
export function App() {
  const { t } = useSpeech()
  const { place } = useRouter()
  const { data, error, refetch } = useLoggedIn()
  // the same for everybody, whoever is logged in on this machine (S91)
  if (place.page === 'byLink')
    return (
      <Layout loggedIn={false}>
        <ByLinkPage />
      </Layout>
    )
  if (typeof data === 'object') {
    return (
      <SessionProvider me={data} key={data.person.id}>
        <Inside />
      </SessionProvider>
    )
  }
  // open to everybody (S137), also while nobody knows who is logged in
  if (place.page === 'findGp' && (data !== undefined || error !== null)) {
    return (
      <Layout loggedIn={false}>
        <ErrorBoundary key="findGp">
          <OpenFindGpPage />
        </ErrorBoundary>
      </Layout>
    )
  }
  return (
    <Layout loggedIn={false}>
      {data !== undefined && <LogInPage ended={data === 'ended'} />}
      {data === undefined && error === null && <Loader size="small" ariaLabel={t('site.loading')} />}
      {data === undefined && error !== null && (
        <Page title={t('logIn.title')}>
          <ProblemNotice title={t('problem.readFailed')} problem={problemIn(error)} retry={() => void refetch()} />
        </Page>
      )}
    </Layout>
  )
}

function Inside() {
  useLive()
  const { place } = useRouter()
  const { chosen } = useSession()
  const View = place.page === 'unknown' ? NotFoundPage : PAGES[place.page]
  return (
    <Layout loggedIn>
      {/* a new key per page and person: nothing of one is left on the next, and the heading gets the focus */}
      <ErrorBoundary key={`${chosen.id}:${place.page}:${place.params['id'] ?? ''}`}>
        <View />
      </ErrorBoundary>
    </Layout>
  )
}
