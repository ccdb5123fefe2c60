import { Search } from '@navikt/ds-react/Search'
import { maskNationalId } from '@shared/patient/national-id'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listName, useFormats } from '../../lib/format'
import { useDeskQuery } from '../../lib/use-query'

/** Finds a patient by name, birth date or national id. Arrow down leads into the list. */
export function PatientPicker(props: {
  onChoose: (patientId: string) => void
  /** what is asked; usually whom an appointment is for */
  label?: string
  /** part of a page that has more to it: the focus stays where it is */
  stay?: boolean
}) {
  const { t } = useTranslation(['calendar', 'shell'])
  const format = useFormats()
  const [text, setText] = useState('')
  const typed = text.trim() !== ''
  const found = useDeskQuery('patient.search', { text, limit: 8, offset: 0 }, { enabled: typed })
  const hits = typed ? (found.data?.hits ?? []) : []
  return (
    <search>
      <form
        className="picker"
        onSubmit={(event) => {
          event.preventDefault()
          const only = hits[0]
          if (only) props.onChoose(only.id)
        }}
      >
        <Search
          size="small"
          variant="simple"
          hideLabel={false}
          label={props.label ?? t('calendar:book.findPatient')}
          placeholder={t('shell:searchHint')}
          value={text}
          onChange={setText}
          autoFocus={props.stay !== true}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return
            event.preventDefault()
            event.currentTarget.closest('form')?.querySelector<HTMLElement>('.picker-hit')?.focus()
          }}
        />
        <ul>
          {hits.map((hit) => (
            <li key={hit.id}>
              <button
                type="button"
                className="plain picker-hit"
                onClick={() => props.onChoose(hit.id)}
                onKeyDown={(event) => {
                  const item = event.currentTarget.parentElement
                  const next = event.key === 'ArrowDown' ? item?.nextElementSibling : item?.previousElementSibling
                  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
                  event.preventDefault()
                  next?.querySelector('button')?.focus()
                }}
              >
                <span className="grow person">{listName(hit)}</span>
                <span className="tabular person">{format.date(hit.birthDate)}</span>
                <span className="muted tabular person">{maskNationalId(hit.nationalId)}</span>
              </button>
            </li>
          ))}
        </ul>
        {typed && found.isFetched && hits.length === 0 && <p className="muted">{t('shell:palette.nobody')}</p>}
      </form>
    </search>
  )
}
