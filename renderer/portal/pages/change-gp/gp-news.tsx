import Button from '@helsenorge/designsystem-react/components/Button'
import type { Home } from '@shared/citizen/api'
import { useApi } from '../../app/connection'
import { useRefresh } from '../../app/queries'
import { useSession } from '../../app/session'
import { citizen } from '../../lib/citizen'
import { useSpeech } from '../../lib/i18n'
import { useAttempt } from '../../lib/use-attempt'
import { Notice } from '../../ui/notice'
import { ProblemNotice } from '../../ui/problem-notice'

/** How a change has ended, until somebody has said to have seen it (S139). */
export function GpNews({ news }: { news: NonNullable<Home['gpNews']> }) {
  const { t, format } = useSpeech()
  const api = useApi()
  const refresh = useRefresh()
  const { me, chosen } = useSession()
  const { submit, pending, problem } = useAttempt((body: Parameters<typeof citizen.seenGp>[1], key) =>
    citizen.seenGp(api, body, key),
  )
  const seen = async (): Promise<void> => {
    if ((await submit({ patientId: chosen.id, id: news.id }))?.ok) await refresh()
  }
  const { name, from, lapsed } = news
  const done = chosen.id === me.person.id ? 'changeGp.news.done' : 'changeGp.news.doneChild'
  return (
    <>
      {problem && <ProblemNotice title={t('changeGp.failed')} problem={problem} />}
      <Notice
        kind={lapsed ? 'warn' : 'success'}
        title={lapsed ? t('changeGp.news.lapsed', { name }) : t(done, { name, person: chosen.name })}
      >
        <p>{lapsed ? t('changeGp.news.lapsedText') : t('changeGp.news.doneText', { from: format.date(from) })}</p>
        <Button variant="outline" disabled={pending} onClick={() => void seen()}>
          {pending ? t('action.saving') : t('changeGp.news.seen')}
        </Button>
      </Notice>
    </>
  )
}
