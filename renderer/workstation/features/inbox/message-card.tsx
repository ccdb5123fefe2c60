import { ClockIcon } from '@navikt/aksel-icons'
import type { DialogueKind } from '@shared/clinic/model'
import type { ThreadMessage } from '@shared/inbox/queries'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format'
import { Attachments } from './attachments'
import { drugName } from './renewal'

/** One message as it was sent. Text only: whatever a patient writes is shown as letters. */
export function MessageCard({ message, kind }: { message: ThreadMessage; kind: DialogueKind }) {
  const { t } = useTranslation(['inbox', 'common'])
  const format = useFormats()
  const ours = message.senderKind === 'employee'
  // a parent writes for a child: the thread is the child's, the words are the parent's
  const sender = ours ? 'thread.clinic' : message.senderId === message.patientId ? 'thread.patient' : 'thread.onBehalf'
  return (
    <article className="message" data-ours={ours || undefined}>
      <header className="message-head">
        <strong className="person">{message.senderName}</strong>
        <span className="muted">{t(sender)}</span>
        <span className="grow" />
        {message.pending && (
          <span className="message-pending">
            <ClockIcon aria-hidden fontSize={14} />
            {t('common:waitingToSend')}
          </span>
        )}
        <time className="muted" dateTime={new Date(message.sentAt).toISOString()}>
          {format.dateTime(message.sentAt)}
        </time>
      </header>
      {message.outcome && (
        <p className="message-outcome">
          <span className="tag" data-tone="accent">
            {t(`renewal.outcomes.${message.outcome}`)}
          </span>
        </p>
      )}
      <p className="message-body person">{message.body}</p>
      {message.prescriptions.length > 0 && kind === 'prescription-renewal' && (
        <div className="message-asked">
          <span className="muted">{t('renewal.asked')}</span>
          <ul className="person">
            {message.prescriptions.map((prescription) => (
              <li key={prescription.id}>{drugName(prescription)}</li>
            ))}
          </ul>
        </div>
      )}
      <Attachments attachments={message.attachments} pending={message.pending} />
    </article>
  )
}
