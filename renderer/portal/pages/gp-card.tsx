import Icon from '@helsenorge/designsystem-react/components/Icon'
import HealthcarePerson from '@helsenorge/designsystem-react/components/Icons/HealthcarePerson'
import type { Home } from '@shared/citizen/api'
import { useSession } from '../app/session'
import { useSpeech } from '../lib/i18n'
import { Fact, Facts } from '../ui/facts'
import { PageLink } from '../ui/link'
import { Notice } from '../ui/notice'

/** Name and contact details of the GP, also of one who does not use HelseNorge (S109). */
export function GpCard({ gp, coming }: { gp: Home['gp']; coming: Home['comingGp'] }) {
  const { t } = useSpeech()
  const { me, chosen } = useSession()
  if (!gp) {
    return (
      <Notice kind="info" title={t('front.noGp')}>
        <p>{t('front.noGpText')}</p>
        <Change coming={coming} />
      </Notice>
    )
  }
  const self = chosen.id === me.person.id
  return (
    <section className="gp" aria-labelledby="gp-name">
      <div className="gp__who">
        <Icon svgIcon={HealthcarePerson} size={64} />
        <div>
          <p className="gp__label">
            {self ? t('front.gp') : t('front.gpChild', { name: chosen.name.split(' ')[0] ?? '' })}
          </p>
          <h2 id="gp-name" className="gp__name">
            {gp.name}
          </h2>
        </div>
      </div>
      {/* of a GP elsewhere only the name may be known */}
      <Facts>
        {gp.clinicName !== '' && <Fact term={t('front.clinic')}>{gp.clinicName}</Fact>}
        {gp.address !== '' && <Fact term={t('front.address')}>{gp.address}</Fact>}
        {gp.phone !== '' && (
          <Fact term={t('front.phone')}>
            <a href={`tel:${gp.phone.replace(/[^+\d]/g, '')}`}>{gp.phone}</a>
          </Fact>
        )}
      </Facts>
      {!gp.isOwnClinic && <p className="gp__note">{t('front.otherClinic')}</p>}
      <div className="gp__note">
        <Change coming={coming} />
      </div>
    </section>
  )
}

/** What is to come (S139), and the way to change. */
function Change({ coming }: { coming: Home['comingGp'] }) {
  const { t, format } = useSpeech()
  const { me, chosen } = useSession()
  const line = chosen.id === me.person.id ? 'changeGp.coming.line' : 'changeGp.coming.lineChild'
  return (
    <>
      {coming && (
        <p className="gp__coming">
          {t(line, {
            from: format.date(coming.from),
            name: coming.name,
            clinic: coming.clinicName,
            person: chosen.name,
          })}
        </p>
      )}
      <p className="gp__change">
        <PageLink page="changeGp">{coming ? t('changeGp.coming.see') : t('changeGp.title')}</PageLink>
      </p>
    </>
  )
}
