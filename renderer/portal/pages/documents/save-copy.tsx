import Button from '@helsenorge/designsystem-react/components/Button'
import type { DocumentSource } from '@shared/citizen/documents'
import { useApi } from '../../app/connection'
import { useDocuments, useRefresh } from '../../app/queries'
import { useSession } from '../../app/session'
import { citizen } from '../../lib/citizen'
import { useSpeech } from '../../lib/i18n'
import { useAttempt } from '../../lib/use-attempt'
import { PageLink } from '../../ui/link'
import { ProblemNotice } from '../../ui/problem-notice'

interface Props {
  readonly source: DocumentSource
  /** tells buttons with the same label apart */
  readonly about: string
}

/** Keeps a copy among the documents (S132, S142); what is kept already says so. Nothing where documents are not open to the person. */
export function SaveCopy({ source, about }: Props) {
  const { t } = useSpeech()
  const api = useApi()
  const refresh = useRefresh()
  const { chosen } = useSession()
  const kept = useDocuments().data
  const { submit, pending, problem } = useAttempt((body: DocumentSource, key) =>
    citizen.saveDocument(api, { patientId: chosen.id, ...body }, key),
  )
  if (!kept) return null
  const isKept = kept.some((one) => one.source.kind === source.kind && one.source.id === source.id)
  const save = async (): Promise<void> => {
    await submit(source)
    await refresh()
  }
  return (
    <>
      {problem && <ProblemNotice title={t('profile.failed')} problem={problem} />}
      <span role="status">
        {isKept && (
          <>
            {t('documents.kept')} <PageLink page="documents">{t('documents.title')}</PageLink>
          </>
        )}
      </span>
      {!isKept && (
        <Button variant="borderless" disabled={pending} onClick={() => void save()}>
          {t(pending ? 'action.saving' : 'documents.save')}
          <span className="hidden-visually"> {about}</span>
        </Button>
      )}
    </>
  )
}
