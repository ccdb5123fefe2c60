import { FilesIcon } from '@navikt/aksel-icons'
import { useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { selectTextOf } from '../../lib/select-text'
import { useToast } from '../toasts'
import type { Version } from './versions'

/** One of the two versions: lines, and the whole text as it was written. Own text can be copied out. */
export function VersionBox(props: { title: string; version: Version; textLabel: string; mine?: boolean }) {
  const { t } = useTranslation('attention')
  const toast = useToast()
  const title = useId()
  const text = useRef<HTMLQuoteElement>(null)
  const { lines, text: written } = props.version
  return (
    <section className="version" data-mine={props.mine || undefined} aria-labelledby={title}>
      <header className="row">
        <h5 id={title} className="grow">
          {props.title}
        </h5>
        {props.mine && written !== '' && (
          <button
            type="button"
            className="plain version-copy"
            onClick={() => {
              if (text.current) selectTextOf(text.current)
              toast(t('copied'))
            }}
          >
            <FilesIcon aria-hidden fontSize={14} /> {t('copy')}
          </button>
        )}
      </header>
      {lines.map((line) => (
        <p key={line} className="person">
          {line}
        </p>
      ))}
      {written !== '' && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keyboard
        <blockquote ref={text} className="version-text person" aria-label={props.textLabel} tabIndex={0}>
          {written}
        </blockquote>
      )}
    </section>
  )
}
