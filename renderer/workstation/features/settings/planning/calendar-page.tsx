import { Button, Tabs } from '@navikt/ds-react'
import type { AppointmentType, Calendar } from '@shared/calendar/model'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AsPatient } from './as-patient'
import { Doctor } from './doctor'
import { type Work, WorkPlan } from './plan/work-plan'
import type { Standing } from './standing'
import { TemplateList } from './templates/template-list'
import { useMayPlan } from './use-may-plan'

interface Props {
  readonly calendar: Calendar
  readonly calendars: readonly Calendar[]
  readonly standing: Standing | undefined
  readonly types: readonly AppointmentType[]
  readonly onEdit: () => void
  readonly onType: (id: string) => void
}
const tabs = ['rules', 'templates', 'plan'] as const
type Tab = (typeof tabs)[number]

/** One calendar: whether patients can book in it, its week templates, and its work plan, in the order in which they are set up. */
export function CalendarPage({ calendar, calendars, standing, types, onEdit, onType }: Props) {
  const { t } = useTranslation('planning')
  const mayPlan = useMayPlan()
  const [tab, setTab] = useState<Tab>('rules')
  const [work, setWork] = useState<Work | null>(null)
  const begin = (next: Work | null): void => {
    setWork(next)
    setTab('plan')
  }
  return (
    <>
      <header className="planning-head">
        <div className="grow">
          <h2>{calendar.name}</h2>
          <p className="muted">{t('publicName', { name: calendar.publicName })}</p>
        </div>
        <Button size="small" variant="secondary" disabled={!mayPlan} onClick={onEdit}>
          {t('edit')}
        </Button>
      </header>
      <Tabs
        size="small"
        value={tab}
        onChange={(next) => {
          setTab(tabs.find((one) => one === next) ?? 'rules')
          setWork(null)
        }}
      >
        <Tabs.List>
          {tabs.map((one) => (
            <Tabs.Tab key={one} value={one} label={t(`tab.${one}`)} />
          ))}
        </Tabs.List>
        <Tabs.Panel value="rules" className="planning-panel">
          <Doctor {...{ calendar, standing, types, onEdit, onType }} onPlan={() => setTab('templates')} />
          <AsPatient {...{ calendar, calendars, types }} />
        </Tabs.Panel>
        <Tabs.Panel value="templates" className="planning-panel">
          <TemplateList
            calendar={calendar}
            types={types}
            onRollOut={(templateId) => begin({ kind: 'roll-out', templateId })}
          />
        </Tabs.Panel>
        <Tabs.Panel value="plan" className="planning-panel">
          <WorkPlan {...{ calendar, calendars, types, work }} onWork={setWork} />
        </Tabs.Panel>
      </Tabs>
    </>
  )
}
