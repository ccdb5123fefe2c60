import { EyeSlashIcon } from '@navikt/aksel-icons'
import { useTranslation } from 'react-i18next'

/** Hidden appointment: never leaves the clinic. Prominent for everybody under 16, whose parents could see it (S97, C2). */
export function HiddenChoice(props: { age: number; hidden: boolean; onChange: (hidden: boolean) => void }) {
  const { t } = useTranslation('calendar')
  const child = props.age < 16
  return (
    <label className="hidden-choice" data-child={child || undefined}>
      <input type="checkbox" checked={props.hidden} onChange={(event) => props.onChange(event.target.checked)} />
      <EyeSlashIcon aria-hidden fontSize={16} />
      <span>
        <b>{t('book.hidden')}</b>
        {child && <span className="hidden-why">{t('book.hiddenChild', { count: props.age })}</span>}
      </span>
    </label>
  )
}
