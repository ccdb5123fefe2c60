import NotificationPanel from '@helsenorge/designsystem-react/components/NotificationPanel'
import type { ReactNode } from 'react'

interface Props {
  readonly kind: 'info' | 'warn' | 'error' | 'success'
  readonly title: string
  readonly children?: ReactNode
  /** told to screen readers when it appears; errors always are */
  readonly announce?: boolean
}

/** A message of the page with a heading that fits below the page's own. */
export function Notice({ kind, title, children, announce = false }: Props) {
  const role = kind === 'error' ? 'alert' : announce ? 'status' : undefined
  return (
    <NotificationPanel variant={kind} label={title} labelHtmlMarkup="h2" className="notice" {...(role ? { role } : {})}>
      {children}
    </NotificationPanel>
  )
}
