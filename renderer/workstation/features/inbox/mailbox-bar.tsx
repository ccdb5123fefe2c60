import { EnvelopeClosedIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react'
import { type DialogueKind, dialogueKinds } from '@shared/clinic/model'
import { type Mailbox, mailboxes } from '@shared/inbox/queries'
import { useTranslation } from 'react-i18next'
import { useDeskQuery } from '../../lib/use-query'

interface Props {
  readonly mailbox: Mailbox
  readonly onMailbox: (mailbox: Mailbox) => void
  readonly kind: DialogueKind | null
  readonly onKind: (kind: DialogueKind | null) => void
  readonly onCompose: () => void
}

/** The four mailboxes with their unread counters, the filter by kind, and the way to a new message (S24). */
export function MailboxBar(props: Props) {
  const { t } = useTranslation(['inbox', 'common'])
  const counts = useDeskQuery('inbox.counts', {}).data
  const unread: Partial<Record<Mailbox, number>> = counts ?? {}
  return (
    <div className="inbox-bar">
      <nav className="inbox-boxes" aria-label={t('mailboxes')}>
        {mailboxes.map((box) => {
          const count = unread[box] ?? 0
          return (
            <button
              key={box}
              type="button"
              className="inbox-box"
              aria-current={box === props.mailbox ? 'true' : undefined}
              onClick={() => props.onMailbox(box)}
            >
              {t(`mailbox.${box}`)}
              {count > 0 && (
                <span className="inbox-count">
                  {count}
                  <span className="visually-hidden"> {t('unreadCount')}</span>
                </span>
              )}
            </button>
          )
        })}
      </nav>
      <label className="inbox-kind">
        <span className="visually-hidden">{t('kindFilter')}</span>
        <select
          value={props.kind ?? ''}
          onChange={(event) => props.onKind(dialogueKinds.find((kind) => kind === event.target.value) ?? null)}
        >
          <option value="">{t('allKinds')}</option>
          {dialogueKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`common:kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <Button size="xsmall" variant="primary" icon={<EnvelopeClosedIcon aria-hidden />} onClick={props.onCompose}>
        {t('newMessage')}
      </Button>
    </div>
  )
}
