import { dialogues } from '@shared/inbox/model'
import { flagsOf } from '@shared/inbox/renewal-flags'
import { DAY } from '@shared/time/instant'
import { describe, expect, test } from 'vitest'
import { aClinicWhere } from '../support/act'
import { ask } from '../support/ask'
import { aDialogue, MORNING, withAppointment, withDialogue } from '../support/clinic-rows'

const drug = (over: object = {}) => ({ atc: 'A10BA02', dispensingGroup: 'C' as const, ...over })

describe('what is looked at before a prescription is renewed (N4)', () => {
  test('an ordinary drug of a patient who was here this year needs nothing', () => {
    expect(flagsOf(drug(), MORNING - 364 * DAY, MORNING)).toEqual([])
  })

  test('not seen for twelve months, or never', () => {
    expect(flagsOf(drug(), MORNING - 366 * DAY, MORNING)).toEqual(['no-visit'])
    expect(flagsOf(drug(), null, MORNING)).toEqual(['no-visit'])
  })

  test('addictive drugs of both groups, and antibiotics', () => {
    expect(flagsOf(drug({ dispensingGroup: 'A' }), MORNING, MORNING)).toEqual(['addictive'])
    expect(flagsOf(drug({ dispensingGroup: 'B' }), MORNING, MORNING)).toEqual(['addictive'])
    expect(flagsOf(drug({ atc: 'J01CE02' }), MORNING, MORNING)).toEqual(['antibiotic'])
    expect(flagsOf(drug({ atc: 'J07BB02' }), MORNING, MORNING)).toEqual([])
  })

  test('only a consultation that took place counts as seen; what is open besides stands with it (N8)', async () => {
    const startsAt = MORNING - 30 * DAY
    const visit = (status: 'completed' | 'no-show') =>
      withAppointment({ id: status, status, startsAt, endsAt: startsAt + 1_200_000 })
    const besides = { table: dialogues, rows: [aDialogue({ id: 'other', subject: 'Attest' })] }
    const pileWith = async (status: 'completed' | 'no-show') => {
      const { db } = await aClinicWhere([withDialogue(), besides, visit(status)])
      return ask(db, 'inbox.thread', { dialogueId: 'dialogue-1' }, MORNING)?.pile
    }
    expect(await pileWith('no-show')).toEqual({
      others: [{ id: 'other', kind: 'e-consultation', subject: 'Attest' }],
      next: null,
      lastVisitAt: null,
    })
    expect(await pileWith('completed')).toMatchObject({ lastVisitAt: startsAt })
  })
})
