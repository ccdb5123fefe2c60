import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format'
import type { Card } from './card'
import { Section } from './card-facts'

/** Whom the patient wants told, in that order, and where the patient works, as told at HelseNorge (S158, S160, S161). Nothing told, nothing shown. */
export function Reported({ card: { reported } }: { card: Card }) {
  const { t } = useTranslation('patients')
  const format = useFormats()
  if (reported === null || (reported.relatives.length === 0 && reported.employer === null)) return null
  const { relatives, employer } = reported
  return (
    <Section title={t('card.reported')} wide>
      <ol className="card-list">
        {relatives.map((relative, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is what the patient ordered them by
          <li key={place} className="card-row">
            <span className="muted tabular">{place + 1}.</span>
            <span className="person ellipsis grow">
              <strong>{relative.name}</strong>{' '}
              <span className="muted">{t(`card.relationship.${relative.relationship}`)}</span>{' '}
              {relative.nextOfKin && (
                <span className="tag" data-tone="accent">
                  {t('card.nextOfKin')}
                </span>
              )}
            </span>
            <span className="person tabular">{relative.phone}</span>
          </li>
        ))}
      </ol>
      {employer && (
        <p className="card-row card-employer">
          <span className="muted">{t('card.employer')}</span>
          <span className="person ellipsis grow">{employer.name}</span>
          {employer.phone !== null && <span className="person tabular">{employer.phone}</span>}
        </p>
      )}
      <p className="muted card-nothing">{t('card.reportedAt', { date: format.date(reported.updatedAt) })}</p>
    </Section>
  )
}
