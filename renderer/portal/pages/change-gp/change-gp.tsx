import Expander from '@helsenorge/designsystem-react/components/Expander'
import type { OwnGpChange } from '@shared/citizen/change-gp'
import { useApi } from '../../app/connection'
import { Page } from '../../app/page'
import { useGpChange } from '../../app/queries'
import { useRouter } from '../../app/router'
import { useSession } from '../../app/session'
import { citizen } from '../../lib/citizen'
import { useSpeech } from '../../lib/i18n'
import { Fact, Facts } from '../../ui/facts'
import { ButtonLink, PageLink } from '../../ui/link'
import { Loaded } from '../../ui/loaded'
import { Notice } from '../../ui/notice'
import { AskFirst } from './ask-first'
import { GpNews } from './gp-news'

/** "Bytte fastlege": the GP now, what is ordered, what one waits for, and how many changes are left (S138-S140). */
export function ChangeGpPage() {
  const { t } = useSpeech()
  const { me, chosen } = useSession()
  const query = useGpChange()
  return (
    <Page title={t('changeGp.title')}>
      {chosen.id !== me.person.id && <p className="lead">{t('changeGp.forChild', { name: chosen.name })}</p>}
      <Loaded query={query}>
        {(state) => (
          <>
            <JustDone state={state} />
            {state.news && <GpNews news={state.news} />}
            {state.coming && <Coming coming={state.coming} state={state} />}
            <Standing state={state} />
            {!state.coming && (
              <p>
                <ButtonLink page="findGp">{t('changeGp.find.title')}</ButtonLink>
              </p>
            )}
            {state.waiting && <Waiting waiting={state.waiting} />}
          </>
        )}
      </Loaded>
      <Expander title={t('changeGp.rules.title')}>
        <ul className="rules">
          <li>{t('changeGp.rules.month')}</li>
          <li>{t('changeGp.rules.twice')}</li>
          <li>{t('changeGp.rules.extra')}</li>
          <li>{t('changeGp.rules.queue')}</li>
          <li>{t('changeGp.rules.leave')}</li>
          <li>{t('changeGp.rules.open')}</li>
        </ul>
      </Expander>
      <p>
        <PageLink page="healthContacts">{t('changeGp.former')}</PageLink>
      </p>
    </Page>
  )
}

/** The receipt of what was done on the page before. */
function JustDone({ state }: { state: OwnGpChange }) {
  const { t } = useSpeech()
  const { place } = useRouter()
  const { gjort } = place.params
  if (gjort === 'bytte' && state.coming) return <Notice kind="success" title={t('changeGp.ordered')} announce />
  if (gjort === 'venteliste' && state.waiting) return <Notice kind="success" title={t('changeGp.joined')} announce />
  return null
}

function Coming({ coming, state }: { coming: NonNullable<OwnGpChange['coming']>; state: OwnGpChange }) {
  const { t, format } = useSpeech()
  const api = useApi()
  const { me, chosen } = useSession()
  const from = format.date(coming.from)
  const standing = state.appointmentsAfter ?? 0
  const title = chosen.id === me.person.id ? 'changeGp.coming.title' : 'changeGp.coming.titleChild'
  return (
    <section className="gp-coming" aria-labelledby="coming">
      <h2 className="gp-coming__title" id="coming">
        {t(title, { from, name: coming.name, person: chosen.name })}
      </h2>
      <p>{coming.clinicName}</p>
      {coming.byQueue && <p>{t('changeGp.coming.byQueue')}</p>}
      {state.gp && <p>{t('changeGp.coming.until', { name: state.gp.name })}</p>}
      {standing > 0 && state.gp && <p>{t('changeGp.standing', { count: standing, name: state.gp.name, from })}</p>}
      <p>{t('changeGp.coming.withdrawUntil', { from })}</p>
      <AskFirst
        label={t('changeGp.coming.withdraw')}
        question={t('changeGp.coming.sure')}
        keep={t('changeGp.coming.keep')}
        failed={t('changeGp.coming.failed')}
        body={{ patientId: chosen.id, id: coming.id }}
        send={(body, key) => citizen.withdrawGp(api, body, key)}
      >
        <p>{coming.byQueue ? t('changeGp.coming.sureQueue', { name: coming.name }) : t('changeGp.coming.sureText')}</p>
      </AskFirst>
    </section>
  )
}

function Standing({ state }: { state: OwnGpChange }) {
  const { t, format } = useSpeech()
  const { gp, year, used, allowed, from, coming } = state
  return (
    <section aria-labelledby="standing">
      <h2 className="heading" id="standing">
        {t('changeGp.now.title')}
      </h2>
      <Facts>
        <Fact term={t('changeGp.now.gp')}>
          {gp ? [gp.name, gp.clinicName].filter(Boolean).join(', ') : t('changeGp.now.none')}
        </Fact>
        <Fact term={t('changeGp.now.used', { year })}>{t('changeGp.now.usedOf', { used, allowed })}</Fact>
        {!coming && <Fact term={t('changeGp.now.from')}>{format.date(from)}</Fact>}
      </Facts>
      {state.listClosed && used >= allowed && <p>{t('changeGp.now.listClosed')}</p>}
    </section>
  )
}

function Waiting({ waiting }: { waiting: NonNullable<OwnGpChange['waiting']> }) {
  const { t, format } = useSpeech()
  const api = useApi()
  const { chosen } = useSession()
  const { name, clinicName, place, of, since } = waiting
  return (
    <section aria-labelledby="waiting">
      <h2 className="heading" id="waiting">
        {t('changeGp.waiting.title')}
      </h2>
      <Facts>
        <Fact term={t('changeGp.waiting.for')}>{`${name}, ${clinicName}`}</Fact>
        <Fact term={t('changeGp.waiting.place')}>{t('changeGp.waiting.placeOf', { place, of })}</Fact>
        <Fact term={t('changeGp.waiting.since')}>{format.date(since)}</Fact>
      </Facts>
      <p>{t('changeGp.waiting.text')}</p>
      <AskFirst
        label={t('changeGp.waiting.leave')}
        question={t('changeGp.waiting.sure')}
        keep={t('changeGp.waiting.keep')}
        failed={t('changeGp.waiting.failed')}
        body={chosen.id}
        send={(patientId, key) => citizen.leaveGpQueue(api, patientId, key)}
      >
        <p>{t('changeGp.waiting.sureText', { name })}</p>
      </AskFirst>
    </section>
  )
}
