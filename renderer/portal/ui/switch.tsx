interface Props {
  readonly id: string
  readonly label: string
  readonly help?: string
  readonly on: boolean
  readonly disabled?: boolean
  readonly onChange: (on: boolean) => void
}

/** On or off; the whole row is its label. */
export function Switch({ id, label, help, on, disabled = false, onChange }: Props) {
  return (
    <div className="switch">
      <input
        id={id}
        className="switch__input"
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        aria-disabled={disabled || undefined}
        {...(help === undefined ? {} : { 'aria-describedby': `${id}-help` })}
        onChange={(event) => {
          if (!disabled) onChange(event.target.checked)
        }}
      />
      <label className="switch__words" htmlFor={id}>
        {label}
      </label>
      {help !== undefined && (
        <span className="switch__help" id={`${id}-help`}>
          {help}
        </span>
      )}
    </div>
  )
}
