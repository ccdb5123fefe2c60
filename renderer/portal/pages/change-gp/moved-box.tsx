import type { OwnGpChange } from '@shared/citizen/change-gp'
import { useSpeech } from '../../lib/i18n'
import { Choice } from '../../ui/choice'

/** Whether one of the year's changes, or one for a closed list, is left. */
export const hasChange = ({ used, allowed, listClosed }: OwnGpChange): boolean => used < allowed || listClosed

export const MOVED = 'gp-moved'

/** One change more for who has moved to another municipality; asked only when it matters (S138). */
export function MovedBox(props: {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly error: string | undefined
}) {
  const { t } = useSpeech()
  return (
    <Choice
      {...props}
      id={MOVED}
      name={MOVED}
      several
      title={t('changeGp.moved.label')}
      lines={[t('changeGp.moved.help')]}
    />
  )
}
