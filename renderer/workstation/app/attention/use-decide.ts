import type { CommandArgs } from '@shared/contract'
import { refuse } from '@shared/result'
import type { AttentionCard } from '@shared/sync/attention'
import { useTranslation } from 'react-i18next'
import { now } from '../../lib/clock'
import { useDesk } from '../../lib/desk'
import { useRefusalText } from '../../lib/refusal'
import { useLocal } from '../../lib/use-command'
import { useDrafts } from '../../lib/use-draft'
import { useActivePatient } from '../active-patient'
import { useOverlays } from '../overlays'
import { go } from '../route'
import { useToast } from '../toasts'
import { UNDO_KEY_MS, useUndo } from '../undo'
import type { Act } from './way'

/** Carries out what was chosen for a card. Decision and card are one transaction in the core: killed in between, the card is still there. */
export function useDecide(): (card: AttentionCard, act: Act) => Promise<void> {
  const client = useDesk()
  const drafts = useDrafts()
  const settle = useLocal('attention.settle')
  const refusal = useRefusalText()
  const toast = useToast()
  const letGo = useLetGo()
  const open = useOpen()

  return async ({ mutationId }, act) => {
    switch (act.kind) {
      case 'letGo':
        return letGo([mutationId])
      case 'open':
        await open(act.open)
        return
      case 'command': {
        const running = client.command(act.name, act.args as CommandArgs<typeof act.name>, [mutationId])
        const done = await running.catch(() => refuse('failed'))
        toast(done.ok ? act.done : refusal(done), done.ok ? 'success' : 'problem')
        return
      }
      case 'toDraft': {
        if (!(await open(act.open))) return
        const text = act.join(await drafts.read(act.key))
        const done = await settle({ mutationId, draft: { key: act.key, text } })
        if (done.ok) drafts.replaced(act.key, text)
        else toast(refusal(done), 'problem')
      }
    }
  }
}

/** Lets cards go; the line that says so takes them back. */
export function useLetGo(): (mutationIds: readonly number[]) => Promise<void> {
  const { t } = useTranslation('attention')
  const settle = useLocal('attention.settle')
  const restore = useLocal('attention.restore')
  const refusal = useRefusalText()
  const toast = useToast()
  const offer = useUndo()
  return async ([mutationId, ...also]) => {
    if (mutationId === undefined) return
    const done = await settle({ mutationId, also })
    if (!done.ok) return toast(refusal(done), 'problem')
    offer({
      text: t('lettingGo', { count: also.length + 1 }),
      until: now() + UNDO_KEY_MS,
      undo: async () => {
        const back = await restore({ mutationIds: [mutationId, ...also] })
        return { ok: back.ok, text: back.ok ? t('backAgain') : refusal(back) }
      },
    })
  }
}

/** Goes where the matter stands; false when the person chose to stay with the patient who is active. */
function useOpen(): (place: Extract<Act, { kind: 'open' }>['open']) => Promise<boolean> {
  const { activate } = useActivePatient()
  const { close } = useOverlays()
  return async ({ view, id, patientId }) => {
    // the question about unsaved text must not lie under the list
    close()
    if (patientId !== undefined && !(await activate(patientId))) return false
    go(view, id)
    return true
  }
}
