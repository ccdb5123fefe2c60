import Loader from '@helsenorge/designsystem-react/components/Loader'
import type { OwnDialogue } from '@shared/citizen/api'
import { Page } from '../../app/page'
import { useDialogue } from '../../app/queries'
import { useRouter } from '../../app/router'
import { lastDayOf } from '../../lib/day'
import { useSpeech } from '../../lib/i18n'
import { ButtonLink } from '../../ui/link'
import { Notice } from '../../ui/notice'
import { ThreadPage } from '../messages/thread'

/** The receipt of what was sent: when an answer comes (C4, S187) and what it costs (S117). */
export function SentPage() {
  const { t } = useSpeech()
  const { place } = useRouter()
  const query = useDialogue(place.params['id'] ?? '')
  if (query.isPending) return <Loader size="small" ariaLabel={t('site.loading')} />
  return query.data ? <Receipt dialogue={query.data} /> : <ThreadPage />
}

function Receipt({ dialogue }: { dialogue: OwnDialogue }) {
  const { t, format } = useSpeech()
  const { id, kind, subject, fee, dueAt } = dialogue
  const due = dueAt === null ? '' : format.day(lastDayOf(dueAt))
  const answer = {
    'e-consultation': t('sent.eConsultation', { due }),
    'prescription-renewal': t('sent.renewal', { due }),
    'e-contact': t('sent.contact'),
    'e-dialogue': t('sent.contact'),
  }[kind]
  return (
    <Page title={kind === 'prescription-renewal' ? t('sent.titleRenewal') : t('sent.title')}>
      <Notice kind="success" title={subject}>
        <p>{answer}</p>
        {fee !== null && <p>{t('sent.fee', { fee })}</p>}
      </Notice>
      <div className="buttons">
        <ButtonLink page="message" params={{ id }}>
          {t('sent.see')}
        </ButtonLink>
        <ButtonLink page="front" variant="outline">
          {t('action.toFront')}
        </ButtonLink>
      </div>
    </Page>
  )
}
