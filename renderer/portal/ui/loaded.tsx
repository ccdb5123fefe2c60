import Loader from '@helsenorge/designsystem-react/components/Loader'
import type { ReactNode } from 'react'
import { useSpeech } from '../lib/i18n'
import { problemIn } from '../lib/problem'
import { ProblemNotice } from './problem-notice'

/** What a read has come to, of one page or of several. */
interface Reading<T> {
  readonly data: T | undefined
  readonly isError: boolean
  readonly error: Error | null
  readonly refetch: () => Promise<unknown>
}

/** Shows what was read; before that a spinner, and a reason with a way on when it could not be read. */
export function Loaded<T>({ query, children }: { query: Reading<T>; children: (value: T) => ReactNode }) {
  const { t } = useSpeech()
  // what was read before stays on the page while a new try fails
  if (query.data !== undefined) return children(query.data)
  if (!query.isError) return <Loader size="small" ariaLabel={t('site.loading')} />
  const problem = problemIn(query.error)
  const refused = problem.status >= 400 && problem.status < 500
  return (
    <ProblemNotice
      title={refused ? t('problem.unavailable') : t('problem.readFailed')}
      problem={problem}
      {...(refused ? {} : { retry: () => void query.refetch() })}
    />
  )
}
