import Button from '@helsenorge/designsystem-react/components/Button'
import type { Home } from '@shared/citizen/api'
import type { GpService } from '@shared/clinic/model'
import type { ReactNode } from 'react'
import { Page } from '../../app/page'
import { useHome } from '../../app/queries'
import { useSpeech } from '../../lib/i18n'
import type { Problem } from '../../lib/problem'
import { ButtonLink, PageLink } from '../../ui/link'
import { Loaded } from '../../ui/loaded'
import { ProblemNotice } from '../../ui/problem-notice'

interface Props {
  readonly title: string
  readonly lead: string
  readonly service: GpService
  readonly sendText: string
  readonly pending: boolean
  readonly problem: Problem | undefined
  readonly onSend: () => void
  /** false where there is nothing that could be sent */
  readonly sendable?: boolean
  readonly children: (home: Home) => ReactNode
}

/** What the three services that write to the clinic have in common: the gate, the form, the sending and what may go wrong. */
export function LetterPage({
  title,
  lead,
  service,
  sendText,
  pending,
  problem,
  onSend,
  sendable = true,
  children,
}: Props) {
  const { t } = useSpeech()
  const home = useHome()
  const state = home.data?.services.find((each) => each.service === service)
  const closed: Problem | undefined =
    state && !state.available ? { code: state.code ?? 'service-not-offered', status: 403, data: {} } : undefined
  return (
    <Page title={title}>
      <p className="lead">{lead}</p>
      <Loaded query={home}>
        {(value) =>
          closed ? (
            <>
              <ProblemNotice title={t('problem.unavailable')} problem={closed} />
              <ButtonLink page="front" variant="outline">
                {t('action.toFront')}
              </ButtonLink>
            </>
          ) : (
            <form
              noValidate
              onSubmit={(event) => {
                event.preventDefault()
                onSend()
              }}
            >
              {children(value)}
              {problem && (
                <ProblemNotice title={t('write.failed')} problem={problem}>
                  {problem.code === 'id-used' && <PageLink page="messages">{t('messages.all')}</PageLink>}
                </ProblemNotice>
              )}
              {sendable && (
                <div className="buttons">
                  <Button type="submit" disabled={pending}>
                    {pending ? t('action.sending') : sendText}
                  </Button>
                  <ButtonLink page="front" variant="outline">
                    {t('action.cancel')}
                  </ButtonLink>
                </div>
              )}
            </form>
          )
        }
      </Loaded>
    </Page>
  )
}
