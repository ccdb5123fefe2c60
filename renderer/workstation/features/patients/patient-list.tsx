import { Search } from '@navikt/ds-react'
import type { PatientHit } from '@shared/patient/queries'
import { type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../app/session'
import { fullName, useFormats } from '../../lib/format'
import { type ShownList, useKeyedList } from '../../lib/use-keyed-list'
import { RowGrid, type RowGridHandle } from '../../ui/row-grid'
import { useRowCursor } from '../../ui/use-row-cursor'
import { GpNames, patientColumns, patientTemplate } from './patient-columns'

const PAGE = 100
const ROW_HEIGHT = 32

interface Props {
  readonly typed: string
  /** what is searched for: follows `typed` when there is time */
  readonly text: string
  readonly onType: (text: string) => void
  readonly openId: string | null
  readonly onOpen: (patientId: string) => void
}

const usePatients = (text: string): ShownList<PatientHit> =>
  useKeyedList<PatientHit, never>('patient.search', text, (client) => ({
    pageSize: PAGE,
    fetch: async ({ offset }) => {
      const { hits, total } = await client.query('patient.search', { text, limit: PAGE, offset })
      return { rows: hits, total }
    },
    keyOf: () => null,
  }))

export function PatientList(props: Props) {
  const { t } = useTranslation('patients')
  const format = useFormats()
  const { employees } = useSession()
  const list = usePatients(props.text)
  const cursor = useRowCursor(list)
  const grid = useRef<RowGridHandle>(null)
  const gpNames = new Map(employees.map((employee) => [employee.id, fullName(employee)]))

  // from the field straight into the list, or to the one hit
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') {
      event.preventDefault()
      if (cursor.index < 0) cursor.moveTo(0)
      grid.current?.focus()
    } else if (event.key === 'Enter') {
      const first = list.rowAt(Math.max(0, cursor.index))
      if (first) props.onOpen(first.id)
    }
  }
  return (
    <section className="patients-side" aria-label={t('title')}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the search field inside */}
      <div className="patients-bar" onKeyDown={onKeyDown}>
        <Search
          label={t('search')}
          placeholder={t('searchHint')}
          size="small"
          variant="simple"
          value={props.typed}
          maxLength={100}
          autoComplete="off"
          onChange={(text) => {
            props.onType(text)
            cursor.moveTo(-1)
          }}
        />
        <span className="muted patients-count" role="status">
          {list.count === undefined ? '' : t('count', { count: list.count, shown: format.number(list.count) })}
        </span>
      </div>
      <div className="patients-rows">
        {list.failed ? (
          <p className="patients-nothing">{t('failed')}</p>
        ) : (
          <GpNames value={gpNames}>
            <RowGrid
              ref={grid}
              label={t('list')}
              list={list}
              columns={patientColumns}
              template={patientTemplate}
              rowHeight={ROW_HEIGHT}
              cursor={cursor.index}
              onCursor={cursor.moveTo}
              openId={props.openId}
              onOpen={(row) => props.onOpen(row.id)}
              empty={t(props.text === '' ? 'noneYet' : 'none')}
            />
          </GpNames>
        )}
      </div>
    </section>
  )
}
