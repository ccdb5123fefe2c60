import type { GpListing } from '@shared/citizen/api'
import type { OwnGpChange } from '@shared/citizen/change-gp'
import { useState } from 'react'
import { Page } from '../../app/page'
import { useGpChange, useGps } from '../../app/queries'
import { useRouter } from '../../app/router'
import { useSession } from '../../app/session'
import { useSpeech } from '../../lib/i18n'
import { Fact, Facts } from '../../ui/facts'
import { BackLink, PageLink } from '../../ui/link'
import { Loaded } from '../../ui/loaded'
import { Notice } from '../../ui/notice'
import { Places } from './find-gp'
import { JoinQueue } from './join-queue'
import { OrderChange } from './order-change'

/** The GP somebody has found: from when on they would have them, and the button; or the waiting list (S138-S140). */
export function ConfirmGpPage() {
  const { t } = useSpeech()
  const { place } = useRouter()
  const { me, chosen } = useSession()
  const found = useGps({ id: place.params['id'] ?? '-' })
  const change = useGpChange()
  return (
    <Page
      title={found.data?.gps[0]?.name ?? t('changeGp.title')}
      above={<BackLink page="findGp">{t('changeGp.find.title')}</BackLink>}
    >
      {chosen.id !== me.person.id && <p className="lead">{t('changeGp.forChild', { name: chosen.name })}</p>}
      <Loaded query={found}>
        {({ gps: [gp] }) =>
          gp ? (
            <>
              <Listing gp={gp} />
              <Loaded query={change}>{(state) => <Wish gp={gp} state={state} />}</Loaded>
            </>
          ) : (
            <p>{t('changeGp.find.none')}</p>
          )
        }
      </Loaded>
    </Page>
  )
}

function Listing({ gp }: { gp: GpListing }) {
  const { t } = useSpeech()
  return (
    <Facts>
      <Fact term={t('front.clinic')}>{gp.clinicName}</Fact>
      <Fact term={t('front.address')}>{gp.address}</Fact>
      <Fact term={t('changeGp.municipality')}>{gp.municipality}</Fact>
      <Fact term={t('changeGp.list')}>
        <span className="gp-places">
          <Places gp={gp} />
        </span>
      </Fact>
    </Facts>
  )
}

function Wish({ gp, state }: { gp: GpListing; state: OwnGpChange }) {
  const { t, format } = useSpeech()
  // somebody else was quicker, or those who wait come first
  const [full, setFull] = useState(false)
  const stop = (title: string) => (
    <Notice kind="info" title={title}>
      <p>
        <PageLink page="changeGp">{t('changeGp.seeYours')}</PageLink>
      </p>
    </Notice>
  )
  if (state.gp?.gpId === gp.id) return stop(t('changeGp.already.own'))
  if (state.coming)
    return stop(t('changeGp.already.coming', { name: state.coming.name, from: format.date(state.coming.from) }))
  if (gp.freePlaces > 0 && !full) return <OrderChange gp={gp} state={state} onFull={() => setFull(true)} />
  return (
    <>
      {full && (
        <Notice kind="warn" title={t('changeGp.taken.title')} announce>
          <p>{t('changeGp.taken.text')}</p>
        </Notice>
      )}
      {state.waiting ? (
        stop(
          state.waiting.gpId === gp.id
            ? t('changeGp.already.waiting', { place: state.waiting.place, of: state.waiting.of })
            : t('changeGp.already.elsewhere', { name: state.waiting.name }),
        )
      ) : (
        <JoinQueue gp={gp} state={state} onFree={() => setFull(false)} />
      )}
    </>
  )
}
