import { type OwnPrivacy, type PrivacySwitchId, privacyAreas, privacySwitches } from '@shared/citizen/privacy'
import { useApi } from '../../app/connection'
import { Page } from '../../app/page'
import { usePrivacy, useRefresh } from '../../app/queries'
import { useSession } from '../../app/session'
import { citizen } from '../../lib/citizen'
import { useSpeech } from '../../lib/i18n'
import { useAttempt } from '../../lib/use-attempt'
import { BackLink } from '../../ui/link'
import { Loaded } from '../../ui/loaded'
import { Notice } from '../../ui/notice'
import { ProblemNotice } from '../../ui/problem-notice'
import { Switch } from '../../ui/switch'
import { EmergencyBlock } from './emergency-block'

/** Limits and opt-outs, one's own or a child's (S163, S165-S168, S170), and the emergency block (S169). */
export function PrivacyPage() {
  const { t } = useSpeech()
  const { me, chosen } = useSession()
  const privacy = usePrivacy()
  const self = chosen.id === me.person.id
  return (
    <Page title={t('privacy.title')} above={<BackLink page="profile">{t('profile.title')}</BackLink>}>
      <p className="lead">{t('privacy.lead')}</p>
      {!self && (
        <Notice kind="info" title={t('privacy.forOther', { name: chosen.name })}>
          <p>{t('privacy.forOtherText')}</p>
        </Notice>
      )}
      <Loaded query={privacy}>{(value) => <Switches privacy={value} />}</Loaded>
      {self && <EmergencyBlock />}
    </Page>
  )
}

/** Each is saved when it is turned. */
function Switches({ privacy }: { privacy: OwnPrivacy }) {
  const { t } = useSpeech()
  const { chosen } = useSession()
  const api = useApi()
  const refresh = useRefresh()
  const { submit, pending, problem } = useAttempt((body: { id: PrivacySwitchId; on: boolean }, key) =>
    citizen.setPrivacy(api, { patientId: chosen.id, ...body }, key),
  )
  const turn = async (id: PrivacySwitchId, on: boolean): Promise<void> => {
    await submit({ id, on })
    // also after a refusal: what is shown is what holds
    await refresh()
  }
  return (
    <>
      {problem && <ProblemNotice title={t('profile.failed')} problem={problem} />}
      {privacyAreas.map((area) => (
        <section key={area} aria-labelledby={`area-${area}`}>
          <h2 className="heading" id={`area-${area}`}>
            {t(`privacy.area.${area}`)}
          </h2>
          <div className="switches">
            {privacySwitches
              .filter((one) => one.area === area)
              .map(({ id }) => (
                <Switch
                  key={id}
                  id={id}
                  label={t(`privacy.switch.${id}`)}
                  help={t(`privacy.what.${id}`)}
                  on={privacy.on.includes(id)}
                  disabled={pending}
                  onChange={(on) => void turn(id, on)}
                />
              ))}
          </div>
        </section>
      ))}
      <p className="quiet" role="status">
        {pending ? t('action.saving') : t('privacy.savedAtOnce')}
      </p>
    </>
  )
}
