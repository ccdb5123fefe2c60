import type { Id } from '@shared/id'
import type { Column } from './columns'
import type { Placed } from './day-items'

/**
 * Where an arrow key leads from an appointment: up and down within the column, left and right to the nearest in time of the next column that has
 * any, Home and End to the column's first and last. Undefined: the key leads nowhere.
 */
export function nextFocus(
  key: string,
  id: Id,
  columns: readonly Column[],
  placed: ReadonlyMap<string, readonly Placed[]>,
): Id | undefined {
  const at = columns.findIndex((column) => placed.get(column.key)?.some(({ appointment }) => appointment.id === id))
  const here = placed.get(columns[at]?.key ?? '') ?? []
  const row = here.findIndex(({ appointment }) => appointment.id === id)
  const item = here[row]
  if (!item) return undefined
  switch (key) {
    case 'ArrowUp':
      return here[row - 1]?.appointment.id
    case 'ArrowDown':
      return here[row + 1]?.appointment.id
    case 'Home':
      return here[0]?.appointment.id
    case 'End':
      return here.at(-1)?.appointment.id
    case 'ArrowLeft':
    case 'ArrowRight': {
      const step = key === 'ArrowLeft' ? -1 : 1
      for (let n = at + step; n >= 0 && n < columns.length; n += step) {
        const there = placed.get(columns[n]?.key ?? '') ?? []
        const nearest = [...there].sort((a, b) => Math.abs(a.from - item.from) - Math.abs(b.from - item.from))[0]
        if (nearest) return nearest.appointment.id
      }
      return undefined
    }
    default:
      return undefined
  }
}
