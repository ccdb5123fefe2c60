import './template-panel.css'
import { TrashIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react'
import { fillTemplate, templateVariables } from '@shared/inbox/fill-template'
import type { ReplyTemplate } from '@shared/inbox/templates'
import type { Patient } from '@shared/patient/model'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../app/session'
import { useToast } from '../../app/toasts'
import { now } from '../../lib/clock'
import { fullName, useFormats } from '../../lib/format'
import { newId } from '../../lib/id'
import { useRefusalText } from '../../lib/refusal'
import { useCommand } from '../../lib/use-command'
import { useDeskQuery } from '../../lib/use-query'

interface Props {
  readonly patient: Patient
  /** what stands in the answer now: it can be kept as a template */
  readonly text: string
  readonly onInsert: (text: string) => void
}

const formOf = ({ clinicId: _clinicId, ...form }: ReplyTemplate) => form

/** Prepared answers, the clinic's and one's own: found by typing, put in filled out with Enter, made of what was just written. */
export function TemplatePanel({ patient, text, onInsert }: Props) {
  const { t } = useTranslation('inbox')
  const [wanted, setWanted] = useState('')
  const search = useRef<HTMLInputElement>(null)
  const fill = useFill(patient)
  const remove = useCommand('replyTemplate.delete')
  const toast = useToast()
  const refusal = useRefusalText()
  const all = useDeskQuery('inbox.templates', {}).data ?? []
  const lower = wanted.trim().toLowerCase()
  const hits = all.filter(({ name, body }) => `${name}\n${body}`.toLowerCase().includes(lower))
  const takeAway = async (template: ReplyTemplate): Promise<void> => {
    const done = await remove({ from: formOf(template) })
    // its button goes with it
    search.current?.focus()
    toast(done.ok ? t('template.removed', { name: template.name }) : refusal(done), done.ok ? 'success' : 'problem')
  }
  return (
    <section className="templates" aria-label={t('template.title')}>
      <input
        ref={search}
        type="search"
        aria-label={t('template.find')}
        placeholder={t('template.find')}
        // biome-ignore lint/a11y/noAutofocus: the panel was just asked for
        autoFocus
        value={wanted}
        onChange={({ target }) => setWanted(target.value)}
        onKeyDown={(event) => {
          const first = hits[0]
          if (event.key !== 'Enter' || !first) return
          event.preventDefault()
          onInsert(fill(first.body))
        }}
      />
      <ul>
        {hits.map((template) => (
          <li key={template.id}>
            <button type="button" className="plain template" onClick={() => onInsert(fill(template.body))}>
              <strong>{template.name}</strong>
              {template.ownerId !== null && <span className="tag">{t('template.own')}</span>}
              <span className="muted ellipsis">{template.body.replace(/\s+/g, ' ')}</span>
            </button>
            <button
              type="button"
              className="plain"
              aria-label={t('template.remove', { name: template.name })}
              title={t('template.remove', { name: template.name })}
              onClick={() => void takeAway(template)}
            >
              <TrashIcon aria-hidden fontSize={16} />
            </button>
          </li>
        ))}
      </ul>
      {hits.length === 0 && <p className="muted">{t('template.none')}</p>}
      {text.trim() !== '' && <KeepAsTemplate text={text} />}
      <p className="muted template-hint">
        {t('template.variables', { names: templateVariables.map((name) => `{${name}}`).join(' ') })}
      </p>
    </section>
  )
}

function KeepAsTemplate({ text }: { text: string }) {
  const { t } = useTranslation('inbox')
  const { user } = useSession()
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const save = useCommand('replyTemplate.save')
  const toast = useToast()
  const refusal = useRefusalText()
  const keep = async (): Promise<void> => {
    if (name.trim() === '' || !user) return
    const template = { id: newId(), name, body: text, ownerId: shared ? null : user.id }
    const done = await save({ template, from: null })
    toast(done.ok ? t('template.kept', { name }) : refusal(done), done.ok ? 'success' : 'problem')
    if (done.ok) setName('')
  }
  return (
    <div className="row wrap">
      <input
        aria-label={t('template.name')}
        placeholder={t('template.name')}
        maxLength={60}
        value={name}
        onChange={({ target }) => setName(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          void keep()
        }}
      />
      <label>
        <input type="checkbox" checked={shared} onChange={({ target }) => setShared(target.checked)} />{' '}
        {t('template.shared')}
      </label>
      <Button size="xsmall" variant="secondary" type="button" onClick={() => void keep()}>
        {t('template.keep')}
      </Button>
    </div>
  )
}

/** Fills a template for the patient, in Norwegian whatever the window speaks. */
function useFill(patient: Patient): (body: string) => string {
  const format = useFormats()
  const { user, employees } = useSession()
  const overview = useDeskQuery('clinic.overview', {}).data
  return (body) => {
    const gp = employees.find(({ id }) => id === patient.gpId)
    return fillTemplate(body, {
      fornavn: patient.givenName,
      navn: fullName(patient),
      fastlege: gp ? fullName(gp) : null,
      meg: user ? fullName(user) : null,
      klinikk: overview?.clinic?.name ?? null,
      telefon: overview?.clinic?.phone ?? null,
      dato: format.date(now()),
    })
  }
}
