import Button from '@helsenorge/designsystem-react/components/Button'
import type { OwnReport } from '@shared/citizen/profile'
import { MOST_RELATIVES, type Relative, relationships, relative } from '@shared/patient/self-reported'
import { useState } from 'react'
import { type Errors, focusFirst } from '../../lib/form'
import { useSpeech } from '../../lib/i18n'
import { SelectField } from '../../ui/select-field'
import { Switch } from '../../ui/switch'
import { TextField } from '../../ui/text-field'
import { Part } from './part'
import { useReport } from './use-report'

const NOBODY: Relative = { name: '', relationship: 'spouse', phone: '', nextOfKin: false }

/** Several relatives, in the order in which they are to be contacted; one or more of them next of kin (S160). */
export function RelativesForm({ reported }: { reported: OwnReport }) {
  const { t } = useSpeech()
  const [errors, setErrors] = useState<Errors>({})
  const { draft, change, save, ...reporting } = useReport(reported.relatives, (told, before) => ({
    part: 'relatives',
    told,
    before,
  }))
  const send = (): void => {
    const wrong: Record<string, string> = {}
    draft.forEach((one, i) => {
      if (!relative.shape.name.safeParse(one.name).success) wrong[`relative-${i}-name`] = t('aboutMe.nameMissing')
      if (!relative.shape.phone.safeParse(one.phone).success) wrong[`relative-${i}-phone`] = t('aboutMe.phoneWrong')
    })
    setErrors(wrong)
    if (!focusFirst(wrong)) void save(draft.map((one) => relative.parse(one)))
  }
  const put = (i: number, part: Partial<Relative>) =>
    change(draft.map((one, at) => (at === i ? { ...one, ...part } : one)))
  const remove = (i: number) => {
    setErrors({})
    change(draft.filter((_one, at) => at !== i))
    document.getElementById('part-relatives')?.focus()
  }
  const sooner = (i: number) => {
    const [one, before] = [draft[i], draft[i - 1]]
    if (one && before) change(draft.map((each, at) => (at === i ? before : at === i - 1 ? one : each)))
  }
  const add = () => {
    change([...draft, NOBODY])
    requestAnimationFrame(() => document.getElementById(`relative-${draft.length}-name`)?.focus())
  }
  return (
    <Part name="relatives" reporting={reporting} onSave={send}>
      {draft.map((one, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a relative has no id, and its place in the order is what it is
        <fieldset key={i} className="about__relative">
          <legend>{t('aboutMe.relatives.one', { number: i + 1 })}</legend>
          <RelativeFields index={i} relative={one} errors={errors} onChange={(part) => put(i, part)} />
          <div className="about__acts">
            {i > 0 && (
              <Button variant="borderless" onClick={() => sooner(i)}>
                {t('aboutMe.relatives.sooner')}
                <span className="hidden-visually"> {one.name}</span>
              </Button>
            )}
            <Button variant="borderless" onClick={() => remove(i)}>
              {t('aboutMe.relatives.remove')}
              <span className="hidden-visually"> {one.name}</span>
            </Button>
          </div>
        </fieldset>
      ))}
      {draft.length < MOST_RELATIVES && (
        <Button variant="outline" onClick={add}>
          {t('aboutMe.relatives.add')}
        </Button>
      )}
    </Part>
  )
}

interface FieldProps {
  readonly index: number
  readonly relative: Relative
  readonly errors: Errors
  readonly onChange: (part: Partial<Relative>) => void
}

function RelativeFields({ index, relative: one, errors, onChange }: FieldProps) {
  const { t } = useSpeech()
  const id = `relative-${index}`
  return (
    <>
      <TextField
        id={`${id}-name`}
        label={t('aboutMe.name')}
        limit={100}
        value={one.name}
        onChange={(name) => onChange({ name })}
        error={errors[`${id}-name`]}
      />
      <SelectField
        id={`${id}-relationship`}
        label={t('aboutMe.relatives.relationship')}
        value={one.relationship}
        options={relationships.map((value) => ({ value, text: t(`aboutMe.relationship.${value}`) }))}
        onChange={(relationship) => onChange({ relationship })}
      />
      <TextField
        id={`${id}-phone`}
        label={t('aboutMe.phone')}
        limit={30}
        value={one.phone}
        onChange={(phone) => onChange({ phone })}
        error={errors[`${id}-phone`]}
      />
      <Switch
        id={`${id}-kin`}
        label={t('aboutMe.relatives.nextOfKin')}
        on={one.nextOfKin}
        onChange={(nextOfKin) => onChange({ nextOfKin })}
      />
    </>
  )
}
