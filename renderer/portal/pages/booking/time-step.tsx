import { useState } from 'react'
import { useRefresh } from '../../app/queries'
import { useRouter } from '../../app/router'
import { useSpeech } from '../../lib/i18n'
import { useBooking } from './draft'
import { FreeWeekPicker } from './free-week-picker'
import { StepPage } from './step-page'
import { TakenNotice } from './taken-notice'
import { useHold } from './use-hold'

/** When (S7, S62). */
export function TimeStep() {
  const { t } = useSpeech()
  const { go } = useRouter()
  const { value, change } = useBooking()
  const [missing, setMissing] = useState(false)
  const { hold, pending } = useHold()
  const refresh = useRefresh()

  const next = async (): Promise<void> => {
    setMissing(!value.time)
    if (!value.time) return
    if ((await hold(value.time)) === 'gone') void refresh()
    else go('book', { steg: 'arsak' })
  }
  return (
    <StepPage step="tid" title={t('booking.time.title')} onNext={() => void next()} pending={pending}>
      <TakenNotice />
      <FreeWeekPicker
        typeId={value.type?.id ?? ''}
        calendarId={value.calendarId}
        time={value.time}
        missing={missing}
        onLook={() => setMissing(false)}
        choose={(time) => {
          setMissing(false)
          change({ time, heldUntil: undefined, lost: undefined, others: [] })
        }}
      />
    </StepPage>
  )
}
