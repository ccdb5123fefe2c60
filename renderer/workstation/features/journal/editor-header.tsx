import { useTranslation } from 'react-i18next'
import { PresentOthers } from '../../app/present-others'
import type { SaveState } from '../../lib/deferred-save'
import { listName, useFormats } from '../../lib/format'
import { useDeskQuery } from '../../lib/use-query'
import type { NoteDraft } from './note-draft'

/** Whose note this is, always in sight while one writes (wrong-patient protection), and that nothing typed is lost. */
export function EditorHeader({ draft, state }: { draft: NoteDraft; state: SaveState }) {
  const { t } = useTranslation('journal')
  const format = useFormats()
  const patient = useDeskQuery('patient.card', { patientId: draft.patientId }).data?.patient
  return (
    <header className="editor-head">
      <div className="ellipsis">
        <strong className="person">{patient ? listName(patient) : '…'}</strong>{' '}
        {patient && <span className="person">{t('editor.born', { date: format.date(patient.birthDate) })}</span>}
      </div>
      <PresentOthers subject={{ kind: 'note', id: draft.id }} />
      <div className="editor-facts muted">
        <span>{draft.correctsId === null ? format.dateTime(draft.occurredAt) : t('editor.correcting')}</span>
        <span className="editor-state" data-tone={state === 'failed' ? 'danger' : undefined} role="status">
          {state === 'clean' ? '' : t(`save.${state}`)}
        </span>
      </div>
    </header>
  )
}
