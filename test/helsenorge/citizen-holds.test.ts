import { randomUUID } from 'node:crypto'
import { alternatives, freeTimes, heldTime } from '@shared/citizen/api'
import { MINUTE } from '@shared/time/instant'
import { timeOf } from '@shared/time/oslo'
import { describe, expect, test } from 'vitest'
import { createHolds, HOLD } from '../../electron/helsenorge/citizen/appointments/holds'
import { type Citizen, codeOf, loggedIn } from '../support/citizen-client'
import { citizenClinic, TOMORROW } from '../support/citizen-clinic'
import { at, MORNING } from '../support/clinic-rows'
import { activeWorkstation, startTestHelsenorge } from '../support/helsenorge'

const held = (time: string) => ({ typeId: 'type-consultation', calendarId: 'cal-berg', startsAt: at(time, TOMORROW) })
const wish = (time: string) => ({ ...held(time), id: randomUUID(), reason: 'Vondt i kneet' })
const shownTo = async (citizen: Citizen): Promise<string[]> => {
  const { body } = await citizen.freeTimes({ typeId: 'type-consultation', from: TOMORROW, days: '1' })
  return freeTimes.parse(body).days.flatMap(({ times }) => times.map(({ startsAt }) => timeOf(startsAt)))
}

describe('a time is held while the patient writes', () => {
  const two = async () => {
    const helsenorge = await startTestHelsenorge({ rows: citizenClinic() })
    return { ...helsenorge, one: await loggedIn(helsenorge.url), other: await loggedIn(helsenorge.url, 'p-per') }
  }

  test('S7 S70 nobody else is shown it or gets it, the one who holds it books it, and then it is a booking', async () => {
    const { one, other } = await two()
    const answer = await one.hold(held('09:00'))
    expect([answer.status, heldTime.parse(answer.body).until]).toEqual([200, MORNING + 5 * MINUTE])
    expect(await shownTo(other)).not.toContain('09:00')
    expect(await shownTo(one)).toContain('09:00')
    const refused = await other.book(wish('09:00'))
    expect(codeOf(refused)).toBe('409 slot-taken')
    const offered = alternatives.parse((refused.body as { alternatives: unknown }).alternatives)
    expect(offered.map(({ startsAt }) => timeOf(startsAt))).not.toContain('09:00')
    expect((await one.book(wish('09:00'))).status).toBe(201)
    expect(codeOf(await other.hold(held('09:00')))).toBe('409 slot-taken')
  })

  test('one holds one time: choosing another, or going away, lets it go', async () => {
    const { one, other } = await two()
    await one.hold(held('09:00'))
    await one.hold(held('09:20'))
    expect(await shownTo(other)).toContain('09:00')
    expect((await one.release()).status).toBe(204)
    expect(await shownTo(other)).toContain('09:20')
  })

  test('S92 the desk books over it: the clinic decides, and the patient is told with what else is free', async () => {
    const { one, url, clock } = await two()
    await one.hold(held('09:00'))
    const desk = await activeWorkstation(url, clock)
    const { id, calendarId, typeId, startsAt } = wish('09:00')
    const args = {
      id,
      calendarId,
      typeId,
      startsAt,
      endsAt: startsAt + 20 * MINUTE,
      patientId: 'p-per',
      reason: 'Ringte',
      hidden: false,
    }
    await desk.push({ name: 'appointment.book', args })
    const refused = await one.book(wish('09:00'))
    expect(codeOf(refused)).toBe('409 slot-taken')
    expect((refused.body as { alternatives: unknown[] }).alternatives.length).toBeGreaterThan(0)
  })

  test('S55 S58 only a time that one may book can be held', async () => {
    const { one, other } = await two()
    expect(codeOf(await one.hold({ ...held('09:00'), startsAt: at('09:07', TOMORROW) }))).toBe('409 slot-taken')
    expect(codeOf(await one.hold({ ...held('09:00'), typeId: 'nothing' }))).toBe('404 not-found')
    expect(codeOf(await one.hold({ ...held('09:00'), calendarId: 'cal-dahl' }))).toBe('404 not-found')
    expect(codeOf(await other.hold(held('09:00'), 'patient-solberg'))).toBe('404 not-found')
  })

  test('a time at the end of all calendars is refused, not a fault of HelseNorge', async () => {
    const { one } = await two()
    for (const startsAt of [8.64e15, -8.64e15, 253_370_764_799_999, -62_135_596_800_000])
      expect(codeOf(await one.hold({ ...held('09:00'), startsAt }))).toMatch(/^4\d\d /)
  })

  test('it ends by itself after five minutes, whatever the clock shows', () => {
    let elapsed = 0
    const holds = createHolds(() => elapsed)
    const time = { calendarId: 'cal-berg', startsAt: 0, endsAt: 20 * MINUTE }
    expect(holds.hold('one', time)).toBe(true)
    elapsed = HOLD - 1
    expect([holds.isHeld(time, 'other'), holds.isHeld(time, 'one'), holds.hold('other', time)]).toEqual([
      true,
      false,
      false,
    ])
    elapsed = HOLD
    expect([holds.isHeld(time, 'other'), holds.hold('other', time)]).toEqual([false, true])
  })
})
