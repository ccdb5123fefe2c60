import { answerDue } from '@shared/inbox/rules'
import { addDays, instantOf } from '@shared/time/oslo'
import { describe, expect, it } from 'vitest'
import { timeLeft, timeLeftLabel } from '../../renderer/workstation/features/inbox/time-left'

/** An e-consultation sent on Monday 2 March 2026 at 10:00 is due at the end of Monday 9 March. */
const sent = instantOf('2026-03-02', '10:00')
const due = answerDue('e-consultation', sent)
const on = (day: number, time = '09:00') => instantOf(addDays('2026-03-02', day), time)

describe('the time left to answer (S15, C4)', () => {
  it('C4: counts working days and stays calm on the first two', () => {
    expect(timeLeft(on(0), 'e-consultation', due)).toEqual({ tone: 'calm', days: 5 })
    expect(timeLeft(on(2), 'e-consultation', due)).toEqual({ tone: 'calm', days: 3 })
  })

  it('C4: warns from the third working day on', () => {
    expect(timeLeft(on(3), 'e-consultation', due)).toEqual({ tone: 'hurry', days: 2 })
  })

  it('C4: a weekend takes nothing away', () => {
    expect(timeLeft(on(4), 'e-consultation', due)).toEqual({ tone: 'hurry', days: 1 })
    expect(timeLeft(on(5), 'e-consultation', due)).toEqual({ tone: 'hurry', days: 1 })
    expect(timeLeft(on(7), 'e-consultation', due)).toEqual({ tone: 'hurry', days: 0 })
  })

  it('S15: is overdue from the midnight after the last day, one working day later by one day', () => {
    expect(timeLeft(on(8, '00:00'), 'e-consultation', due)).toEqual({ tone: 'overdue', days: 1 })
    expect(timeLeft(on(9), 'e-consultation', due)).toEqual({ tone: 'overdue', days: 2 })
  })

  it('S15: is overdue on the Saturday after a last Friday', () => {
    const friday = instantOf('2026-03-07')
    expect(timeLeft(instantOf('2026-03-07', '11:00'), 'e-consultation', friday)).toEqual({ tone: 'overdue', days: 1 })
  })

  it('C4: Easter is no working time', () => {
    const easter = answerDue('e-consultation', instantOf('2026-03-31', '12:00'))
    // Tue 31 March -> Wed 1, (Thu to Mon Easter), Tue 7, Wed 8, Thu 9, Fri 10 April
    expect(timeLeft(instantOf('2026-04-06', '12:00'), 'e-consultation', easter)).toEqual({ tone: 'calm', days: 4 })
  })

  it('S187: a letter to the office hurries on its last day only', () => {
    const letter = answerDue('e-contact', sent)
    expect(timeLeft(on(0), 'e-contact', letter)).toEqual({ tone: 'calm', days: 1 })
    expect(timeLeft(on(1), 'e-contact', letter)).toEqual({ tone: 'hurry', days: 0 })
  })

  it('says nothing when nobody waits', () => {
    expect(timeLeft(sent, 'e-consultation', null)).toEqual({ tone: 'none' })
    expect(timeLeftLabel({ tone: 'none' })).toBeUndefined()
  })

  it('names the sentence with the number of days', () => {
    expect(timeLeftLabel({ tone: 'calm', days: 3 })).toEqual({ key: 'days', count: 3 })
    expect(timeLeftLabel({ tone: 'hurry', days: 0 })).toEqual({ key: 'lastDay', count: 0 })
    expect(timeLeftLabel({ tone: 'overdue', days: 2 })).toEqual({ key: 'overdue', count: 2 })
  })
})
