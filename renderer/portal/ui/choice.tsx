/** One of several, as a card: the whole card is the label of its radio button or check box. */
export interface ChoiceProps {
  readonly id: string
  readonly name: string
  readonly several?: boolean
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly title: string
  /** short facts in one row */
  readonly lines: readonly string[]
  /** what the clinic tells about it, always in Norwegian */
  readonly text?: string
  /** what is wrong with the answer */
  readonly error?: string | undefined
}

export function Choice({ id, name, several = false, checked, onChange, title, lines, text = '', error }: ChoiceProps) {
  return (
    <label className={error === undefined ? 'choice' : 'choice choice--wrong'} htmlFor={id}>
      <input
        id={id}
        className="choice__input"
        type={several ? 'checkbox' : 'radio'}
        name={name}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        {...(error === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': `${id}-error` })}
      />
      <span className={several ? 'choice__mark choice__mark--box' : 'choice__mark'} aria-hidden="true" />
      <span className="choice__words">
        <span className="choice__title">{title}</span>
        {lines.length > 0 && (
          <span className="choice__lines">
            {lines.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </span>
        )}
        {error !== undefined && (
          <span className="choice__error" id={`${id}-error`}>
            {error}
          </span>
        )}
        {text !== '' && (
          <span className="choice__text" lang="nb">
            {text}
          </span>
        )}
      </span>
    </label>
  )
}
