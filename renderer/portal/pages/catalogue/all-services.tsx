import { catalogue, type Service, type ServiceGroup, type ServiceId, serviceGroups } from '@shared/citizen/services'
import type { ConsentLevel } from '@shared/patient/model'
import { Page } from '../../app/page'
import { useServiceStates } from '../../app/queries'
import { useSpeech } from '../../lib/i18n'
import { problemText } from '../../lib/problem-text'
import type { PageName } from '../../lib/routes'
import { PageLink, useLink } from '../../ui/link'
import { Loaded } from '../../ui/loaded'
import { Notice } from '../../ui/notice'

/** Services that have a page of their own. */
const PAGE_OF: Partial<Record<ServiceId, PageName>> = {
  booking: 'book',
  eConsultation: 'eConsultation',
  eContact: 'contact',
  prescriptionRenewal: 'renewal',
  'gp-information': 'front',
  messages: 'messages',
  appointments: 'appointments',
  'exemption-card': 'fees',
  'change-gp': 'changeGp',
  'health-contacts': 'healthContacts',
  prescriptions: 'medicines',
  documents: 'documents',
  'organ-donor-card': 'donorCard',
  'patient-travel': 'travel',
}

/** Said once at the top; what each service needs stands beside it. */
const NO_CONSENT = 'no-consent'
/** Names of the levels, the same in both languages (S192). */
const LEVEL: Record<ConsentLevel, string> = { none: '', basis: 'Basis', 'basis+': 'Basis+', full: 'Full' }

/** Every service of HelseNorge by group; what can't be used for the chosen person now says why (S122, S176). */
export function AllServicesPage() {
  const { t, has } = useSpeech()
  const states = useServiceStates()
  return (
    <Page title={t('catalogue.title')} wide>
      <p className="lead">{t('catalogue.lead')}</p>
      <Loaded query={states}>
        {(known) => (
          <>
            {known.some(({ code }) => code === NO_CONSENT) && (
              <Notice kind="warn" title={t('catalogue.moreConsent')}>
                <p>{problemText({ code: NO_CONSENT, status: 403, data: {} }, t, has)}</p>
                <p>
                  <PageLink page="profile">{t('profile.choose')}</PageLink>
                </p>
              </Notice>
            )}
            {serviceGroups.map((group) => (
              <Group key={group} group={group} reasons={new Map(known.map(({ id, code }) => [id, code]))} />
            ))}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Group({ group, reasons }: { group: ServiceGroup; reasons: ReadonlyMap<string, string | null> }) {
  const { t } = useSpeech()
  const heading = `group-${group}`
  return (
    <section aria-labelledby={heading}>
      <h2 className="heading" id={heading}>
        {t(`catalogue.group.${group}`)}
      </h2>
      <ul className="catalogue">
        {catalogue
          // one that HelseNorge does not tell of has nothing to show for this person (S129)
          .filter((one) => one.group === group && reasons.has(one.id))
          .map((one) => (
            <Entry key={one.id} service={one} code={reasons.get(one.id) ?? null} />
          ))}
      </ul>
    </section>
  )
}

function Entry({ service, code }: { service: Service & { id: ServiceId }; code: string | null }) {
  const { t, has, language } = useSpeech()
  const link = useLink()
  const name = service[language]
  const page = PAGE_OF[service.id]
  if (code !== null)
    return (
      <li className="catalogue__entry">
        <span className="catalogue__name">{name}</span>
        <span className="catalogue__why">
          {code === NO_CONSENT
            ? t('catalogue.needs', { level: LEVEL[service.consent] })
            : problemText({ code, status: 403, data: {} }, t, has)}
        </span>
      </li>
    )
  return (
    <li className="catalogue__entry">
      {service.kind === 'external' ? (
        <a className="catalogue__name" href={service.address} target="_blank" rel="noreferrer">
          {name} <span className="catalogue__out">({t('catalogue.external')})</span>
        </a>
      ) : (
        <a className="catalogue__name" {...(page ? link(page) : link('service', { id: service.id }))}>
          {name}
        </a>
      )}
    </li>
  )
}
