import { Button } from '@navikt/ds-react'
import type { QueryResult } from '@shared/contract'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../../../app/session'
import { useToast } from '../../../../app/toasts'
import { useNow } from '../../../../lib/clock'
import { fullName, useFormats } from '../../../../lib/format'
import { useMayPlan } from '../use-may-plan'
import { useUndoPlan } from './use-undo-plan'

/** The latest changes of the plan, each with who, when, and the way back (N14). */
export function PlanChanges({ changes }: { changes: QueryResult<'calendar.plan'>['changes'] }) {
  const { t } = useTranslation('planning')
  const format = useFormats()
  const now = useNow(60_000)
  const { employees } = useSession()
  const undo = useUndoPlan()
  const toast = useToast()
  const mayPlan = useMayPlan()
  if (changes.length === 0) return null
  const back = async (id: string): Promise<void> => {
    const done = await undo(id)
    toast(done.text, done.ok ? 'success' : 'problem')
  }
  return (
    <section className="panel" aria-labelledby="plan-changes">
      <h3 id="plan-changes">{t('plan.changes')}</h3>
      <ul className="plan-changes">
        {changes.map(({ id, kind, name, from, to, changedAt, changedById, undoneAt, pending }) => {
          const by = employees.find((employee) => employee.id === changedById)
          const period = from === to ? format.date(from) : `${format.date(from)}–${format.date(to)}`
          return (
            <li key={id} data-undone={undoneAt !== null || undefined}>
              <span className="grow">
                <span>{[t(`plan.kind-${kind}`), name].filter(Boolean).join(': ')}</span>{' '}
                <span className="tabular">{period}</span>
                <span className="muted plan-by">
                  {[by && fullName(by), format.when(changedAt, now), pending && t('plan.waiting')]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              {undoneAt === null ? (
                <Button
                  size="xsmall"
                  variant="secondary"
                  disabled={!mayPlan}
                  aria-label={`${t('plan.undo')}: ${t(`plan.kind-${kind}`)} ${name} ${period}`}
                  onClick={() => void back(id)}
                >
                  {t('plan.undo')}
                </Button>
              ) : (
                <span className="muted">{t('plan.isUndone')}</span>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
