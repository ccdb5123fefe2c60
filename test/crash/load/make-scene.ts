import { bookableType, citizenPaths, freeTimes, type Home, home, loginPeople } from '@shared/citizen/api'
import { HOUR } from '@shared/time/instant'
import { addDays, dateOf } from '@shared/time/oslo'
import { z } from 'zod'
import { createCitizen } from '../../support/citizen-client'
import type { Desk } from './desk'
import { type ContestedTime, LENGTH, type Scene } from './scene'

const CITIZENS = 6
const PATIENTS = 30
const CONTESTED = 30
const DAY = 24 * HOUR
/** Far enough off for every rule about the last hours before an appointment. */
const FIRST_CONTESTED = 4

/** Adults without a special situation, at most a hundred. */
async function ordinaryPeople(url: string) {
  const answer = await fetch(`${url}${citizenPaths.loginPeople}?search=a&limit=100`)
  const { people } = loginPeople.parse(await answer.json())
  return people.filter(({ situation, ageYears }) => situation === 'ordinary' && ageYears >= 18)
}

const offersAll = ({ services }: Home): boolean => services.every(({ available }) => available)

/** Looks the demo clinic over as people would: who uses HelseNorge, what can be booked, which times many will want. */
export async function makeScene(url: string, desk: Desk): Promise<Scene> {
  const { employees } = await desk.client.query('clinic.overview', {})
  const { calendars } = await desk.client.query('calendar.setup', {})
  const people = await ordinaryPeople(url)
  for (const gp of employees.filter(({ role, herId }) => role === 'gp' && herId !== null)) {
    const own = people.filter(({ gpName }) => gpName === `${gp.givenName} ${gp.familyName}`)
    const [first] = own
    if (!first || own.length < CITIZENS) continue
    const citizen = createCitizen(url, first.id)
    await citizen.logIn()
    if (!offersAll(home.parse((await citizen.home()).body))) continue
    const types = z.array(bookableType).parse((await citizen.types()).body)
    const type = types.find(
      ({ mode, resource, durationMinutes }) => mode === 'direct' && !resource && durationMinutes * 60_000 === LENGTH,
    )
    if (!type) continue
    const contested: ContestedTime[] = []
    for (let day = FIRST_CONTESTED; day < 60 && contested.length < CONTESTED; day += 14) {
      const from = addDays(dateOf(Date.now()), day)
      const free = freeTimes.parse((await citizen.freeTimes({ typeId: type.id, from, days: '14' })).body)
      contested.push(...free.days.flatMap(({ times }) => times))
    }
    const quiet = calendars.find(({ ownerId }) => ownerId !== gp.id)
    if (contested.length < CONTESTED || !quiet) continue
    const citizenIds = own.slice(0, CITIZENS).map(({ id }) => id)
    const base = Math.ceil((Date.now() + 300 * DAY) / HOUR) * HOUR
    let given = 0
    return {
      employeeId: gp.id,
      citizenIds,
      patientIds: people
        .map(({ id }) => id)
        .filter((id) => !citizenIds.includes(id))
        .slice(0, PATIENTS),
      typeId: type.id,
      contested: contested.slice(0, CONTESTED).map(({ calendarId, startsAt }) => ({ calendarId, startsAt })),
      ownTime: () => {
        given += 1
        return { calendarId: quiet.id, startsAt: base + given * (HOUR / 2) }
      },
    }
  }
  throw new Error('the demo clinic has no GP with enough ordinary patients and free times')
}
