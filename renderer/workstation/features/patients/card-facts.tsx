import { maskNationalId, nationalIdKind } from '@shared/patient/national-id'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format'
import type { Card } from './card'

export function Section(props: { title: string; children: ReactNode; wide?: boolean }) {
  return (
    <section className="card-part" data-wide={props.wide || undefined} aria-label={props.title}>
      <h3>{props.title}</h3>
      {props.children}
    </section>
  )
}

export function Fact(props: { name: string; children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{props.name}</dt>
      <dd className="person">{props.children}</dd>
    </div>
  )
}

export function Identity({ card }: { card: Card }) {
  const { t } = useTranslation('patients')
  const format = useFormats()
  const { patient } = card
  const kind = nationalIdKind(patient.nationalId)
  return (
    <Section title={t('card.identity')}>
      <dl>
        <Fact name={t('card.born')}>{format.date(patient.birthDate)}</Fact>
        <Fact name={t(kind === 'dnr' ? 'card.dnumber' : 'card.id')}>
          <NationalId value={patient.nationalId} />
        </Fact>
        <Fact name={t('card.gp')}>
          {patient.gpId === null && patient.otherGp !== null
            ? t('card.gpElsewhere', { name: patient.otherGp })
            : (card.gpName ?? t('card.noGp'))}
        </Fact>
      </dl>
    </Section>
  )
}

/** Covered until someone needs it (S106: others see the screen). */
function NationalId({ value }: { value: string }) {
  const { t } = useTranslation('patients')
  const [shown, setShown] = useState(false)
  return (
    <button
      type="button"
      className="plain card-id"
      aria-pressed={shown}
      title={t(shown ? 'card.hideId' : 'card.showId')}
      onClick={() => setShown(!shown)}
    >
      {shown ? `${value.slice(0, 6)} ${value.slice(6)}` : maskNationalId(value)}
    </button>
  )
}

export function Contact({ card }: { card: Card }) {
  const { t } = useTranslation('patients')
  const { patient } = card
  return (
    <Section title={t('card.contact')}>
      <dl>
        <Fact name={t('card.address')}>
          {patient.confidentialAddress ? (
            <span className="tag" data-tone="danger">
              {t('card.confidential')}
            </span>
          ) : (
            <>
              {patient.street}, {patient.postalCode} {patient.city}
            </>
          )}
        </Fact>
        <Fact name={t('card.phone')}>{patient.phone ?? t('card.unknown')}</Fact>
        <Fact name={t('card.email')}>{patient.email ?? t('card.unknown')}</Fact>
      </dl>
    </Section>
  )
}
