import { useTranslation } from 'react-i18next'
import { go } from '../../app/route'
import { useNow } from '../../lib/clock'
import { useFormats } from '../../lib/format'
import { drugName } from '../inbox/renewal'
import { dialogueTitle } from '../inbox/title'
import type { Card } from './card'
import { Section } from './card-facts'

type ListName = 'relatives' | 'prescriptions' | 'upcoming' | 'dialogues'

function Nothing({ of }: { of: ListName }) {
  const { t } = useTranslation('patients')
  return <p className="muted card-nothing">{t(`card.nothing.${of}`)}</p>
}

/** Who a relative is to the patient of the card, as the name of its word. */
const relationOf = ({ kind, isChild }: Card['relatives'][number]) => {
  if (isChild) return kind === 'foster-parent' ? 'childOfFosterParent' : 'childOfParent'
  return kind === 'foster-parent' ? 'fosterParent' : 'parent'
}

export function Relatives({ card }: { card: Card }) {
  const { t } = useTranslation('patients')
  return (
    <Section title={t('card.relatives')}>
      {card.relatives.length === 0 && <Nothing of="relatives" />}
      <ul className="card-list">
        {card.relatives.map((relative) => (
          <li key={`${relative.id} ${relative.kind}`}>
            <a className="card-row" href={`#/patients/${encodeURIComponent(relative.id)}`}>
              <span className="person ellipsis grow">{relative.name}</span>
              <span className="muted">
                {t(`card.relation.${relationOf(relative)}`)},{' '}
                {t(relative.sameAddress ? 'card.sameAddress' : 'card.otherAddress')}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}

export function Upcoming({ card }: { card: Card }) {
  const { t } = useTranslation('patients')
  const format = useFormats()
  return (
    <Section title={t('card.upcoming')}>
      {card.upcoming.length === 0 && <Nothing of="upcoming" />}
      <ul className="card-list">
        {card.upcoming.map((appointment) => (
          <li key={appointment.id} className="card-row">
            <strong className="card-when">
              {format.dayShort(appointment.startsAt)} {format.time(appointment.startsAt)}
            </strong>
            <span className="ellipsis grow">
              {appointment.typeName} <span className="muted">{appointment.calendarName}</span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** With what is left of each (S114); those that have expired stand last and quiet. */
export function Prescriptions({ card }: { card: Card }) {
  const { t } = useTranslation('patients')
  const format = useFormats()
  const now = useNow()
  return (
    <Section title={t('card.prescriptions')} wide>
      {card.prescriptions.length === 0 && <Nothing of="prescriptions" />}
      <ul className="card-list">
        {card.prescriptions.map((prescription) => {
          const expired = prescription.expiresAt < now
          const date = format.date(prescription.expiresAt)
          return (
            <li key={prescription.id} className="card-row card-drug" data-expired={expired || undefined}>
              <span className="person ellipsis">
                <strong>{drugName(prescription)}</strong>{' '}
                {prescription.dispensingGroup !== 'C' && (
                  <span className="tag" data-tone="warning">
                    {t('card.group', { group: prescription.dispensingGroup })}
                  </span>
                )}{' '}
                <span className="muted">{prescription.dosage}</span>
              </span>
              <span className="muted">{t('card.refills', { count: prescription.refillsLeft })}</span>
              <span className="muted">{t(expired ? 'card.expired' : 'card.validTo', { date })}</span>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

export function Dialogues({ card }: { card: Card }) {
  const { t } = useTranslation(['patients', 'common', 'inbox'])
  const format = useFormats()
  const now = useNow()
  return (
    <Section title={t('card.dialogues')} wide>
      {card.dialogues.length === 0 && <Nothing of="dialogues" />}
      <ul className="card-list">
        {card.dialogues.map((dialogue) => (
          <li key={dialogue.id}>
            <button type="button" className="card-row card-dialogue" onClick={() => go('inbox', dialogue.id)}>
              <span className="person ellipsis">{dialogue.subject}</span>
              <span className="muted ellipsis">{dialogueTitle(dialogue.kind, t(`common:kind.${dialogue.kind}`))}</span>
              <span className="tag" data-tone={dialogue.status === 'open' ? 'accent' : undefined}>
                {t(`inbox:status.${dialogue.status}`)}
              </span>
              <span className="muted">{format.when(dialogue.lastMessageAt, now)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
