import type { OwnDocument } from '@shared/citizen/documents'
import { useApi } from '../../app/connection'
import { Page } from '../../app/page'
import { useDocuments } from '../../app/queries'
import { useSession } from '../../app/session'
import { citizen } from '../../lib/citizen'
import { useSpeech } from '../../lib/i18n'
import { BackLink, PageLink } from '../../ui/link'
import { Loaded } from '../../ui/loaded'
import { AskFirst } from '../change-gp/ask-first'

/** "Dokumenter": copies that one keeps, whatever becomes of the letter or the record they are from (S142). */
export function DocumentsPage() {
  const { t } = useSpeech()
  const query = useDocuments()
  return (
    <Page title={t('documents.title')} above={<BackLink page="services">{t('catalogue.title')}</BackLink>}>
      <p className="lead">{t('documents.lead')}</p>
      <Loaded query={query}>
        {(documents) =>
          documents.length === 0 ? (
            <>
              <p>{t('documents.none')}</p>
              <p>
                <PageLink page="messages">{t('documents.toMessages')}</PageLink>
              </p>
            </>
          ) : (
            <ul className="entries">
              {documents.map((document) => (
                <li key={document.id} className="entry">
                  <Document document={document} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  )
}

function Document({ document }: { document: OwnDocument }) {
  const { t, format, language } = useSpeech()
  const api = useApi()
  const { chosen } = useSession()
  const { id, file, text, savedAt } = document
  const [title, from] = [document.title[language], document.from[language]]
  return (
    <>
      <span className="entry__date">{t('documents.savedAt', { date: format.date(savedAt) })}</span>
      <span className="entry__title">
        {file ? (
          <a
            href={citizen.documentHref(chosen.id, id)}
            download={title}
            aria-label={`${t('thread.download')} ${title}`}
          >
            {title}
          </a>
        ) : (
          title
        )}{' '}
        {file && <span className="quiet">{format.bytes(file.bytes)}</span>}
      </span>
      <span className="entry__details">{from}</span>
      {text && (
        <details className="entry__text">
          <summary>
            {t('register.read')}
            <span className="hidden-visually"> {title}</span>
          </summary>
          <p>{text[language]}</p>
        </details>
      )}
      <div className="entry__acts">
        <AskFirst
          label={t('documents.remove')}
          about={title}
          question={t('documents.sure', { title })}
          keep={t('documents.keep')}
          failed={t('profile.failed')}
          body={{ patientId: chosen.id, id }}
          send={(body, key) => citizen.removeDocument(api, body, key)}
        >
          <p>{t('documents.sureText')}</p>
        </AskFirst>
      </div>
    </>
  )
}
