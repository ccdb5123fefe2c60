import { useTranslation } from 'react-i18next'
import { useSession } from '../../app/session'
import { useToast } from '../../app/toasts'
import { fullName } from '../../lib/format'
import { useRefusalText } from '../../lib/refusal'
import { useCommand } from '../../lib/use-command'
import type { Thread } from './thread'

type Owned = Pick<Thread['dialogue'], 'id' | 'ownerId'>

/** Takes the dialogue for a person, hands it over or lets it go; of two who take it at once one is told who has it. */
export function useAssign({ id: dialogueId, ownerId: from }: Owned): (ownerId: string | null) => Promise<void> {
  const { t } = useTranslation('inbox')
  const assign = useCommand('dialogue.assign')
  const { user, employees } = useSession()
  const toast = useToast()
  const refusal = useRefusalText()
  return async (ownerId) => {
    const done = await assign({ dialogueId, ownerId, from })
    if (!done.ok) {
      const has = employees.find(({ id }) => id === done.data['ownerId'])
      return toast(has ? t('owner.taken', { name: fullName(has) }) : refusal(done), 'problem')
    }
    const name = employees.find(({ id }) => id === ownerId)
    toast(
      name === undefined
        ? t('owner.released')
        : t(name.id === user?.id ? 'owner.mine' : 'owner.given', { name: fullName(name) }),
      'success',
    )
  }
}

/** One thread, one owner: who has it, and one choice to take it, hand it over or let it go. */
export function OwnerChoice({ dialogue }: { dialogue: Owned }) {
  const { t } = useTranslation(['inbox', 'common'])
  const { user, employees } = useSession()
  const assign = useAssign(dialogue)
  const others = employees.filter(({ id }) => id !== user?.id)
  return (
    <label
      className="thread-owner"
      data-mine={(dialogue.ownerId !== null && dialogue.ownerId === user?.id) || undefined}
    >
      <span className="visually-hidden">{t('inbox:owner.label')}</span>
      <select
        value={dialogue.ownerId ?? ''}
        title={t('inbox:owner.hint')}
        onChange={({ target }) => void assign(target.value === '' ? null : target.value)}
      >
        <option value="">{t('inbox:owner.nobody')}</option>
        {user && <option value={user.id}>{t('inbox:owner.me')}</option>}
        {others.map((employee) => (
          <option key={employee.id} value={employee.id}>
            {fullName(employee)} ({t(`common:role.${employee.role}`).toLowerCase()})
          </option>
        ))}
      </select>
    </label>
  )
}
