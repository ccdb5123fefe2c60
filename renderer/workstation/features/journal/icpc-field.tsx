import { XMarkIcon } from '@navikt/aksel-icons'
import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type IcpcCode, searchIcpc } from './icpc'
import { MOST_CODES } from './note-draft'
import { useIcpcCodes, useIcpcNames } from './use-icpc'

const SHOWN = 8

/** ICPC-2 codes of a note: typed as a code or as words, chosen with the arrows and Enter, taken away with the cross or Backspace. */
export function IcpcField(props: { codes: readonly string[]; onChange: (codes: string[]) => void }) {
  const { t } = useTranslation('journal')
  const known = useIcpcCodes()
  const names = useIcpcNames()
  const [typed, setTyped] = useState('')
  const [cursor, setCursor] = useState(0)
  const [open, setOpen] = useState(false)
  const listId = useId()
  const chosen = props.codes
  const hits = searchIcpc(known, typed, SHOWN + chosen.length)
    .filter(({ code }) => !chosen.includes(code))
    .slice(0, SHOWN)
  const full = chosen.length >= MOST_CODES
  const shown = open && typed.trim() !== '' && !full

  const add = (hit: IcpcCode | undefined): void => {
    if (!hit || full) return
    props.onChange([...chosen, hit.code])
    setTyped('')
    setCursor(0)
  }
  const remove = (code: string): void => props.onChange(chosen.filter((other) => other !== code))

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && hits.length > 0) {
      event.preventDefault()
      setCursor((cursor + step + hits.length) % hits.length)
    } else if (event.key === 'Enter' && shown) {
      event.preventDefault()
      add(hits[cursor])
    } else if (event.key === 'Escape' && shown) {
      event.preventDefault()
      setOpen(false)
    } else if (event.key === 'Backspace' && typed === '') {
      const last = chosen.at(-1)
      if (last) remove(last)
    }
  }

  return (
    <div className="icpc">
      {chosen.map((code) => (
        <span key={code} className="icpc-chip person">
          <strong>{code}</strong> <span className="ellipsis">{names.get(code)}</span>
          <button
            type="button"
            className="icpc-remove"
            aria-label={t('icpc.remove', { code })}
            onClick={() => remove(code)}
          >
            <XMarkIcon aria-hidden fontSize={14} />
          </button>
        </span>
      ))}
      <div className="icpc-search">
        <input
          type="text"
          role="combobox"
          aria-label={t('icpc.label')}
          aria-expanded={shown}
          aria-controls={shown ? listId : undefined}
          aria-autocomplete="list"
          aria-activedescendant={shown && hits[cursor] ? `${listId}-${cursor}` : undefined}
          placeholder={full ? t('icpc.limit', { count: MOST_CODES }) : t('icpc.placeholder')}
          disabled={full}
          spellCheck={false}
          autoComplete="off"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setCursor(0)
            setOpen(true)
          }}
          onKeyDown={onKeyDown}
          onBlur={() => setOpen(false)}
        />
        {shown && <Hits id={listId} hits={hits} cursor={cursor} onChoose={add} />}
      </div>
    </div>
  )
}

function Hits(props: { id: string; hits: readonly IcpcCode[]; cursor: number; onChoose: (hit: IcpcCode) => void }) {
  const { t } = useTranslation('journal')
  if (props.hits.length === 0) {
    return (
      <div id={props.id} className="icpc-hits muted" role="status">
        {t('icpc.none')}
      </div>
    )
  }
  return (
    <div
      id={props.id}
      className="icpc-hits"
      role="listbox"
      aria-label={t('icpc.results', { count: props.hits.length })}
    >
      {props.hits.map((hit, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus and names the option
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's
        <div
          key={hit.code}
          id={`${props.id}-${index}`}
          className="icpc-hit"
          role="option"
          aria-selected={index === props.cursor}
          // before the input loses the focus and the list goes
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => props.onChoose(hit)}
        >
          <strong>{hit.code}</strong> {hit.text}
        </div>
      ))}
    </div>
  )
}
