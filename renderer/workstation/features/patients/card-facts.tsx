import { reachProblem } from '@shared/citizen/access'
import { maskNationalId, nationalIdKind } from '@shared/patient/national-id'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNow } from '../../lib/clock'
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

function Fact(props: { name: string; children: ReactNode }) {
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

/** Whether and why not the patient can be reached, and what the patient must do about it (S32-S34, S192, S194). */
export function Helsenorge({ card }: { card: Card }) {
  const { t } = useTranslation(['patients', 'inbox'])
  const format = useFormats()
  const now = useNow()
  const { patient } = card
  const problem = reachProblem(patient, now)
  return (
    <Section title={t('card.helsenorge')} wide>
      <p className="card-reach">
        <span className="tag" data-tone={problem ? 'warning' : 'accent'}>
          {t(problem ? 'card.reachNot' : 'card.reachOk')}
        </span>
        {problem && <span>{t(`inbox:reach.${problem}`)}</span>}
      </p>
      <dl className="facts-row">
        <Fact name={t('card.consent')}>{t(`card.consentLevel.${patient.consent}`)}</Fact>
        <Fact name={t('card.confirmed')}>
          {patient.contactConfirmedAt === null ? t('card.never') : format.date(patient.contactConfirmedAt)}
        </Fact>
      </dl>
    </Section>
  )
}
