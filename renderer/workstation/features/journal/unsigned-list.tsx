import type { QueryResult } from '@shared/contract'
import { useTranslation } from 'react-i18next'
import { useActivePatient } from '../../app/active-patient'
import { go } from '../../app/route'
import { useNow } from '../../lib/clock'
import { useFormats } from '../../lib/format'
import { useDeskQuery } from '../../lib/use-query'

type UnsignedNote = QueryResult<'journal.unsigned'>[number]

interface Props {
  /** whose journal is open; another patient's draft first makes that patient the active one */
  readonly patientId: string | null
  readonly onContinue: (note: UnsignedNote) => void
}

/** Drafts that wait for the user at the desk, whoever they are about (PJF section 10: without undue delay). */
export function UnsignedList(props: Props) {
  const { t } = useTranslation('journal')
  const format = useFormats()
  const now = useNow()
  const { activate } = useActivePatient()
  const notes = useDeskQuery('journal.unsigned', {}).data
  const open = async (note: UnsignedNote): Promise<void> => {
    if (note.patientId === props.patientId) props.onContinue(note)
    else if (await activate(note.patientId)) go('journal', note.id)
  }
  return (
    <section className="unsigned" aria-label={t('unsigned.title')}>
      <header className="unsigned-head">
        <h2>{t('unsigned.title')}</h2>
        {notes && notes.length > 0 && <span className="muted">{t('unsigned.count', { count: notes.length })}</span>}
      </header>
      {notes?.length === 0 && <p className="muted unsigned-none">{t('unsigned.none')}</p>}
      <ul className="unsigned-list">
        {notes?.map((note) => (
          <li key={note.id}>
            <button type="button" className="unsigned-note" onClick={() => void open(note)}>
              <span className="row">
                <strong className="person ellipsis">{note.patientName}</strong>
                <span className="grow" />
                <span className="muted">{format.when(note.occurredAt, now)}</span>
              </span>
              <span className="unsigned-text person ellipsis">
                <span className="muted">{t(`contactType.${note.contactType}`)}</span>{' '}
                {note.body.trim() === '' ? t('unsigned.emptyNote') : note.body}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
