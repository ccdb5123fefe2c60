import { PlusIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react'
import type { AppointmentType, Calendar, PlanBlock, PlanDay } from '@shared/calendar/model'
import { blocksProblem, inOrder } from '@shared/calendar/plan-rules'
import { takesFromPatients } from '@shared/calendar/take-slot'
import { refuse } from '@shared/result'
import type { LocalDate } from '@shared/time/instant'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../../lib/format'
import { newId } from '../../../../lib/id'
import { useRefusalText } from '../../../../lib/refusal'
import { useCommand } from '../../../../lib/use-command'
import { useDeskQuery } from '../../../../lib/use-query'
import { BlockFields } from '../templates/block-fields'
import { useMayPlan } from '../use-may-plan'
import { DryRun } from './dry-run'
import { useOfferUndoPlan } from './use-undo-plan'

interface Props {
  readonly calendar: Calendar
  readonly types: readonly AppointmentType[]
  readonly date: LocalDate
  readonly day: PlanDay | undefined
  readonly onDone: () => void
}
type Draft = PlanBlock & { readonly key: string }
const withKeys = (blocks: readonly PlanBlock[]): Draft[] => blocks.map((block) => ({ ...block, key: newId() }))

/** One day opened, changed or closed, without touching the template. */
export function DayForm({ calendar, types, date, day, onDone }: Props) {
  const { t } = useTranslation('planning')
  const format = useFormats()
  const mayPlan = useMayPlan()
  const refusal = useRefusalText()
  const set = useCommand('plan.setDay')
  const offerUndo = useOfferUndoPlan()
  const [from] = useState(day?.blocks ?? [])
  const [draft, setDraft] = useState(() => withKeys(from))
  const [problem, setProblem] = useState<string>()
  const blocks = inOrder(draft.map(({ key: _key, ...block }) => block))
  const wrong = blocksProblem(blocks)
  const change = { kind: 'day', calendarId: calendar.id, date, blocks } as const
  const result = useDeskQuery('plan.dryRun', { change }, { enabled: wrong === undefined }).data
  const fit = types.filter((type) => takesFromPatients(calendar, type))
  const offered = [...fit, ...types.filter((type) => !fit.includes(type))]
  const send = async (wanted: PlanBlock[]): Promise<void> => {
    const code = blocksProblem(wanted)
    if (code) return setProblem(refusal(refuse(code)))
    const id = newId()
    const done = await set({ id, calendarId: calendar.id, date, blocks: wanted, from: [...from] })
    if (!done.ok) return setProblem(refusal(done))
    offerUndo(id, t(wanted.length === 0 ? 'plan.daysClosed' : 'plan.daySaved'))
    onDone()
  }
  const add = (): void => {
    const last = blocks.at(-1)
    const start = last ? last.to : '08:00'
    const hour = Math.min(22, Number(start.slice(0, 2)))
    const block = {
      from: start,
      to: `${String(hour + 1).padStart(2, '0')}${start.slice(2)}`,
      typeIds: last ? [...last.typeIds] : offered.slice(0, 1).map(({ id }) => id),
      online: last?.online ?? true,
      key: newId(),
    }
    setDraft([...draft, block])
  }
  const title = format.dayLong(date)
  return (
    <form
      className="planning-form"
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send(blocks)
      }}
    >
      <h3 className="day-title">{title}</h3>
      {draft.length === 0 && <p className="notice">{t('plan.dayClosed')}</p>}
      <div className="day-blocks">
        {draft.map((block) => (
          <BlockFields
            key={block.key}
            block={block}
            types={offered}
            disabled={!mayPlan}
            onChange={(part) => {
              setProblem(undefined)
              setDraft(draft.map((other) => (other.key === block.key ? { ...other, ...part } : other)))
            }}
            onRemove={() => setDraft(draft.filter(({ key }) => key !== block.key))}
          />
        ))}
      </div>
      <div>
        <Button
          type="button"
          size="xsmall"
          variant="secondary"
          icon={<PlusIcon aria-hidden />}
          disabled={!mayPlan}
          onClick={add}
        >
          {t('block.add')}
        </Button>
      </div>
      {result && wrong === undefined && result.days.length > 0 && (
        <DryRun result={result} types={types} calendars={[calendar]} />
      )}
      {problem && (
        <p className="notice" data-tone="danger" role="alert">
          {problem}
        </p>
      )}
      <div className="row">
        <Button size="small" type="submit" disabled={!mayPlan}>
          {t('save')}
        </Button>
        {from.length > 0 && (
          <Button
            size="small"
            type="button"
            variant="secondary"
            data-color="danger"
            disabled={!mayPlan}
            onClick={() => void send([])}
          >
            {t('plan.closeDay')}
          </Button>
        )}
        <Button size="small" type="button" variant="secondary" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
