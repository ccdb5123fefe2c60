import { CalendarIcon, EnvelopeClosedIcon, FileTextIcon, PersonCheckmarkIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react'
import { useTranslation } from 'react-i18next'
import { useActivePatient } from '../../app/active-patient'
import { go } from '../../app/route'
import { useNow } from '../../lib/clock'
import { ageNow, listName } from '../../lib/format'
import { useDeskQuery } from '../../lib/use-query'
import type { Card } from './card'
import { Contact, Identity } from './card-facts'
import { Dialogues, Prescriptions, Relatives, Upcoming } from './card-lists'
import { Helsenorge } from './card-reach'
import { Reported } from './card-reported'

/** Everything about one patient on one screen. Looking at a card does not make the patient active; the buttons do. */
export function PatientCard({ patientId }: { patientId: string }) {
  const { t } = useTranslation('patients')
  const card = useDeskQuery('patient.card', { patientId }).data
  if (card === undefined) return <section className="patients-pane" aria-label={t('card.label')} aria-busy />
  if (card === null) {
    return (
      <section className="patients-pane patients-nothing" aria-label={t('card.label')}>
        <p>{t('gone')}</p>
      </section>
    )
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="patients-pane" aria-label={t('card.label')} tabIndex={0}>
      <CardHead card={card} />
      <div className="card-grid">
        <Identity card={card} />
        <Contact card={card} />
        <Helsenorge card={card} />
        <Relatives card={card} />
        <Upcoming card={card} />
        <Reported card={card} />
        <Prescriptions card={card} />
        <Dialogues card={card} />
      </div>
    </section>
  )
}

function CardHead({ card }: { card: Card }) {
  const { t } = useTranslation(['patients', 'common'])
  const now = useNow()
  const { patient } = card
  return (
    <header className="card-head">
      <div className="card-who">
        <h2 className="person">{listName(patient)}</h2>
        <span className="muted">
          {t('common:years', { count: ageNow(patient.birthDate, now) })}, {t(`common:${patient.sex}`)}
        </span>
      </div>
      <Acts patientId={patient.id} />
      {patient.warning && (
        <p className="notice person card-warning" data-tone="danger">
          <strong>{t('card.warning')}:</strong> {patient.warning}
        </p>
      )}
      {patient.specialNeeds && (
        <p className="notice person card-warning">
          <strong>{t('card.needs')}:</strong> {patient.specialNeeds}
        </p>
      )}
    </header>
  )
}

/** Each act is done to the active patient, so it first makes this one active; with unsaved text the person is asked. */
function Acts({ patientId }: { patientId: string }) {
  const { t } = useTranslation('patients')
  const active = useActivePatient()
  const then = (act: () => void) => async (): Promise<void> => {
    if (await active.activate(patientId)) act()
  }
  const acts = [
    { name: 'journal', icon: <FileTextIcon aria-hidden />, run: then(() => go('journal')) },
    { name: 'message', icon: <EnvelopeClosedIcon aria-hidden />, run: then(() => go('inbox', 'new')) },
    { name: 'book', icon: <CalendarIcon aria-hidden />, run: then(() => go('calendar')) },
  ] as const
  return (
    <fieldset className="card-acts" aria-label={t('act.label')}>
      {active.patientId === patientId ? (
        <span className="tag" data-tone="accent">
          <PersonCheckmarkIcon aria-hidden />
          {t('act.isActive')}
        </span>
      ) : (
        <Button
          size="xsmall"
          icon={<PersonCheckmarkIcon aria-hidden />}
          onClick={() => void active.activate(patientId)}
        >
          {t('act.activate')}
        </Button>
      )}
      {acts.map(({ name, icon, run }) => (
        <Button key={name} size="xsmall" variant="secondary" icon={icon} onClick={() => void run()}>
          {t(`act.${name}`)}
        </Button>
      ))}
    </fieldset>
  )
}
