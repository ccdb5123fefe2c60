import Button from '@helsenorge/designsystem-react/components/Button'
import type { OwnPower } from '@shared/citizen/powers'
import { type PowerArea, powerAreas } from '@shared/citizen/services'
import { useState } from 'react'
import { useApi } from '../../app/connection'
import { Page } from '../../app/page'
import { usePowers, useRefresh } from '../../app/queries'
import { useRouter } from '../../app/router'
import { citizen } from '../../lib/citizen'
import { now } from '../../lib/clock'
import { dayOf } from '../../lib/day'
import { type Errors, focusFirst } from '../../lib/form'
import { useSpeech } from '../../lib/i18n'
import { newId } from '../../lib/id'
import { useAttempt } from '../../lib/use-attempt'
import { Choice } from '../../ui/choice'
import { BackLink } from '../../ui/link'
import { Loaded } from '../../ui/loaded'
import { ProblemNotice } from '../../ui/problem-notice'
import { TextField } from '../../ui/text-field'
import { NotFoundPage } from '../not-found'
import { LastDay } from './last-day'
import { noTerms, type Terms, termErrors } from './terms'

/** Gives a power of attorney, or changes and confirms one that was given (S171-S173). */
export function PowerPage() {
  const { t } = useSpeech()
  const { place } = useRouter()
  const powers = usePowers()
  const id = place.params['id']
  if (id === undefined) return <PowerForm power={undefined} />
  if (powers.data === undefined)
    return (
      <Page title={t('powers.changeTitle')}>
        <Loaded query={powers}>{() => null}</Loaded>
      </Page>
    )
  const power = powers.data.given.find((one) => one.id === id && one.inForce)
  return power ? <PowerForm power={power} /> : <NotFoundPage />
}

function PowerForm({ power }: { power: OwnPower | undefined }) {
  const { t } = useSpeech()
  const form = usePowerForm(power)
  const { terms, change, errors, pending, problem } = form
  return (
    <Page
      title={power ? t('powers.changeTitle') : t('powers.giveTitle')}
      above={<BackLink page="powers">{t('powers.title')}</BackLink>}
    >
      <p className="lead">{power ? t('powers.changeLead', { name: power.name }) : t('powers.giveLead')}</p>
      <form
        className="powers__form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void form.send()
        }}
      >
        {!power && (
          <>
            <TextField
              id="national-id"
              label={t('powers.nationalId')}
              help={t('powers.nationalIdHelp')}
              limit={14}
              value={terms.nationalId}
              onChange={(nationalId) => change({ nationalId })}
              error={errors['national-id']}
            />
            <TextField
              id="family-name"
              label={t('powers.familyName')}
              limit={100}
              value={terms.familyName}
              onChange={(familyName) => change({ familyName })}
              error={errors['family-name']}
            />
          </>
        )}
        <Areas terms={terms} change={change} error={errors['area-insight']} />
        <LastDay terms={terms} change={change} error={errors['last-day']} />
        {problem && <ProblemNotice title={t('profile.failed')} problem={problem} />}
        <Button type="submit" disabled={pending}>
          {t(power ? (power.toConfirm ? 'powers.confirm' : 'powers.save') : 'powers.give')}
        </Button>
      </form>
    </Page>
  )
}

function usePowerForm(power: OwnPower | undefined) {
  const { t } = useSpeech()
  const api = useApi()
  const { go } = useRouter()
  const refresh = useRefresh()
  // a retry after a lost answer gives the same power
  const [id] = useState(newId)
  const [tried, setTried] = useState(false)
  const [terms, setTerms] = useState<Terms>(() =>
    power ? { ...noTerms, areas: power.areas, limited: power.lastDay !== null, lastDay: power.lastDay ?? '' } : noTerms,
  )
  const { submit, pending, problem } = useAttempt((wanted: Terms, key) => {
    const what = { areas: [...wanted.areas], lastDay: wanted.limited ? wanted.lastDay : null }
    if (power) return citizen.changePower(api, { id: power.id, ...what }, key)
    const nationalId = wanted.nationalId.replaceAll(' ', '')
    return citizen.grantPower(api, { id, nationalId, familyName: wanted.familyName.trim(), ...what }, key)
  })
  const all: Errors = termErrors(terms, power === undefined, dayOf(now()), t)
  const send = async (): Promise<void> => {
    setTried(true)
    if (focusFirst(all)) return
    if (!(await submit(terms))?.ok) return
    await refresh()
    go('powers')
  }
  const change = (part: Partial<Terms>) => setTerms((before) => ({ ...before, ...part }))
  return { terms, change, errors: tried ? all : {}, send, pending, problem }
}

interface PartProps {
  readonly terms: Terms
  readonly change: (part: Partial<Terms>) => void
  readonly error: string | undefined
}

function Areas({ terms, change, error }: PartProps) {
  const { t } = useSpeech()
  const turn = (area: PowerArea, on: boolean): void =>
    change({ areas: powerAreas.filter((one) => (one === area ? on : terms.areas.includes(one))) })
  return (
    <fieldset className="choices">
      <legend className="heading">{t('powers.areas')}</legend>
      {powerAreas.map((area) => (
        <Choice
          key={area}
          id={`area-${area}`}
          name="areas"
          several
          checked={terms.areas.includes(area)}
          onChange={(on) => turn(area, on)}
          title={t(`powers.area.${area}`)}
          lines={[t(`powers.areaWhat.${area}`)]}
          error={area === 'insight' ? error : undefined}
        />
      ))}
    </fieldset>
  )
}
