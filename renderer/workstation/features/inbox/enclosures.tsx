import './enclosures.css'
import { FilePdfIcon, ImageIcon, PaperclipIcon, XMarkIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react'
import { ACCEPTED_FILES } from '@shared/inbox/attachment-rules'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { fileSize } from './file'
import type { Enclosures } from './use-enclosures'
import type { FileHands } from './use-file-hands'

/** Around the fields of a message: files may be dropped and pasted anywhere in it. */
export function FileZone(props: {
  readonly hands: FileHands
  readonly className: string
  /** the keys belong to all fields of the message */
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly children: ReactNode
}) {
  const { t } = useTranslation('inbox')
  const { over, handlers } = props.hands
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the second way, the button and pasting are for the keyboard
    <div className={props.className} data-dropping={over || undefined} onKeyDown={props.onKeyDown} {...handlers}>
      {props.children}
      {over && (
        <div className="drop-here" aria-hidden>
          {t('enclosure.drop')}
        </div>
      )}
    </div>
  )
}

/** Button that opens the machine's file chooser. */
export function EncloseButton({ enclosures, disabled }: { enclosures: Enclosures; disabled?: boolean }) {
  const { t } = useTranslation('inbox')
  const chooser = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={chooser}
        className="visually-hidden"
        type="file"
        multiple
        accept={ACCEPTED_FILES}
        tabIndex={-1}
        aria-label={t('enclosure.choose')}
        onChange={(event) => {
          const chosen = [...(event.target.files ?? [])]
          // the same file may be chosen again after it was removed
          event.target.value = ''
          void enclosures.add(chosen)
        }}
      />
      <Button
        size="small"
        variant="tertiary"
        data-color="neutral"
        icon={<PaperclipIcon aria-hidden />}
        title={t('enclosure.rule')}
        disabled={disabled ?? false}
        onClick={() => chooser.current?.click()}
      >
        {t('enclosure.add')}
      </Button>
    </>
  )
}

/** The files that will go with the message, and why others will not. */
export function EnclosureList({ enclosures }: { enclosures: Enclosures }) {
  const { t, i18n } = useTranslation('inbox')
  const { files, saving, problems } = enclosures
  return (
    <>
      <div role="alert" className="enclosure-problems">
        {problems.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {(files.length > 0 || saving > 0) && (
        <ul className="enclosures" aria-label={t('enclosure.list')}>
          {files.map(({ id, name, type, bytes }) => (
            <li key={id} className="enclosure">
              {type === 'application/pdf' ? (
                <FilePdfIcon aria-hidden fontSize={18} />
              ) : (
                <ImageIcon aria-hidden fontSize={18} />
              )}
              <span className="enclosure-name person" title={name}>
                {name}
              </span>
              <span className="muted">{fileSize(bytes, i18n.language)}</span>
              <button
                type="button"
                className="plain"
                aria-label={t('enclosure.remove', { name })}
                onClick={() => enclosures.remove(id)}
              >
                <XMarkIcon aria-hidden fontSize={16} />
              </button>
            </li>
          ))}
          {saving > 0 && (
            <li className="enclosure muted" role="status">
              {t('enclosure.saving', { count: saving })}
            </li>
          )}
        </ul>
      )}
    </>
  )
}
