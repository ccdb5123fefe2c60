import Icon, { type SvgIcon } from '@helsenorge/designsystem-react/components/Icon'
import CalendarEvent from '@helsenorge/designsystem-react/components/Icons/CalendarEvent'
import EChat from '@helsenorge/designsystem-react/components/Icons/EChat'
import Envelope from '@helsenorge/designsystem-react/components/Icons/Envelope'
import Medicine from '@helsenorge/designsystem-react/components/Icons/Medicine'
import type { Home } from '@shared/citizen/api'
import type { GpService } from '@shared/clinic/model'
import { useSpeech } from '../lib/i18n'
import { problemText } from '../lib/problem-text'
import type { PageName } from '../lib/routes'
import { PageLink, useLink } from '../ui/link'
import { Notice } from '../ui/notice'

/** The four services in the order and with the names HelseNorge gives them (S124). */
const SERVICES: readonly { service: GpService; page: PageName; icon: SvgIcon }[] = [
  { service: 'booking', page: 'book', icon: CalendarEvent },
  { service: 'prescriptionRenewal', page: 'renewal', icon: Medicine },
  { service: 'eConsultation', page: 'eConsultation', icon: EChat },
  { service: 'eContact', page: 'contact', icon: Envelope },
]

/** Reasons that the person can mend on the own profile page. */
const IN_ONES_HANDS: ReadonlySet<string> = new Set(['no-consent', 'contact-outdated', 'not-active'])

/** What the GP offers; what can't be used says why and what to do (S4, S192). A reason that holds for all four is told once. */
export function Services({ home }: { home: Home }) {
  const { t, has } = useSpeech()
  const reasons = SERVICES.map(({ service }) => {
    const state = home.services.find((each) => each.service === service)
    return state?.available ? undefined : (state?.code ?? 'service-not-offered')
  })
  const tell = (code: string) => problemText({ code, status: 403, data: {} }, t, has)
  const [common] = reasons
  const oneReason = common !== undefined && reasons.every((reason) => reason === common)
  return (
    <section aria-labelledby="services">
      <h2 className="heading" id="services">
        {t('front.services')}
      </h2>
      {oneReason && (
        <Notice kind="warn" title={t('front.noneAvailable')}>
          <p>{tell(common)}</p>
          {IN_ONES_HANDS.has(common) && (
            <p>
              <PageLink page="profile">{t('profile.choose')}</PageLink>
            </p>
          )}
        </Notice>
      )}
      <ul className="services">
        {SERVICES.map((entry, at) => {
          const reason = reasons[at]
          return reason === undefined ? (
            <Offered key={entry.service} {...entry} />
          ) : (
            <li key={entry.service} className="service service--off">
              <Icon svgIcon={entry.icon} size={48} color="#62625f" />
              <div className="service__words">
                <h3 className="service__name">{t(`service.${entry.service}`)}</h3>
                <p className="service__off">{t('front.unavailable')}</p>
                {!oneReason && <p>{tell(reason)}</p>}
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Offered({ service, page, icon }: (typeof SERVICES)[number]) {
  const { t } = useSpeech()
  const link = useLink()
  return (
    <li className="service">
      <Icon svgIcon={icon} size={48} color="#08667c" />
      <div className="service__words">
        <h3 className="service__name">
          <a {...link(page)}>{t(`service.${service}`)}</a>
        </h3>
        <p>{t(`service.${service}Text`)}</p>
      </div>
    </li>
  )
}
