import type { ReachProblem } from '@shared/citizen/access'
import { useTranslation } from 'react-i18next'

/** S34: said before a word is typed, with what the patient must do (S192, S194). */
export function ReachBanner(props: { problem: ReachProblem; reply?: boolean }) {
  const { t } = useTranslation('inbox')
  return (
    <div className="notice inbox-reach" data-tone="warning" role="alert">
      <strong>{t(props.reply ? 'reach.replyTitle' : 'reach.title')}</strong>
      <p>{t(`reach.${props.problem}`)}</p>
    </div>
  )
}
