import Expander from '@helsenorge/designsystem-react/components/Expander'
import LinkList from '@helsenorge/designsystem-react/components/LinkList'
import { Page } from '../app/page'
import { useRouter } from '../app/router'
import { useSession } from '../app/session'
import { useSpeech } from '../lib/i18n'
import { PageLink } from '../ui/link'
import { Tag } from '../ui/tag'

/** On whose behalf: oneself, a child, or who gave a power of attorney (S153, S176). */
export function PersonsPage() {
  const { t } = useSpeech()
  const { me, chosen, choose } = useSession()
  const { go } = useRouter()
  return (
    <Page title={t('persons.title')}>
      <p className="lead">{t('persons.lead')}</p>
      <LinkList variant="line" chevron>
        {me.representing.map((person) => (
          <LinkList.Link
            key={person.id}
            htmlMarkup="button"
            aria-current={person.id === chosen.id}
            onClick={() => {
              choose(person)
              go('front')
            }}
          >
            <span className="line">
              <span className="line__title">
                {person.name}, {t('age', { count: person.ageYears })}
              </span>
              <span className="line__text">
                {t(`persons.${person.as}`)}
                {person.id === chosen.id && <Tag kind="calm">{t('persons.chosen')}</Tag>}
              </span>
            </span>
          </LinkList.Link>
        ))}
      </LinkList>
      <Expander title={t('persons.rules')}>
        <p>{t('persons.rulesText')}</p>
      </Expander>
      <p>
        <PageLink page="powers">{t('persons.powers')}</PageLink>
      </p>
    </Page>
  )
}
