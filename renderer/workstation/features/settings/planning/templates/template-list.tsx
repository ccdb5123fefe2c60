import './templates.css'
import { PlusIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react'
import type { AppointmentType, Calendar, WeekTemplate } from '@shared/calendar/model'
import { templateFormOf } from '@shared/calendar/template-commands'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToast } from '../../../../app/toasts'
import { weekdayWords } from '../../../../lib/day-words'
import { isLanguage } from '../../../../lib/i18n'
import { useRefusalText } from '../../../../lib/refusal'
import { useCommand } from '../../../../lib/use-command'
import { useDeskQuery } from '../../../../lib/use-query'
import { useMayPlan } from '../use-may-plan'

const TemplateForm = lazy(() => import('./template-form').then((module) => ({ default: module.TemplateForm })))

interface Props {
  readonly calendar: Calendar
  readonly types: readonly AppointmentType[]
  readonly onRollOut: (templateId: string) => void
}
type Editing = { readonly template: WeekTemplate | null; readonly copyOf: WeekTemplate | null }

/** The week templates of a calendar (S89). */
export function TemplateList({ calendar, types, onRollOut }: Props) {
  const { t, i18n } = useTranslation('planning')
  const language = isLanguage(i18n.language) ? i18n.language : 'nb'
  const templates = useDeskQuery('calendar.templates', { calendarId: calendar.id }).data
  const remove = useCommand('weekTemplate.delete')
  const toast = useToast()
  const refusal = useRefusalText()
  const mayPlan = useMayPlan()
  const [editing, setEditing] = useState<Editing | null>(null)
  const [removing, setRemoving] = useState<string | null>(null)
  if (!templates) return <div className="view-loading" aria-busy />
  if (editing) {
    const standing = templates.find(({ id }) => id === editing.template?.id) ?? editing.template
    return (
      <Suspense fallback={<div className="view-loading" aria-busy />}>
        <TemplateForm
          key={editing.template?.id ?? 'new'}
          calendar={calendar}
          types={types}
          template={standing}
          copyOf={editing.copyOf}
          onDone={() => setEditing(null)}
        />
      </Suspense>
    )
  }
  const confirmRemove = async (template: WeekTemplate): Promise<void> => {
    const done = await remove({ from: templateFormOf(template) })
    setRemoving(null)
    toast(done.ok ? t('template.removed') : refusal(done), done.ok ? 'success' : 'problem')
  }
  return (
    <section className="panel" aria-labelledby="templates">
      <h3 id="templates">{t('template.title')}</h3>
      <p className="muted">{t('template.help')}</p>
      <ul className="template-list">
        {templates.map((template) => (
          <li key={template.id}>
            <div className="grow">
              <strong>{template.name}</strong>
              <span className="template-days">
                {template.days.map(({ weekday, blocks }) => (
                  <span key={weekday}>
                    {weekdayWords(language, weekday).slice(0, 3)}{' '}
                    <span className="tabular muted">
                      {blocks[0]?.from}–{blocks.at(-1)?.to}
                    </span>
                  </span>
                ))}
              </span>
            </div>
            {removing === template.id ? (
              <span className="row" role="alertdialog" aria-label={t('template.removeSure', { name: template.name })}>
                <span>{t('template.removeSure', { name: template.name })}</span>
                <Button size="xsmall" data-color="danger" onClick={() => void confirmRemove(template)}>
                  {t('template.remove')}
                </Button>
                <Button size="xsmall" variant="secondary" autoFocus onClick={() => setRemoving(null)}>
                  {t('cancel')}
                </Button>
              </span>
            ) : (
              <span className="row">
                <Button size="xsmall" disabled={!mayPlan} onClick={() => onRollOut(template.id)}>
                  {t('template.rollOut')}
                </Button>
                <Button size="xsmall" variant="secondary" onClick={() => setEditing({ template, copyOf: null })}>
                  {t(mayPlan ? 'edit' : 'template.look')}
                </Button>
                <Button
                  size="xsmall"
                  variant="tertiary"
                  disabled={!mayPlan}
                  onClick={() => setEditing({ template: null, copyOf: template })}
                >
                  {t('template.copy')}
                </Button>
                <Button
                  size="xsmall"
                  variant="tertiary"
                  data-color="danger"
                  disabled={!mayPlan}
                  onClick={() => setRemoving(template.id)}
                >
                  {t('template.remove')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {templates.length === 0 && <p className="notice">{t('template.none')}</p>}
      <Button
        size="small"
        variant="secondary"
        icon={<PlusIcon aria-hidden />}
        disabled={!mayPlan}
        onClick={() => setEditing({ template: null, copyOf: null })}
      >
        {t('template.new')}
      </Button>
    </section>
  )
}
