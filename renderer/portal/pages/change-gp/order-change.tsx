import Button from '@helsenorge/designsystem-react/components/Button'
import type { GpListing } from '@shared/citizen/api'
import type { OwnGpChange } from '@shared/citizen/change-gp'
import { useState } from 'react'
import { useApi } from '../../app/connection'
import { useRefresh } from '../../app/queries'
import { useRouter } from '../../app/router'
import { useSession } from '../../app/session'
import { citizen } from '../../lib/citizen'
import { focusFirst } from '../../lib/form'
import { useSpeech } from '../../lib/i18n'
import { useAttempt } from '../../lib/use-attempt'
import { ButtonLink } from '../../ui/link'
import { Notice } from '../../ui/notice'
import { ProblemNotice } from '../../ui/problem-notice'
import { hasChange, MOVED, MovedBox } from './moved-box'

interface Props {
  readonly gp: GpListing
  readonly state: OwnGpChange
  readonly onFull: () => void
}

/** What a change means and from when on, then the button (S138, S139). */
export function OrderChange({ gp, state, onFull }: Props) {
  const { t, format } = useSpeech()
  const api = useApi()
  const refresh = useRefresh()
  const { go } = useRouter()
  const { chosen } = useSession()
  const [moved, setMoved] = useState(false)
  const [error, setError] = useState<string>()
  const { submit, pending, problem } = useAttempt((body: Parameters<typeof citizen.orderGp>[1], key) =>
    citizen.orderGp(api, body, key),
  )
  const asksMoved = !hasChange(state)
  const from = format.date(state.from)
  const standing = state.appointmentsAfter ?? 0
  const order = async (): Promise<void> => {
    const wrong = asksMoved && !moved ? t('changeGp.moved.needed') : undefined
    setError(wrong)
    if (wrong !== undefined) return void focusFirst({ [MOVED]: wrong })
    const outcome = await submit({ patientId: chosen.id, gpId: gp.id, from: state.from, moved: asksMoved && moved })
    if (!outcome) return
    if (outcome.ok) go('changeGp', { gjort: 'bytte' }, { replace: true })
    else if (outcome.problem.code === 'gp-list-full') onFull()
    await refresh()
  }
  return (
    <section aria-labelledby="order">
      <h2 className="heading" id="order">
        {t('changeGp.order.title', { from })}
      </h2>
      <ul className="rules">
        <li>{t('changeGp.order.withdraw', { from })}</li>
        {state.gp && <li>{t('changeGp.order.threads', { name: state.gp.name })}</li>}
        {standing > 0 && state.gp && <li>{t('changeGp.standing', { count: standing, name: state.gp.name, from })}</li>}
        {hasChange(state) && (
          <li>{t('changeGp.order.used', { used: state.used, allowed: state.allowed, year: state.year })}</li>
        )}
        {state.listClosed && state.used >= state.allowed && <li>{t('changeGp.now.listClosed')}</li>}
      </ul>
      {state.waiting && (
        <Notice kind="warn" title={t('changeGp.order.losesPlace')}>
          <p>{t('changeGp.order.losesPlaceText', { name: state.waiting.name })}</p>
        </Notice>
      )}
      {asksMoved && (
        <>
          <Notice kind="warn" title={t('changeGp.moved.title', { year: state.year })}>
            <p>{t('changeGp.moved.text')}</p>
          </Notice>
          <MovedBox checked={moved} onChange={setMoved} error={error} />
        </>
      )}
      {problem && <ProblemNotice title={t('changeGp.failed')} problem={problem} />}
      <div className="buttons">
        <Button disabled={pending} onClick={() => void order()}>
          {pending ? t('action.sending') : t('changeGp.order.submit', { name: gp.name })}
        </Button>
        <ButtonLink page="findGp" variant="outline">
          {t('action.cancel')}
        </ButtonLink>
      </div>
    </section>
  )
}
