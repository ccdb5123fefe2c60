import Button from '@helsenorge/designsystem-react/components/Button'
import { serviceNamed } from '@shared/citizen/services'
import { Page } from '../../app/page'
import { useServiceStates } from '../../app/queries'
import { useRouter } from '../../app/router'
import { useSpeech } from '../../lib/i18n'
import { problemText } from '../../lib/problem-text'
import { Fact, Facts } from '../../ui/facts'
import { PageLink } from '../../ui/link'
import { Loaded } from '../../ui/loaded'
import { Notice } from '../../ui/notice'
import { NotFoundPage } from '../not-found'
import { type Fixture, fixtures } from './fixtures'

/** The page of a service that is not the clinic's business: invented content, and said to be so. */
export function ServicePage() {
  const { t, has, language } = useSpeech()
  const { place } = useRouter()
  const states = useServiceStates()
  const service = serviceNamed(place.params['id'] ?? '')
  const fixture = service && fixtures[service.id as keyof typeof fixtures]
  if (!service || !fixture) return <NotFoundPage />
  return (
    <Page title={service[language]}>
      <Loaded query={states}>
        {(known) => {
          const code = known.find(({ id }) => id === service.id)?.code ?? null
          return code === null ? (
            <Content fixture={fixture} />
          ) : (
            <Notice kind="warn" title={t('catalogue.closed')}>
              <p>{problemText({ code, status: 403, data: {} }, t, has)}</p>
            </Notice>
          )
        }}
      </Loaded>
      <p>
        <PageLink page="services">{t('catalogue.back')}</PageLink>
      </p>
    </Page>
  )
}

function Content({ fixture }: { fixture: Fixture }) {
  const { t, language } = useSpeech()
  const { about, facts, card } = fixture
  return (
    <>
      <p className="lead">{about[language]}</p>
      {facts.length === 0 ? (
        <p>{t('catalogue.nothing')}</p>
      ) : (
        <Facts>
          {facts.map(([term, what]) => (
            <Fact key={term.nb} term={card ? `${term.nb} / ${term.en}` : term[language]}>
              {card ? `${what.nb} / ${what.en}` : what[language]}
            </Fact>
          ))}
        </Facts>
      )}
      {card && (
        <p className="no-print">
          <Button variant="outline" onClick={() => print()}>
            {t('catalogue.print')}
          </Button>
        </p>
      )}
      <p className="catalogue__invented">{t('catalogue.invented')}</p>
    </>
  )
}
