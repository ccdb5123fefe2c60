import { PersonCheckmarkIcon, PersonIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react'
import type { Instant } from '@shared/time/instant'
import { useTranslation } from 'react-i18next'
import { useActivePatient } from '../../app/active-patient'
import { PresentOthers } from '../../app/present-others'
import { ageNow, listName, useFormats } from '../../lib/format'
import { type ConvertTo, convertsTo } from './convert-dialog'
import { NeedsLine } from './needs-line'
import { OwnerChoice } from './owner-choice'
import type { Thread } from './thread'
import { TimeLeftTag } from './time-left-tag'
import { dialogueTitle } from './title'

const STATUS_TONE = { open: 'accent', answered: undefined, closed: undefined } as const

interface Props {
  readonly thread: Thread
  readonly now: Instant
  readonly onConvert: (to: ConvertTo) => void
}

/** What the thread is about, whose it is, and what is owed. */
export function ThreadHeader({ thread, now, onConvert }: Props) {
  const { t } = useTranslation(['inbox', 'common'])
  const format = useFormats()
  const { dialogue } = thread
  const paid = dialogue.kind === 'e-consultation' && dialogue.openedBy === 'patient'
  return (
    <header className="thread-head">
      <PatientLine thread={thread} now={now} />
      <div className="thread-what">
        <h2 className="person">{dialogue.subject}</h2>
        <span className="muted">{dialogueTitle(dialogue.kind, t(`common:kind.${dialogue.kind}`))}</span>
      </div>
      <div className="row wrap thread-facts">
        <span className="tag" data-tone={STATUS_TONE[dialogue.status]}>
          {t(`status.${dialogue.status}`)}
        </span>
        <TimeLeftTag now={now} kind={dialogue.kind} dueAt={dialogue.dueAt} long />
        {paid && (
          <span className="tag">
            {dialogue.fee === null ? t('thread.noFee') : t('thread.fee', { amount: dialogue.fee })}
          </span>
        )}
        {dialogue.lastSender === 'clinic' && (
          <span className="muted">
            {dialogue.readByPatientAt === null
              ? t('thread.notReadByPatient')
              : t('thread.readByPatient', { when: format.when(dialogue.readByPatientAt, now) })}
          </span>
        )}
        {dialogue.convertedFrom !== null && dialogue.convertedAt !== null && (
          <span className="muted">
            {t('convert.was', {
              name: t(`common:kind.${dialogue.convertedFrom}`),
              when: format.when(dialogue.convertedAt, now),
            })}
          </span>
        )}
        <NeedsLine needs={thread.patient.specialNeeds} />
        <PresentOthers subject={{ kind: 'dialogue', id: dialogue.id }} />
        <span className="grow" />
        {convertsTo(dialogue).map((to) => (
          <Button key={to} size="xsmall" variant="tertiary" onClick={() => onConvert(to)}>
            {t(`convert.to.${to}`)} …
          </Button>
        ))}
        <OwnerChoice dialogue={dialogue} />
      </div>
    </header>
  )
}

/** Name and birth date always stand together; one click makes the person the active patient. */
function PatientLine({ thread: { patient }, now }: { thread: Thread; now: Instant }) {
  const { t } = useTranslation(['inbox', 'common'])
  const format = useFormats()
  const { patientId, activate } = useActivePatient()
  return (
    <div className="thread-patient">
      <PersonIcon aria-hidden fontSize={18} />
      <strong className="person ellipsis">{listName(patient)}</strong>
      <span className="person thread-born">{format.date(patient.birthDate)}</span>
      <span className="muted">{t('common:years', { count: ageNow(patient.birthDate, now) })}</span>
      <span className="grow" />
      {patientId === patient.id ? (
        <span className="tag" data-tone="accent">
          <PersonCheckmarkIcon aria-hidden />
          {t('thread.isActive')}
        </span>
      ) : (
        <Button size="xsmall" variant="tertiary" onClick={() => void activate(patient.id)}>
          {t('thread.makeActive')}
        </Button>
      )}
    </div>
  )
}
