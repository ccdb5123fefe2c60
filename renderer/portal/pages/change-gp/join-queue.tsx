import Button from '@helsenorge/designsystem-react/components/Button'
import type { GpListing } from '@shared/citizen/api'
import type { OwnGpChange } from '@shared/citizen/change-gp'
import { useState } from 'react'
import { useApi } from '../../app/connection'
import { useRefresh } from '../../app/queries'
import { useRouter } from '../../app/router'
import { useSession } from '../../app/session'
import { citizen } from '../../lib/citizen'
import { useSpeech } from '../../lib/i18n'
import { useAttempt } from '../../lib/use-attempt'
import { ButtonLink } from '../../ui/link'
import { ProblemNotice } from '../../ui/problem-notice'
import { hasChange, MovedBox } from './moved-box'

interface Props {
  readonly gp: GpListing
  readonly state: OwnGpChange
  /** there is a place after all */
  readonly onFree: () => void
}

/** A full list: one may wait for a place (S140). */
export function JoinQueue({ gp, state, onFree }: Props) {
  const { t } = useSpeech()
  const api = useApi()
  const refresh = useRefresh()
  const { go } = useRouter()
  const { chosen } = useSession()
  const [moved, setMoved] = useState(false)
  const { submit, pending, problem } = useAttempt((body: Parameters<typeof citizen.joinGpQueue>[1], key) =>
    citizen.joinGpQueue(api, body, key),
  )
  const asksMoved = !hasChange(state)
  const join = async (): Promise<void> => {
    const outcome = await submit({ patientId: chosen.id, gpId: gp.id, moved: asksMoved && moved })
    if (!outcome) return
    if (outcome.ok) go('changeGp', { gjort: 'venteliste' }, { replace: true })
    else if (outcome.problem.code === 'gp-has-places') onFree()
    await refresh()
  }
  return (
    <section aria-labelledby="queue">
      <h2 className="heading" id="queue">
        {t('changeGp.queue.title')}
      </h2>
      <p>{gp.waiting === 0 ? t('changeGp.queue.empty') : t('changeGp.queue.length', { count: gp.waiting })}</p>
      <ul className="rules">
        <li>{t('changeGp.rules.queue')}</li>
        <li>{t('changeGp.rules.leave')}</li>
      </ul>
      {asksMoved && (
        <>
          <p>{t('changeGp.queue.noChanges', { year: state.year })}</p>
          <MovedBox checked={moved} onChange={setMoved} error={undefined} />
        </>
      )}
      {problem && <ProblemNotice title={t('changeGp.failed')} problem={problem} />}
      <div className="buttons">
        <Button disabled={pending} onClick={() => void join()}>
          {pending ? t('action.sending') : t('changeGp.queue.submit')}
        </Button>
        <ButtonLink page="findGp" variant="outline">
          {t('changeGp.queue.other')}
        </ButtonLink>
      </div>
    </section>
  )
}
