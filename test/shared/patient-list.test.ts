import { calendars, patientLists } from '@shared/calendar/model'
import { describe, expect, test } from 'vitest'
import { aClinicWhere, secretary } from '../support/act'
import { ask } from '../support/ask'
import { aCalendar, MORNING } from '../support/clinic-rows'

const list = (over: object = {}) => ({ id: 'list-1', name: 'Risikogruppe', patientIds: ['patient-solberg'], ...over })

describe('[S80] a list of patients who may book in a calendar', () => {
  test('is made, read with names, changed, and taken away', async () => {
    const { act, row, db } = await aClinicWhere()
    expect(await act(secretary, 'patientList.save', { list: list(), from: null })).toMatchObject({ ok: true })
    expect(ask(db, 'calendar.patientList', { id: 'list-1' }, MORNING)).toMatchObject({
      list: { name: 'Risikogruppe' },
      patients: [{ familyName: 'Solberg' }],
    })
    const empty = list({ patientIds: [] })
    expect(await act(secretary, 'patientList.save', { list: empty, from: list() })).toMatchObject({ ok: true })
    expect(await act(secretary, 'patientList.delete', { from: empty })).toMatchObject({ ok: true })
    expect(await row(patientLists, 'list-1')).toBeUndefined()
    expect(ask(db, 'calendar.patientList', { id: 'list-1' }, MORNING)).toBeNull()
  })

  test('[N9] not over a colleague’s change, not of strangers, and not taken from a calendar that goes by it', async () => {
    const user = { table: calendars, rows: [aCalendar({ patientListId: 'list-1' })] }
    const { act } = await aClinicWhere([{ table: patientLists, rows: [{ ...list(), clinicId: 'clinic' }] }, user])
    const stale = { list: list({ name: 'Ny' }), from: list({ patientIds: [] }) }
    expect(await act(secretary, 'patientList.save', stale)).toMatchObject({ code: 'setup-changed' })
    const stranger = { list: list({ patientIds: ['patient-solberg', 'nobody'] }), from: list() }
    expect(await act(secretary, 'patientList.save', stranger)).toMatchObject({ code: 'not-found' })
    expect(await act(secretary, 'patientList.delete', { from: list() })).toMatchObject({
      code: 'list-in-use',
      data: { name: 'Astrid Berg' },
    })
  })
})
