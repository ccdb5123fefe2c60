import { type RenewalOutcome, renewalOutcomes } from '@shared/inbox/model'
import { flagsOf } from '@shared/inbox/renewal-flags'
import type { Prescription } from '@shared/patient/model'
import type { Instant } from '@shared/time/instant'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useNow } from '../../lib/clock'
import { useFormats } from '../../lib/format'
import { drugName, type LineDecisions, linesOfOutcome, outcomeOfLines, renewalText } from './renewal'
import type { ReplyDraft } from './reply-draft'

interface Props {
  readonly asked: readonly Prescription[]
  /** the patient's last consultation, null = never here */
  readonly lastVisitAt: Instant | null
  readonly reply: ReplyDraft
  readonly onChange: (reply: ReplyDraft) => void
}

/**
 * The answer to a renewal: each prescription and one of exactly four outcomes (S50, S51). Lines and outcome fill each other in, and a text the
 * person has not touched follows them.
 */
export function RenewalForm({ asked, lastVisitAt, reply, onChange }: Props) {
  const { t } = useTranslation('inbox')
  const textFor = useSuggestion(asked)
  const suggested = useRef<string | undefined>(undefined)
  const ids = asked.map(({ id }) => id)
  const lines: LineDecisions = new Map(Object.entries(reply.lines))

  const decide = (outcome: RenewalOutcome | null, decisions: LineDecisions): void => {
    const own = reply.body.trim() !== '' && reply.body !== suggested.current
    suggested.current = outcome === null ? suggested.current : textFor(outcome, decisions)
    onChange({
      ...reply,
      body: own ? reply.body : (suggested.current ?? ''),
      outcome,
      lines: Object.fromEntries(decisions),
    })
  }

  return (
    <div className="renewal">
      {asked.length > 0 && (
        <ul className="renewal-lines" aria-label={t('renewal.decide')}>
          {asked.map((prescription) => (
            <Line
              key={prescription.id}
              prescription={prescription}
              lastVisitAt={lastVisitAt}
              renew={lines.get(prescription.id)}
              onDecide={(renew) => {
                const next = new Map(lines).set(prescription.id, renew)
                const said = outcomeOfLines(ids, next)
                // a rejected request stays rejected while no line says otherwise
                decide(said === '15' && reply.outcome === '26' ? '26' : (said ?? null), next)
              }}
            />
          ))}
        </ul>
      )}
      <fieldset className="renewal-outcomes">
        <legend>{t('renewal.outcome')}</legend>
        {renewalOutcomes.map((outcome) => (
          <label key={outcome} className="renewal-outcome">
            <input
              type="radio"
              name="renewal-outcome"
              value={outcome}
              checked={reply.outcome === outcome}
              onChange={() => decide(outcome, linesOfOutcome(ids, outcome, lines))}
            />
            {t(`renewal.outcomes.${outcome}`)}
          </label>
        ))}
      </fieldset>
    </div>
  )
}

function Line(props: {
  prescription: Prescription
  lastVisitAt: Instant | null
  renew: boolean | undefined
  onDecide: (renew: boolean) => void
}) {
  const { t } = useTranslation('inbox')
  const format = useFormats()
  const now = useNow()
  const { prescription, renew, onDecide } = props
  const name = drugName(prescription)
  const expired = prescription.expiresAt < now
  const flags = flagsOf(prescription, props.lastVisitAt, now)
  const date = format.date(prescription.expiresAt)
  return (
    <li className="renewal-line">
      <div className="grow">
        <div className="person ellipsis">
          <strong>{name}</strong> <span className="muted">{prescription.dosage}</span>
        </div>
        <div className="row wrap renewal-facts muted">
          <span>{t('renewal.refills', { count: prescription.refillsLeft })}</span>
          <span>{expired ? t('renewal.expired', { date }) : t('renewal.expires', { date })}</span>
          {flags.map((flag) => (
            <span key={flag} className="tag" data-tone="warning" title={t(`renewal.flagHelp.${flag}`)}>
              {t(`renewal.flags.${flag}`, { group: prescription.dispensingGroup })}
            </span>
          ))}
        </div>
      </div>
      <fieldset className="switch2" aria-label={t('renewal.lineOf', { drug: name })}>
        {[true, false].map((value) => (
          <button key={String(value)} type="button" aria-pressed={renew === value} onClick={() => onDecide(value)}>
            {t(value ? 'renewal.renew' : 'renewal.refuse')}
          </button>
        ))}
      </fieldset>
    </li>
  )
}

/** The prepared text. In Norwegian whatever the window speaks: the patient's side is Norwegian (S123). */
function useSuggestion(asked: readonly Prescription[]) {
  const { i18n } = useTranslation('inbox')
  const t = i18n.getFixedT('nb', 'inbox')
  const list = new Intl.ListFormat('nb', { type: 'conjunction' })
  return (outcome: RenewalOutcome, decisions: LineDecisions): string => {
    const lines = asked.map((prescription) => ({
      id: prescription.id,
      drug: `${prescription.drug} ${prescription.strength}`,
    }))
    const text = renewalText(lines, outcome, decisions)
    return t(`renewal.text.${text.outcome}`, { renewed: list.format(text.renewed), refused: list.format(text.refused) })
  }
}
