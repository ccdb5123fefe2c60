import { citizenPaths, profile } from '@shared/citizen/api'
import { DAY } from '@shared/time/instant'
import { dateOf } from '@shared/time/oslo'
import { expect, test } from 'vitest'
import { codeOf, loggedIn } from '../support/citizen-client'
import { citizenClinic } from '../support/citizen-clinic'
import { activeWorkstation, startTestHelsenorge } from '../support/helsenorge'

async function asSolberg() {
  const helsenorge = await startTestHelsenorge({ rows: citizenClinic() })
  const citizen = await loggedIn(helsenorge.url)
  const desk = await activeWorkstation(helsenorge.url, helsenorge.clock)
  const consentAtDesk = async () => {
    const { patches } = await desk.pull()
    const rows = patches.find(({ table }) => table === 'patient')?.put ?? []
    return rows.find(({ id }) => id === 'patient-solberg')?.['consent']
  }
  return { ...helsenorge, citizen, consentAtDesk }
}

test('S163 S164 S192 consent is given and taken back by oneself; what it opens follows at once, and the clinic hears of it', async () => {
  const { citizen, consentAtDesk } = await asSolberg()
  expect((await citizen.appointments()).status).toBe(200)
  const less = await citizen.post(citizenPaths.consent, { consent: 'basis' })
  expect(profile.parse(less.body).consent).toBe('basis')
  expect(codeOf(await citizen.appointments())).toBe('403 no-consent')
  expect((await citizen.dialogues()).status).toBe(200)
  expect(await consentAtDesk()).toBe('basis')
  await citizen.post(citizenPaths.consent, { consent: 'full' })
  expect((await citizen.appointments()).status).toBe(200)
  expect(await consentAtDesk()).toBe('full')
})

test('S102 who has taken the consent back is told of nothing by HelseNorge', async () => {
  const { citizen, url, clock } = await asSolberg()
  await citizen.post(citizenPaths.consent, { consent: 'none' })
  const desk = await activeWorkstation(url, clock)
  await desk.push({
    name: 'appointment.book',
    args: {
      id: 'from-desk',
      calendarId: 'cal-berg',
      typeId: 'type-consultation',
      patientId: 'patient-solberg',
      startsAt: clock() + DAY,
      endsAt: clock() + DAY + 1_200_000,
      reason: 'Ringte',
      hidden: false,
    },
  })
  clock.advance(600_000)
  await citizen.post(citizenPaths.consent, { consent: 'full' })
  expect((await citizen.notifications()).body).toEqual([])
})

test('S33 S194 outdated details are confirmed, and the services open for 18 months more', async () => {
  const { url, clock, citizen } = await asSolberg()
  const known = profile.parse((await citizen.get(citizenPaths.profile)).body)
  expect(known).toMatchObject({ active: true, consent: 'full' })
  clock.advance(600 * DAY)
  const later = await loggedIn(url)
  expect(codeOf(await later.appointments())).toBe('403 contact-outdated')
  const confirmed = profile.parse((await later.post(citizenPaths.confirmContact, {})).body)
  expect((await later.appointments()).status).toBe(200)
  expect(confirmed.confirmedAt).toBe(clock())
  expect(dateOf((confirmed.validUntil ?? 0) - 1)).toBe('2030-01-15')
})

test('S165 S106 nobody decides for another: there is no address for it, and a workstation may not', async () => {
  const { url, clock } = await asSolberg()
  const desk = await activeWorkstation(url, clock)
  await desk.push({ name: 'patient.setConsent', args: { consent: 'full' } })
  expect((await desk.pull()).rejections.map(({ code }) => code)).toEqual(['not-allowed'])
})

test('a level that does not exist is refused by its place', async () => {
  const { citizen } = await asSolberg()
  const answer = await citizen.post(citizenPaths.consent, { consent: 'everything' })
  expect(answer).toMatchObject({ status: 400, body: { data: { where: 'body.consent' } } })
})
