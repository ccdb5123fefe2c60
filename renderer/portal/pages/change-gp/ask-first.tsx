import Button from '@helsenorge/designsystem-react/components/Button'
import { type ReactNode, useState } from 'react'
import { useRefresh } from '../../app/queries'
import { useSpeech } from '../../lib/i18n'
import type { Outcome } from '../../lib/problem'
import { useAttempt } from '../../lib/use-attempt'
import { Dialog } from '../../ui/dialog'
import { ProblemNotice } from '../../ui/problem-notice'

interface Props<B> {
  /** on the button that asks, and on the one that does it */
  readonly label: string
  /** tells buttons with the same label apart */
  readonly about?: string
  readonly question: string
  readonly children: ReactNode
  readonly keep: string
  readonly failed: string
  readonly body: B
  readonly send: (body: B, key: string) => Promise<Outcome<unknown>>
}

/** Something that is given up only after a question; the page is read anew afterwards, whatever came of it. */
export function AskFirst<B>({ label, about, question, children, keep, failed, body, send }: Props<B>) {
  const { t } = useSpeech()
  const refresh = useRefresh()
  const [asking, setAsking] = useState(false)
  const { submit, pending, problem } = useAttempt(send)
  const act = async (): Promise<void> => {
    const outcome = await submit(body)
    if (!outcome) return
    setAsking(false)
    await refresh()
  }
  return (
    <>
      {problem && <ProblemNotice title={failed} problem={problem} />}
      <Button variant="outline" concept="destructive" onClick={() => setAsking(true)}>
        {label}
        {about !== undefined && <span className="hidden-visually"> {about}</span>}
      </Button>
      {asking && (
        <Dialog
          title={question}
          onClose={pending ? undefined : () => setAsking(false)}
          buttons={
            <>
              <Button concept="destructive" disabled={pending} onClick={() => void act()}>
                {pending ? t('action.saving') : label}
              </Button>
              <Button variant="outline" disabled={pending} onClick={() => setAsking(false)}>
                {keep}
              </Button>
            </>
          }
        >
          {children}
        </Dialog>
      )}
    </>
  )
}
