import type { TimelineEntry } from '@shared/journal/queries'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeyedList } from '../../lib/use-keyed-list'
import { Entry } from './entry'

const PAGE = 50
/** Pixels; only a first guess, every entry is measured. */
const GUESS = 150

interface Props {
  readonly ref: RefObject<HTMLElement | null>
  readonly patientId: string
  /** the draft that stands in the editor */
  readonly editingId: string | null
  readonly onContinue: (entry: TimelineEntry) => void
  readonly onCorrect: (entry: TimelineEntry) => void
}

/** A patient's journal, newest first; only the entries on the screen exist. */
export function Timeline({ ref: scroller, ...props }: Props) {
  // the virtualizer is one object that changes inside: what the compiler remembers of it would stand still
  'use no memo'
  const { t } = useTranslation('journal')
  const { patientId } = props
  const list = useKeyedList<TimelineEntry, Pick<TimelineEntry, 'occurredAt' | 'id'>>(
    'journal.timeline',
    patientId,
    (client) => ({
      pageSize: PAGE,
      fetch: async ({ before }) => {
        const { entries, total } = await client.query('journal.timeline', { patientId, before, limit: PAGE })
        return { rows: entries, total }
      },
      keyOf: ({ occurredAt, id }) => ({ occurredAt, id }),
    }),
  )
  const count = list.count ?? 0
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => GUESS,
    getItemKey: (index) => list.rowAt(index)?.id ?? index,
    overscan: 4,
  })
  const first = virtualizer.range?.startIndex ?? 0
  const last = virtualizer.range?.endIndex ?? 0
  const { show } = list
  useEffect(() => show(first, last + PAGE / 2), [show, first, last])

  return (
    <section
      ref={scroller}
      className="timeline"
      aria-label={t('timeline')}
      aria-busy={list.count === undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      {list.failed && <p className="timeline-empty">{t('failed')}</p>}
      {list.count === 0 && <p className="timeline-empty">{t('empty')}</p>}
      <ol className="timeline-body" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const entry = list.rowAt(index)
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className="timeline-item"
              aria-setsize={count}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              {entry ? (
                <Entry
                  entry={entry}
                  editing={entry.id === props.editingId}
                  onContinue={() => props.onContinue(entry)}
                  onCorrect={() => props.onCorrect(entry)}
                />
              ) : (
                <div className="entry-coming" />
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
