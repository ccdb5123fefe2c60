import Button from '@helsenorge/designsystem-react/components/Button'
import { type DonorRelative, donorRelative, type OwnDonorCard } from '@shared/citizen/donor-card'
import { useState } from 'react'
import { useApi } from '../../app/connection'
import { Page } from '../../app/page'
import { useDonorCard, useRefresh } from '../../app/queries'
import { useSession } from '../../app/session'
import { citizen } from '../../lib/citizen'
import { type Errors, focusFirst } from '../../lib/form'
import { useSpeech } from '../../lib/i18n'
import { useAttempt } from '../../lib/use-attempt'
import { BackLink } from '../../ui/link'
import { Loaded } from '../../ui/loaded'
import { Notice } from '../../ui/notice'
import { ProblemNotice } from '../../ui/problem-notice'
import { TextField } from '../../ui/text-field'
import { AskFirst } from '../change-gp/ask-first'

const NOBODY: DonorRelative = { name: '', phone: '' }

/** "Donorkort": a yes to giving organs, and one or two persons who know of it (S143). */
export function DonorCardPage() {
  const { t } = useSpeech()
  const { chosen } = useSession()
  const query = useDonorCard()
  return (
    <Page title={t('donor.title')} above={<BackLink page="services">{t('catalogue.title')}</BackLink>}>
      <p className="lead">{t('donor.lead')}</p>
      <Loaded query={query}>{({ card }) => <Card key={chosen.id} card={card} />}</Loaded>
    </Page>
  )
}

function Card({ card }: { card: OwnDonorCard['card'] }) {
  const { t, format } = useSpeech()
  const api = useApi()
  const refresh = useRefresh()
  const { chosen } = useSession()
  const [relatives, setRelatives] = useState<readonly DonorRelative[]>(card?.relatives ?? [NOBODY])
  const [errors, setErrors] = useState<Errors>({})
  const [saved, setSaved] = useState(false)
  const { submit, pending, problem } = useAttempt((wish: DonorRelative[], key) =>
    citizen.makeDonorCard(api, { patientId: chosen.id, relatives: wish }, key),
  )
  const put = (i: number, part: Partial<DonorRelative>) => {
    setSaved(false)
    setRelatives(relatives.map((one, at) => (at === i ? { ...one, ...part } : one)))
  }
  const save = async (): Promise<void> => {
    const wrong: Record<string, string> = {}
    relatives.forEach((one, i) => {
      if (!donorRelative.shape.name.safeParse(one.name).success) wrong[`donor-${i}-name`] = t('aboutMe.nameMissing')
      if (!donorRelative.shape.phone.safeParse(one.phone).success) wrong[`donor-${i}-phone`] = t('aboutMe.phoneWrong')
    })
    setErrors(wrong)
    if (focusFirst(wrong)) return
    const outcome = await submit(relatives.map((one) => donorRelative.parse(one)))
    setSaved(outcome?.ok === true)
    await refresh()
  }
  return (
    <>
      {card ? (
        <Notice kind="success" title={t('donor.has')}>
          <p>{t('donor.since', { date: format.date(card.updatedAt) })}</p>
        </Notice>
      ) : (
        <p>{t('donor.hasNot')}</p>
      )}
      <section aria-labelledby="who-knows">
        <h2 className="heading" id="who-knows">
          {t('donor.whoKnows')}
        </h2>
        <p>{t('donor.whoKnowsText')}</p>
        {relatives.map((one, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a person has no id, and the place is what it is
          <fieldset key={i} className="about__relative">
            <legend>{t('donor.one', { number: i + 1 })}</legend>
            <TextField
              id={`donor-${i}-name`}
              label={t('aboutMe.name')}
              limit={100}
              value={one.name}
              onChange={(name) => put(i, { name })}
              error={errors[`donor-${i}-name`]}
            />
            <TextField
              id={`donor-${i}-phone`}
              label={t('aboutMe.phone')}
              limit={30}
              value={one.phone}
              onChange={(phone) => put(i, { phone })}
              error={errors[`donor-${i}-phone`]}
            />
            {i > 0 && (
              <Button variant="borderless" onClick={() => setRelatives(relatives.slice(0, 1))}>
                {t('aboutMe.relatives.remove')}
                <span className="hidden-visually"> {one.name}</span>
              </Button>
            )}
          </fieldset>
        ))}
        {relatives.length < 2 && (
          <p className="about__add">
            <Button variant="outline" onClick={() => setRelatives([...relatives, NOBODY])}>
              {t('donor.add')}
            </Button>
          </p>
        )}
        {problem && <ProblemNotice title={t('profile.failed')} problem={problem} />}
        {saved && <Notice kind="success" title={t('donor.saved')} announce />}
        <div className="buttons">
          <Button disabled={pending} onClick={() => void save()}>
            {t(pending ? 'action.saving' : card ? 'donor.change' : 'donor.make')}
          </Button>
          {card && (
            <AskFirst
              label={t('donor.remove')}
              question={t('donor.sure')}
              keep={t('donor.keep')}
              failed={t('profile.failed')}
              body={chosen.id}
              send={(patientId, key) => citizen.removeDonorCard(api, patientId, key)}
            >
              <p>{t('donor.sureText')}</p>
            </AskFirst>
          )}
        </div>
      </section>
    </>
  )
}
