import Button from '@helsenorge/designsystem-react/components/Button'
import type { ReactNode } from 'react'
import { useSpeech } from '../lib/i18n'
import type { Problem } from '../lib/problem'
import { problemText } from '../lib/problem-text'
import { Notice } from './notice'

interface Props {
  readonly title: string
  readonly problem: Problem
  readonly retry?: () => void
  readonly children?: ReactNode
}

/** What went wrong, why, and what to do. */
export function ProblemNotice({ title, problem, retry, children }: Props) {
  const { t, has } = useSpeech()
  return (
    <Notice kind="error" title={title}>
      <p>{problemText(problem, t, has)}</p>
      {children}
      {retry && (
        <Button variant="outline" onClick={retry}>
          {t('action.retry')}
        </Button>
      )}
    </Notice>
  )
}
