import { Button, Select, TextField } from '@navikt/ds-react'
import type { Calendar } from '@shared/calendar/model'
import { calendarForm, calendarFormOf, type CalendarForm as Form } from '@shared/calendar/setup-commands'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../../app/session'
import { useToast } from '../../../app/toasts'
import { fullName } from '../../../lib/format'
import { newId } from '../../../lib/id'
import { useRefusalText } from '../../../lib/refusal'
import { useCommand } from '../../../lib/use-command'
import { useDeskQuery } from '../../../lib/use-query'
import { useForm } from './use-form'
import { useMayPlan } from './use-may-plan'

const NUMBERS = ['cancelLimitHours', 'bookLimitHours', 'bookDaysAhead', 'maxOpenPerPatient'] as const

interface Props {
  /** null: a new one */
  readonly calendar: Calendar | null
  readonly count: number
  readonly onDone: (id?: string) => void
}

/** Name, owner, who may book and within which limits (S56, S60, S66, S74, S78-S81). What was typed stays when it is refused. */
export function CalendarForm({ calendar, count, onDone }: Props) {
  const { t } = useTranslation(['planning', 'common'])
  const overview = useDeskQuery('clinic.overview', {}).data
  const lists = useDeskQuery('calendar.patientLists', {}).data ?? []
  const { employees } = useSession()
  const save = useCommand('calendar.save')
  const toast = useToast()
  const mayPlan = useMayPlan()
  const refusal = useRefusalText()
  const [id] = useState(newId)
  const { draft, seen, changed, change, takeOver } = useForm<Form>(
    calendar && calendarFormOf(calendar),
    emptyCalendar(id, overview?.clinic?.id ?? '', count),
  )
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set())
  const [problem, setProblem] = useState<string>()
  const send = async (): Promise<void> => {
    const parsed = calendarForm.safeParse(draft)
    setWrong(new Set(parsed.error?.issues.map(({ path }) => String(path[0]))))
    if (!parsed.success) return
    const done = await save({ calendar: parsed.data, from: seen })
    if (!done.ok) return setProblem(refusal(done))
    toast(t('saved'), 'success')
    onDone(parsed.data.id)
  }
  const owners = [
    { value: `clinic:${overview?.clinic?.id ?? ''}`, text: t('ownerClinic') },
    ...(overview?.groups ?? []).map((group) => ({ value: `group:${group.id}`, text: t('ownerGroup', group) })),
    ...employees.map((one) => ({
      value: `${one.role === 'gp' ? 'gp' : 'employee'}:${one.id}`,
      text: `${fullName(one)} (${t(`role.${one.role}`)})`,
    })),
  ]
  return (
    <form
      className="planning-form"
      aria-label={calendar ? t('editCalendar', { name: calendar.name }) : t('newCalendar')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <h2>{calendar ? t('editCalendar', { name: calendar.name }) : t('newCalendar')}</h2>
      <div className="planning-fields">
        <TextField
          size="small"
          label={t('field.name')}
          description={t('field.nameHelp')}
          value={draft.name}
          error={wrong.has('name') && t('wrong.name')}
          onChange={(event) => change({ name: event.target.value })}
        />
        <TextField
          size="small"
          label={t('field.publicName')}
          description={t('field.publicNameHelp')}
          value={draft.publicName}
          error={wrong.has('publicName') && t('wrong.name')}
          onChange={(event) => change({ publicName: event.target.value })}
        />
        <Select
          size="small"
          label={t('field.owner')}
          description={t('field.ownerHelp')}
          value={`${draft.ownerKind}:${draft.ownerId}`}
          onChange={(event) => {
            const [kind, ownerId = ''] = event.target.value.split(':')
            change({ ownerKind: kind as Form['ownerKind'], ownerId })
          }}
        >
          {owners.map(({ value, text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </Select>
        <Select
          size="small"
          label={t('field.who')}
          description={t('field.whoHelp')}
          value={draft.patientListId ?? ''}
          onChange={(event) => change({ patientListId: event.target.value === '' ? null : event.target.value })}
        >
          <option value="">{t('whoGpPatients')}</option>
          {lists.map((list) => (
            <option key={list.id} value={list.id}>
              {t('whoList', { name: list.name, count: list.count })}
            </option>
          ))}
        </Select>
        {NUMBERS.map((name) => (
          <TextField
            key={name}
            size="small"
            type="text"
            inputMode="numeric"
            label={t(`field.${name}`)}
            value={Number.isNaN(draft[name]) ? '' : String(draft[name])}
            error={wrong.has(name) && t(`wrong.${name}`)}
            onChange={(event) => change({ [name]: numberOf(event.target.value) })}
          />
        ))}
      </div>
      <label className="check">
        <input type="checkbox" checked={draft.online} onChange={(event) => change({ online: event.target.checked })} />
        {t('field.online')}
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={draft.vendorNotifications}
          onChange={(event) => change({ vendorNotifications: event.target.checked })}
        />
        {t('field.vendorNotifications')}
      </label>
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
        <Button size="small" type="button" variant="secondary" onClick={() => onDone(calendar?.id)}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}

const numberOf = (text: string): number => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN)

const emptyCalendar = (id: string, clinicId: string, count: number): Form => ({
  id,
  name: '',
  publicName: '',
  ownerKind: 'clinic',
  ownerId: clinicId,
  online: false,
  cancelLimitHours: 24,
  bookLimitHours: 2,
  bookDaysAhead: 90,
  maxOpenPerPatient: 2,
  colour: count % 8,
  sortOrder: count,
  vendorNotifications: false,
  patientListId: null,
})
