import type { OwnReport } from '@shared/citizen/profile'
import { Page } from '../../app/page'
import { useReported } from '../../app/queries'
import { useSession } from '../../app/session'
import { useSpeech } from '../../lib/i18n'
import { BackLink } from '../../ui/link'
import { Loaded } from '../../ui/loaded'
import { Notice } from '../../ui/notice'
import { EmployerForm } from './employer-form'
import { NeedsForm } from './needs-form'
import { RelativesForm } from './relatives-form'

/** What health personnel should know of a person: relatives, special needs, employer (S158, S160-S162). */
export function AboutMePage() {
  const { t } = useSpeech()
  const { me, chosen } = useSession()
  const reported = useReported()
  return (
    <Page title={t('aboutMe.title')} above={<BackLink page="profile">{t('profile.title')}</BackLink>}>
      <p className="lead">{t('aboutMe.lead')}</p>
      {chosen.id !== me.person.id && (
        <Notice kind="info" title={t('privacy.forOther', { name: chosen.name })}>
          <p>{t('aboutMe.forOtherText')}</p>
        </Notice>
      )}
      <Loaded query={reported}>{(value) => <Parts key={chosen.id} reported={value} />}</Loaded>
    </Page>
  )
}

function Parts({ reported }: { reported: OwnReport }) {
  return (
    <>
      <RelativesForm reported={reported} />
      <NeedsForm reported={reported} />
      <EmployerForm reported={reported} />
    </>
  )
}
