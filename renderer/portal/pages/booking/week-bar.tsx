import Button from '@helsenorge/designsystem-react/components/Button'
import Icon from '@helsenorge/designsystem-react/components/Icon'
import ChevronLeft from '@helsenorge/designsystem-react/components/Icons/ChevronLeft'
import ChevronRight from '@helsenorge/designsystem-react/components/Icons/ChevronRight'
import type { LocalDate } from '@shared/time/instant'
import { addDays, weekOf } from '../../lib/day'
import { useSpeech } from '../../lib/i18n'

interface Props {
  readonly monday: LocalDate
  /** no way back before this Monday */
  readonly earliest: LocalDate
  readonly show: (monday: LocalDate) => void
}

export function WeekBar({ monday, earliest, show }: Props) {
  const { t, format } = useSpeech()
  return (
    <div className="week">
      <Button
        variant="borderless"
        ariaLabel={t('booking.time.previous')}
        disabled={monday <= earliest}
        onClick={() => show(addDays(monday, -7))}
      >
        <Icon svgIcon={ChevronLeft} />
      </Button>
      <h2 className="week__name" aria-live="polite">
        {t('booking.time.week', { week: weekOf(monday) })}
        <span className="week__days">
          {format.dayMonth(monday)} – {format.dayMonth(addDays(monday, 6))}
        </span>
      </h2>
      <Button variant="borderless" ariaLabel={t('booking.time.following')} onClick={() => show(addDays(monday, 7))}>
        <Icon svgIcon={ChevronRight} />
      </Button>
    </div>
  )
}
