import LinkList from '@helsenorge/designsystem-react/components/LinkList'
import type { Home } from '@shared/citizen/api'
import { Page } from '../app/page'
import { useHome } from '../app/queries'
import { useSession } from '../app/session'
import { useSpeech } from '../lib/i18n'
import type { PageName } from '../lib/routes'
import { PageLink, useLink } from '../ui/link'
import { Loaded } from '../ui/loaded'
import { Tag } from '../ui/tag'
import { GpNews } from './change-gp/gp-news'
import { GpCard } from './gp-card'
import { Services } from './services'
import { YouthConsent } from './youth-consent'

/** First page for the chosen person: the GP with the services below (S6, S108, S109), what is next and what is new (S152). */
export function FrontPage() {
  const { t } = useSpeech()
  const { me, chosen } = useSession()
  const home = useHome()
  const self = chosen.id === me.person.id
  const title = self
    ? t('front.title', { name: chosen.name.split(' ')[0] ?? '' })
    : t(chosen.as === 'power' ? 'front.titlePower' : 'front.titleChild', { name: chosen.name })
  return (
    <Page title={title} wide>
      <Loaded query={home}>
        {(value) => (
          <>
            {value.gpNews && <GpNews news={value.gpNews} />}
            <GpCard gp={value.gp} coming={value.comingGp} />
            <Services home={value} />
            <p>
              <PageLink page="services">{t('catalogue.all')}</PageLink>
            </p>
            {chosen.as === 'parent' && <YouthConsent />}
            <div className="columns">
              <Next appointment={value.nextAppointment} />
              <News home={value} />
            </div>
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Next({ appointment }: { appointment: Home['nextAppointment'] }) {
  const { t, format } = useSpeech()
  const link = useLink()
  return (
    <section>
      <h2 className="heading">{t('front.next')}</h2>
      {appointment === null && <p>{t('front.noNext')}</p>}
      <LinkList variant="line" chevron>
        {appointment !== null && (
          <LinkList.Link {...link('appointments')}>
            <span className="line">
              <span className="line__title">{format.dayTime(appointment.startsAt)}</span>
              <span className="line__text">{appointment.typeName}</span>
              <span className="line__text line__text--quiet">{appointment.where}</span>
            </span>
          </LinkList.Link>
        )}
        {appointment === null && <LinkList.Link {...link('appointments')}>{t('front.seeAll')}</LinkList.Link>}
      </LinkList>
    </section>
  )
}

/** "2 nye meldinger og 1 nytt varsel siden ..." (S152). */
function sinceText(
  { at, messages, notifications }: NonNullable<Home['since']>,
  { t, format }: ReturnType<typeof useSpeech>,
): string {
  const when = format.dateTime(at)
  if (messages + notifications === 0) return t('front.sinceNothing', { when })
  const news = [
    messages > 0 ? t('front.sinceMessages', { count: messages }) : '',
    notifications > 0 ? t('front.sinceNotifications', { count: notifications }) : '',
  ]
  return `${t('front.since', { when })}: ${news.filter((one) => one !== '').join(', ')}`
}

function News({ home }: { home: Home }) {
  const speech = useSpeech()
  const { t } = speech
  const link = useLink()
  const rows: { page: PageName; title: string; count: number }[] = [
    { page: 'messages', title: t('front.messages'), count: home.unreadMessages },
    { page: 'notifications', title: t('front.notifications'), count: home.unreadNotifications },
  ]
  return (
    <section>
      <h2 className="heading">{t('front.happened')}</h2>
      {home.since && <p className="quiet">{sinceText(home.since, speech)}</p>}
      <LinkList variant="line" chevron>
        {rows.map(({ page, title, count }) => (
          <LinkList.Link key={page} {...link(page)}>
            <span className="line">
              <span className="line__title">{title}</span>
              <span className="line__text line__text--quiet">
                {count > 0 ? <Tag kind="new">{t('header.unread', { count })}</Tag> : t('front.allRead')}
              </span>
            </span>
          </LinkList.Link>
        ))}
      </LinkList>
    </section>
  )
}
