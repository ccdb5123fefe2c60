import FormFieldTag from '@helsenorge/designsystem-react/components/FormFieldTag'
import Input from '@helsenorge/designsystem-react/components/Input'
import Label, { Sublabel } from '@helsenorge/designsystem-react/components/Label'
import Textarea from '@helsenorge/designsystem-react/components/Textarea'
import { useSpeech } from '../lib/i18n'

interface Props {
  /** also what an error summary or focus aims at */
  readonly id: string
  readonly label: string
  readonly help?: string
  readonly optional?: boolean
  readonly limit: number
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error: string | undefined
}

function useParts({ id, label, help, optional = false, error }: Props) {
  const { t } = useSpeech()
  return {
    label: (
      <Label
        labelTexts={[{ text: label }]}
        sublabel={
          help === undefined ? undefined : (
            <Sublabel id={`${id}-help`} sublabelTexts={[{ text: help, type: 'subdued' }]} />
          )
        }
        formFieldTag={
          <FormFieldTag
            level={optional ? 'optional' : 'required-field'}
            resources={{ requiredField: t('form.required'), optional: t('form.optional') }}
          />
        }
      />
    ),
    required: !optional,
    resources: { characters: t('form.characters') },
    errorTextId: `${id}-error`,
    ...(help === undefined ? {} : { 'aria-describedby': `${id}-help` }),
    ...(error === undefined ? {} : { errorText: error }),
  }
}

/** From so many characters on the limit is told while one writes; nobody reaches that of a name. */
const LONG = 150

/** One line of text. */
export function TextField(props: Props) {
  const parts = useParts(props)
  return (
    <Input
      {...parts}
      inputId={props.id}
      value={props.value}
      {...(props.limit < LONG ? {} : { maxCharacters: props.limit })}
      onChange={(event) => props.onChange(event.target.value)}
    />
  )
}

/** Several lines of text; grows while one writes. */
export function TextArea({ rows = 5, ...props }: Props & { rows?: number }) {
  const parts = useParts(props)
  return (
    <Textarea
      {...parts}
      textareaId={props.id}
      value={props.value}
      maxCharacters={props.limit}
      minRows={rows}
      maxRows={20}
      grow
      onChange={(event) => props.onChange(event.target.value)}
    />
  )
}
