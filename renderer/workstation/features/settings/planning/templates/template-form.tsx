import { PlusIcon } from '@navikt/aksel-icons'
import { Button, Select, TextField } from '@navikt/ds-react'
import type { AppointmentType, Calendar, WeekTemplate } from '@shared/calendar/model'
import { takesFromPatients } from '@shared/calendar/take-slot'
import { type TemplateForm as Form, templateForm, templateFormOf } from '@shared/calendar/template-commands'
import { refuse } from '@shared/result'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToast } from '../../../../app/toasts'
import { weekdayWords } from '../../../../lib/day-words'
import { isLanguage } from '../../../../lib/i18n'
import { newId } from '../../../../lib/id'
import { useRefusalText } from '../../../../lib/refusal'
import { useCommand } from '../../../../lib/use-command'
import { useForm } from '../use-form'
import { useMayPlan } from '../use-may-plan'
import { BlockFields } from './block-fields'
import { copyDay, type DraftBlock, daysOf, draftOf, weekdays, weekProblem } from './week-draft'
import { WeekGrid } from './week-grid'

interface Props {
  readonly calendar: Calendar
  readonly types: readonly AppointmentType[]
  /** null: a new one */
  readonly template: WeekTemplate | null
  /** what a new one begins with */
  readonly copyOf: WeekTemplate | null
  /** the template that was saved, null when nothing was */
  readonly onDone: (id: string | null) => void
}
/** With blocks that keep their key while they are drawn. */
type Draft = Omit<Form, 'days'> & { readonly blocks: readonly DraftBlock[] }
const draftFrom = ({ days, ...rest }: Form): Draft => ({ ...rest, blocks: draftOf(days) })
const formFrom = ({ blocks, ...rest }: Draft): Form => ({ ...rest, days: daysOf(blocks) })

/** A week of blocks for one or several types, drawn with the pointer or written (S69, S89). It opens nothing before it is rolled out. */
export function TemplateForm({ calendar, types, template, copyOf, onDone }: Props) {
  const { t, i18n } = useTranslation('planning')
  const language = isLanguage(i18n.language) ? i18n.language : 'nb'
  const save = useCommand('weekTemplate.save')
  const toast = useToast()
  const refusal = useRefusalText()
  const mayPlan = useMayPlan()
  const [id] = useState(newId)
  const empty: Draft = { id, calendarId: calendar.id, name: '', blocks: copyOf ? draftOf(copyOf.days) : [] }
  const { draft, seen, changed, change, takeOver } = useForm<Draft>(
    template && draftFrom(templateFormOf(template)),
    empty,
  )
  const [selected, setSelected] = useState<string | null>(null)
  const [problem, setProblem] = useState<string>()
  const [strict, setStrict] = useState(false)
  const open = draft.blocks.find(({ key }) => key === selected)
  const day = (weekday: number): string => weekdayWords(language, weekday)
  const fit = types.filter((type) => takesFromPatients(calendar, type))
  const offered = [...fit, ...types.filter((type) => !fit.includes(type))]

  const edit = (key: string, part: Partial<DraftBlock>): void => {
    setProblem(undefined)
    change({ blocks: draft.blocks.map((block) => (block.key === key ? { ...block, ...part } : block)) })
  }
  const add = (span: { weekday: number; from: string; to: string }): void => {
    const like = open ?? draft.blocks.at(-1)
    const typeIds = like?.typeIds ?? (offered[0] ? [offered[0].id] : [])
    const block = { ...span, typeIds: [...typeIds], online: like?.online ?? true, key: newId() }
    change({ blocks: [...draft.blocks, block] })
    setSelected(block.key)
  }
  /** an hour after the last of the day, so that it lies over nothing */
  const addTo = (weekday: number): void => {
    const last = draft.blocks
      .filter((block) => block.weekday === weekday)
      .reduce((at, { to }) => (to > at ? to : at), '08:00')
    const hour = Math.min(22, Number(last.slice(0, 2)))
    add({
      weekday,
      from: hour === Number(last.slice(0, 2)) ? last : '22:00',
      to: `${String(hour + 1).padStart(2, '0')}${last.slice(2)}`,
    })
  }
  const send = async (): Promise<void> => {
    setStrict(true)
    const wrong = weekProblem(draft.blocks)
    if (wrong) return setProblem(`${day(wrong.weekday)}: ${refusal(refuse(wrong.code))}`)
    const parsed = templateForm.safeParse(formFrom(draft))
    if (!parsed.success) return
    const done = await save({ template: parsed.data, from: seen && formFrom(seen) })
    if (!done.ok) return setProblem(refusal(done))
    toast(t('template.saved'), 'success')
    onDone(draft.id)
  }
  const title = template ? t('template.edit', { name: template.name }) : t('template.new')
  return (
    <form
      className="planning-form"
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <h3>{title}</h3>
      <TextField
        size="small"
        className="template-name"
        label={t('template.name')}
        value={draft.name}
        disabled={!mayPlan}
        error={strict && draft.name.trim() === '' && t('wrong.name')}
        onChange={(event) => change({ name: event.target.value })}
      />
      <div className="template-week">
        <WeekGrid
          blocks={draft.blocks}
          types={types}
          selected={selected}
          editable={mayPlan}
          onDraw={add}
          onSelect={setSelected}
          onChange={edit}
        />
        <section className="template-block" aria-label={t('block.title')}>
          {open ? (
            <>
              <Select
                size="small"
                label={t('block.day')}
                value={open.weekday}
                disabled={!mayPlan}
                onChange={({ target }) => edit(open.key, { weekday: Number(target.value) })}
              >
                {weekdays.map((weekday) => (
                  <option key={weekday} value={weekday}>
                    {day(weekday)}
                  </option>
                ))}
              </Select>
              <BlockFields
                key={open.key}
                block={open}
                types={offered}
                disabled={!mayPlan}
                onChange={(part) => edit(open.key, part)}
                onRemove={() => {
                  change({ blocks: draft.blocks.filter(({ key }) => key !== open.key) })
                  setSelected(null)
                }}
              />
            </>
          ) : (
            <p className="muted">{t('block.hint')}</p>
          )}
          <div className="block-actions">
            <Button
              type="button"
              size="xsmall"
              variant="secondary"
              icon={<PlusIcon aria-hidden />}
              disabled={!mayPlan}
              onClick={() => addTo(open?.weekday ?? 1)}
            >
              {t('block.add')}
            </Button>
            {open && (
              <Button
                type="button"
                size="xsmall"
                variant="tertiary"
                disabled={!mayPlan}
                onClick={() => change({ blocks: copyDay(draft.blocks, open.weekday, [1, 2, 3, 4, 5], newId) })}
              >
                {t('block.copyDay')}
              </Button>
            )}
          </div>
        </section>
      </div>
      {changed && (
        <p className="notice" data-tone="warning" role="alert">
          {t('changedMeanwhile')}{' '}
          <Button size="xsmall" type="button" variant="secondary" onClick={takeOver}>
            {t('takeOver')}
          </Button>
        </p>
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
        <Button size="small" type="button" variant="secondary" onClick={() => onDone(null)}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
