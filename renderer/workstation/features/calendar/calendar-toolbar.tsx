import {
  ChevronLeftIcon,
  ChevronRightIcon,
  PencilLineIcon,
  PlusIcon,
  PrinterSmallIcon,
  SidebarLeftIcon,
} from '@navikt/aksel-icons'
import type { LocalDate } from '@shared/time/instant'
import { weekOf } from '@shared/time/oslo'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format'
import { modes } from './columns'
import type { CalendarState } from './use-calendar-state'

const KEYS = { day: 'D', week: 'W', list: 'L' } as const

/** Today, back, forth, what is shown, day or week, new appointment. */
export function CalendarToolbar(props: {
  state: CalendarState
  first: LocalDate
  last: LocalDate
  sideOpen: boolean
  onSide: () => void
  /** what patients have asked for and nobody has answered */
  requests: number
  onRequests: () => void
  onBook: () => void
  onType: () => void
  onPrint: () => void
}) {
  const { t } = useTranslation('calendar')
  const format = useFormats()
  const { state, first, last } = props
  const span =
    first === last ? format.dayLong(first) : `${format.dayShort(first)} – ${format.dayShort(last)} ${last.slice(0, 4)}`
  return (
    <div className="calendar-toolbar" role="toolbar" aria-label={t('toolbar')}>
      <button
        type="button"
        className="plain"
        aria-expanded={props.sideOpen}
        aria-label={t('side')}
        title={t('side')}
        onClick={props.onSide}
      >
        <SidebarLeftIcon aria-hidden fontSize={18} />
      </button>
      <button type="button" className="tool" onClick={() => state.goTo(null)} title={`${t('today')} (T)`}>
        {t('today')}
      </button>
      <span className="tool-pair">
        <button
          type="button"
          className="tool"
          aria-label={t(`previous.${state.mode}`)}
          title={`${t(`previous.${state.mode}`)} (Alt+←)`}
          onClick={() => state.step(-1)}
        >
          <ChevronLeftIcon aria-hidden fontSize={18} />
        </button>
        <button
          type="button"
          className="tool"
          aria-label={t(`next.${state.mode}`)}
          title={`${t(`next.${state.mode}`)} (Alt+→)`}
          onClick={() => state.step(1)}
        >
          <ChevronRightIcon aria-hidden fontSize={18} />
        </button>
      </span>
      <h2 className="calendar-title" aria-live="polite">
        {t('week', { number: weekOf(first) })} <span className="muted">{span}</span>
      </h2>
      <span className="grow" />
      {props.requests > 0 && (
        <button type="button" className="tool tool-wanted" onClick={props.onRequests}>
          {t('request.waiting', { count: props.requests })}
        </button>
      )}
      <span className="tool-pair">
        {modes.map((mode) => (
          <button
            key={mode}
            type="button"
            className="tool"
            aria-pressed={state.mode === mode}
            title={`${t(`mode.${mode}`)} (${KEYS[mode]})`}
            onClick={() => state.setMode(mode)}
          >
            {t(`mode.${mode}`)}
          </button>
        ))}
      </span>
      <button
        type="button"
        className="tool"
        aria-label={t('print.day')}
        title={`${t('print.day')} (P)`}
        onClick={props.onPrint}
      >
        <PrinterSmallIcon aria-hidden fontSize={16} />
      </button>
      <button type="button" className="tool" onClick={props.onType} title={`${t('type.title')} (B)`}>
        <PencilLineIcon aria-hidden fontSize={16} />
        {t('type.short')}
      </button>
      <button type="button" className="tool tool-strong" onClick={props.onBook} title={`${t('book.title')} (N)`}>
        <PlusIcon aria-hidden fontSize={16} />
        {t('book.title')}
      </button>
    </div>
  )
}
