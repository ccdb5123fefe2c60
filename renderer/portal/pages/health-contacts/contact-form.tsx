import Button from '@helsenorge/designsystem-react/components/Button'
import { contactText, type OwnHealthContact } from '@shared/citizen/health-contacts'
import { useEffect, useState } from 'react'
import { useApi } from '../../app/connection'
import { useRefresh } from '../../app/queries'
import { useSession } from '../../app/session'
import { citizen } from '../../lib/citizen'
import { type Errors, focusFirst } from '../../lib/form'
import { useSpeech } from '../../lib/i18n'
import { useAttempt } from '../../lib/use-attempt'
import { ProblemNotice } from '../../ui/problem-notice'
import { TextField } from '../../ui/text-field'

interface Wish {
  readonly name: string
  readonly role: string
  readonly phone: string
}
const FIELDS = ['name', 'role', 'phone'] as const
const LIMIT = { name: 100, role: 100, phone: 30 }
const EMPTY: Wish = { name: '', role: '', phone: '' }

interface Props {
  /** as it stands now; none: a new one */
  readonly contact?: OwnHealthContact
  readonly onDone: (saved: boolean) => void
}

/** Writes a contact down, or changes one; what was typed stays when it can't be saved. */
export function ContactForm({ contact, onDone }: Props) {
  const { t } = useSpeech()
  const api = useApi()
  const refresh = useRefresh()
  const { chosen } = useSession()
  const [wish, setWish] = useState<Wish>(contact ?? EMPTY)
  const [errors, setErrors] = useState<Errors>({})
  const [opened] = useState(contact?.changedAt ?? 0)
  // told that somebody else has changed it: the list beside shows how it stands now, and the next press is meant
  const [told, setTold] = useState(false)
  useEffect(() => document.getElementById('contact-name')?.focus(), [])
  const { submit, pending, problem } = useAttempt((text: Wish, key) => {
    const body = { patientId: chosen.id, ...text }
    return contact
      ? citizen.changeContact(api, { ...body, id: contact.id, seen: told ? contact.changedAt : opened }, key)
      : citizen.addContact(api, body, key)
  })
  const save = async (): Promise<void> => {
    const parsed = contactText.safeParse(wish)
    const wrong = Object.fromEntries(
      (parsed.error?.issues ?? []).map(({ path: [field] }) => [
        `contact-${String(field)}`,
        field === 'phone' ? t('healthContacts.phoneWrong') : t('healthContacts.nameMissing'),
      ]),
    )
    setErrors(wrong)
    if (focusFirst(wrong) || !parsed.data) return
    const outcome = await submit(parsed.data)
    if (!outcome) return
    if (outcome.ok) onDone(true)
    else setTold(outcome.problem.code === 'contact-changed')
    await refresh()
  }
  return (
    <form
      className="contacts__form"
      aria-label={contact ? t('healthContacts.changeTitle', { name: contact.name }) : t('healthContacts.add')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {FIELDS.map((field) => (
        <TextField
          key={field}
          id={`contact-${field}`}
          label={t(`healthContacts.field.${field}`)}
          optional={field !== 'name'}
          limit={LIMIT[field]}
          value={wish[field]}
          onChange={(value) => setWish((before) => ({ ...before, [field]: value }))}
          error={errors[`contact-${field}`]}
        />
      ))}
      {problem && <ProblemNotice title={t('healthContacts.failed')} problem={problem} />}
      <div className="buttons">
        <Button type="submit" disabled={pending}>
          {pending ? t('action.saving') : t('healthContacts.save')}
        </Button>
        <Button variant="outline" disabled={pending} onClick={() => onDone(false)}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  )
}
