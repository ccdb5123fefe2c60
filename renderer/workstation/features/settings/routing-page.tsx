import './routing-page.css'
import { Select } from '@navikt/ds-react'
import type { Routing } from '@shared/clinic/model'
import { role } from '@shared/clinic/model'
import { defaultRoute, ROUTERS, type Route, type RoutedKind, roleReceiver, routedKind } from '@shared/inbox/routing'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToast } from '../../app/toasts'
import { useNow } from '../../lib/clock'
import { fullName, useFormats } from '../../lib/format'
import { newId } from '../../lib/id'
import { useRefusalText } from '../../lib/refusal'
import { useCommand } from '../../lib/use-command'
import { useDeskQuery } from '../../lib/use-query'

const FORMATS = ['practitioner', 'selected', 'both'] as const
/** Roles somebody of a clinic has; the others are of the register. */
const ROLES = role.options

/** Post > HelseNorge: which messages land in whose inboxes (S36-S44), changed by the administrator alone (S37), and who changed it when. */
export function RoutingPage() {
  const { t } = useTranslation(['routing', 'common'])
  const overview = useDeskQuery('clinic.overview', {}).data
  if (!overview?.clinic) return null
  const user = overview.employees.find(({ id }) => id === overview.userId)
  const mayChange = ROUTERS.some((name) => name === user?.role)
  const clinicId = overview.clinic.id
  const routeOf = (kind: RoutedKind): Route =>
    overview.routings.find((row: Routing) => row.kind === kind) ?? defaultRoute(kind, clinicId)
  return (
    <>
      <section className="panel routing" aria-labelledby="routing-title">
        <h2 id="routing-title">{t('routing:heading')}</h2>
        <p className="muted">{t(mayChange ? 'routing:body' : 'routing:onlyManager')}</p>
        {routedKind.options.map((kind) => (
          <RouteOf key={kind} kind={kind} standing={routeOf(kind)} clinicId={clinicId} mayChange={mayChange} />
        ))}
      </section>
      <History clinicId={clinicId} />
    </>
  )
}

function RouteOf(props: { kind: RoutedKind; standing: Route; clinicId: string; mayChange: boolean }) {
  const { t } = useTranslation(['routing', 'common'])
  const { kind, standing, clinicId, mayChange } = props
  const receivers = useReceivers(clinicId)
  const words = useRouteWords(clinicId)
  const set = useCommand('routing.set')
  const toast = useToast()
  const refusal = useRefusalText()
  // what was chosen last, should a receiver be needed again
  const [kept, setKept] = useState(standing.receiverId ?? clinicId)
  const change = async (route: Route): Promise<void> => {
    if (route.receiverId !== null) setKept(route.receiverId)
    const { format, receiverId } = standing
    const done = await set({ id: newId(), kind, route, from: { format, receiverId } })
    toast(
      done.ok ? t('routing:saved', { kind: t(`common:kind.${kind}`) }) : refusal(done),
      done.ok ? 'success' : 'problem',
    )
  }
  const isDefault = JSON.stringify(words(standing)) === JSON.stringify(words(defaultRoute(kind, clinicId)))
  const name = t(`common:kind.${kind}`)
  return (
    <fieldset className="route" disabled={!mayChange}>
      <legend>
        {name} {isDefault && <span className="tag">{t('routing:default')}</span>}
      </legend>
      <Select
        size="small"
        label={t('routing:format')}
        value={standing.format}
        onChange={({ target }) => {
          const format = FORMATS.find((one) => one === target.value) ?? standing.format
          void change({ format, receiverId: format === 'practitioner' ? null : kept })
        }}
      >
        {FORMATS.map((format) => (
          <option key={format} value={format}>
            {t(`routing:formats.${format}`)}
          </option>
        ))}
      </Select>
      {standing.format !== 'practitioner' && (
        <Select
          size="small"
          label={t('routing:receiver')}
          value={standing.receiverId ?? ''}
          onChange={({ target }) => void change({ format: standing.format, receiverId: target.value })}
        >
          {receivers.map(({ label, options }) => (
            <optgroup key={label} label={label}>
              {options.map((option) => (
                <option key={option.id} value={option.id}>
                  {option.name}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      )}
      <p className="muted">{t('routing:lands', { where: words(standing) })}</p>
    </fieldset>
  )
}

/** Units, groups, roles and people: the four kinds of receivers (S39). */
function useReceivers(clinicId: string) {
  const { t } = useTranslation(['routing', 'common'])
  const overview = useDeskQuery('clinic.overview', {}).data
  const people = overview?.employees ?? []
  const had = new Set(people.map((one) => one.role))
  return [
    { label: t('routing:kinds.unit'), options: [{ id: clinicId, name: t('routing:everybody') }] },
    { label: t('routing:kinds.group'), options: (overview?.groups ?? []).map(({ id, name }) => ({ id, name })) },
    {
      label: t('routing:kinds.role'),
      options: ROLES.filter((name) => had.has(name)).map((name) => ({
        id: roleReceiver(name),
        name: t(`common:role.${name}`),
      })),
    },
    { label: t('routing:kinds.person'), options: people.map((one) => ({ id: one.id, name: fullName(one) })) },
  ].filter(({ options }) => options.length > 0)
}

/** A route in words: "pasientens fastlege og LAB". */
function useRouteWords(clinicId: string): (route: Route) => string {
  const { t } = useTranslation('routing')
  const receivers = useReceivers(clinicId).flatMap(({ options }) => options)
  return ({ format, receiverId }) => {
    const name = receivers.find(({ id }) => id === receiverId)?.name ?? t('gone')
    if (format === 'practitioner') return t('practitioner')
    return format === 'selected' ? name : t('both', { name })
  }
}

function History({ clinicId }: { clinicId: string }) {
  const { t } = useTranslation(['routing', 'common'])
  const format = useFormats()
  const now = useNow(60_000)
  const words = useRouteWords(clinicId)
  const people = useDeskQuery('clinic.overview', {}).data?.employees ?? []
  const changes = useDeskQuery('inbox.routingHistory', {}).data ?? []
  return (
    <section className="panel routing" aria-labelledby="routing-history">
      <h2 id="routing-history">{t('routing:history')}</h2>
      {changes.length === 0 && <p className="muted">{t('routing:never')}</p>}
      <ol className="routing-changes">
        {changes.map(({ id, kind, before, after, changedAt, changedById }) => {
          const who = people.find((one) => one.id === changedById)
          return (
            <li key={id}>
              <span className="muted tabular">{format.when(changedAt, now)}</span> {who && fullName(who)}:{' '}
              {t('routing:change', { kind: t(`common:kind.${kind}`), from: words(before), to: words(after) })}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
