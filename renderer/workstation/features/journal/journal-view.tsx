import '../../ui/aksel.css'
import '../../ui/fields.css'
import './journal.css'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useActivePatient } from '../../app/active-patient'
import { useSession } from '../../app/session'
import { useKeys } from '../../app/shortcuts'
import { now } from '../../lib/clock'
import { newId } from '../../lib/id'
import { JournalHeader } from './journal-header'
import { mayWrite, toDraft } from './note-draft'
import { NoteEditor } from './note-editor'
import { Timeline } from './timeline'
import { UnsignedList } from './unsigned-list'
import { useCorrect } from './use-correct'
import { useEditedDraft } from './use-edited-draft'

/** The active patient's journal with the note editor beside it; without a patient, the notes that wait for the user. */
export function JournalView() {
  const { patientId } = useActivePatient()
  return patientId === null ? <NoPatient /> : <PatientJournal key={patientId} patientId={patientId} />
}

function NoPatient() {
  const { t } = useTranslation('journal')
  return (
    <div className="journal-none fields">
      <div className="journal-none-text">
        <h2>{t('noPatient')}</h2>
        <p className="muted">{t('noPatientHint')}</p>
      </div>
      <UnsignedList patientId={null} onContinue={() => undefined} />
    </div>
  )
}

/** Everything in here belongs to one patient: with another active patient all of it goes, the editor after it has saved. */
function PatientJournal({ patientId }: { patientId: string }) {
  const { user } = useSession()
  const [draft, edit] = useEditedDraft(patientId)
  const writes = mayWrite(user?.role)

  const startNote = (): void => {
    if (!writes) return
    edit({
      id: newId(),
      patientId,
      contactType: 'consultation',
      occurredAt: now(),
      body: '',
      icpc: [],
      correctsId: null,
      fresh: true,
    })
  }
  const correct = useCorrect(edit)
  const timeline = useRef<HTMLElement>(null)
  const leaveEditor = (): void => {
    edit(null)
    timeline.current?.focus()
  }
  useKeys({ n: startNote })

  return (
    <div className="journal fields">
      <div className="journal-main">
        <JournalHeader onNew={startNote} mayWrite={writes} />
        <Timeline
          ref={timeline}
          patientId={patientId}
          editingId={draft?.id ?? null}
          onContinue={(note) => edit(toDraft(note))}
          onCorrect={(note) => void correct(note)}
        />
      </div>
      <div className="journal-side">
        {draft ? (
          <NoteEditor key={draft.id} draft={draft} onClose={leaveEditor} />
        ) : (
          <UnsignedList patientId={patientId} onContinue={(note) => edit(toDraft(note))} />
        )}
      </div>
    </div>
  )
}
