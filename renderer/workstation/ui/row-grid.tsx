// biome-ignore-all lint/a11y/useSemanticElements: rows of a <table> cannot float over a long list
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names the row (aria-activedescendant)
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the keys are the grid's
import './row-grid.css'
import { type ColumnDef, type RowData, tableFeatures, useTable } from '@tanstack/react-table'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useId, useImperativeHandle, useRef } from 'react'
import type { ShownList } from '../lib/use-keyed-list'
import { listAction, stepCursor } from './list-keys'

/** Sorting, filtering and paging are the core's work in SQL: the table itself needs no feature. */
export const rowGridFeatures = tableFeatures({})
export type RowGridColumn<R extends RowData> = ColumnDef<typeof rowGridFeatures, R>

export interface RowGridHandle {
  /** Puts the keyboard into the list. */
  focus(): void
}

interface Props<R extends RowData & { readonly id: string }> {
  readonly ref?: Ref<RowGridHandle>
  /** names the grid for screen readers */
  readonly label: string
  readonly list: ShownList<R>
  /** a stable reference, else the table is built anew at each frame */
  readonly columns: RowGridColumn<R>[]
  /** CSS grid-template-columns */
  readonly template: string
  /** pixels; every row is as high as the others */
  readonly rowHeight: number
  /** index of the row the keyboard stands on, -1 = none */
  readonly cursor: number
  readonly onCursor: (index: number) => void
  /** the row whose contents are shown beside the list */
  readonly openId: string | null
  readonly onOpen: (row: R, index: number) => void
  readonly rowClass?: (row: R) => string | undefined
  /** shown instead of rows when there are none */
  readonly empty: ReactNode
}

/**
 * A long list as a grid with one tab stop: the keyboard stays on the grid and the row it stands on is named by `aria-activedescendant`, so that
 * rows may come and go while scrolling without losing the focus. Only the rows on the screen exist.
 */
export function RowGrid<R extends RowData & { readonly id: string }>(props: Props<R>) {
  // the virtualizer is one object that changes inside: what the compiler remembers of it would stand still
  'use no memo'
  const { list, columns, rowHeight, cursor, template } = props
  const scroller = useRef<HTMLDivElement>(null)
  const gridId = useId()
  useImperativeHandle(props.ref, () => ({ focus: () => scroller.current?.focus({ preventScroll: true }) }), [])

  const count = list.count ?? 0
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    // the head takes part in the scrolling and then stands over the first rows
    scrollMargin: HEADER,
    scrollPaddingStart: HEADER,
    // the row the keyboard stands on must exist to be named
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range)
      return cursor < 0 || cursor >= count || shown.includes(cursor) ? shown : [...shown, cursor].sort((a, b) => a - b)
    },
  })
  const items = virtualizer.getVirtualItems()
  const first = virtualizer.range?.startIndex ?? 0
  const last = virtualizer.range?.endIndex ?? 0
  const { show } = list
  useEffect(() => show(first, last + PREFETCH), [show, first, last])

  useEffect(() => {
    if (cursor >= 0) virtualizer.scrollToIndex(cursor)
  }, [virtualizer, cursor])

  const press = (event: KeyboardEvent): void => {
    const action = listAction(event)
    if (!action) return
    event.preventDefault()
    const row = list.rowAt(cursor)
    if (action !== 'open') props.onCursor(stepCursor(cursor, action, count, Math.max(1, last - first - 1)))
    else if (row) props.onOpen(row, cursor)
  }

  const shown = items.flatMap(({ index }) => {
    const row = list.rowAt(index)
    return row ? [row] : []
  })
  const table = useTable({ features: rowGridFeatures, columns, data: shown, getRowId: (row) => row.id })
  const rowsById = new Map(table.getRowModel().rows.map((row) => [row.id, row]))
  const idOf = (index: number) => `${gridId}-${index}`

  return (
    <div
      ref={scroller}
      className="row-grid"
      role="grid"
      aria-label={props.label}
      aria-rowcount={count + 1}
      aria-activedescendant={cursor >= 0 && cursor < count ? idOf(cursor) : undefined}
      aria-busy={list.count === undefined}
      tabIndex={0}
      onKeyDown={press}
      onFocus={(event) => {
        if (event.target === event.currentTarget && cursor < 0 && count > 0) props.onCursor(0)
      }}
    >
      {table.getHeaderGroups().map((group) => (
        <div
          key={group.id}
          className="row-grid-head"
          role="row"
          aria-rowindex={1}
          style={{ gridTemplateColumns: template }}
        >
          {group.headers.map((header) => (
            <div key={header.id} role="columnheader" className={`cell-${header.id}`}>
              <table.FlexRender header={header} />
            </div>
          ))}
        </div>
      ))}
      {list.count === 0 && <div className="row-grid-empty">{props.empty}</div>}
      <div className="row-grid-body" role="rowgroup" style={{ height: virtualizer.getTotalSize() }}>
        {items.map(({ index, start, size }) => {
          const row = list.rowAt(index)
          const cells = row && rowsById.get(row.id)?.getAllCells()
          return (
            <div
              key={index}
              id={idOf(index)}
              className={['row-grid-row', row && props.rowClass?.(row)].filter(Boolean).join(' ')}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={row !== undefined && row.id === props.openId}
              data-cursor={index === cursor || undefined}
              style={{ height: size, transform: `translateY(${start - HEADER}px)`, gridTemplateColumns: template }}
              onClick={() => {
                props.onCursor(index)
                if (row) props.onOpen(row, index)
              }}
            >
              {cells?.map((cell) => (
                <div key={cell.id} role="gridcell" className={`cell-${cell.column.id}`}>
                  <table.FlexRender cell={cell} />
                </div>
              )) ?? <div role="gridcell" className="row-grid-coming" />}
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** Height of the head in pixels. */
const HEADER = 26
/** Rows asked for before they come into sight. */
const PREFETCH = 40
