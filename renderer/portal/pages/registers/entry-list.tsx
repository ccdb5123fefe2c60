import type { RegisterEntry } from '@shared/citizen/registers'
import type { ReactNode } from 'react'
import { useSpeech } from '../../lib/i18n'

interface Props {
  readonly entries: readonly RegisterEntry[]
  readonly none: string
  /** what can be done with an entry */
  readonly acts?: (entry: RegisterEntry) => ReactNode
}

/** Lines of a register, newest first; a document opens in its place. */
export function EntryList({ entries, none, acts }: Props) {
  const { t, format, language } = useSpeech()
  if (entries.length === 0) return <p>{none}</p>
  return (
    <ul className="entries">
      {entries.map((entry) => {
        const { id, date, title, details, text } = entry
        return (
          <li key={id} className="entry">
            {date !== null && <span className="entry__date">{format.date(date)}</span>}
            <span className="entry__title">{title[language]}</span>
            <span className="entry__details">{details.map((detail) => detail[language]).join(', ')}</span>
            {text && (
              <details className="entry__text">
                <summary>
                  {t('register.read')}
                  <span className="hidden-visually"> {title[language]}</span>
                </summary>
                <p>{text[language]}</p>
              </details>
            )}
            {acts && <div className="entry__acts no-print">{acts(entry)}</div>}
          </li>
        )
      })}
    </ul>
  )
}
