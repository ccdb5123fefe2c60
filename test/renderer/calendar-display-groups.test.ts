import { describe, expect, test } from 'vitest'
import {
  groupsOf,
  parseGroups,
  withGroup,
  withoutGroup,
} from '../../renderer/workstation/features/calendar/display-groups'
import { aCalendar } from '../support/clinic-rows'

const calendars = ['lab-1', 'lab-2', 'cal-berg'].map((id) => aCalendar({ id }))
const lab = { userId: 'sec-kari', name: 'Lab', ids: ['lab-2', 'lab-1', 'gone'] }

describe('display groups of a secretary', () => {
  test('everybody has their own; calendars in the clinic’s order, those that are gone left out', () => {
    const all = [lab, { ...lab, userId: 'gp-berg' }, { userId: 'sec-kari', name: 'Gammel', ids: ['gone'] }]
    expect(groupsOf(all, 'sec-kari', calendars)).toEqual([{ ...lab, ids: ['lab-1', 'lab-2'] }])
  })

  test('the same name again takes the place of the earlier one; without a name, a calendar or room there is none', () => {
    const again = { ...lab, name: ' Lab ', ids: ['cal-berg'] }
    expect(withGroup([lab], again)).toEqual([{ ...again, name: 'Lab' }])
    expect(withGroup([], { ...lab, name: '  ' })).toBeUndefined()
    expect(withGroup([], { ...lab, ids: [] })).toBeUndefined()
    const full = Array.from({ length: 9 }, (_none, n) => ({ ...lab, name: `${n}` }))
    expect(withGroup(full, lab)).toBeUndefined()
    expect(withGroup(full, { ...lab, userId: 'gp-berg' })).toHaveLength(10)
    expect(withoutGroup([lab, { ...lab, userId: 'gp-berg' }], lab)).toEqual([{ ...lab, userId: 'gp-berg' }])
  })

  test('what can’t be read is no group', () => {
    expect(parseGroups(null)).toEqual([])
    expect(parseGroups('{')).toEqual([])
    expect(parseGroups('[{"name":1}]')).toEqual([])
    expect(parseGroups(JSON.stringify([lab]))).toEqual([lab])
  })
})
