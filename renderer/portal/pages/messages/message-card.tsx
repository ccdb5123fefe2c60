import Icon from '@helsenorge/designsystem-react/components/Icon'
import Attachment from '@helsenorge/designsystem-react/components/Icons/Attachment'
import type { OwnDialogue } from '@shared/citizen/api'
import { type RenewalOutcome, renewalOutcome } from '@shared/inbox/model'
import { citizen } from '../../lib/citizen'
import { useSpeech } from '../../lib/i18n'

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
      {message.attachments.length > 0 && <Files files={message.attachments} />}
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

function Files({ files }: { files: OwnMessage['attachments'] }) {
  const { t, format } = useSpeech()
  return (
    <div>
      <h3 className="message__small">{t('thread.attachments')}</h3>
      <ul className="message__files">
        {files.map(({ id, name, type, bytes }) => (
          <li key={id}>
            <a href={citizen.fileHref(id)} target="_blank" rel="noreferrer">
              {type === 'application/pdf' ? (
                <Icon svgIcon={Attachment} size={38} />
              ) : (
                <img src={citizen.fileHref(id)} alt="" loading="lazy" width="96" height="72" />
              )}
              <span>
                {name} <span className="quiet">{format.bytes(bytes)}</span>
                <span className="hidden-visually"> {t('thread.newTab')}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
