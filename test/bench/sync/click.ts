import { randomUUID } from 'node:crypto'
import { type BookableType, bookableType, freeTimes } from '@shared/citizen/api'
import { paths } from '@shared/protocol'
import { dateOf } from '@shared/time/oslo'
import { z } from 'zod'
import { createCitizen } from '../../support/citizen-client'
import { openDesk } from './desk'
import type { Mock } from './mock'

/** Who books: a citizen of the demo clinic with an own GP who offers times. */
const CITIZEN = 'person-ingrid-solberg'

/**
 * A citizen books and cancels, again and again.
 * @returns milliseconds from each click to the moment another workstation's core has answered its calendar with it; and loopback round trips beside them
 */
export async function clicks(mock: Mock, folder: string, pairs: number): Promise<{ ours: number[]; floors: number[] }> {
  const desk = await openDesk(mock, folder)
  await desk.synced()
  const citizen = createCitizen(mock.url, CITIZEN)
  await citizen.logIn()
  const types = z.array(bookableType).parse((await citizen.types()).body)
  const type = types.find(({ mode, resource }) => mode === 'direct' && !resource) as BookableType
  const from = dateOf(Date.now())
  const ours: number[] = []
  const floors: number[] = []
  const seen = async (calendarId: string, startsAt: number, act: () => Promise<{ status: number; body: unknown }>) => {
    const before = await count(calendarId, startsAt)
    const began = performance.now()
    const answered = act()
    for (;;) {
      await desk.changed('appointment')
      if ((await count(calendarId, startsAt)) !== before) break
    }
    ours.push(performance.now() - began)
    const { status, body } = await answered
    if (status >= 300) throw new Error(`the citizen was refused: ${JSON.stringify(body)}`)
    const floor = performance.now()
    await (await fetch(mock.url + paths.health)).text()
    floors.push(performance.now() - floor)
  }
  const count = async (calendarId: string, startsAt: number): Promise<number> => {
    const range = (await desk.core.query('calendar.range', {
      calendarIds: [calendarId],
      from: startsAt,
      to: startsAt + 60_000,
    })) as { appointments: { status: string }[] }
    return range.appointments.filter(({ status }) => status !== 'cancelled').length
  }
  for (let i = 0; i < pairs; i += 1) {
    const free = freeTimes.parse((await citizen.freeTimes({ typeId: type.id, from, days: '14' })).body)
    // the last one shown may be cancelled again: it is farther away than the clinic's limit
    const time = free.days.flatMap(({ times }) => times).at(-1)
    if (!time) throw new Error('the demo clinic offers no time')
    const id = randomUUID()
    await seen(time.calendarId, time.startsAt, () =>
      citizen.book({ id, calendarId: time.calendarId, typeId: type.id, startsAt: time.startsAt, reason: 'Måling' }),
    )
    await seen(time.calendarId, time.startsAt, () => citizen.cancel(id))
  }
  await desk.close()
  return { ours, floors }
}
