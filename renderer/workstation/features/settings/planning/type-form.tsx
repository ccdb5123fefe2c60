import { Button, Select, TextField } from '@navikt/ds-react'
import { type AppointmentType, appointmentTypes } from '@shared/calendar/model'
import { type TypeForm as Form, typeForm, typeFormOf } from '@shared/calendar/setup-commands'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToast } from '../../../app/toasts'
import { newId } from '../../../lib/id'
import { useRefusalText } from '../../../lib/refusal'
import { useCommand } from '../../../lib/use-command'
import { useForm } from './use-form'
import { useMayPlan } from './use-may-plan'

const INFORMATION_LIMIT = 200
const SWITCHES = ['online', 'resource', 'hidden', 'vendorNotifications'] as const
const categories = appointmentTypes.schema.shape.category.options

interface Props {
  /** null: a new one */
  readonly type: AppointmentType | null
  readonly count: number
  readonly onDone: () => void
}

/** Name, category, length, where it shows, and the 200 characters below its name (S82-S87). */
export function TypeForm({ type, count, onDone }: Props) {
  const { t } = useTranslation('planning')
  const save = useCommand('appointmentType.save')
  const toast = useToast()
  const mayPlan = useMayPlan()
  const refusal = useRefusalText()
  const [id] = useState(newId)
  const { draft, seen, changed, change, takeOver } = useForm<Form>(type && typeFormOf(type), emptyType(id, count))
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set())
  const [problem, setProblem] = useState<string>()
  const left = INFORMATION_LIMIT - draft.information.trim().length
  const send = async (): Promise<void> => {
    const parsed = typeForm.safeParse(draft)
    setWrong(new Set(parsed.error?.issues.map(({ path }) => String(path[0]))))
    if (!parsed.success) return
    const done = await save({ type: parsed.data, from: seen })
    if (!done.ok) return setProblem(refusal(done))
    toast(t('saved'), 'success')
    onDone()
  }
  const title = type ? t('editType', { name: type.name }) : t('newType')
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
      <h2>{title}</h2>
      <div className="planning-fields">
        <TextField
          size="small"
          label={t('field.typeName')}
          description={t('field.typeNameHelp')}
          value={draft.name}
          error={wrong.has('name') && t('wrong.name')}
          onChange={(event) => change({ name: event.target.value })}
        />
        <TextField
          size="small"
          label={t('field.nameEn')}
          description={t('field.nameEnHelp')}
          value={draft.nameEn}
          error={wrong.has('nameEn') && t('wrong.name')}
          onChange={(event) => change({ nameEn: event.target.value })}
        />
        <Select
          size="small"
          label={t('field.category')}
          value={draft.category}
          onChange={(event) => change({ category: event.target.value as Form['category'] })}
        >
          {categories.map((category) => (
            <option key={category} value={category}>
              {t(`category.${category}`)}
            </option>
          ))}
        </Select>
        <TextField
          size="small"
          inputMode="numeric"
          label={t('field.durationMinutes')}
          value={Number.isNaN(draft.durationMinutes) ? '' : String(draft.durationMinutes)}
          error={wrong.has('durationMinutes') && t('wrong.durationMinutes')}
          onChange={({ target: { value } }) =>
            change({ durationMinutes: /^\d{1,3}$/.test(value.trim()) ? Number(value) : Number.NaN })
          }
        />
        <Select
          size="small"
          label={t('field.mode')}
          value={draft.mode}
          onChange={(event) => change({ mode: event.target.value as Form['mode'] })}
        >
          <option value="direct">{t('mode.direct')}</option>
          <option value="request">{t('mode.request')}</option>
        </Select>
        <TextField
          size="small"
          label={t('field.information')}
          description={t('field.informationLeft', { count: left })}
          value={draft.information}
          error={(wrong.has('information') || left < 0) && t('wrong.information')}
          onChange={(event) => change({ information: event.target.value })}
        />
      </div>
      {SWITCHES.map((name) => (
        <label key={name} className="check">
          <input type="checkbox" checked={draft[name]} onChange={(event) => change({ [name]: event.target.checked })} />
          {t(`field.type-${name}`)}
        </label>
      ))}
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
        <Button size="small" type="button" variant="secondary" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}

const emptyType = (id: string, count: number): Form => ({
  id,
  name: '',
  nameEn: '',
  category: 'Ordinær',
  durationMinutes: 20,
  online: false,
  resource: false,
  hidden: false,
  mode: 'direct',
  information: '',
  sortOrder: count,
  vendorNotifications: false,
})
