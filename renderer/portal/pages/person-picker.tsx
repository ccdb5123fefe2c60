import Search from '@helsenorge/designsystem-react/components/Icons/Search'
import Input from '@helsenorge/designsystem-react/components/Input'
import Label, { Sublabel } from '@helsenorge/designsystem-react/components/Label'
import LinkList from '@helsenorge/designsystem-react/components/LinkList'
import type { LoginPerson } from '@shared/citizen/api'
import { useDeferredValue, useState } from 'react'
import { useLoginPeople } from '../app/queries'
import { useSpeech } from '../lib/i18n'
import { Loaded } from '../ui/loaded'

interface Props {
  readonly pending: LoginPerson | undefined
  readonly onPick: (person: LoginPerson) => void
}

/** The synthetic persons: a chosen few with their situation explained, and a search among all patients. */
export function PersonPicker({ pending, onPick }: Props) {
  const { t } = useSpeech()
  const [typed, setTyped] = useState('')
  const wanted = useDeferredValue(typed.trim())
  const search = wanted.length < 2 ? '' : wanted
  const query = useLoginPeople(search)
  return (
    <>
      <Input
        inputId="person-search"
        type="search"
        icon={Search}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        label={
          <Label
            labelTexts={[{ text: t('logIn.search') }]}
            sublabel={
              <Sublabel id="person-search-help" sublabelTexts={[{ text: t('logIn.searchHelp'), type: 'subdued' }]} />
            }
          />
        }
        aria-describedby="person-search-help"
      />
      <Loaded query={query}>
        {({ people, total }) => (
          <section aria-label={search === '' ? t('logIn.curated') : t('logIn.hits')} className="picker">
            <p role="status" className={search === '' ? 'hidden-visually' : undefined}>
              {search !== '' && found(people.length, total)}
            </p>
            {people.length > 0 && (
              <LinkList variant="line" chevron>
                {people.map((person) => (
                  <LinkList.Link
                    key={person.id}
                    htmlMarkup="button"
                    aria-disabled={pending !== undefined}
                    onClick={() => onPick(person)}
                  >
                    <PersonLine person={person} pending={pending?.id === person.id} />
                  </LinkList.Link>
                ))}
              </LinkList>
            )}
          </section>
        )}
      </Loaded>
    </>
  )

  function found(shown: number, total: number): string {
    if (shown === 0) return t('logIn.noneFound')
    return shown < total ? t('logIn.shown', { shown, count: total }) : t('logIn.found', { count: shown })
  }
}

function PersonLine({ person, pending }: { person: LoginPerson; pending: boolean }) {
  const { t } = useSpeech()
  const gp = person.gpName === null ? t('logIn.noGp') : t('logIn.gp', { name: person.gpName })
  return (
    <span className="line">
      <span className="line__title">
        {person.name}, {t('age', { count: person.ageYears })}
      </span>
      <span className="line__text">{pending ? t('logIn.loggingIn') : t(`logIn.situation.${person.situation}`)}</span>
      <span className="line__text line__text--quiet">{gp}</span>
    </span>
  )
}
