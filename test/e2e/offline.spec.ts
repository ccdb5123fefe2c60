import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { timeOf } from '../../shared/time/oslo'
import {
  activatePatient,
  appointmentOf,
  dragToFree,
  expectSynced,
  openView,
  syncBadge,
  turnToWeek,
} from '../support/desk'
import { launch, type Workstation } from '../support/launch'
import { confirmBooking, logIn, openPage, prepareBooking } from '../support/patient'
import { type Standalone, startStandalone } from '../support/standalone'

let helsenorge: Standalone
let dataDir = ''
let desk: Workstation
const start = () => launch({ dataDir, helsenorgeUrl: helsenorge.url, activationCode: helsenorge.activationCode })

test.beforeAll(async () => {
  helsenorge = await startStandalone()
  dataDir = mkdtempSync(join(tmpdir(), 'klinikk-offline-'))
  desk = await start()
  await expectSynced(desk.window)
})
test.afterAll(async () => {
  await desk.close()
  await helsenorge.close()
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
})

/** Books the active patient with the dialog that "Ny time" opens, at a day and time of the GP's calendar. */
async function bookAt(window: Page, at: number, reason: string): Promise<void> {
  await openView(window, 'Kalender')
  await window.getByRole('button', { name: 'Ny time' }).click()
  const dialog = window.getByRole('dialog', { name: 'Ny time' })
  const date = new Intl.DateTimeFormat('nb', {
    timeZone: 'Europe/Oslo',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  })
  await dialog.getByLabel('Dato').fill(date.format(at))
  await dialog.getByLabel('Fra kl.').fill(timeOf(at))
  await dialog.getByLabel('Hva gjelder det?').fill(reason)
  await dialog.getByRole('button', { name: 'Sett opp timen' }).click()
  await expect(dialog).toBeHidden()
}

const answered = 'Fint at det går bedre. Ta kontakt igjen om det ikke er borte om en uke.'

test.describe
  .serial('[S20 S7] a day without HelseNorge', () => {
    let taken = 0
    let subject = ''

    test('before: a patient has booked, and the GP sees it', async ({ page }) => {
      await logIn(page, helsenorge.url, 'Odd Bakken')
      const first = await prepareBooking(page, { type: 'Konsultasjon', reason: 'Kontroll av blodtrykk' })
      await confirmBooking(page)
      await turnToWeek(desk.window, first)
      await expect(appointmentOf(desk.window, 'Bakken, Odd').filter({ hasText: 'blodtrykk' })).toHaveCount(1)
    })

    test('the line is really gone: the GP books, moves, answers, writes and signs, and everything shows at once as waiting', async ({
      page,
    }) => {
      const { window } = desk
      // what the next patient will take while the line is down
      await logIn(page, helsenorge.url, 'Ingrid Solberg')
      taken = await prepareBooking(page, { type: 'Konsultasjon', reason: 'Hoste', nth: 1 })
      await helsenorge.stop()
      await expect(syncBadge(window)).toHaveAccessibleName(/Frakoblet siden/, { timeout: 20_000 })

      await openView(window, 'Pasienter')
      await window.getByRole('grid', { name: 'Pasientliste' }).getByRole('row').nth(1).click()
      const reach = window.getByRole('region', { name: 'Pasientkort' }).getByRole('region', { name: 'HelseNorge' })
      await expect(reach).toContainText('uten linje kan det ha endret seg')
      await reach.getByRole('button', { name: 'Spør HelseNorge nå' }).click()
      await expect(reach.getByRole('status')).toContainText('HelseNorge svarer ikke nå.', { timeout: 30_000 })

      await activatePatient(window, 'Maria Lunde', 'Lunde, Maria')
      await bookAt(window, taken, 'Vondt i halsen')
      await turnToWeek(window, taken)
      const own = appointmentOf(window, 'Lunde, Maria').filter({ hasText: 'Vondt i halsen' })
      await expect(own).toBeVisible()
      await expect(own).toHaveAccessibleName(/venter på HelseNorge/)

      const moving = appointmentOf(window, 'Bakken, Odd').filter({ hasText: 'blodtrykk' })
      await expect(moving).not.toHaveAccessibleName(/venter på HelseNorge/)
      await dragToFree(window, moving)
      await expect(moving).toHaveAccessibleName(/venter på HelseNorge/)

      await openView(window, 'Innboks')
      const row = window.getByRole('row').filter({ hasText: 'E-konsultasjon - helsenorge.no' }).first()
      await row.click()
      subject =
        (await window
          .getByRole('region', { name: 'Dialog', exact: true })
          .getByRole('heading')
          .first()
          .textContent()) ?? ''
      await window.getByLabel('Svar til pasienten').fill(answered)
      await window.getByRole('button', { name: 'Send', exact: true }).click()
      await expect(window.getByText('Svaret er lagret og sendes.')).toBeVisible()

      await openView(window, 'Journal')
      await window.getByRole('button', { name: 'Nytt notat' }).click()
      await window
        .getByLabel('Notattekst')
        .fill('S: Vondt i halsen i fire dager.\nO: Rød svelg. Strep A neg.\nP: Ser an.')
      await window.getByLabel('ICPC-2-koder').fill('R74')
      await window.getByRole('option', { name: /^R74/ }).first().click()
      await window.getByRole('button', { name: 'Signer' }).click()
      await expect(window.getByText('Notatet er signert og låst.')).toBeVisible()
      await expect(syncBadge(window)).toHaveAccessibleName(/endringer venter|Frakoblet/)
    })

    test('quit and started again, still without a line: nothing is missing', async () => {
      await desk.quit()
      desk = await start()
      const { window } = desk
      await turnToWeek(window, taken)
      await expect(appointmentOf(window, 'Lunde, Maria').filter({ hasText: 'Vondt i halsen' })).toBeVisible()
      await activatePatient(window, 'Maria Lunde', 'Lunde, Maria')
      await openView(window, 'Journal')
      await expect(window.getByText('Strep A neg.').first()).toBeVisible()
      await expect(window.getByText('Signert', { exact: true }).first()).toBeVisible()
      await syncBadge(window).click()
      await expect(window.getByText(/Venter på å bli sendt/)).toBeVisible()
      await window.keyboard.press('Escape')
    })

    test('HelseNorge is back and a patient was quicker: the rest arrives once and in order, the lost time is a card with the next free times', async ({
      page,
    }) => {
      await desk.quit()
      await helsenorge.start()
      await logIn(page, helsenorge.url, 'Ingrid Solberg')
      expect(await prepareBooking(page, { type: 'Konsultasjon', reason: 'Hoste', nth: 1 })).toBe(taken)
      await confirmBooking(page)
      desk = await start()
      await expectSynced(desk.window)
      const attention = desk.window.getByRole('button', { name: /1 trenger oppmerksomhet/ })
      await expect(attention).toBeVisible()
      await turnToWeek(desk.window, taken)
      await expect(appointmentOf(desk.window, 'Solberg, Ingrid').filter({ hasText: 'Hoste' })).toHaveCount(1)
      await expect(appointmentOf(desk.window, 'Lunde, Maria').filter({ hasText: 'Vondt i halsen' })).toHaveCount(0)

      await attention.click()
      const card = desk.window.getByRole('region', { name: 'Lunde, Maria' })
      await expect(card).toContainText('Vondt i halsen')
      const times = card.getByRole('group', { name: 'Hva skal skje?' }).getByRole('button', { name: /\d\d:\d\d/ })
      await expect(times).toHaveCount(3)
      await times.first().click()
      await expect(desk.window.getByText(/Timen er satt opp/)).toBeVisible()
      await expectSynced(desk.window)
      await expect(attention).toBeHidden()
      await desk.window.keyboard.press('Escape')
      await turnToWeek(desk.window, taken)
      await expect(appointmentOf(desk.window, 'Lunde, Maria').filter({ hasText: 'Vondt i halsen' })).toHaveCount(1)
    })

    test('[S12 S47 S93 S99] each patient was told once: moved, answered, booked', async ({ page }) => {
      await logIn(page, helsenorge.url, 'Odd Bakken')
      await openPage(page, 'Varsler')
      await expect(page.getByText('Timeavtale flyttet')).toHaveCount(1)
      await logIn(page, helsenorge.url, 'Maria Lunde')
      // five minutes have not passed: who looks the booking up is told then
      await openPage(page, 'Timeavtaler')
      await openPage(page, 'Varsler')
      await expect(page.getByText('Timeavtale bekreftet')).toHaveCount(1)
      await openView(desk.window, 'Innboks')
      await desk.window.getByRole('tab', { name: /Besvart/ }).click()
      await desk.window.getByRole('row').filter({ hasText: subject }).first().click()
      await expect(desk.window.getByText(answered).last()).toBeVisible()
    })
  })
