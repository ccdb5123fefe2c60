import { Button, TextField } from '@navikt/ds-react'
import type { PatientList } from '@shared/calendar/model'
import { type PatientListForm as Form, patientListForm } from '@shared/calendar/patient-list-commands'
import type { QueryResult } from '@shared/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToast } from '../../../app/toasts'
import { useFormats } from '../../../lib/format'
import { newId } from '../../../lib/id'
import { useRefusalText } from '../../../lib/refusal'
import { useCommand } from '../../../lib/use-command'
import { useDeskQuery } from '../../../lib/use-query'
import { PatientPicker } from '../../calendar/patient-picker'
import { useForm } from './use-form'
import { useMayPlan } from './use-may-plan'

type Found = NonNullable<QueryResult<'calendar.patientList'>>
interface Props {
  /** null: a new one */
  readonly id: string | null
  readonly onDone: () => void
}
const formOf = ({ id, name, patientIds }: PatientList): Form => ({ id, name, patientIds })

/** A list of patients who may book in a calendar: name, who is on it, find and add (S80). */
export function PatientListForm({ id, onDone }: Props) {
  const { data } = useDeskQuery('calendar.patientList', { id: id ?? '' }, { enabled: id !== null })
  if (id !== null && !data) return data === null ? null : <div className="view-loading" aria-busy />
  return <Fields key={id ?? 'new'} found={data ?? null} onDone={onDone} />
}

function Fields({ found, onDone }: { found: Found | null; onDone: () => void }) {
  const { t } = useTranslation('planning')
  const format = useFormats()
  const mayPlan = useMayPlan()
  const toast = useToast()
  const refusal = useRefusalText()
  const save = useCommand('patientList.save')
  const remove = useCommand('patientList.delete')
  const [newListId] = useState(newId)
  const standing = found && formOf(found.list)
  const empty: Form = { id: newListId, name: '', patientIds: [] }
  const { draft, seen, changed, change, takeOver } = useForm<Form>(standing, empty)
  const [wrong, setWrong] = useState(false)
  const [problem, setProblem] = useState<string>()
  const known = new Map(found?.patients.map((patient) => [patient.id, patient]))
  const send = async (): Promise<void> => {
    const parsed = patientListForm.safeParse(draft)
    setWrong(!parsed.success)
    if (!parsed.success) return
    const done = await save({ list: parsed.data, from: seen })
    if (!done.ok) return setProblem(refusal(done))
    toast(t('saved'), 'success')
    onDone()
  }
  const takeAway = async (): Promise<void> => {
    if (!seen) return
    const done = await remove({ from: seen })
    if (!done.ok) return setProblem(refusal(done))
    toast(t('lists.removed'), 'success')
    onDone()
  }
  const title = found ? t('lists.edit', { name: found.list.name }) : t('lists.new')
  return (
    <section className="planning-form" aria-label={title}>
      <h2>{title}</h2>
      <TextField
        size="small"
        label={t('lists.name')}
        value={draft.name}
        disabled={!mayPlan}
        error={wrong && t('wrong.name')}
        onChange={(event) => {
          setWrong(false)
          change({ name: event.target.value })
        }}
      />
      <ul className="patient-list">
        {draft.patientIds.map((patientId) => (
          <li key={patientId}>
            <OnList id={patientId} known={known.get(patientId)} date={format.date} />
            <Button
              size="xsmall"
              variant="tertiary"
              type="button"
              disabled={!mayPlan}
              onClick={() => change({ patientIds: draft.patientIds.filter((other) => other !== patientId) })}
            >
              {t('lists.takeOff')}
            </Button>
          </li>
        ))}
      </ul>
      {draft.patientIds.length === 0 && <p className="muted">{t('lists.nobody')}</p>}
      {mayPlan && (
        <PatientPicker
          key={draft.patientIds.length}
          label={t('lists.add')}
          stay={draft.patientIds.length === (standing?.patientIds.length ?? 0)}
          onChoose={(patientId) =>
            change({ patientIds: [...draft.patientIds.filter((other) => other !== patientId), patientId] })
          }
        />
      )}
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
        <Button size="small" type="button" disabled={!mayPlan} onClick={() => void send()}>
          {t('save')}
        </Button>
        <Button size="small" type="button" variant="secondary" onClick={onDone}>
          {t('cancel')}
        </Button>
        {seen && (
          <Button
            size="small"
            type="button"
            variant="tertiary"
            data-color="danger"
            disabled={!mayPlan}
            onClick={() => void takeAway()}
          >
            {t('lists.remove')}
          </Button>
        )}
      </div>
    </section>
  )
}

/** A name with the birth date: of somebody just added it is looked up. */
function OnList(props: { id: string; known: Found['patients'][number] | undefined; date: (at: string) => string }) {
  const { known } = props
  const card = useDeskQuery('patient.card', { patientId: props.id }, { enabled: known === undefined }).data
  const patient = known ?? card?.patient
  return (
    <span className="grow">
      <span className="person">
        {patient?.familyName}, {patient?.givenName}
      </span>{' '}
      <span className="muted tabular person">{patient && props.date(patient.birthDate)}</span>
    </span>
  )
}
