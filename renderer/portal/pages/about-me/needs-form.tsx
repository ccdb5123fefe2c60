import type { OwnReport } from '@shared/citizen/profile'
import { useSpeech } from '../../lib/i18n'
import { Switch } from '../../ui/switch'
import { TextField } from '../../ui/text-field'
import { Part } from './part'
import { useReport } from './use-report'

const SWITCHES = ['hearing', 'sight', 'wheelchair'] as const
const textOrNull = (text: string | null): string | null => text?.trim() || null

/** Interpreter, hearing, sight, wheelchair (S162). */
export function NeedsForm({ reported }: { reported: OwnReport }) {
  const { t } = useSpeech()
  const { draft, change, save, ...reporting } = useReport(reported.needs, (told, before) => ({
    part: 'needs',
    told,
    before,
  }))
  return (
    <Part
      name="needs"
      reporting={reporting}
      onSave={() => void save({ ...draft, interpreter: textOrNull(draft.interpreter), other: textOrNull(draft.other) })}
    >
      <TextField
        id="needs-interpreter"
        label={t('aboutMe.needs.interpreter')}
        help={t('aboutMe.needs.interpreterHelp')}
        optional
        limit={60}
        value={draft.interpreter ?? ''}
        onChange={(interpreter) => change({ ...draft, interpreter })}
        error={undefined}
      />
      <div className="switches">
        {SWITCHES.map((one) => (
          <Switch
            key={one}
            id={`needs-${one}`}
            label={t(`aboutMe.needs.${one}`)}
            on={draft[one]}
            onChange={(on) => change({ ...draft, [one]: on })}
          />
        ))}
      </div>
      <TextField
        id="needs-other"
        label={t('aboutMe.needs.other')}
        optional
        limit={200}
        value={draft.other ?? ''}
        onChange={(other) => change({ ...draft, other })}
        error={undefined}
      />
    </Part>
  )
}
