import { Button, TextField } from '@navikt/ds-react'
import type { AppointmentType, PlanBlock } from '@shared/calendar/model'
import { isBookable } from '@shared/calendar/take-slot'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parseTime } from '../../../../lib/parse-time'
import { typeName } from '../../../calendar/type-face'

interface Props {
  readonly block: PlanBlock
  readonly types: readonly AppointmentType[]
  readonly disabled: boolean
  readonly onChange: (part: Partial<PlanBlock>) => void
  readonly onRemove: () => void
}

/** From, to, which types, and whether patients may book in it (S69, S89). */
export function BlockFields({ block, types, disabled, onChange, onRemove }: Props) {
  const { t, i18n } = useTranslation('planning')
  return (
    <fieldset className="block-fields" disabled={disabled}>
      <div className="block-times">
        <ClockField label={t('block.from')} value={block.from} onChange={(from) => onChange({ from })} />
        <ClockField label={t('block.to')} value={block.to} onChange={(to) => onChange({ to })} />
      </div>
      <fieldset className="block-types">
        <legend>{t('block.types')}</legend>
        {types.map((type) => (
          <label key={type.id} className="check">
            <input
              type="checkbox"
              checked={block.typeIds.includes(type.id)}
              onChange={({ target }) =>
                onChange({
                  typeIds: target.checked
                    ? [...block.typeIds, type.id]
                    : block.typeIds.filter((other) => other !== type.id),
                })
              }
            />
            <span className="grow">{typeName(type, i18n.language)}</span>
            {!isBookable(type) && <span className="muted">{t('block.clinicOnly')}</span>}
          </label>
        ))}
      </fieldset>
      <label className="check">
        <input type="checkbox" checked={block.online} onChange={({ target }) => onChange({ online: target.checked })} />
        {t('block.openOnline')}
      </label>
      <div>
        <Button type="button" size="xsmall" variant="secondary" data-color="danger" onClick={onRemove}>
          {t('block.remove')}
        </Button>
      </div>
    </fieldset>
  )
}

/** A time of day as people type it; what is not one is told and the last that was one stays. */
function ClockField(props: { label: string; value: string; onChange: (time: string) => void }) {
  const { t } = useTranslation('planning')
  const [typed, setTyped] = useState<string | null>(null)
  const wrong = typed !== null && parseTime(typed) === undefined
  return (
    <TextField
      size="small"
      inputMode="numeric"
      autoComplete="off"
      label={props.label}
      value={typed ?? props.value}
      error={wrong && t('wrong.time')}
      onChange={({ target: { value } }) => {
        setTyped(value)
        const time = parseTime(value)
        if (time !== undefined && /^\d{2}[:.]?\d{2}$/.test(value.trim())) props.onChange(time)
      }}
      onBlur={() => {
        const time = typed === null ? undefined : parseTime(typed)
        if (time === undefined) return
        props.onChange(time)
        setTyped(null)
      }}
    />
  )
}
