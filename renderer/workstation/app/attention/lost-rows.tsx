import { ChevronDownIcon, ChevronRightIcon } from '@navikt/aksel-icons'
import type { QueryResult } from '@shared/contract'
import type { LostRow } from '@shared/sync/lost'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { now, useNow } from '../../lib/clock'
import { useFormats } from '../../lib/format'
import { useRefusalText } from '../../lib/refusal'
import { useLocal } from '../../lib/use-command'
import { useToast } from '../toasts'
import { UNDO_KEY_MS, useUndo } from '../undo'

/** Kinds of rows with a word of their own; the rest are "Opplysning". */
const KINDS = ['appointment', 'dialogue', 'message', 'note', 'prescription', 'patient', 'attachment'] as const
type Kind = (typeof KINDS)[number]
const kindOf = (tableName: string): Kind | 'other' => KINDS.find((kind) => kind === tableName) ?? 'other'

/** What stood here before HelseNorge was put back to a backup, kept aside until somebody has looked it through (SY25). */
export function LostRows({ lost }: { lost: QueryResult<'sync.lost'> }) {
  const { t } = useTranslation('attention')
  const [open, setOpen] = useState(false)
  const body = useId()
  const Chevron = open ? ChevronDownIcon : ChevronRightIcon
  return (
    <article className="card" data-open={open || undefined}>
      <h3 className="lost-title">
        <button
          type="button"
          className="card-head"
          data-card="lost"
          aria-expanded={open}
          aria-controls={open ? body : undefined}
          onClick={() => setOpen(!open)}
        >
          <Chevron aria-hidden fontSize={16} />
          <strong className="grow">{t('lost.title', { count: lost.count })}</strong>
        </button>
      </h3>
      {open && <OpenLost id={body} lost={lost} />}
    </article>
  )
}

function OpenLost({ id, lost: { rows, count } }: { id: string; lost: QueryResult<'sync.lost'> }) {
  const { t } = useTranslation('attention')
  const seen = useSeen()
  return (
    <div className="card-body" id={id}>
      <p>{t('lost.intro')}</p>
      <ul className="lost-list">
        {rows.map((row) => (
          <Lost key={`${row.tableName} ${row.id} ${row.noticedAt}`} row={row} onSeen={() => void seen([row])} />
        ))}
      </ul>
      {count > rows.length && <p className="muted">{t('lost.more', { count: count - rows.length })}</p>}
      <button type="button" className="plain accent ways-more" onClick={() => void seen(rows)}>
        {t('lost.allSeen', { count: rows.length })}
      </button>
    </div>
  )
}

function Lost({ row, onSeen }: { row: LostRow; onSeen: () => void }) {
  const { t } = useTranslation('attention')
  const format = useFormats()
  const today = useNow()
  const born = row.patientBirthDate === null ? '' : ` ${t('born', { date: format.date(row.patientBirthDate) })}`
  return (
    <li className="lost-row">
      <div className="grow">
        <p>
          <strong>{t(`lost.kinds.${kindOf(row.tableName)}`)}</strong>{' '}
          {row.at !== null && <span className="tabular">{format.when(row.at, today)}</span>}{' '}
          <span className="muted">{t(`lost.${row.kind}`)}</span>
        </p>
        {row.patientName !== null && <p className="person">{`${row.patientName}${born}`}</p>}
        {row.text !== '' && <p className="lost-text person">{row.text}</p>}
      </div>
      <button type="button" className="chip" onClick={onSeen}>
        {t('lost.seen')}
      </button>
    </li>
  )
}

/** Puts rows away as seen; the line that says so brings them back. */
function useSeen(): (rows: readonly LostRow[]) => Promise<void> {
  const { t } = useTranslation('attention')
  const settle = useLocal('sync.settleLost')
  const refusal = useRefusalText()
  const toast = useToast()
  const offer = useUndo()
  return async (rows) => {
    const named = rows.map(({ tableName, id, noticedAt }) => ({ tableName, id, noticedAt }))
    const done = await settle({ rows: named, seen: true })
    if (!done.ok) return toast(refusal(done), 'problem')
    offer({
      text: t('lost.putAway', { count: rows.length }),
      until: now() + UNDO_KEY_MS,
      undo: async () => {
        const back = await settle({ rows: named, seen: false })
        return { ok: back.ok, text: back.ok ? t('lost.back') : refusal(back) }
      },
    })
  }
}
