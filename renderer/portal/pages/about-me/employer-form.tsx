import type { OwnReport } from '@shared/citizen/profile'
import { employer as employerSchema } from '@shared/patient/self-reported'
import { useState } from 'react'
import { type Errors, focusFirst } from '../../lib/form'
import { useSpeech } from '../../lib/i18n'
import { TextField } from '../../ui/text-field'
import { Part } from './part'
import { useReport } from './use-report'

const EMPTY = { name: '', phone: null }

/** Whom the clinic may call at work, when the patient wishes so (S161). */
export function EmployerForm({ reported }: { reported: OwnReport }) {
  const { t } = useSpeech()
  const [errors, setErrors] = useState<Errors>({})
  const { draft, change, save, ...reporting } = useReport(reported.employer, (told, before) => ({
    part: 'employer',
    told,
    before,
  }))
  const { name, phone } = draft ?? EMPTY
  const send = (): void => {
    const told = { name: name.trim(), phone: phone?.trim() || null }
    // nothing written: there is no employer
    if (told.name === '' && told.phone === null) return void save(null)
    const wrong: Errors = {
      ...(employerSchema.shape.name.safeParse(told.name).success ? {} : { 'employer-name': t('aboutMe.nameMissing') }),
      ...(employerSchema.shape.phone.safeParse(told.phone).success
        ? {}
        : { 'employer-phone': t('aboutMe.phoneWrong') }),
    }
    setErrors(wrong)
    if (!focusFirst(wrong)) void save(told)
  }
  return (
    <Part name="employer" reporting={reporting} onSave={send}>
      <TextField
        id="employer-name"
        label={t('aboutMe.employer.name')}
        optional
        limit={100}
        value={name}
        onChange={(value) => change({ name: value, phone })}
        error={errors['employer-name']}
      />
      <TextField
        id="employer-phone"
        label={t('aboutMe.phone')}
        optional
        limit={30}
        value={phone ?? ''}
        onChange={(value) => change({ name, phone: value })}
        error={errors['employer-phone']}
      />
    </Part>
  )
}
