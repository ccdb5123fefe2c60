import Checkbox from '@helsenorge/designsystem-react/components/Checkbox'
import Search from '@helsenorge/designsystem-react/components/Icons/Search'
import Input from '@helsenorge/designsystem-react/components/Input'
import Label, { Sublabel } from '@helsenorge/designsystem-react/components/Label'
import LinkList from '@helsenorge/designsystem-react/components/LinkList'
import type { GpListing } from '@shared/citizen/api'
import { useDeferredValue, useState } from 'react'
import { Page } from '../../app/page'
import { useGpChange, useGps } from '../../app/queries'
import { useSpeech } from '../../lib/i18n'
import { BackLink, PageLink, useLink } from '../../ui/link'
import { Loaded } from '../../ui/loaded'
import { Tag } from '../../ui/tag'

/** The search for somebody who is logged in: the own GP is marked. */
export function FindGpPage() {
  const { t } = useSpeech()
  const { data } = useGpChange()
  return (
    <Page title={t('changeGp.find.title')} above={<BackLink page="changeGp">{t('changeGp.title')}</BackLink>}>
      <p className="lead">{t('changeGp.find.lead')}</p>
      <GpSearch ownId={data?.gp?.gpId ?? null} />
    </Page>
  )
}

/** The same search for everybody, before log-in (S137). */
export function OpenFindGpPage() {
  const { t } = useSpeech()
  return (
    <Page title={t('changeGp.find.title')} above={<BackLink page="front">{t('logIn.title')}</BackLink>}>
      <p className="lead">{t('changeGp.find.leadOpen')}</p>
      <GpSearch ownId={null} />
      <p>
        <PageLink page="changeGp">{t('changeGp.find.logIn')}</PageLink>
      </p>
    </Page>
  )
}

function GpSearch({ ownId }: { ownId: string | null }) {
  const { t } = useSpeech()
  const [typed, setTyped] = useState('')
  const [onlyFree, setOnlyFree] = useState(false)
  const query = useGps({ search: useDeferredValue(typed.trim()) })
  return (
    <>
      <Input
        inputId="gp-search"
        type="search"
        icon={Search}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        label={
          <Label
            labelTexts={[{ text: t('changeGp.find.search') }]}
            sublabel={
              <Sublabel
                id="gp-search-help"
                sublabelTexts={[{ text: t('changeGp.find.searchHelp'), type: 'subdued' }]}
              />
            }
          />
        }
        aria-describedby="gp-search-help"
      />
      <div className="gp-filter">
        <Checkbox
          inputId="only-free"
          label={<Label labelTexts={[{ text: t('changeGp.find.onlyFree'), type: 'normal' }]} />}
          checked={onlyFree}
          onChange={(event) => setOnlyFree(event.target.checked)}
        />
      </div>
      <Loaded query={query}>
        {({ gps, total }) => (
          <Hits
            gps={onlyFree ? gps.filter(({ freePlaces }) => freePlaces > 0) : gps}
            cut={total > gps.length}
            ownId={ownId}
          />
        )}
      </Loaded>
    </>
  )
}

function Hits({ gps, cut, ownId }: { gps: readonly GpListing[]; cut: boolean; ownId: string | null }) {
  const { t } = useSpeech()
  const link = useLink()
  return (
    <section aria-label={t('changeGp.find.hits')} className="picker">
      <p role="status">
        {gps.length === 0 ? t('changeGp.find.none') : t('changeGp.find.found', { count: gps.length })}
        {cut && ` ${t('changeGp.find.more')}`}
      </p>
      {gps.length > 0 && (
        <LinkList variant="line" chevron>
          {gps.map((gp) => (
            <LinkList.Link key={gp.id} {...(gp.id === ownId ? link('changeGp') : link('confirmGp', { id: gp.id }))}>
              <span className="line">
                <span className="line__title">{gp.name}</span>
                <span className="line__text">{gp.clinicName}</span>
                <span className="line__text line__text--quiet">
                  {t('changeGp.find.where', { address: gp.address, municipality: gp.municipality })}
                </span>
                <span className="line__text gp-places">
                  {gp.id === ownId && <Tag kind="calm">{t('changeGp.find.own')}</Tag>}
                  <Places gp={gp} />
                </span>
              </span>
            </LinkList.Link>
          ))}
        </LinkList>
      )}
    </section>
  )
}

/** What is left of a list, and who waits for it. */
export function Places({ gp }: { gp: GpListing }) {
  const { t, format } = useSpeech()
  return (
    <>
      {gp.freePlaces > 0 ? (
        <Tag kind="good">{t('changeGp.places.free', { count: gp.freePlaces })}</Tag>
      ) : (
        <Tag kind="stopped">{t('changeGp.places.full')}</Tag>
      )}
      <span className="line__text--quiet">
        {t('changeGp.places.limit', { limit: format.number(gp.listLimit) })}
        {gp.waiting > 0 && ` ${t('changeGp.places.waiting', { count: gp.waiting })}`}
      </span>
    </>
  )
}
