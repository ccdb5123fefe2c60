import { employees } from '@shared/clinic/model'
import { patients } from '@shared/patient/model'
import { expect, test } from 'vitest'
import { realWorld } from '../../electron/core/clock'
import { loggedIn } from '../support/citizen-client'
import { anEmployee, aPatient, smallestClinic } from '../support/clinic-rows'
import { orderAsShown } from '../support/gp-changes'
import { realDesk, realHelsenorge } from '../support/real-desk'

/** From any day of a month the next first is at most 31 days away. */
const TO_NEXT_MONTH = 31 * 24 * 60

const clinic = () => [
  ...smallestClinic(),
  { table: employees, rows: [anEmployee({ id: 'gp-dahl', givenName: 'Bjørn', familyName: 'Dahl' })] },
  {
    table: patients,
    rows: ['stays', 'leaves', 'within'].map((id) => aPatient({ id, contactConfirmedAt: realWorld.now() })),
  },
]

async function aClinicWithPatients() {
  const server = await realHelsenorge(clinic(), { training: true })
  const desk = await realDesk(server.url)
  await desk.synced()
  return { server, desk }
}
type Desk = Awaited<ReturnType<typeof realDesk>>
async function cardOf({ core }: Desk, patientId: string) {
  const card = (await core.query('patient.card', { patientId })) as {
    gpName: string | null
    patient: { gpId: string | null }
  }
  return [card.patient.gpId, card.gpName]
}

test('S139 the desk has the new GP of a patient after the first of the month, without anyone asking, and not before', async () => {
  const { server, desk } = await aClinicWithPatients()
  await orderAsShown(await loggedIn(server.url, 'within'), 'gp-dahl')
  await orderAsShown(await loggedIn(server.url, 'leaves'), 'elsewhere-utsi')
  await desk.synced()
  expect(await cardOf(desk, 'within')).toEqual(['gp-berg', 'Astrid Berg'])
  await desk.core.local('training.moveClock', { minutes: TO_NEXT_MONTH }, {})
  await desk.until(
    async () => (await cardOf(desk, 'within'))[0] === 'gp-dahl' && (await cardOf(desk, 'leaves'))[0] === null,
  )
  expect(await cardOf(desk, 'within')).toEqual(['gp-dahl', 'Bjørn Dahl'])
  expect(await cardOf(desk, 'leaves')).toEqual([null, 'Ánne Utsi, Tangen fastlegekontor'])
  expect(await cardOf(desk, 'stays')).toEqual(['gp-berg', 'Astrid Berg'])
  expect(server.defects).toEqual([])
})

test('S139 a desk that was closed over the first of the month has it when it opens again', async () => {
  const { server, desk } = await aClinicWithPatients()
  await orderAsShown(await loggedIn(server.url, 'within'), 'gp-dahl')
  await desk.close()
  const trainer = await realDesk(server.url)
  await trainer.synced()
  await trainer.core.local('training.moveClock', { minutes: TO_NEXT_MONTH }, {})
  const again = await realDesk(server.url, desk.dataDir)
  await again.until(async () => (await cardOf(again, 'within'))[0] === 'gp-dahl')
  expect(await cardOf(again, 'within')).toEqual(['gp-dahl', 'Bjørn Dahl'])
})
