import Button from '@helsenorge/designsystem-react/components/Button'
import type { OwnHealthContact, OwnHealthContacts } from '@shared/citizen/health-contacts'
import { useRef, useState } from 'react'
import { useApi } from '../../app/connection'
import { Page } from '../../app/page'
import { useHealthContacts } from '../../app/queries'
import { useSession } from '../../app/session'
import { citizen } from '../../lib/citizen'
import { useSpeech } from '../../lib/i18n'
import { PageLink } from '../../ui/link'
import { Loaded } from '../../ui/loaded'
import { Notice } from '../../ui/notice'
import { Tag } from '../../ui/tag'
import { AskFirst } from '../change-gp/ask-first'
import { ContactForm } from './contact-form'

/** "Helsekontakter": GPs now and before, and contacts that one writes down oneself (S131). */
export function HealthContactsPage() {
  const { t } = useSpeech()
  const query = useHealthContacts()
  return (
    <Page title={t('healthContacts.title')}>
      <p className="lead">{t('healthContacts.lead')}</p>
      <Loaded query={query}>
        {({ gps, contacts }) => (
          <>
            <Gps gps={gps} />
            <section aria-labelledby="coordinators">
              <h2 className="heading" id="coordinators">
                {t('healthContacts.coordinators')}
              </h2>
              <p>{t('healthContacts.noCoordinators')}</p>
            </section>
            <Own contacts={contacts} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Gps({ gps }: { gps: OwnHealthContacts['gps'] }) {
  const { t, format } = useSpeech()
  return (
    <section aria-labelledby="gps">
      <h2 className="heading" id="gps">
        {t('healthContacts.gps')}
      </h2>
      {gps.length === 0 && <p>{t('healthContacts.noGps')}</p>}
      <ul className="contacts">
        {gps.map(({ name, clinicName, from, until }) => (
          <li key={`${name} ${until}`} className="contacts__one">
            <span className="contacts__name">{name}</span>
            {until === null && <Tag kind="good">{t('healthContacts.now')}</Tag>}
            {clinicName !== '' && <span className="contacts__text">{clinicName}</span>}
            <span className="contacts__text">
              {from !== null && until !== null
                ? t('healthContacts.fromUntil', { from: format.date(from), until: format.date(until - 1) })
                : until !== null
                  ? t('healthContacts.until', { until: format.date(until - 1) })
                  : from !== null && t('healthContacts.from', { from: format.date(from) })}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <PageLink page="changeGp">{t('changeGp.title')}</PageLink>
      </p>
    </section>
  )
}

function Own({ contacts }: { contacts: readonly OwnHealthContact[] }) {
  const { t } = useSpeech()
  const [writing, setWriting] = useState<OwnHealthContact | 'new'>()
  const [saved, setSaved] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const write = (what: OwnHealthContact | 'new') => {
    setSaved(false)
    setWriting(what)
  }
  const done = (hasSaved: boolean) => {
    setSaved(hasSaved)
    setWriting(undefined)
    heading.current?.focus()
  }
  // what stands there now, also when somebody else has just changed it
  const changed = writing === 'new' ? undefined : (contacts.find(({ id }) => id === writing?.id) ?? writing)
  return (
    <section aria-labelledby="own">
      <h2 className="heading" id="own" tabIndex={-1} ref={heading}>
        {t('healthContacts.own')}
      </h2>
      <p>{t('healthContacts.ownText')}</p>
      {saved && <Notice kind="success" title={t('healthContacts.saved')} announce />}
      {contacts.length === 0 && <p>{t('healthContacts.none')}</p>}
      <ul className="contacts">
        {contacts.map((contact) => (
          <li key={contact.id} className="contacts__one">
            <Contact contact={contact} onChange={() => write(contact)} />
          </li>
        ))}
      </ul>
      {writing === undefined ? (
        <Button variant="outline" onClick={() => write('new')}>
          {t('healthContacts.add')}
        </Button>
      ) : (
        <ContactForm key={changed?.id ?? 'new'} onDone={done} {...(changed ? { contact: changed } : {})} />
      )}
    </section>
  )
}

function Contact({ contact, onChange }: { contact: OwnHealthContact; onChange: () => void }) {
  const { t } = useSpeech()
  const api = useApi()
  const { chosen } = useSession()
  const { id, name, role, phone } = contact
  return (
    <>
      <span className="contacts__name">{name}</span>
      {role !== '' && <span className="contacts__text">{role}</span>}
      {phone !== '' && (
        <span className="contacts__text">
          <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
        </span>
      )}
      <div className="contacts__buttons">
        <Button variant="outline" onClick={onChange}>
          {t('healthContacts.change')}
          <span className="hidden-visually"> {name}</span>
        </Button>
        <AskFirst
          label={t('healthContacts.remove')}
          about={name}
          question={t('healthContacts.sure', { name })}
          keep={t('healthContacts.keep')}
          failed={t('healthContacts.failed')}
          body={{ patientId: chosen.id, id }}
          send={(body, key) => citizen.removeContact(api, body, key)}
        >
          <p>{t('healthContacts.sureText')}</p>
        </AskFirst>
      </div>
    </>
  )
}
