import { ExclamationmarkTriangleIcon, StethoscopeIcon } from '@navikt/aksel-icons'
import { markOf } from '@shared/inbox/marks'
import { useTranslation } from 'react-i18next'
import type { Thread } from './thread'

/** What stands out in what the patient wrote and nobody has answered: call now, or this is no e-contact (N7, S49, S188). */
export function ThreadMark({ thread: { dialogue, patient, messages } }: { thread: Thread }) {
  const { t } = useTranslation('inbox')
  if (dialogue.status !== 'open') return null
  const answered = messages.findLastIndex(({ senderKind }) => senderKind === 'employee')
  const letters = messages.slice(answered + 1).map(({ body }) => body)
  const mark = markOf(dialogue.kind, [dialogue.subject, ...letters].join('\n'))
  if (!mark) return null
  const words = mark.words.map((word) => `«${word}»`).join(', ')
  return (
    <p className="notice row person" data-tone={mark.kind === 'urgent' ? 'danger' : 'warning'}>
      {mark.kind === 'urgent' ? <ExclamationmarkTriangleIcon aria-hidden /> : <StethoscopeIcon aria-hidden />}
      <span>
        {mark.kind === 'urgent'
          ? t('mark.urgent', { words, phone: patient.phone ?? t('mark.noPhone') })
          : t('mark.clinical', { words })}
      </span>
    </p>
  )
}
