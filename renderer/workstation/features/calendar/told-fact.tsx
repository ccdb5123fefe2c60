import type { QueryResult } from '@shared/contract'
import { useTranslation } from 'react-i18next'
import { useNow } from '../../lib/clock'
import { useFormats } from '../../lib/format'

type Told = NonNullable<QueryResult<'appointment.details'>>['told']

/** What the patient was told of the appointment last, how, or when it will be. Nothing when nothing is known. */
export function ToldFact({ told, hidden }: { told: Told; hidden: boolean }) {
  const { t } = useTranslation(['calendar', 'common'])
  const format = useFormats()
  const now = useNow(5_000)
  const last = told.at(-1)
  if (!last || hidden) return null
  return (
    <>
      <dt>{t('calendar:details.told')}</dt>
      <dd>
        {last.at > now
          ? t('calendar:details.willBeTold', { time: format.time(last.at) })
          : `${t(`common:news.${last.kind}`)} ${format.when(last.at, now)}`}
        {last.vendor !== null && ` (${t(`common:vendor.${last.vendor}`)})`}
      </dd>
    </>
  )
}
