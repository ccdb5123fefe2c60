import { EnvelopeClosedIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react'
import { type DialogueKind, dialogueKinds } from '@shared/clinic/model'
import { type Mailbox, mailboxes } from '@shared/inbox/queries'
import { type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useDeskQuery } from '../../lib/use-query'

/** DOM id of what the tabs change. */
export const MAILBOX_PANEL = 'inbox-rows'

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
  return (
    <div className="inbox-bar">
      <MailboxTabs mailbox={props.mailbox} onMailbox={props.onMailbox} />
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

/** One tab stop; the arrows change the mailbox. */
function MailboxTabs(props: Pick<Props, 'mailbox' | 'onMailbox'>) {
  const { t } = useTranslation('inbox')
  const tabs = useRef(new Map<Mailbox, HTMLButtonElement>())
  const counts = useDeskQuery('inbox.counts', {}).data
  const unread: Partial<Record<Mailbox, number>> = counts ?? {}
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = mailboxes[(mailboxes.indexOf(props.mailbox) + step + mailboxes.length) % mailboxes.length]
    if (!next) return
    props.onMailbox(next)
    tabs.current.get(next)?.focus()
  }
  return (
    <div className="inbox-boxes" role="tablist" aria-label={t('mailboxes')} onKeyDown={onKeyDown}>
      {mailboxes.map((box) => {
        const count = unread[box] ?? 0
        const chosen = box === props.mailbox
        return (
          <button
            key={box}
            ref={(tab) => {
              if (tab) tabs.current.set(box, tab)
            }}
            type="button"
            role="tab"
            className="inbox-box"
            aria-selected={chosen}
            aria-controls={MAILBOX_PANEL}
            tabIndex={chosen ? 0 : -1}
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
    </div>
  )
}
