import Button from '@helsenorge/designsystem-react/components/Button'
import { Component, type ReactNode } from 'react'
import { useSpeech } from '../lib/i18n'
import { Page } from './page'

/** A defect in one page never leaves an empty window. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }
  static getDerivedStateFromError() {
    return { broken: true }
  }
  override render() {
    return this.state.broken ? <Crash /> : this.props.children
  }
}

function Crash() {
  const { t } = useSpeech()
  return (
    <Page title={t('crash.title')}>
      <p className="lead">{t('crash.text')}</p>
      <Button onClick={() => location.reload()}>{t('crash.reload')}</Button>
    </Page>
  )
}
