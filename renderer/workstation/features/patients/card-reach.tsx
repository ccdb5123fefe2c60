import { Button } from '@navikt/ds-react'
import { reach } from '@shared/citizen/reach'
import { useTranslation } from 'react-i18next'
import { useNow } from '../../lib/clock'
import { fullName, useFormats } from '../../lib/format'
import { useDeskQuery } from '../../lib/use-query'
import type { Card } from './card'
import { Fact, Section } from './card-facts'

/** Whether and why not the patient can be reached, through whom, and what the patient must do about it (S32-S34, S120, S192, S194). */
export function Helsenorge({ card }: { card: Card }) {
  const { t } = useTranslation(['patients', 'inbox'])
  const format = useFormats()
  const now = useNow()
  const { patient } = card
  const { problem, readers } = reach(patient, card.family, 'messages', now)
  const parents = readers.filter(({ id }) => id !== patient.id)
  return (
    <Section title={t('card.helsenorge')} wide>
      <p className="card-reach">
        <span className="tag" data-tone={problem ? 'warning' : 'accent'}>
          {t(problem ? 'card.reachNot' : 'card.reachOk')}
        </span>
        {problem && <span>{t(`inbox:reach.${problem}`)}</span>}
        {parents.length > 0 && (
          <span className="person">{t('inbox:readBy', { names: parents.map(fullName).join(', ') })}</span>
        )}
      </p>
      <dl className="facts-row">
        <Fact name={t('card.consent')}>{t(`card.consentLevel.${patient.consent}`)}</Fact>
        <Fact name={t('card.confirmed')}>
          {patient.contactConfirmedAt === null ? t('card.never') : format.date(patient.contactConfirmedAt)}
        </Fact>
      </dl>
      <AskNow key={patient.id} patientId={patient.id} />
    </Section>
  )
}

/** What stands above comes with the sync; without a line it may have changed unseen, and that is said. Asked, HelseNorge answers for this moment. */
function AskNow({ patientId }: { patientId: string }) {
  const { t } = useTranslation('patients')
  const format = useFormats()
  const now = useNow()
  const sync = useDeskQuery('sync.state', {}).data
  const asked = useDeskQuery('patient.reachNow', { patientId }, { enabled: false })
  const answer = asked.isFetching ? undefined : asked.data
  const since = sync?.phase === 'offline' ? sync.lastSyncedAt : null
  return (
    <div className="card-ask">
      {since !== null && <span className="tag">{t('card.asOf', { when: format.when(since, now) })}</span>}
      <Button size="xsmall" variant="tertiary" loading={asked.isFetching} onClick={() => void asked.refetch()}>
        {t('card.ask')}
      </Button>
      <span role="status">
        {answer?.problem != null && t('card.noAnswer')}
        {answer?.reachability && (
          <>
            {t('card.answered', { time: format.time(answer.at) })}{' '}
            {t(
              answer.reachability.activeSelf
                ? 'card.activeSelf'
                : answer.reachability.activeViaOthers
                  ? 'card.activeViaOthers'
                  : 'card.notActive',
            )}
            {answer.reachability.powerGiven && ` ${t('card.powerGiven')}`}
          </>
        )}
      </span>
    </div>
  )
}
