import Button from '@helsenorge/designsystem-react/components/Button'
import Icon from '@helsenorge/designsystem-react/components/Icon'
import Attachment from '@helsenorge/designsystem-react/components/Icons/Attachment'
import Refresh from '@helsenorge/designsystem-react/components/Icons/Refresh'
import TrashCan from '@helsenorge/designsystem-react/components/Icons/TrashCan'
import { ACCEPTED_FILES } from '@shared/inbox/attachment-rules'
import { MOST_ATTACHMENTS } from '@shared/inbox/model'
import { useRef } from 'react'
import type { Draft } from '../../lib/drafts'
import { useSpeech } from '../../lib/i18n'
import { problemText } from '../../lib/problem-text'
import type { Enclosing, Enclosure } from './enclosure'
import { useFiles } from './use-files'

/** Files to go with a letter or an answer (S14, S28). */
export function Attachments({ draft, error }: { draft: Draft<Enclosing>; error: string | undefined }) {
  const { t } = useSpeech()
  const { add, remove, retry, refusals } = useFiles(draft)
  const chooser = useRef<HTMLInputElement>(null)
  const { files } = draft.value
  return (
    <section className="files" aria-labelledby="files">
      <h2 className="heading heading--small" id="files">
        {t('files.title')}
      </h2>
      <p className="quiet" id="files-help">
        {t('files.help', { limit: MOST_ATTACHMENTS })}
      </p>
      <input
        ref={chooser}
        id="file-chooser"
        className="hidden-visually"
        type="file"
        multiple
        accept={ACCEPTED_FILES}
        tabIndex={-1}
        aria-label={t('files.choose')}
        onChange={(event) => {
          const chosen = [...(event.target.files ?? [])]
          // the same file may be chosen again after it was removed
          event.target.value = ''
          void add(chosen)
        }}
      />
      <Button variant="outline" id="add-file" aria-describedby="files-help" onClick={() => chooser.current?.click()}>
        <Icon svgIcon={Attachment} />
        {t('files.choose')}
      </Button>
      <div role="alert">
        {[...refusals, ...(error === undefined ? [] : [error])].map((sentence) => (
          <p key={sentence} className="error-text">
            {sentence}
          </p>
        ))}
      </div>
      {files.length > 0 && (
        <ul className="files__list" aria-label={t('files.list')}>
          {files.map((entry) => (
            <FileRow key={entry.id} entry={entry} onRemove={() => remove(entry)} onRetry={() => retry(entry)} />
          ))}
        </ul>
      )}
    </section>
  )
}

function FileRow({ entry, onRemove, onRetry }: { entry: Enclosure; onRemove: () => void; onRetry: () => void }) {
  const { t, has, format } = useSpeech()
  const percent = Math.round(entry.part * 100)
  return (
    <li className="files__row">
      <div className="files__about">
        <span className="files__name">{entry.name}</span>
        <span className="quiet">
          {format.bytes(entry.bytes)} · <span role="status">{said()}</span>
        </span>
        {entry.state === 'uploading' && (
          <progress max={1} value={entry.part} aria-label={t('files.uploading', { name: entry.name })} />
        )}
      </div>
      {entry.state === 'failed' && (
        <Button variant="borderless" ariaLabel={t('files.retry', { name: entry.name })} onClick={onRetry}>
          <Icon svgIcon={Refresh} />
        </Button>
      )}
      <Button variant="borderless" ariaLabel={t('files.remove', { name: entry.name })} onClick={onRemove}>
        <Icon svgIcon={TrashCan} />
      </Button>
    </li>
  )

  function said(): string {
    if (entry.state === 'failed') {
      const { problem } = entry
      return problem === undefined || problem.status === 0 ? t('files.failed') : problemText(problem, t, has)
    }
    return entry.state === 'done' ? t('files.done') : t('files.progress', { percent })
  }
}
