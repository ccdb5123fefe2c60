import Button from '@helsenorge/designsystem-react/components/Button'
import Icon from '@helsenorge/designsystem-react/components/Icon'
import Attachment from '@helsenorge/designsystem-react/components/Icons/Attachment'
import type { OwnDialogue } from '@shared/citizen/api'
import { useState } from 'react'
import { citizen } from '../../lib/citizen'
import { useSpeech } from '../../lib/i18n'
import { Dialog } from '../../ui/dialog'
import { SaveCopy } from '../documents/save-copy'

type File = OwnDialogue['messages'][number]['attachments'][number]

/** Attachments of a message: pictures open on the page, everything can be taken home. */
export function MessageFiles({ files }: { files: readonly File[] }) {
  const { t } = useSpeech()
  return (
    <div>
      <h3 className="message__small">{t('thread.attachments')}</h3>
      <ul className="message__files">
        {files.map((file) => (
          <li key={file.id}>
            {file.type === 'application/pdf' ? <Icon svgIcon={Attachment} size={38} /> : <Picture file={file} />}
            <Download file={file} />
            <SaveCopy source={{ kind: 'attachment', id: file.id }} about={file.name} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Download({ file: { id, name, bytes } }: { file: File }) {
  const { t, format } = useSpeech()
  return (
    <span>
      <a href={citizen.fileHref(id)} download={name}>
        <span className="hidden-visually">{t('thread.download')} </span>
        {name}
      </a>{' '}
      <span className="quiet">{format.bytes(bytes)}</span>
    </span>
  )
}

function Picture({ file: { id, name } }: { file: File }) {
  const { t } = useSpeech()
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="picture" onClick={() => setOpen(true)}>
        <img src={citizen.fileHref(id)} alt={t('thread.showPicture', { name })} loading="lazy" />
      </button>
      {open && (
        <Dialog
          title={name}
          onClose={() => setOpen(false)}
          buttons={
            <Button variant="outline" onClick={() => setOpen(false)}>
              {t('action.close')}
            </Button>
          }
        >
          <img className="picture__large" src={citizen.fileHref(id)} alt={name} />
        </Dialog>
      )}
    </>
  )
}
