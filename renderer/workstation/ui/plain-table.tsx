import './plain-table.css'
import { type ColumnDef, type RowData, tableFeatures, useTable } from '@tanstack/react-table'

const features = tableFeatures({})
export type PlainColumn<R extends RowData> = ColumnDef<typeof features, R>

/** A short list as a table that is read, not worked in. For long ones there is `RowGrid`. */
export function PlainTable<R extends RowData>(props: {
  /** id of the heading that names it */
  readonly labelledBy: string
  /** a stable reference, as `rows` */
  readonly columns: PlainColumn<R>[]
  readonly rows: R[]
  readonly idOf: (row: R) => string
}) {
  const table = useTable({ features, columns: props.columns, data: props.rows, getRowId: props.idOf })
  return (
    <table className="plain-table" aria-labelledby={props.labelledBy}>
      <thead>
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id}>
            {group.headers.map((header) => (
              <th key={header.id} scope="col" className={`cell-${header.id}`}>
                <table.FlexRender header={header} />
              </th>
            ))}
          </tr>
        ))}
      </thead>
      <tbody>
        {table.getRowModel().rows.map((row) => (
          <tr key={row.id}>
            {row.getAllCells().map((cell) => (
              <td key={cell.id} className={`cell-${cell.column.id}`}>
                <table.FlexRender cell={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
