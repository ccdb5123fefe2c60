import AnchorLink from '@helsenorge/designsystem-react/components/AnchorLink'
import Button, { type ButtonProps } from '@helsenorge/designsystem-react/components/Button'
import type { ReactNode } from 'react'
import { useRouter } from '../app/router'
import { hrefOf, type PageName, type Params } from '../lib/routes'

interface Click {
  readonly button?: number
  readonly metaKey?: boolean
  readonly ctrlKey?: boolean
  readonly shiftKey?: boolean
  readonly altKey?: boolean
  preventDefault?: () => void
}
const isPlain = (click: Click): boolean =>
  (click.button ?? 0) === 0 && !click.metaKey && !click.ctrlKey && !click.shiftKey && !click.altKey

/** A real link to a page of ours that changes the page without loading it anew; with Ctrl or Shift it opens as any link does. */
export function useLink(): (
  page: PageName,
  params?: Params,
) => { href: string; onClick: (click?: Click | null) => void } {
  const { go } = useRouter()
  return (page, params) => ({
    href: hrefOf(page, params),
    onClick: (click) => {
      if (click && !isPlain(click)) return
      click?.preventDefault?.()
      go(page, params)
    },
  })
}

interface Target {
  readonly page: PageName
  readonly params?: Params
  readonly children: ReactNode
}

export function PageLink({ page, params, children }: Target) {
  const link = useLink()
  return <AnchorLink {...link(page, params)}>{children}</AnchorLink>
}

/** To the page above this one. */
export function BackLink({ page, params, children }: Target) {
  return (
    <>
      <span aria-hidden="true">← </span>
      <PageLink page={page} {...(params ? { params } : {})}>
        {children}
      </PageLink>
    </>
  )
}

export function ButtonLink({
  page,
  params,
  children,
  ...look
}: Target & Pick<ButtonProps, 'variant' | 'arrow' | 'size'>) {
  const link = useLink()
  return (
    <Button htmlMarkup="a" {...look} {...link(page, params)}>
      {children}
    </Button>
  )
}
