import type { Attachment } from '@shared/inbox/model'
import { useTranslation } from 'react-i18next'
import { useDeskQuery } from '../../lib/use-query'

/** How far a file of a message that waits has come on its way to HelseNorge; nothing until it moves. */
export function UploadProgress({ attachment: { sha256, name } }: { attachment: Attachment }) {
  const { t } = useTranslation('inbox')
  const moving = useDeskQuery('upload.list', {}).data?.find((one) => one.sha256 === sha256)
  if (!moving) return null
  const percent = Math.floor((100 * moving.received) / moving.size)
  return (
    <span className="attachment-sending muted">
      <progress max={moving.size} value={moving.received} aria-label={t('attachment.sending', { name })} />
      {t('attachment.percent', { percent })}
    </span>
  )
}
