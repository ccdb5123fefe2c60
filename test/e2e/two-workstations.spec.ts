import { expect, test } from '@playwright/test'
import { activatePatient, appointmentOf, expectSynced, openView, turnToWeek } from '../support/desk'
import { launch, type Workstation } from '../support/launch'
import { confirmBooking, logIn, prepareBooking } from '../support/patient'
import { type Standalone, startStandalone } from '../support/standalone'

let helsenorge: Standalone
let desks: Workstation[] = []
test.beforeAll(async () => {
  helsenorge = await startStandalone()
  const { url: helsenorgeUrl, activationCode } = helsenorge
  desks = [await launch({ helsenorgeUrl, activationCode }), await launch({ helsenorgeUrl, activationCode })]
  for (const { window } of desks) await expectSynced(window)
})
test.afterAll(async () => {
  for (const desk of desks) await desk.close()
  await helsenorge.close()
})

test('[S20 S64] two workstations on one HelseNorge: what one changes, the other shows by itself', async ({ page }) => {
  const [one, two] = desks.map(({ window }) => window)
  if (!one || !two) throw new Error('two workstations were started')
  await logIn(page, helsenorge.url, 'Ingrid Solberg')
  const startsAt = await prepareBooking(page, { type: 'Konsultasjon', reason: 'Sjekk av føflekk' })
  for (const window of [one, two]) await turnToWeek(window, startsAt)
  await confirmBooking(page)
  for (const window of [one, two]) await expect(appointmentOf(window, 'Solberg, Ingrid')).toBeVisible()
  await appointmentOf(one, 'Solberg, Ingrid').click()
  await one.getByRole('button', { name: 'Avlys', exact: true }).click()
  await one.getByRole('button', { name: 'Avlys timen' }).click()
  await expect(appointmentOf(two, 'Solberg, Ingrid')).toHaveCount(0)
})

test('[S24] a note and a letter written at one desk are read at the other', async () => {
  const [one, two] = desks.map(({ window }) => window)
  if (!one || !two) throw new Error('two workstations were started')
  for (const window of [one, two]) {
    await activatePatient(window, 'Ingrid Solberg', 'Solberg, Ingrid')
    await openView(window, 'Journal')
  }
  await one.getByRole('button', { name: 'Nytt notat' }).click()
  await one.getByLabel('Notattekst').fill('Føflekk på ryggen, 4 mm, regelmessig.')
  await expect(two.getByText('Føflekk på ryggen, 4 mm, regelmessig.').first()).toBeVisible()
})
