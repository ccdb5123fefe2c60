import Button from '@helsenorge/designsystem-react/components/Button'
import type { OwnAppointment } from '@shared/citizen/api'
import { useBookableTypes } from '../../app/queries'
import { useRouter } from '../../app/router'
import { useSpeech } from '../../lib/i18n'
import { Notice } from '../../ui/notice'
import { useBooking } from '../booking/draft'

/** What the clinic said to a request it could not meet, and the times it offers instead: one press goes on with what was written (C1, S110). */
export function ClinicAnswer({ appointment }: { appointment: OwnAppointment }) {
  const { t, format } = useSpeech()
  const { go } = useRouter()
  const { change } = useBooking()
  const types = useBookableTypes().data ?? []
  const { answer, reason, typeId } = appointment
  if (!answer) return null
  const type = types.find(({ id }) => id === typeId)
  return (
    <Notice kind="info" title={t('appointment.answer')}>
      {answer.words !== '' && (
        <p className="as-written" lang="nb">
          {answer.words}
        </p>
      )}
      {type && answer.suggested.length > 0 && (
        <>
          <p>{t('appointment.suggested')}</p>
          <ul className="others">
            {answer.suggested.map((time) => (
              <li key={time.startsAt}>
                <Button
                  variant="outline"
                  onClick={() => {
                    change({ id: undefined, type, time, reason, heldUntil: undefined, lost: undefined, others: [] })
                    go('book', { steg: 'oppsummering' })
                  }}
                >
                  {t('booking.time.askFor', { when: format.dayTime(time.startsAt) })}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  )
}
