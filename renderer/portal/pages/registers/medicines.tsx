import type { OwnPrescription } from '@shared/citizen/api'
import { Page } from '../../app/page'
import { usePrescriptions, useRegister } from '../../app/queries'
import { useSpeech } from '../../lib/i18n'
import { BackLink, PageLink } from '../../ui/link'
import { Loaded } from '../../ui/loaded'
import { Tag } from '../../ui/tag'
import { EntryList } from './entry-list'

/** "Legemidler": prescriptions with what is left, those that ran out within the year, and what was collected (S114, S130). */
export function MedicinesPage() {
  const { t } = useSpeech()
  const prescriptions = usePrescriptions()
  const collected = useRegister('prescriptions')
  return (
    <Page title={t('medicines.title')} above={<BackLink page="services">{t('catalogue.title')}</BackLink>}>
      <p className="lead">{t('medicines.lead')}</p>
      <Loaded query={prescriptions}>
        {(rows) => (
          <>
            <Prescriptions id="valid" title={t('medicines.valid')} rows={rows.filter((row) => !row.expired)} />
            <p>
              <PageLink page="renewal">{t('service.prescriptionRenewal')}</PageLink>
            </p>
            <Prescriptions id="expired" title={t('medicines.expired')} rows={rows.filter((row) => row.expired)} />
            <section aria-labelledby="collected">
              <h2 className="heading" id="collected">
                {t('medicines.collected')}
              </h2>
              <Loaded query={collected}>
                {(entries) => <EntryList entries={entries} none={t('medicines.noneCollected')} />}
              </Loaded>
            </section>
          </>
        )}
      </Loaded>
      <p className="catalogue__invented">{t('catalogue.invented')}</p>
    </Page>
  )
}

function Prescriptions({ id, title, rows }: { id: string; title: string; rows: readonly OwnPrescription[] }) {
  const { t, format } = useSpeech()
  return (
    <section aria-labelledby={id}>
      <h2 className="heading" id={id}>
        {title}
      </h2>
      {rows.length === 0 && <p>{t('medicines.none')}</p>}
      <ul className="entries">
        {rows.map((row) => (
          <li key={row.id} className="entry">
            <span className="entry__title" lang="nb">
              {row.drug} {row.strength}, {row.form}
            </span>
            <span className="entry__details" lang="nb">
              {row.dosage}
            </span>
            <span className="entry__tags">
              {!row.expired && (
                <Tag kind={row.refillsLeft > 0 ? 'good' : 'wait'}>
                  {row.refillsLeft > 0 ? t('renewal.left', { count: row.refillsLeft }) : t('renewal.noneLeft')}
                </Tag>
              )}
              <span>
                {t(row.expired ? 'renewal.expired' : 'renewal.validTo', { date: format.date(row.expiresAt) })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
