import type { Actor } from '@shared/actor'
import { routings } from '@shared/clinic/model'
import { dialogues } from '@shared/inbox/model'
import { roleReceiver, routingChanges } from '@shared/inbox/routing'
import { describe, expect, test } from 'vitest'
import { carryOut } from '../../electron/helsenorge/commands/carry-out'
import { openSqliteStore } from '../../electron/helsenorge/store/sqlite-store'
import { aClinicWhere, citizen, gp, secretary } from '../support/act'
import { ask } from '../support/ask'
import { citizenClinic } from '../support/citizen-clinic'
import { MORNING } from '../support/clinic-rows'
import { tempDir } from '../support/temp-dir'

const manager: Actor = { kind: 'employee', employeeId: 'sec-kari', clinicId: 'clinic', role: 'manager' }
const toClinic = { format: 'selected', receiverId: 'clinic' } as const
const toSecretaries = { format: 'both', receiverId: roleReceiver('secretary') } as const
const change = (over: object = {}) => ({
  id: 'change-1',
  kind: 'e-contact' as const,
  route: toSecretaries,
  from: toClinic,
  ...over,
})
const letter = {
  id: 'thread',
  messageId: 'first',
  patientId: 'patient-solberg',
  kind: 'e-contact' as const,
  subject: 'Parkering',
  body: 'Hvor kan jeg parkere?',
  attachments: [],
  prescriptionIds: [],
}

describe('who receives what from HelseNorge', () => {
  test('[S39 S40 S44] a change holds for the next letter: it stands with the GP and with everybody who has the role', async () => {
    const { act, row, db } = await aClinicWhere()
    expect(await act(manager, 'routing.set', change())).toMatchObject({ ok: true })
    await act(citizen(), 'dialogue.open', letter)
    expect(await row(dialogues, 'thread')).toMatchObject({ practitionerId: 'gp-berg', receiverId: 'role:secretary' })
    const box = (mailbox: 'mine' | 'clinic', userId: string) =>
      ask(db, 'inbox.list', { mailbox, kind: null, before: null, limit: 10 }, MORNING, userId).rows.map(({ id }) => id)
    expect([box('clinic', 'sec-kari'), box('mine', 'gp-berg'), box('clinic', 'gp-berg')]).toEqual([
      ['thread'],
      ['thread'],
      [],
    ])
  })

  test('[S37] only the administrator changes it, and everybody sees who did, when, and what it was', async () => {
    const store = openSqliteStore(tempDir())
    store.load(citizenClinic())
    for (const actor of [gp, secretary, citizen()]) {
      const command = { name: 'routing.set', args: change(), actor }
      const { value, changes } = await store.write((tx) => carryOut(tx, command, MORNING))
      expect([value, changes]).toMatchObject([{ code: 'not-allowed' }, []])
    }
    store.close()
    const { act, db } = await aClinicWhere()
    await act(manager, 'routing.set', change())
    expect(ask(db, 'inbox.routingHistory', {}, MORNING)).toMatchObject([
      { kind: 'e-contact', before: toClinic, after: toSecretaries, changedAt: MORNING, changedById: 'sec-kari' },
    ])
  })

  test('[N9] not over a colleague’s change, not to nobody, and the same twice is once', async () => {
    const { act, count, row } = await aClinicWhere()
    const stale = change({ from: { format: 'practitioner', receiverId: null } })
    expect(await act(manager, 'routing.set', stale)).toMatchObject({ code: 'setup-changed' })
    const nobody = change({ route: { format: 'selected', receiverId: null } })
    expect(await act(manager, 'routing.set', nobody)).toMatchObject({ code: 'receiver-missing' })
    const stranger = change({ route: { format: 'selected', receiverId: 'group-elsewhere' } })
    expect(await act(manager, 'routing.set', stranger)).toMatchObject({ code: 'not-found' })
    await act(manager, 'routing.set', change())
    expect(await act(manager, 'routing.set', change({ id: 'change-2' }))).toMatchObject({ ok: true })
    expect(count(routingChanges)).toBe(1)
    // the practitioner alone has no receiver beside
    const alone = { format: 'practitioner', receiverId: 'clinic' } as const
    await act(manager, 'routing.set', change({ id: 'change-3', route: alone, from: toSecretaries }))
    expect(await row(routings, 'clinic:e-contact')).toMatchObject({ format: 'practitioner', receiverId: null })
  })
})
