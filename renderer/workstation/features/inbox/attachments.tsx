import './attachments.css'
import { ArrowsCirclepathIcon, FilePdfIcon } from '@navikt/aksel-icons'
import type { Attachment } from '@shared/inbox/model'
import type { AttachmentAway } from '@shared/inbox/queries'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDeskQuery } from '../../lib/use-query'
import { Dialog } from '../../ui/dialog'
import { fileSize, imageAddress } from './file'
import { UploadProgress } from './upload-progress'

interface Props {
  readonly attachments: readonly Attachment[]
  /** the message waits to be sent: how far its files have come is shown */
  readonly pending?: boolean
}

/** What was attached to a message: images as thumbnails that open in full size, other files by name and size (S14, S28). */
export function Attachments({ attachments, pending = false }: Props) {
  const { t, i18n } = useTranslation('inbox')
  if (attachments.length === 0) return null
  return (
    <ul className="attachments" aria-label={t('attachment.list')}>
      {attachments.map((attachment) => (
        <li key={attachment.id}>
          {attachment.type === 'application/pdf' ? (
            <span className="attachment-file person">
              <FilePdfIcon aria-hidden fontSize={20} />
              {t('attachment.file', { name: attachment.name, size: fileSize(attachment.bytes, i18n.language) })}
            </span>
          ) : (
            <Thumbnail attachment={attachment} />
          )}
          {pending && <UploadProgress attachment={attachment} />}
        </li>
      ))}
    </ul>
  )
}

function Thumbnail({ attachment }: { attachment: Attachment }) {
  const { t } = useTranslation('inbox')
  const [open, setOpen] = useState(false)
  const [undrawable, setUndrawable] = useState(false)
  const { url, away, noImage, again } = useImage(attachment.id)
  const { name } = attachment
  if (noImage || undrawable) return <span className="attachment-away">{t('attachment.broken')}</span>
  if (away) {
    return (
      <span className="attachment-away">
        {t(`attachment.${away}`)}
        <button type="button" className="plain accent" aria-label={t('attachment.again', { name })} onClick={again}>
          <ArrowsCirclepathIcon aria-hidden fontSize={16} />
        </button>
      </span>
    )
  }
  return (
    <>
      <button
        type="button"
        className="attachment-thumb person"
        aria-label={t('attachment.open', { name })}
        title={name}
        disabled={!url}
        onClick={() => setOpen(true)}
      >
        {url && <img src={url} alt={t('attachment.image')} decoding="async" onError={() => setUndrawable(true)} />}
      </button>
      {open && url && (
        <Dialog title={name} className="attachment-full" light onClose={() => setOpen(false)}>
          <img className="person" src={url} alt={t('attachment.image')} decoding="async" />
        </Dialog>
      )}
    </>
  )
}

interface Image {
  /** undefined while the bytes are on their way */
  readonly url: string | undefined
  /** why the bytes can't be had now */
  readonly away: AttachmentAway | undefined
  /** the bytes are something else than they were said to be */
  readonly noImage: boolean
  readonly again: () => void
}

function useImage(attachmentId: string): Image {
  const { data, refetch } = useDeskQuery('inbox.attachment', { attachmentId })
  const online = useDeskQuery('sync.state', {}).data?.phase === 'synced'
  const away = data && !data.here ? data.why : undefined
  useEffect(() => {
    if (away === 'offline' && online) void refetch()
  }, [away, online, refetch])
  const url = data?.here ? imageAddress(data.base64) : undefined
  return { url, away, noImage: Boolean(data?.here) && url === undefined, again: () => void refetch() }
}
