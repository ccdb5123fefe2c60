import Title from '@helsenorge/designsystem-react/components/Title'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef } from 'react'
import { useSpeech } from '../lib/i18n'

/** Tells a page that arrives whether one was shown before: the first one leaves the focus where the browser puts it. */
const ArriveContext = createContext<() => boolean>(() => false)

export function PageFocus({ children }: { children: ReactNode }) {
  const shown = useRef(false)
  const arrive = useCallback(() => {
    const before = shown.current
    shown.current = true
    return before
  }, [])
  return <ArriveContext value={arrive}>{children}</ArriveContext>
}

interface Props {
  readonly title: string
  /** a line above the heading, such as "Steg 2 av 4" */
  readonly above?: ReactNode
  /** forms and texts stand narrow, so that lines stay readable */
  readonly wide?: boolean
  readonly children: ReactNode
}

/** One page: its heading gets the focus on arrival and names the browser's tab, so that nobody is lost without sight (WCAG 2.4.2, 2.4.3). */
export function Page({ title, above, wide = false, children }: Props) {
  const { t } = useSpeech()
  const heading = useRef<HTMLHeadingElement>(null)
  const arrive = useContext(ArriveContext)
  useEffect(() => {
    document.title = t('site.pageTitle', { title })
  }, [t, title])
  useEffect(() => {
    if (arrive()) heading.current?.focus()
  }, [arrive])
  return (
    <main id="content" className={wide ? 'page page--wide' : 'page'}>
      {above !== undefined && <div className="page__above">{above}</div>}
      <Title
        htmlMarkup="h1"
        appearance="title1"
        ref={heading}
        tabIndex={-1}
        className="page__title"
        margin={{ marginTop: 0, marginBottom: 1.5 }}
      >
        {title}
      </Title>
      {children}
    </main>
  )
}
