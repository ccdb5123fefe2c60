import type { QueryResult } from '@shared/contract'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../app/session'
import { useFormats } from '../../lib/format'
import { useDeskQuery } from '../../lib/use-query'
import { PrintSheet } from '../../ui/print-sheet'

interface Props {
  readonly details: NonNullable<QueryResult<'appointment.details'>>
  readonly onDone: () => void
}

/** The card a patient takes home: when and where. Nothing of why: it lies on a kitchen table. */
export function PrintCard({ details, onDone }: Props) {
  const { t } = useTranslation('calendar')
  const format = useFormats()
  const { clinic } = useSession()
  const setup = useDeskQuery('calendar.setup', {}).data
  if (!setup) return null
  const calendar = setup.calendars.find(({ id }) => id === details.calendarId)
  const type = setup.types.find(({ id }) => id === details.typeId)
  const { startsAt, endsAt, patientName } = details
  return (
    <PrintSheet onDone={onDone}>
      <div className="print-card">
        <h1>{clinic?.name}</h1>
        <p>
          {clinic?.street}, {clinic?.postalCode} {clinic?.city}
        </p>
        <p>{t('print.phone', { phone: clinic?.phone })}</p>
        <p>{patientName}</p>
        <p className="print-when">{format.dayLong(startsAt)}</p>
        <p className="print-when">{format.span(startsAt, endsAt)}</p>
        <p>{calendar?.publicName}</p>
        {type && type.information !== '' && <p>{type.information}</p>}
        <p>{t('print.cancel')}</p>
      </div>
    </PrintSheet>
  )
}
