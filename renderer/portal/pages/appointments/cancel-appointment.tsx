import Button from '@helsenorge/designsystem-react/components/Button'
import type { OwnAppointment } from '@shared/citizen/api'
import { useState } from 'react'
import { useApi } from '../../app/connection'
import { useHome, useRefresh } from '../../app/queries'
import { citizen } from '../../lib/citizen'
import { useSpeech } from '../../lib/i18n'
import { useAttempt } from '../../lib/use-attempt'
import { Dialog } from '../../ui/dialog'
import { Notice } from '../../ui/notice'
import { ProblemNotice } from '../../ui/problem-notice'

interface Props {
  readonly appointment: OwnAppointment
  readonly onCancelled: () => void
}

/** The way out of an appointment while the clinic's limit allows it; afterwards why not and whom to call (S11, S81). */
export function CancelAppointment({ appointment, onCancelled }: Props) {
  const { t, format } = useSpeech()
  const api = useApi()
  const renew = useRefresh()
  const { data: home } = useHome()
  const [asking, setAsking] = useState(false)
  const { submit, pending, problem } = useAttempt((id: string, key) => citizen.cancel(api, id, key))
  const open = appointment.status === 'confirmed' || appointment.status === 'requested'
  const until = format.dayTime(appointment.cancelUntil)

  const cancel = async () => {
    const outcome = await submit(appointment.id)
    if (!outcome) return
    setAsking(false)
    if (outcome.ok) onCancelled()
    await renew()
  }
  if (!open) return null
  const phone = home?.gp?.phone
  return (
    <>
      {problem && <ProblemNotice title={t('appointment.cancelFailed')} problem={problem} />}
      {appointment.canCancel ? (
        <>
          <p>{t('appointment.cancelUntil', { until })}</p>
          <Button variant="outline" concept="destructive" onClick={() => setAsking(true)}>
            {t('appointment.cancel')}
          </Button>
        </>
      ) : (
        <Notice kind="info" title={t('appointment.cannotCancel')}>
          <p>
            {phone === undefined
              ? t('appointment.cannotCancelText', { until })
              : t('appointment.cannotCancelPhone', { until, phone })}
          </p>
        </Notice>
      )}
      {asking && (
        <Dialog
          title={t('appointment.confirmTitle')}
          onClose={pending ? undefined : () => setAsking(false)}
          buttons={
            <>
              <Button concept="destructive" disabled={pending} onClick={() => void cancel()}>
                {pending ? t('appointment.cancelling') : t('appointment.confirm')}
              </Button>
              <Button variant="outline" disabled={pending} onClick={() => setAsking(false)}>
                {t('appointment.keep')}
              </Button>
            </>
          }
        >
          <p>{t('appointment.confirmText', { when: format.dayTime(appointment.startsAt) })}</p>
        </Dialog>
      )}
    </>
  )
}
