import { Component, type ErrorInfo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  readonly children: ReactNode
  /** when it changes (another view), the part is tried again */
  readonly resetKey: string
}

/** A defect in one part leaves the rest of the window standing, and says so without a stack trace. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(error, info.componentStack)
  }

  override componentDidUpdate(before: Props): void {
    if (this.state.failed && before.resetKey !== this.props.resetKey) this.setState({ failed: false })
  }

  override render(): ReactNode {
    return this.state.failed ? <Failed onRetry={() => this.setState({ failed: false })} /> : this.props.children
  }
}

function Failed(props: { onRetry: () => void }) {
  const { t } = useTranslation('common')
  return (
    <div className="failed" role="alert">
      <h2>{t('failedTitle')}</h2>
      <p>{t('failedBody')}</p>
      <button type="button" className="aksel-button" data-variant="secondary" onClick={props.onRetry}>
        {t('tryAgain')}
      </button>
    </div>
  )
}
