import Button from '@helsenorge/designsystem-react/components/Button'
import { useState } from 'react'
import { useApi } from '../../app/connection'
import { useRefresh } from '../../app/queries'
import { useSession } from '../../app/session'
import { citizen } from '../../lib/citizen'
import { useDraft } from '../../lib/drafts'
import { type Errors, focusFirst } from '../../lib/form'
import { useSpeech } from '../../lib/i18n'
import { newId } from '../../lib/id'
import { problemText } from '../../lib/problem-text'
import { useAttempt } from '../../lib/use-attempt'
import { Notice } from '../../ui/notice'
import { ProblemNotice } from '../../ui/problem-notice'
import { TextArea } from '../../ui/text-field'
import { Attachments } from '../files/attachments'
import { arrived, type Enclosing, fileErrors } from '../files/enclosure'

const LIMIT = 10_000
interface Answer extends Enclosing {
  readonly messageId: string | undefined
  readonly body: string
}
const EMPTY: Answer = { messageId: undefined, body: '', files: [] }

/** The box below a thread. Reading needs Basis, sending needs Full (C5); whoever lacks it reads why before writing in vain. */
export function Reply({ dialogueId }: { dialogueId: string }) {
  const { t, has } = useSpeech()
  const { me } = useSession()
  if (me.consent !== 'full') {
    return (
      <Notice kind="info" title={t('thread.cannotReply')}>
        <p>{problemText({ code: 'no-consent', status: 403, data: {} }, t, has)}</p>
      </Notice>
    )
  }
  return <ReplyForm dialogueId={dialogueId} />
}

type Sent = Parameters<typeof citizen.reply>[2]

function ReplyForm({ dialogueId }: { dialogueId: string }) {
  const { t } = useSpeech()
  const api = useApi()
  const renew = useRefresh()
  const draft = useDraft(`reply:${dialogueId}`, EMPTY)
  const { value, change, discard } = draft
  const [tried, setTried] = useState(false)
  const [sent, setSent] = useState(false)
  const { submit, pending, problem } = useAttempt((body: Sent, key) => citizen.reply(api, dialogueId, body, key))
  const length = value.body.trim().length
  const wrong =
    length === 0 ? t('thread.replyMissing') : length > LIMIT ? t('form.tooLong', { limit: LIMIT }) : undefined

  const errors: Errors = { ...(wrong === undefined ? {} : { reply: wrong }), ...fileErrors(value, t) }
  const shown = tried ? errors : {}

  const send = async () => {
    setTried(true)
    setSent(false)
    if (focusFirst(errors)) return
    const messageId = value.messageId ?? newId()
    change({ messageId })
    const outcome = await submit({ messageId, body: value.body.trim(), attachments: arrived(value.files) })
    if (!outcome?.ok) return
    discard()
    setTried(false)
    setSent(true)
    await renew()
  }
  return (
    <section aria-labelledby="reply-heading">
      <h2 className="heading" id="reply-heading">
        {t('thread.reply')}
      </h2>
      {sent && <Notice kind="success" title={t('thread.sent')} announce />}
      {problem && <ProblemNotice title={t('thread.replyFailed')} problem={problem} />}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <TextArea
          id="reply"
          label={t('thread.replyLabel')}
          limit={LIMIT}
          value={value.body}
          onChange={(body) => {
            setSent(false)
            change({ body })
          }}
          error={shown['reply']}
        />
        <Attachments draft={draft} error={shown['add-file']} />
        <div className="buttons">
          <Button type="submit" disabled={pending}>
            {pending ? t('action.sending') : t('thread.send')}
          </Button>
        </div>
      </form>
    </section>
  )
}
