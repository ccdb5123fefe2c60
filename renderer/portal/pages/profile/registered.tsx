import type { Registered } from '@shared/citizen/profile'
import { Page } from '../../app/page'
import { useRegistered } from '../../app/queries'
import { useSpeech } from '../../lib/i18n'
import { Fact, Facts } from '../../ui/facts'
import { BackLink } from '../../ui/link'
import { Loaded } from '../../ui/loaded'

/** What the population registry has about one, to be checked (S159). */
export function RegisteredPage() {
  const { t } = useSpeech()
  const registered = useRegistered()
  return (
    <Page title={t('registered.title')} above={<BackLink page="profile">{t('profile.title')}</BackLink>}>
      <p className="lead">{t('registered.lead')}</p>
      <Loaded query={registered}>{(value) => <Content registered={value} />}</Loaded>
    </Page>
  )
}

function Content({ registered }: { registered: Registered }) {
  const { t, format } = useSpeech()
  const { name, nationalId, birthDate, sex, address, children, parents } = registered
  return (
    <>
      <Facts>
        <Fact term={t('registered.name')}>{name}</Fact>
        <Fact term={t('registered.nationalId')}>{`${nationalId.slice(0, 6)} ${nationalId.slice(6)}`}</Fact>
        <Fact term={t('registered.born')}>{format.date(birthDate)}</Fact>
        <Fact term={t('registered.sex')}>{t(`registered.${sex}`)}</Fact>
        <Fact term={t('registered.address')}>{address ?? t('registered.secret')}</Fact>
      </Facts>
      <Family title={t('registered.children')} none={t('registered.noChildren')} people={children} />
      {parents.length > 0 && <Family title={t('registered.parents')} none="" people={parents} />}
      <p className="quiet">{t('registered.wrong')}</p>
    </>
  )
}

function Family({ title, none, people }: { title: string; none: string; people: Registered['children'] }) {
  const { t, format } = useSpeech()
  return (
    <section>
      <h2 className="heading">{title}</h2>
      {people.length === 0 && <p>{none}</p>}
      {people.length > 0 && (
        <Facts>
          {people.map(({ id, name, birthDate, sameAddress }) => (
            <Fact key={id} term={name}>
              {t('registered.person', { date: format.date(birthDate) })}{' '}
              {t(sameAddress ? 'registered.together' : 'registered.apart')}
            </Fact>
          ))}
        </Facts>
      )}
    </section>
  )
}
