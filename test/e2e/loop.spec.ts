import { expect, test } from '@playwright/test'
import { timeOf } from '../../shared/time/oslo'
import { appointmentOf, dragToFree, expectSynced, openView, turnToWeek } from '../support/desk'
import { launch, type Workstation } from '../support/launch'
import { confirmBooking, logIn, openPage, prepareBooking } from '../support/patient'
import { aPicture } from '../support/picture'

let desk: Workstation
let portal = ''
test.beforeAll(async () => {
  desk = await launch()
  portal = await desk.portalUrl()
  await expectSynced(desk.window)
})
test.afterAll(() => desk.close())

test.describe
  .serial('[S1 S12 S94] one appointment from the patient’s click to the calendar, moved and cancelled', () => {
    let startsAt = 0

    test('[S8 S63 S64] the patient books with a reason, and it stands in the GP’s week, untouched', async ({
      page,
    }) => {
      await logIn(page, portal, 'Ingrid Solberg')
      await expect(page.getByText('Fastlegen din')).toBeVisible()
      startsAt = await prepareBooking(page, { type: 'Konsultasjon', reason: 'Vondt i venstre kne etter fall' })
      await turnToWeek(desk.window, startsAt)
      await expect(appointmentOf(desk.window, 'Solberg, Ingrid')).toHaveCount(0)
      await confirmBooking(page)
      await expect(appointmentOf(desk.window, 'Solberg, Ingrid')).toContainText('Vondt i venstre kne')
      await expect(appointmentOf(desk.window, 'Solberg, Ingrid')).toContainText(timeOf(startsAt))
    })

    test('[S9 S98] the patient finds it under Appointments and one confirmation under Notifications', async ({
      page,
    }) => {
      await logIn(page, portal, 'Ingrid Solberg')
      await openPage(page, 'Timeavtaler')
      await expect(page.getByRole('main')).toContainText(timeOf(startsAt))
      await openPage(page, 'Varsler')
      await expect(page.getByText('Timeavtale bekreftet')).toHaveCount(1)
    })

    test('[S12 S99] the secretary drags it; the patient gets exactly one message and the new time', async ({
      page,
    }) => {
      await logIn(page, portal, 'Ingrid Solberg')
      await openPage(page, 'Varsler')
      await dragToFree(desk.window, appointmentOf(desk.window, 'Solberg, Ingrid'))
      await expect(appointmentOf(desk.window, 'Solberg, Ingrid')).not.toContainText(timeOf(startsAt))
      const moved = (await appointmentOf(desk.window, 'Solberg, Ingrid').textContent())?.slice(0, 5) ?? ''
      await expect(page.getByText('Timeavtale flyttet')).toHaveCount(1)
      await expect(page.getByText('Timeavtale avlyst')).toHaveCount(0)
      await openPage(page, 'Timeavtaler')
      await expect(page.getByRole('main')).toContainText(moved)
    })

    test('[S94 S100] the clinic cancels it after seeing what the patient will be told; one message, and it stands as cancelled', async ({
      page,
    }) => {
      await logIn(page, portal, 'Ingrid Solberg')
      await openPage(page, 'Varsler')
      await appointmentOf(desk.window, 'Solberg, Ingrid').click()
      await desk.window.getByRole('button', { name: 'Avlys', exact: true }).click()
      await expect(desk.window.getByText('Pasienten får én melding på HelseNorge om at timen er avlyst.')).toBeVisible()
      await desk.window.getByRole('button', { name: 'Avlys timen' }).click()
      await expect(appointmentOf(desk.window, 'Solberg, Ingrid')).toHaveCount(0)
      await expect(page.getByText('Timeavtale avlyst')).toHaveCount(1)
      await openPage(page, 'Timeavtaler')
      await expect(page.getByText('Avlyst av legekontoret').first()).toBeVisible()
    })
  })

test.describe
  .serial('[S14 S46 S47 S105] one e-consultation with a picture, answered', () => {
    test('lands in the GP’s inbox with helsenorge.no in its title, and in the journal by itself', async ({ page }) => {
      await logIn(page, portal, 'Ingrid Solberg')
      await page.getByRole('link', { name: /^Start e-konsultasjon/ }).click()
      await page.getByLabel('Emne').fill('Utslett på underarmen')
      await page.getByLabel('Melding').fill('Har fått et rødt utslett som klør om natten.')
      await page
        .locator('input[type="file"]')
        .setInputFiles({ name: 'arm.png', mimeType: 'image/png', buffer: aPicture() })
      await expect(page.getByText('Lastet opp')).toBeVisible()
      await page.getByLabel(/Jeg bekrefter at dette ikke haster/).check({ force: true })
      await page.getByRole('button', { name: 'Send til legen' }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Meldingen er sendt' })).toBeVisible()

      await openView(desk.window, 'Innboks')
      const row = desk.window.getByRole('row').filter({ hasText: 'Utslett på underarmen' })
      await expect(row).toContainText('Solberg, Ingrid')
      await expect(row).toContainText('helsenorge.no')
      await row.click()
      await expect(desk.window.getByText('Har fått et rødt utslett som klør om natten.').last()).toBeVisible()
      await expect(desk.window.getByRole('img', { name: /arm\.png|Vedlagt bilde/ }).first()).toBeVisible()
      await desk.window.getByRole('button', { name: 'Gjør til aktiv pasient' }).click()
      await openView(desk.window, 'Journal')
      await expect(desk.window.getByText('Har fått et rødt utslett som klør om natten.')).toHaveCount(1)
      await expect(desk.window.getByText(/E-konsultasjon - helsenorge\.no/).first()).toBeVisible()
    })

    test('the GP answers; the patient is notified and reads it', async ({ page }) => {
      await logIn(page, portal, 'Ingrid Solberg')
      await openPage(page, 'Varsler')
      const answers = page.getByText('Svar fra legekontoret')
      const before = await answers.count()
      await openView(desk.window, 'Innboks')
      await desk.window.getByRole('row').filter({ hasText: 'Utslett på underarmen' }).click()
      await desk.window
        .getByLabel('Svar til pasienten')
        .fill('Dette ser ut som eksem. Smør med hydrokortison to ganger om dagen i en uke.')
      await desk.window.getByRole('button', { name: 'Send', exact: true }).click()
      await expect(answers).toHaveCount(before + 1)
      await openPage(page, 'Meldinger')
      await page.getByRole('link', { name: /Utslett på underarmen/ }).click()
      await expect(page.getByText('Dette ser ut som eksem.')).toBeVisible()
      await openView(desk.window, 'Journal')
      await expect(desk.window.getByText('Dette ser ut som eksem.')).toHaveCount(1)
    })
  })

test('the whole way left no error in the window', () => {
  expect(desk.problems()).toEqual([])
})
