import Button from '@helsenorge/designsystem-react/components/Button'
import {
  type NotificationWishes,
  notificationChannels,
  type OwnNotificationProfile,
} from '@shared/citizen/notification-profile'
import { useState } from 'react'
import { useApi } from '../../app/connection'
import { Page } from '../../app/page'
import { useNotificationProfile, useRefresh } from '../../app/queries'
import { citizen } from '../../lib/citizen'
import { useSpeech } from '../../lib/i18n'
import { useAttempt } from '../../lib/use-attempt'
import { Choice } from '../../ui/choice'
import { BackLink } from '../../ui/link'
import { Loaded } from '../../ui/loaded'
import { Notice } from '../../ui/notice'
import { ProblemNotice } from '../../ui/problem-notice'
import { Switch } from '../../ui/switch'

const KINDS = ['appointments', 'reminders', 'messages'] as const

/** How one is told that there is something to read (S155, S156). */
export function NotificationProfilePage() {
  const { t } = useSpeech()
  const profile = useNotificationProfile()
  return (
    <Page title={t('telling.title')} above={<BackLink page="profile">{t('profile.title')}</BackLink>}>
      <p className="lead">{t('telling.lead')}</p>
      <Loaded query={profile}>{(value) => <Wishes profile={value} />}</Loaded>
    </Page>
  )
}

function Wishes({ profile }: { profile: OwnNotificationProfile }) {
  const { t } = useSpeech()
  const api = useApi()
  const refresh = useRefresh()
  const { phone, email, ...known } = profile
  const [wishes, setWishes] = useState<NotificationWishes>(known)
  const [saved, setSaved] = useState(false)
  const { submit, pending, problem } = useAttempt((body: NotificationWishes, key) =>
    citizen.setNotificationProfile(api, body, key),
  )
  const address = { sms: phone, email }
  const change = (part: Partial<NotificationWishes>) => {
    setSaved(false)
    setWishes((before) => ({ ...before, ...part }))
  }
  const save = async (): Promise<void> => {
    const outcome = await submit(wishes)
    setSaved(outcome?.ok === true)
    if (outcome?.ok) await refresh()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <fieldset className="choices">
        <legend className="heading">{t('telling.channel')}</legend>
        {notificationChannels.map((channel) => (
          <Choice
            key={channel}
            id={`channel-${channel}`}
            name="channel"
            checked={wishes.channel === channel}
            onChange={() => change({ channel })}
            title={t(`telling.${channel}`)}
            lines={[address[channel] ?? t('telling.noAddress')]}
          />
        ))}
      </fieldset>
      <h2 className="heading">{t('telling.kinds')}</h2>
      <div className="switches">
        {KINDS.map((kind) => (
          <Switch
            key={kind}
            id={`kind-${kind}`}
            label={t(`telling.${kind}`)}
            help={t(`telling.${kind}What`)}
            on={wishes[kind]}
            onChange={(on) => change({ [kind]: on })}
          />
        ))}
      </div>
      <p className="quiet">{t('telling.children')}</p>
      {problem && <ProblemNotice title={t('profile.failed')} problem={problem} />}
      {saved && <Notice kind="success" title={t('telling.saved')} announce />}
      <Button type="submit" disabled={pending}>
        {pending ? t('action.saving') : t('telling.save')}
      </Button>
    </form>
  )
}
