import './audience-preview.css'
import { ChevronDownIcon } from '@navikt/aksel-icons'
import { type Audience, audienceOf } from '@shared/calendar/audience'
import type { Tellable } from '@shared/calendar/news'
import { ownerId, shownOf } from '@shared/calendar/shown'
import { notificationText } from '@shared/citizen/notification-text'
import type { Patient } from '@shared/patient/model'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../app/session'
import { now } from '../../lib/clock'
import { ageNow, fullName, useFormats } from '../../lib/format'
import { useDeskQuery } from '../../lib/use-query'
import { type ToldChange, whatIsTold } from './told'
import { useVendorSends } from './use-vendor-sends'

type Told = Tellable & { readonly typeId: string; readonly reason: string }
interface Props {
  readonly change: ToldChange
  readonly patientId: string
  /** undefined = a booking */
  readonly before: Told | undefined
  readonly after: Told
  /** the patient has not been told of `before` yet */
  readonly unheard: boolean
}

/**
 * Before it is saved: one line that says who is told and how, and below it, unfolded, the very texts that patient, parents and holders of a power of
 * attorney will read, in the words that HelseNorge itself makes of it (N2, S97, S176, S180).
 */
export function AudiencePreview({ change, patientId, before, after, unheard }: Props) {
  const { t } = useTranslation('calendar')
  const [openedAt] = useState(now)
  const vendorSends = useVendorSends()
  const card = useDeskQuery('patient.card', { patientId }).data
  if (!card) return null
  const { patient, family } = card
  const vendor = vendorSends(after.calendarId, after.typeId)
  const audience = audienceOf(
    { before, after, unheard },
    { patient, family, vendorSends: vendor },
    Math.max(openedAt, now()),
  )
  const told =
    audience.silence === 'no-news' || audience.silence === 'past'
      ? { text: t(audience.silence === 'past' ? 'told.past' : 'told.noNews'), tone: 'accent' }
      : whatIsTold(t, change, {
          patient,
          family,
          hidden: after.hidden,
          now: openedAt,
          unheard,
          vendorSends: vendor,
        })
  return (
    <details className="notice audience" data-tone={told.tone}>
      <summary>
        <span className="grow">{told.text}</span>
        <span className="audience-more" aria-hidden>
          <ChevronDownIcon />
        </span>
      </summary>
      <div className="audience-body">
        <Readers audience={audience} patient={patient} />
        <Notice audience={audience} />
        {audience.readers.length > 0 && <Page after={after} />}
      </div>
    </details>
  )
}

function Readers({ audience, patient }: { audience: Audience; patient: Patient }) {
  const { t } = useTranslation(['calendar', 'common', 'shell'])
  const { silence, readers } = audience
  return (
    <section>
      <h3>{t('calendar:audience.readers')}</h3>
      {silence === 'hidden' && <p>{t('calendar:audience.hiddenReader')}</p>}
      {readers.length > 0 && (
        <ul>
          {readers.map((reader) => (
            <li key={reader.id}>
              <span className="person">
                {t(reader.id === patient.id ? 'calendar:audience.self' : 'calendar:audience.parent', {
                  name: fullName(reader),
                })}
              </span>
              {reader.id === patient.id && `, ${t('common:years', { count: ageNow(patient.birthDate, now()) })}`}
            </li>
          ))}
          {audience.alsoPower && <li>{t('calendar:audience.power')}</li>}
        </ul>
      )}
      {readers.length === 0 && silence !== 'hidden' && <Unreached audience={audience} />}
    </section>
  )
}

function Unreached({ audience: { problem } }: { audience: Audience }) {
  const { t } = useTranslation(['calendar', 'shell'])
  return <p>{problem && t('calendar:audience.noReader', { why: t(`shell:reach.${problem}`).toLowerCase() })}</p>
}

function Notice({ audience: { kind, channel, at } }: { audience: Audience }) {
  const { t } = useTranslation(['calendar', 'notification'])
  const format = useFormats()
  if (kind === undefined || channel === undefined) return <p>{t('calendar:audience.noNotice')}</p>
  const words = notificationText({ kind }, (key) => t(`notification:${key}`))
  return (
    <section>
      <h3>
        {channel !== 'helsenorge'
          ? t(`calendar:audience.vendor.${channel}`)
          : at > now()
            ? t('calendar:audience.noticeHeld', { time: format.time(at) })
            : t('calendar:audience.notice')}
      </h3>
      <blockquote>
        <b>{words.title}</b>
        <br />
        {words.text}
      </blockquote>
      {channel === 'helsenorge' && <p>{t('calendar:audience.extra')}</p>}
    </section>
  )
}

/** The line under Timeavtaler, as whoever opens it reads it. */
function Page({ after }: { after: Told }) {
  const { t } = useTranslation('calendar')
  const format = useFormats()
  const { clinic, employees } = useSession()
  const setup = useDeskQuery('calendar.setup', {}).data
  const gpId = ownerId(setup?.calendars.find(({ id }) => id === after.calendarId))
  const shown = shownOf(after, {
    type: setup?.types.find(({ id }) => id === after.typeId),
    clinic: clinic ?? undefined,
    gp: employees.find(({ id }) => id === gpId),
  })
  if (after.status === 'cancelled') return <p>{t('audience.pageCancelled')}</p>
  return (
    <section>
      <h3>{t('audience.page')}</h3>
      {after.status === 'rejected' && <p>{t('audience.pageRejected')}</p>}
      <blockquote>
        <b>{shown.typeName}</b>
        <br />
        {format.day(shown.startsAt)} {format.span(shown.startsAt, shown.endsAt)}
        <br />
        {shown.withWhom}, {shown.where}
        {shown.reason !== '' && (
          <>
            <br />
            <span className="person">{shown.reason}</span>
          </>
        )}
      </blockquote>
      {shown.reason !== '' && <p>{t('audience.reasonSeen')}</p>}
    </section>
  )
}
