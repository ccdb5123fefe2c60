import Button from '@helsenorge/designsystem-react/components/Button'
import { serviceNamed } from '@shared/citizen/services'
import type { OwnUsage } from '@shared/citizen/usage'
import { Page } from '../../app/page'
import { useUsage } from '../../app/queries'
import { dayOf } from '../../lib/day'
import { useSpeech } from '../../lib/i18n'
import { BackLink } from '../../ui/link'
import { Loaded } from '../../ui/loaded'

type Entry = OwnUsage['entries'][number]

/** When somebody logged in and used a service for the chosen person, without details (S175). */
export function UsagePage() {
  const { t } = useSpeech()
  const usage = useUsage()
  return (
    <Page title={t('usage.title')} above={<BackLink page="profile">{t('profile.title')}</BackLink>}>
      <p className="lead">{t('usage.lead')}</p>
      <Loaded query={usage}>
        {({ pages }) => {
          const days = byDay(pages.flatMap(({ entries }) => entries))
          return (
            <>
              {days.length === 0 && <p>{t('usage.none')}</p>}
              {days.map(([day, entries]) => (
                <Day key={day} entries={entries} />
              ))}
              {usage.hasNextPage && (
                <Button
                  variant="outline"
                  disabled={usage.isFetchingNextPage}
                  onClick={() => void usage.fetchNextPage()}
                >
                  {t(usage.isFetchingNextPage ? 'site.loading' : 'usage.more')}
                </Button>
              )}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

const byDay = (entries: readonly Entry[]): [string, Entry[]][] => {
  const days = new Map<string, Entry[]>()
  for (const entry of entries) {
    const day = dayOf(entry.at)
    days.set(day, [...(days.get(day) ?? []), entry])
  }
  return [...days]
}

function Day({ entries }: { entries: readonly Entry[] }) {
  const { t, format, language } = useSpeech()
  const nameOf = (service: string): string => {
    if (service === 'log-in') return t('usage.logIn')
    if (service === 'profile') return t('profile.title')
    return serviceNamed(service)?.[language] ?? service
  }
  return (
    <section className="usage">
      <h2 className="heading heading--small usage__day">{format.dayYear(entries[0]?.at ?? 0)}</h2>
      <ul className="usage__list">
        {entries.map(({ id, at, service, by, name }) => (
          <li key={id} className="usage__entry">
            <span className="usage__time">{format.time(at)}</span>
            <span>
              {nameOf(service)}
              {by !== 'oneself' && <span className="usage__by">{t(`usage.by.${by}`, { name })}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
