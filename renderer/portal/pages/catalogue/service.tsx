import type { RegisterService } from '@shared/citizen/registers'
import { serviceNamed } from '@shared/citizen/services'
import { Page } from '../../app/page'
import { useRegister, useServiceStates } from '../../app/queries'
import { useRouter } from '../../app/router'
import { useSpeech } from '../../lib/i18n'
import { problemText } from '../../lib/problem-text'
import { BackLink } from '../../ui/link'
import { Loaded } from '../../ui/loaded'
import { Notice } from '../../ui/notice'
import { SaveCopy } from '../documents/save-copy'
import { NotFoundPage } from '../not-found'
import { about } from '../registers/about'
import { EntryList } from '../registers/entry-list'
import { OwnSummaryPart } from '../registers/own-summary-form'
import { VaccinationCard } from '../registers/vaccination-card'

const hasPage = (id: string): id is keyof typeof about => id in about

/** The page of a service that is not the clinic's business: what its register tells of the chosen person, and that it is invented. */
export function ServicePage() {
  const { t, has, language } = useSpeech()
  const { place } = useRouter()
  const states = useServiceStates()
  const service = serviceNamed(place.params['id'] ?? '')
  if (!service || !hasPage(service.id)) return <NotFoundPage />
  const { id } = service
  return (
    <Page title={service[language]} above={<BackLink page="services">{t('catalogue.title')}</BackLink>}>
      <Loaded query={states}>
        {(known) => {
          const code = known.find((state) => state.id === id)?.code ?? null
          return code === null ? (
            <>
              <p className="lead">{about[id][language]}</p>
              <Content service={id} />
              {id === 'summary-care-record' && <OwnSummaryPart />}
              <p className="catalogue__invented no-print">{t('catalogue.invented')}</p>
            </>
          ) : (
            <Notice kind="warn" title={t('catalogue.closed')}>
              <p>{problemText({ code, status: 403, data: {} }, t, has)}</p>
            </Notice>
          )
        }}
      </Loaded>
    </Page>
  )
}

function Content({ service }: { service: RegisterService }) {
  const { t, language } = useSpeech()
  const query = useRegister(service)
  return (
    <Loaded query={query}>
      {(entries) =>
        service === 'vaccinations' ? (
          <VaccinationCard entries={entries} />
        ) : (
          <EntryList
            entries={entries}
            none={t('catalogue.nothing')}
            {...(service === 'records'
              ? {
                  acts: ({ id, title }) => <SaveCopy source={{ kind: 'record', id }} about={title[language]} />,
                }
              : {})}
          />
        )
      }
    </Loaded>
  )
}
