import { Page } from '../app/page'
import { useSpeech } from '../lib/i18n'
import { ButtonLink } from '../ui/link'

export function NotFoundPage() {
  const { t } = useSpeech()
  return (
    <Page title={t('notFound.title')}>
      <p className="lead">{t('notFound.text')}</p>
      <ButtonLink page="front">{t('action.toFront')}</ButtonLink>
    </Page>
  )
}
