import type { DialogueKind } from '@shared/clinic/model'
import type { Instant } from '@shared/time/instant'
import { useTranslation } from 'react-i18next'
import { timeLeft, timeLeftLabel } from './time-left'

// in the list calm time is plain text, so that what hurries stands out
const TONE = { calm: undefined, hurry: 'warning', overdue: 'danger' } as const

/** Working days left to answer: quiet, amber from day 3, red when too late (C4). `long` for the thread, short for the list. */
export function TimeLeftTag(props: { now: Instant; kind: DialogueKind; dueAt: Instant | null; long?: boolean }) {
  const { t } = useTranslation('inbox')
  const left = timeLeft(props.now, props.kind, props.dueAt)
  const label = timeLeftLabel(left)
  if (left.tone === 'none' || !label) return null
  const { key, count } = label
  const pill = props.long || left.tone !== 'calm'
  return (
    <span
      className={pill ? 'tag inbox-left' : 'inbox-left'}
      data-tone={TONE[left.tone]}
      title={props.long ? undefined : t(`leftLong.${key}`, { count })}
    >
      {props.long ? t(`leftLong.${key}`, { count }) : t(`left.${key}`, { count })}
    </span>
  )
}
