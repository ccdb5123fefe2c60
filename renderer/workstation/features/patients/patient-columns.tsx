import { maskNationalId } from '@shared/patient/national-id'
import type { PatientHit } from '@shared/patient/queries'
import { createColumnHelper } from '@tanstack/react-table'
import { createContext, use } from 'react'
import { useTranslation } from 'react-i18next'
import { useNow } from '../../lib/clock'
import { ageNow, listName, useFormats } from '../../lib/format'
import type { RowGridColumn, rowGridFeatures } from '../../ui/row-grid'

const column = createColumnHelper<typeof rowGridFeatures, PatientHit>()
const HOUR = 3_600_000

/** The clinic's GPs by id, for the rows. */
export const GpNames = createContext<ReadonlyMap<string, string>>(new Map())

/** name, born, age, masked national id, GP, city */
export const patientTemplate = 'minmax(120px, 1.3fr) 78px 34px 100px minmax(84px, 1.1fr) minmax(64px, 0.8fr)'

type Column = 'name' | 'born' | 'age' | 'id' | 'gp' | 'city'
const header = (name: Column) => () => <HeaderText name={name} />

export const patientColumns: RowGridColumn<PatientHit>[] = [
  column.display({
    id: 'name',
    header: header('name'),
    cell: ({ row }) => <div className="patients-name person ellipsis">{listName(row.original)}</div>,
  }),
  column.display({ id: 'born', header: header('born'), cell: ({ row }) => <Born patient={row.original} /> }),
  column.display({ id: 'age', header: header('age'), cell: ({ row }) => <Age patient={row.original} /> }),
  column.display({
    id: 'id',
    header: header('id'),
    cell: ({ row }) => <span className="person muted nowrap">{maskNationalId(row.original.nationalId)}</span>,
  }),
  column.display({ id: 'gp', header: header('gp'), cell: ({ row }) => <Gp patient={row.original} /> }),
  column.display({
    id: 'city',
    header: header('city'),
    cell: ({ row }) => <div className="person ellipsis">{row.original.city}</div>,
  }),
]

function HeaderText(props: { name: Column }) {
  const { t } = useTranslation('patients')
  return <>{t(`column.${props.name}`)}</>
}

function Born({ patient }: { patient: PatientHit }) {
  const format = useFormats()
  return <span className="person">{format.date(patient.birthDate)}</span>
}

function Age({ patient }: { patient: PatientHit }) {
  const now = useNow(HOUR)
  return <>{ageNow(patient.birthDate, now)}</>
}

function Gp({ patient }: { patient: PatientHit }) {
  const names = use(GpNames)
  return <div className="muted ellipsis">{patient.gpId === null ? '' : names.get(patient.gpId)}</div>
}
