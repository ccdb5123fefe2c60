import { ExclamationmarkTriangleFillIcon, PersonIcon, XMarkIcon } from '@navikt/aksel-icons'
import { reach } from '@shared/citizen/reach'
import { maskNationalId } from '@shared/patient/national-id'
import { useTranslation } from 'react-i18next'
import { useNow } from '../lib/clock'
import { ageNow, listName, useFormats } from '../lib/format'
import { useDeskQuery } from '../lib/use-query'
import { useActivePatient } from './active-patient'
import { useOverlays } from './overlays'

/** The active patient, in the same place in every view (wrong-patient protection). Never empty: it also says that nobody is chosen. */
export function PatientBar() {
  const { t } = useTranslation('shell')
  const { patientId } = useActivePatient()
  const { open } = useOverlays()
  if (patientId !== null) return <Patient key={patientId} patientId={patientId} />
  return (
    <section className="patient" aria-label={t('patient.label')} data-empty>
      <PersonIcon aria-hidden fontSize={18} />
      <span className="muted">{t('patient.none')}</span>
      <button type="button" className="plain accent" onClick={() => open('palette')}>
        {t('patient.find')} <kbd>Ctrl K</kbd>
      </button>
    </section>
  )
}

function Patient({ patientId }: { patientId: string }) {
  const { t } = useTranslation(['shell', 'common'])
  const { activate } = useActivePatient()
  const format = useFormats()
  const now = useNow(60_000)
  const card = useDeskQuery('patient.card', { patientId }).data
  const patient = card?.patient
  const reached = card ? reach(card.patient, card.family, 'messages', now) : undefined
  const problem = reached?.problem
  const byParent = reached?.readers.some(({ id }) => id !== patientId)
  return (
    <section className="patient" aria-label={t('shell:patient.label')} aria-busy={!patient} data-testid="patient-bar">
      <PersonIcon aria-hidden fontSize={18} />
      {patient && (
        <>
          <strong className="patient-name person ellipsis">{listName(patient)}</strong>
          <span className="person">
            {t('common:years', { count: ageNow(patient.birthDate, now) })}, {t(`common:${patient.sex}`)}
          </span>
          <span className="patient-fact person">
            <span className="muted">{t('shell:patient.born')}</span> {format.date(patient.birthDate)}
          </span>
          <span className="patient-fact person tabular">{maskNationalId(patient.nationalId)}</span>
          <span className="patient-fact ellipsis">
            <span className="muted">{t('shell:patient.gp')}</span>{' '}
            {card.gpName ?? patient.otherGp ?? t('shell:patient.noGp')}
          </span>
          {patient.warning && (
            <span className="patient-warning person ellipsis" title={patient.warning}>
              <ExclamationmarkTriangleFillIcon aria-hidden fontSize={14} />
              <span className="visually-hidden">{t('shell:patient.warning')}: </span>
              {patient.warning}
            </span>
          )}
          {patient.specialNeeds && (
            <span className="tag person ellipsis" data-tone="accent" title={patient.specialNeeds}>
              {patient.specialNeeds}
            </span>
          )}
          <span
            className="tag ellipsis"
            data-tone={problem ? 'warning' : undefined}
            title={problem && t(`shell:reach.${problem}`)}
          >
            <span className="reach-dot" data-ok={!problem} aria-hidden />
            {problem ? t(`shell:reach.${problem}`) : t(byParent ? 'shell:reach.parent' : 'shell:reach.ok')}
          </span>
        </>
      )}
      <span className="grow" />
      <button
        type="button"
        className="plain"
        aria-label={t('shell:patient.leave')}
        title={t('shell:patient.leave')}
        onClick={() => void activate(null)}
      >
        <XMarkIcon aria-hidden fontSize={16} />
      </button>
    </section>
  )
}
