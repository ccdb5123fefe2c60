import type { OwnDialogue } from '@shared/citizen/api'
import { type RenewalOutcome, renewalOutcome } from '@shared/inbox/model'
import { useSpeech } from '../../lib/i18n'
import { MessageFiles } from './message-files'

type OwnMessage = OwnDialogue['messages'][number]

/** One message: who, when, what; a renewal's outcome stands on it as a note (S52). */
export function MessageCard({ message }: { message: OwnMessage }) {
  const { t, format } = useSpeech()
  const outcome = renewalOutcome.safeParse(message.outcome)
  return (
    <article className={message.fromMe ? 'message message--mine' : 'message'}>
      <header className="message__head">
        <h2 className="message__who">{message.fromMe ? t('thread.fromMe') : message.senderName}</h2>
        <p className="quiet">{format.dateTime(message.sentAt)}</p>
      </header>
      {outcome.success && <OutcomeNote outcome={outcome.data} />}
      <p className="as-written">{message.body}</p>
      {message.prescriptions.length > 0 && (
        <div>
          <h3 className="message__small">{t('thread.prescriptions')}</h3>
          <ul className="message__list">
            {message.prescriptions.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </div>
      )}
      {message.attachments.length > 0 && <MessageFiles files={message.attachments} />}
    </article>
  )
}

const LOOK: Record<RenewalOutcome, string> = { '14': 'good', '15': 'stopped', '26': 'stopped', '32': 'wait' }

function OutcomeNote({ outcome }: { outcome: RenewalOutcome }) {
  const { t } = useSpeech()
  return (
    <p className={`outcome outcome--${LOOK[outcome]}`}>
      <strong>{t('thread.outcome')}:</strong> {t(`thread.outcomes.${outcome}`)}
    </p>
  )
}
