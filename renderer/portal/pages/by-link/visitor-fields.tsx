import type { Errors } from '../../lib/form'
import { useSpeech } from '../../lib/i18n'
import { TextField } from '../../ui/text-field'
import type { Visitor } from './visitor'

interface Props {
  readonly visitor: Visitor
  readonly change: (visitor: Visitor) => void
  readonly errors: Errors
}

/** Who comes: nothing more is asked for than the clinic needs to know. */
export function VisitorFields({ visitor, change, errors }: Props) {
  const { t } = useSpeech()
  return (
    <fieldset className="visitor">
      <legend className="heading">{t('byLink.who')}</legend>
      <TextField
        id="national-id"
        label={t('byLink.nationalId')}
        help={t('byLink.nationalIdHelp')}
        limit={14}
        value={visitor.nationalId}
        onChange={(nationalId) => change({ ...visitor, nationalId })}
        error={errors['national-id']}
      />
      <TextField
        id="given-name"
        label={t('byLink.givenName')}
        limit={100}
        value={visitor.givenName}
        onChange={(givenName) => change({ ...visitor, givenName })}
        error={errors['given-name']}
      />
      <TextField
        id="family-name"
        label={t('byLink.familyName')}
        limit={100}
        value={visitor.familyName}
        onChange={(familyName) => change({ ...visitor, familyName })}
        error={errors['family-name']}
      />
      <TextField
        id="phone"
        label={t('byLink.phone')}
        help={t('byLink.phoneHelp')}
        limit={20}
        value={visitor.phone}
        onChange={(phone) => change({ ...visitor, phone })}
        error={errors['phone']}
      />
    </fieldset>
  )
}
