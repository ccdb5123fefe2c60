import { ClockIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react'
import type { TimelineEntry } from '@shared/journal/queries'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { go } from '../../app/route'
import { useSession } from '../../app/session'
import { useFormats } from '../../lib/format'
import { Attachments } from '../inbox/attachments'
import { isLong, maySign, mayWrite } from './note-draft'
import { useIcpcNames } from './use-icpc'

interface Props {
  readonly entry: TimelineEntry
  readonly editing: boolean
  readonly onContinue: () => void
  readonly onCorrect: () => void
}

const TONE = { draft: 'warning', signed: undefined, filed: 'accent', corrected: undefined } as const

/** One entry as it was written: a note, or a message of an e-consultation that filed itself (S46, S105). */
export function Entry(props: Props) {
  const { t } = useTranslation(['journal', 'common', 'inbox'])
  const format = useFormats()
  const { entry } = props
  return (
    <article className="entry" data-status={entry.status}>
      <time className="entry-when" dateTime={new Date(entry.occurredAt).toISOString()}>
        <strong>{format.date(entry.occurredAt)}</strong>
        <span className="muted">{format.time(entry.occurredAt)}</span>
      </time>
      <div className="entry-card">
        <header className="entry-head">
          <h3>{entry.status === 'filed' ? t('entry.filedTitle') : t(`contactType.${entry.contactType}`)}</h3>
          <span className="grow" />
          {entry.pending && (
            <span className="entry-pending">
              <ClockIcon aria-hidden fontSize={14} />
              {t('common:waitingToSend')}
            </span>
          )}
          <span
            className="tag"
            data-tone={TONE[entry.status]}
            title={entry.signedAt === null ? undefined : t('entry.signedAt', { when: format.dateTime(entry.signedAt) })}
          >
            {t(`status.${entry.status}`)}
          </span>
          <Acts {...props} />
        </header>
        <p className="entry-by muted">
          {entry.subject !== null && <strong className="person">{entry.subject}</strong>}
          <span className="person">
            {entry.authorName}
            {isOnBehalf(entry) && `, ${t('inbox:thread.onBehalf')}`}
          </span>
          {entry.correctsId !== null && <em>{t('entry.corrects')}</em>}
          {entry.status === 'corrected' && <em>{t('entry.correctedBy')}</em>}
        </p>
        <Body body={entry.body} />
        <Codes codes={entry.icpc} />
        <Attachments attachments={entry.attachments} />
      </div>
    </article>
  )
}

/** A parent's message about a child: filed, unsigned, and written by neither the clinic nor the patient. */
const isOnBehalf = (entry: TimelineEntry): boolean =>
  entry.status === 'filed' && entry.signedById === null && entry.authorId !== entry.patientId

function Acts({ entry, editing, onContinue, onCorrect }: Props) {
  const { t } = useTranslation('journal')
  const format = useFormats()
  const { user } = useSession()
  const when = format.dateTime(entry.occurredAt)
  if (editing) return <span className="muted entry-editing">{t('entry.editing')}</span>
  if (entry.status === 'draft' && mayWrite(user?.role)) {
    return (
      <Button size="xsmall" variant="tertiary" aria-label={t('entry.continueLabel', { when })} onClick={onContinue}>
        {t('entry.continue')}
      </Button>
    )
  }
  if (entry.status === 'signed' && maySign(user?.role)) {
    return (
      <Button
        size="xsmall"
        variant="tertiary"
        data-color="neutral"
        aria-label={t('entry.correctLabel', { when })}
        onClick={onCorrect}
      >
        {t('entry.correct')}
      </Button>
    )
  }
  const { dialogueId } = entry
  if (dialogueId === null) return null
  return (
    <Button size="xsmall" variant="tertiary" data-color="neutral" onClick={() => go('inbox', dialogueId)}>
      {t('entry.openThread')}
    </Button>
  )
}

/** Text only; a long one is folded until someone wants it. */
function Body({ body }: { body: string }) {
  const { t } = useTranslation('journal')
  const [whole, setWhole] = useState(false)
  const long = isLong(body)
  if (body === '') return null
  return (
    <>
      <p className="entry-body person" data-folded={(long && !whole) || undefined}>
        {body}
      </p>
      {long && (
        <button type="button" className="plain entry-more" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {t(whole ? 'entry.less' : 'entry.more')}
        </button>
      )}
    </>
  )
}

function Codes({ codes }: { codes: readonly string[] }) {
  const { t } = useTranslation('journal')
  const names = useIcpcNames()
  if (codes.length === 0) return null
  return (
    <ul className="entry-codes person" aria-label={t('entry.codes')}>
      {codes.map((code) => (
        <li key={code}>
          <strong>{code}</strong> {names.get(code)}
        </li>
      ))}
    </ul>
  )
}
