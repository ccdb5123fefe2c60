import '../../ui/aksel.css'
import '../../ui/fields.css'
import './patients.css'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { go, useRoute } from '../../app/route'
import { PatientCard } from './patient-card'
import { PatientList } from './patient-list'

/** Everybody the clinic knows, found as one types, with the card of the chosen one beside the list. */
export function PatientsView() {
  const { t } = useTranslation('patients')
  const { id: chosen } = useRoute()
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed)
  return (
    <div className="patients fields">
      <PatientList
        typed={typed}
        text={text.trim()}
        onType={setTyped}
        openId={chosen}
        onOpen={(id) => go('patients', id)}
      />
      {chosen === null ? (
        <section className="patients-pane patients-nothing" aria-label={t('card.label')}>
          <h2>{t('choose')}</h2>
          <p className="muted">{t('chooseHint')}</p>
        </section>
      ) : (
        <PatientCard key={chosen} patientId={chosen} />
      )}
    </div>
  )
}
