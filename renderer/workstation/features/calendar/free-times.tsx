import { Button } from '@navikt/ds-react/Button'
import type { QueryResult } from '@shared/contract'
import type { Id } from '@shared/id'
import type { Instant } from '@shared/time/instant'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format'
import { useDeskQuery } from '../../lib/use-query'

export type FreeTime = QueryResult<'calendar.nextFree'>[number]

/** The next three free times of a type in a calendar, as buttons. */
export function FreeTimes(props: { calendarId: Id; typeId: Id; from: Instant; onChoose: (time: FreeTime) => void }) {
  const { t } = useTranslation('calendar')
  const format = useFormats()
  const { calendarId, typeId, from } = props
  const free = useDeskQuery('calendar.nextFree', { calendarId, typeId, from, count: 3 }).data
  if (!free) return null
  return (
    <fieldset className="free-times">
      <legend className="muted">{free.length === 0 ? t('free.none') : t('free.next')}</legend>
      {free.map((time) => (
        <Button
          key={time.startsAt}
          type="button"
          size="xsmall"
          variant="secondary"
          onClick={() => props.onChoose(time)}
        >
          {format.dayShort(time.startsAt)} {format.time(time.startsAt)}
        </Button>
      ))}
    </fieldset>
  )
}
