import { TextField } from '@navikt/ds-react'
import type { LocalDate } from '@shared/time/instant'
import { dateOf } from '@shared/time/oslo'
import { useTranslation } from 'react-i18next'
import { now } from '../../../../lib/clock'
import { formats, useFormats } from '../../../../lib/format'
import { parseDate } from '../../../../lib/parse-time'

/** A period as typed. Dates are written as in Norway in both languages. */
export interface PeriodText {
  readonly from: string
  readonly to: string
}
export const periodText = (from: LocalDate, to: LocalDate): PeriodText => ({
  from: formats('nb').date(from),
  to: formats('nb').date(to),
})
/** The days that are meant; undefined: not a period. */
export function readPeriod({ from, to }: PeriodText): { from: LocalDate; to: LocalDate } | undefined {
  const today = dateOf(now())
  const [first, last] = [parseDate(from, today), parseDate(to, today)]
  return first !== undefined && last !== undefined && first <= last ? { from: first, to: last } : undefined
}

/** First and last day, both included. */
export function PeriodFields({ text, onChange }: { text: PeriodText; onChange: (text: PeriodText) => void }) {
  const { t } = useTranslation('planning')
  const format = useFormats()
  const today = dateOf(now())
  const fields = ['from', 'to'] as const
  const isTurned = readPeriod(text) === undefined
  return fields.map((field) => {
    const date = parseDate(text[field], today)
    const wrong = date === undefined ? t('wrong.date') : isTurned && field === 'to' && t('wrong.period')
    return (
      <TextField
        key={field}
        size="small"
        autoComplete="off"
        label={t(field === 'from' ? 'plan.from' : 'plan.to')}
        description={date === undefined ? undefined : format.dayLong(date)}
        value={text[field]}
        error={wrong}
        onChange={(event) => onChange({ ...text, [field]: event.target.value })}
      />
    )
  })
}
