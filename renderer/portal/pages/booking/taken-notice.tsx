import Button from '@helsenorge/designsystem-react/components/Button'
import { useSpeech } from '../../lib/i18n'
import { Notice } from '../../ui/notice'
import { ProblemNotice } from '../../ui/problem-notice'
import { furthest, useBooking } from './draft'
import { useBook } from './use-book'

/** Another person was first: why, and the next free times; one press takes one, with all that was typed (S70). */
export function TakenNotice() {
  const { t, format } = useSpeech()
  const { value } = useBooking()
  const { book, pending, problem } = useBook()
  const { lost, others, type } = value
  if (lost === undefined || !type) return null
  // without a reason there is nothing to book yet (S63)
  const offer = furthest({ ...value, time: others[0] }) === 'oppsummering'
  const label = type.mode === 'request' ? 'booking.time.askFor' : 'booking.time.take'
  return (
    <>
      <Notice kind="warn" title={t('booking.time.taken')} announce>
        <p>{t(offer ? 'booking.time.takenOthers' : 'booking.time.takenText', { when: format.dayTime(lost) })}</p>
        {offer && (
          <ul className="others" aria-label={t('booking.time.others')}>
            {others.map((time) => (
              <li key={time.startsAt}>
                <Button variant="outline" disabled={pending} onClick={() => void book(time)}>
                  {t(label, { when: format.dayTime(time.startsAt) })}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Notice>
      {problem && <ProblemNotice title={t('booking.summary.failed')} problem={problem} />}
    </>
  )
}
