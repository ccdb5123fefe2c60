import type { OwnPower } from '@shared/citizen/powers'
import type { ReactNode } from 'react'
import { Page } from '../../app/page'
import { usePowers } from '../../app/queries'
import { useSpeech } from '../../lib/i18n'
import { ButtonLink } from '../../ui/link'
import { Loaded } from '../../ui/loaded'
import { Notice } from '../../ui/notice'
import { Tag } from '../../ui/tag'
import { EndPower } from './end-power'

/** Powers of attorney given and received, with what they cover and until when (S171-S174). */
export function PowersPage() {
  const { t } = useSpeech()
  const powers = usePowers()
  return (
    <Page title={t('powers.title')}>
      <p className="lead">{t('powers.lead')}</p>
      <ButtonLink page="power">{t('powers.give')}</ButtonLink>
      <Loaded query={powers}>
        {({ given, received }) => (
          <>
            {given.some(({ toConfirm }) => toConfirm) && (
              <Notice kind="warn" title={t('powers.toConfirm')}>
                <p>{t('powers.toConfirmText')}</p>
              </Notice>
            )}
            <List id="given" title={t('powers.given')} none={t('powers.noneGiven')} powers={given}>
              {(power) => (
                <>
                  <ButtonLink page="power" params={{ id: power.id }} variant="outline">
                    {t(power.toConfirm ? 'powers.confirm' : 'powers.change')}
                    <span className="hidden-visually"> {power.name}</span>
                  </ButtonLink>
                  <EndPower power={power} text={t('powers.endGivenText', { name: power.name })} />
                </>
              )}
            </List>
            <List id="received" title={t('powers.received')} none={t('powers.noneReceived')} powers={received}>
              {(power) => <EndPower power={power} text={t('powers.endReceivedText', { name: power.name })} />}
            </List>
          </>
        )}
      </Loaded>
    </Page>
  )
}

interface ListProps {
  readonly id: string
  readonly title: string
  readonly none: string
  readonly powers: readonly OwnPower[]
  /** what may be done with one that is in force */
  readonly children: (power: OwnPower) => ReactNode
}

function List({ id, title, none, powers, children }: ListProps) {
  return (
    <section aria-labelledby={id}>
      <h2 className="heading" id={id}>
        {title}
      </h2>
      {powers.length === 0 && <p>{none}</p>}
      <ul className="powers">
        {powers.map((power) => (
          <li key={power.id} className={power.inForce ? 'power' : 'power power--over'}>
            <Words power={power} />
            {power.inForce && <div className="buttons">{children(power)}</div>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Words({ power: { name, areas, grantedAt, lastDay, inForce } }: { power: OwnPower }) {
  const { t, format } = useSpeech()
  const until = lastDay === null ? t('powers.untilEnded') : t('powers.until', { day: format.date(lastDay) })
  return (
    <>
      <h3 className="power__name">
        {name} {!inForce && <Tag kind="calm">{t('powers.over')}</Tag>}
      </h3>
      <p>{areas.map((area) => t(`powers.area.${area}`)).join(', ')}</p>
      <p className="power__validity">
        {t('powers.from', { day: format.date(grantedAt) })} {inForce && until}
      </p>
    </>
  )
}
