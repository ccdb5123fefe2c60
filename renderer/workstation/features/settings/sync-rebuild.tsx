import { Button } from '@navikt/ds-react/Button'
import type { QueryResult } from '@shared/contract'
import type { SyncState } from '@shared/sync/state'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToast } from '../../app/toasts'
import { useFormats } from '../../lib/format'
import { useRefusalText } from '../../lib/refusal'
import { useLocal } from '../../lib/use-command'
import { Dialog } from '../../ui/dialog'

/** What the cache holds, and the way to have it fetched anew. */
export function SyncRebuild(props: { state: SyncState; storage: QueryResult<'sync.storage'> | undefined }) {
  const { t } = useTranslation('sync')
  const format = useFormats()
  const [asked, setAsked] = useState(false)
  return (
    <section className="panel" aria-labelledby="sync-rebuild">
      <h2 id="sync-rebuild">{t('rebuild.title')}</h2>
      <p className="muted">{t('rebuild.body')}</p>
      <Button size="small" variant="secondary" onClick={() => setAsked(true)}>
        {t('rebuild.open')}
      </Button>
      <h3 id="sync-rows">{t('rows.title')}</h3>
      <ul className="sync-rows" aria-labelledby="sync-rows">
        {props.storage?.tables.map(({ name, rows }) => (
          <li key={name}>
            <span className="ellipsis">{name}</span>
            <span className="tabular">{format.number(rows)}</span>
          </li>
        ))}
      </ul>
      {asked && <RebuildDialog state={props.state} onDone={() => setAsked(false)} />}
    </section>
  )
}

/** Says what will happen and what is kept before it is done. */
function RebuildDialog({ state, onDone }: { state: SyncState; onDone: () => void }) {
  const { t } = useTranslation(['sync', 'common'])
  const rebuild = useLocal('sync.rebuild')
  const toast = useToast()
  const refusal = useRefusalText()
  const confirm = async (): Promise<void> => {
    const done = await rebuild({})
    if (done.ok) toast(t(state.phase === 'offline' ? 'rebuild.wanted' : 'rebuild.copying'))
    else toast(refusal(done), 'problem')
    onDone()
  }
  return (
    <Dialog
      title={t('rebuild.ask')}
      onClose={onDone}
      footer={
        <>
          <Button size="small" variant="secondary" data-focus onClick={onDone}>
            {t('common:cancel')}
          </Button>
          <Button size="small" onClick={() => void confirm()}>
            {t('rebuild.confirm')}
          </Button>
        </>
      }
    >
      <div className="sheet-body">
        <p>{t('rebuild.what')}</p>
        <p>{t('rebuild.stands')}</p>
        <p>
          {t('rebuild.kept')} {state.waiting > 0 && t('rebuild.waiting', { count: state.waiting })}
        </p>
        {state.phase === 'offline' && (
          <p className="notice" data-tone="warning">
            {t('rebuild.offline')}
          </p>
        )}
      </div>
    </Dialog>
  )
}
