import { Button } from '@navikt/ds-react/Button'
import { type ComponentProps, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useActivePatient } from '../../app/active-patient'
import { useSession } from '../../app/session'
import { now } from '../../lib/clock'
import { ageNow } from '../../lib/format'
import { useDraft } from '../../lib/use-draft'
import { useDeskQuery } from '../../lib/use-query'
import { Dialog } from '../../ui/dialog'
import '../../ui/aksel.css'
import type { Draft } from './book-draft'
import { BookForm } from './book-form'
import { PatientPicker } from './patient-picker'
import type { Wait } from './waiting-dialog'

/** Books for the active patient; without one the patient is found first and becomes the active one (never two patients at once). */
export function BookDialog(props: {
  draft: Draft
  onClose: () => void
  onBooked: (id: string) => void
  onWait: (wait: Wait) => void
}) {
  const { t } = useTranslation(['calendar', 'common'])
  const { activate } = useActivePatient()
  const [patientId, setPatientId] = useState(props.draft.patientId)
  const card = useDeskQuery('patient.card', { patientId: patientId ?? '' }, { enabled: patientId !== null }).data
  const setup = useDeskQuery('calendar.setup', {}).data
  const choose = async (id: string): Promise<void> => {
    if (await activate(id)) setPatientId(id)
  }
  return (
    <Dialog title={t('calendar:book.title')} onClose={props.onClose} className="book">
      {patientId === null ? (
        <div className="sheet-body">
          <PatientPicker onChoose={(id) => void choose(id)} />
        </div>
      ) : (
        card &&
        setup && (
          <>
            <div className="book-patient">
              <strong className="person">
                {card.patient.familyName}, {card.patient.givenName}
              </strong>
              <span className="person">{t('common:years', { count: ageNow(card.patient.birthDate, now()) })}</span>
              <span className="muted grow">{card.gpName ?? card.patient.otherGp}</span>
              <Button type="button" size="xsmall" variant="tertiary" onClick={() => setPatientId(null)}>
                {t('calendar:book.otherPatient')}
              </Button>
            </div>
            <KeptBookForm {...props} key={patientId} patient={card.patient} setup={setup} />
          </>
        )
      )}
    </Dialog>
  )
}

type FormProps = Omit<ComponentProps<typeof BookForm>, 'typed'>

/** What was typed about this patient and not booked is there again when the dialog is opened anew, also after a crash. */
function KeptBookForm(props: FormProps) {
  const { user } = useSession()
  const { restored, change, discard } = useDraft(`book:${user?.id ?? ''}:${props.patient.id}`)
  if (restored === undefined) return <div className="sheet-body" aria-busy />
  return <BookForm {...props} typed={{ restored, change, discard: () => void discard() }} />
}
