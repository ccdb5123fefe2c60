import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { activatePatient, appointmentOf, expectSynced, openView, syncBadge, turnToWeek } from '../support/desk'
import { launch, type Workstation } from '../support/launch'
import { confirmBooking, logIn, openPage, prepareBooking } from '../support/patient'
import { type Standalone, startStandalone } from '../support/standalone'

let helsenorge: Standalone
let dirs: string[] = []
let desks: Workstation[] = []
const start = (dataDir: string) =>
  launch({ dataDir, helsenorgeUrl: helsenorge.url, activationCode: helsenorge.activationCode })
const two = (): [Workstation, Workstation] => {
  const [one, other] = desks
  if (!one || !other) throw new Error('two workstations were started')
  return [one, other]
}

test.beforeAll(async () => {
  helsenorge = await startStandalone()
  dirs = ['one', 'other'].map((name) => mkdtempSync(join(tmpdir(), `klinikk-attention-${name}-`)))
  desks = []
  for (const dir of dirs) desks.push(await start(dir))
  for (const { window } of desks) await expectSynced(window)
})
test.afterAll(async () => {
  for (const desk of desks) await desk.close()
  await helsenorge.close()
  for (const dir of dirs) rmSync(dir, { recursive: true, force: true, maxRetries: 5 })
})

const loader = (page: Page) => page.locator('[data-analyticsid="loader"]')
const time = (chip: Locator) =>
  chip
    .first()
    .textContent()
    .then((text) => text?.slice(0, 5) ?? '')

/** Moves the appointment with the form that M opens, by the first or second of the free times. */
async function moveTo(window: Page, chip: Locator, nth: number): Promise<string> {
  const before = await time(chip)
  await chip.first().focus()
  await window.keyboard.press('m')
  const dialog = window.getByRole('dialog', { name: 'Flytt time' })
  await dialog
    .getByRole('group', { name: /Neste ledige/ })
    .getByRole('button')
    .nth(nth)
    .click()
  await dialog.getByRole('button', { name: 'Flytt timen' }).click()
  await expect(dialog).toBeHidden()
  await expect.poll(() => time(chip)).not.toBe(before)
  return time(chip)
}

test.describe
  .serial('[N9] two desks move the same appointment while the line is down', () => {
    let startsAt = 0
    let mine = ''
    let theirs = ''

    test('each sees its own move at once, and nothing is decided', async ({ page }) => {
      const [one, other] = two()
      await logIn(page, helsenorge.url, 'Ingrid Solberg')
      startsAt = await prepareBooking(page, { type: 'Konsultasjon', reason: 'Sjekk av føflekk' })
      await confirmBooking(page)
      for (const { window } of [one, other]) {
        await turnToWeek(window, startsAt)
        await expect(appointmentOf(window, 'Solberg, Ingrid')).toBeVisible()
      }
      await helsenorge.stop()
      for (const { window } of [one, other])
        await expect(syncBadge(window)).toHaveAccessibleName(/Frakoblet/, { timeout: 20_000 })
      mine = await moveTo(one.window, appointmentOf(one.window, 'Solberg, Ingrid'), 1)
      theirs = await moveTo(other.window, appointmentOf(other.window, 'Solberg, Ingrid'), 2)
      expect(mine).not.toBe(theirs)
    })

    test('who comes second gets a card with both versions, who, and what the patient has been told', async () => {
      const [one, other] = two()
      await one.quit()
      await helsenorge.start()
      await expectSynced(other.window)
      desks[0] = await start(dirs[0] ?? '')
      const [{ window }] = two()
      await expectSynced(window)
      await window.getByRole('button', { name: /1 trenger oppmerksomhet/ }).click()
      const panel = window.getByRole('dialog', { name: 'Trenger oppmerksomhet' })
      await expect(panel.getByRole('heading', { name: 'Solberg, Ingrid' })).toBeVisible()
      await expect(panel).toContainText('En kollega har flyttet timen til')
      await expect(panel.getByRole('region', { name: 'Det du ville' })).toContainText(mine)
      await expect(panel.getByRole('region', { name: 'Det som står nå' })).toContainText(theirs)
      await expect(panel.getByRole('region', { name: 'Det som står nå' })).toContainText(/Flyttet av/)
      await expect(panel).toContainText('Timeavtale flyttet')
      // nobody becomes the active patient by looking
      await expect(window.getByRole('region', { name: 'Aktiv pasient' })).toContainText('Ingen aktiv pasient')
      const axe = await new AxeBuilder({ page: window }).include('dialog[open]').setLegacyMode(true).analyze()
      expect(axe.violations).toEqual([])
    })

    test('by keyboard: a digit puts the focus on a choice whose preview says what the patient will hear, Enter takes it', async ({
      page,
    }) => {
      const [{ window }, other] = two()
      const panel = window.getByRole('dialog', { name: 'Trenger oppmerksomhet' })
      await window.keyboard.press('1')
      const choice = panel.getByRole('button', { name: new RegExp(`^Flytt til .*${mine}`) })
      await expect(choice).toBeFocused()
      await expect(choice).toHaveAccessibleDescription(/Pasienten får én melding på HelseNorge om at timen er flyttet/)
      await window.keyboard.press('Enter')
      await expect(panel).toContainText('Alt er avklart.')
      await window.keyboard.press('Escape')
      await expectSynced(window)
      await turnToWeek(window, startsAt)
      await expect.poll(() => time(appointmentOf(window, 'Solberg, Ingrid'))).toBe(mine)
      await expect.poll(() => time(appointmentOf(other.window, 'Solberg, Ingrid'))).toBe(mine)
      await logIn(page, helsenorge.url, 'Ingrid Solberg')
      await openPage(page, 'Varsler')
      await expect(page.getByText('Timeavtale flyttet')).toHaveCount(2)
    })
  })

test.describe
  .serial('[N9 S40] two answer the same letter while the line is down', () => {
    const answer = async (window: Page, subject: string, text: string) => {
      await openView(window, 'Innboks')
      await window
        .getByRole('row')
        .filter({ has: window.getByText(subject, { exact: true }) })
        .first()
        .click()
      await expect(window.getByRole('region', { name: 'Dialog', exact: true })).toContainText(subject)
      await window.getByLabel('Svar til pasienten').fill(text)
      await window.getByRole('button', { name: 'Send', exact: true }).click()
      await expect(window.getByText('Svaret er lagret og sendes.')).toBeVisible()
    }

    test('the second answer is not sent: it comes back to its field whole, below nobody else’s, and can be sent then', async () => {
      const [one, other] = two()
      await other.window.getByRole('button', { name: /Bruker:/ }).click()
      await other.window
        .locator('#user-menu')
        .getByRole('button', { name: /Anders Haugland/ })
        .click()
      await expect(other.window.getByRole('button', { name: /Bruker:/ })).toContainText('Anders Haugland')
      await openView(one.window, 'Innboks')
      await one.window.getByRole('tab', { name: /Klinikken/ }).click()
      await openView(other.window, 'Innboks')
      await other.window.getByRole('tab', { name: /Klinikken/ }).click()
      const row = one.window.getByRole('row').filter({ hasText: 'E-kontakt - helsenorge.no' }).first()
      await row.click()
      const thread = one.window.getByRole('region', { name: 'Dialog', exact: true })
      await expect(thread).toContainText('E-kontakt - helsenorge.no')
      const subject = (await thread.getByRole('heading').first().textContent()) ?? ''
      await helsenorge.stop()
      for (const { window } of [one, other])
        await expect(syncBadge(window)).toHaveAccessibleName(/Frakoblet/, { timeout: 20_000 })
      await answer(one.window, subject, 'Du kan komme innom når som helst.')
      await answer(other.window, subject, 'Ring oss før du kommer.')
      await one.quit()
      await helsenorge.start()
      await expectSynced(other.window)
      desks[0] = await start(dirs[0] ?? '')
      const [{ window }] = two()
      await expectSynced(window)
      await window.keyboard.press('Alt+o')
      const panel = window.getByRole('dialog', { name: 'Trenger oppmerksomhet' })
      await expect(panel).toContainText('En kollega har svart pasienten i mellomtiden.')
      await expect(panel.getByRole('region', { name: 'Det du ville' })).toContainText('når som helst')
      await expect(panel.getByRole('region', { name: 'Det som står nå' })).toContainText('Ring oss før du kommer.')
      await expect(panel.getByRole('region', { name: 'Det som står nå' })).toContainText('Anders Haugland')
      await panel.getByRole('button', { name: 'Ta teksten tilbake til svarfeltet' }).click()
      await expect(panel).toBeHidden()
      await expect(window.getByLabel('Svar til pasienten')).toHaveValue('Du kan komme innom når som helst.')
      await expect(window.getByRole('button', { name: /trenger oppmerksomhet/ })).toBeHidden()
    })

    test('what is let go can be taken back, also while the list lies on top', async () => {
      const [one, other] = two()
      const { window } = one
      await window.getByLabel('Svar til pasienten').fill('Til senere')
      await expect(window.getByText('Kladd lagret')).toBeVisible()
      await helsenorge.stop()
      for (const desk of [one, other])
        await expect(syncBadge(desk.window)).toHaveAccessibleName(/Frakoblet/, { timeout: 20_000 })
      await window.getByRole('button', { name: 'Send', exact: true }).click()
      await expect(window.getByText('Svaret er lagret og sendes.')).toBeVisible()
      await other.window.getByRole('tab', { name: /Besvart/ }).click()
      await other.window.getByRole('row').nth(1).click()
      await other.window.getByLabel('Svar til pasienten').fill('En ting til.')
      await other.window.getByRole('button', { name: 'Send', exact: true }).click()
      await one.quit()
      await helsenorge.start()
      await expectSynced(other.window)
      desks[0] = await start(dirs[0] ?? '')
      const [{ window: again }] = two()
      await expectSynced(again)
      await again.keyboard.press('Alt+o')
      const panel = again.getByRole('dialog', { name: 'Trenger oppmerksomhet' })
      await panel.getByRole('button', { name: 'La det ligge' }).click()
      await expect(panel).toContainText('Alt er avklart.')
      await panel.getByRole('button', { name: /^Angre/ }).click()
      await expect(panel.getByRole('region', { name: 'Det du ville' })).toContainText('Til senere')
      await again.keyboard.press('Escape')
    })
  })

test.describe
  .serial('a booking taken back', () => {
    const book = async (window: Page, reason: string) => {
      await openView(window, 'Kalender')
      await window.getByRole('button', { name: 'Ny time' }).click()
      const dialog = window.getByRole('dialog', { name: 'Ny time' })
      await dialog
        .getByRole('group', { name: /Neste ledige/ })
        .getByRole('button')
        .last()
        .click()
      await dialog.getByLabel('Hva gjelder det?').fill(reason)
      await dialog.getByRole('button', { name: 'Sett opp timen' }).click()
      await expect(dialog).toBeHidden()
    }
    const panelOf = (window: Page) => window.getByRole('complementary', { name: 'Timen' })

    test('by Ctrl+Z: it is gone from both desks, and the patient never hears of it', async ({ page }) => {
      const [{ window }] = two()
      await activatePatient(window, 'Maria Lunde', 'Lunde, Maria')
      await book(window, 'Feil pasient')
      await expect(panelOf(window)).toContainText('Pasienten varsles')
      await expect(window.getByText(/Timen er satt opp/)).toBeVisible()
      await expectSynced(window)
      await window.keyboard.press('Control+z')
      await expect(window.getByText('Timen er tatt tilbake. Pasienten får ikke vite om den.')).toBeVisible()
      await expect(panelOf(window)).toContainText('Timen finnes ikke lenger')
      await expectSynced(window)
      await logIn(page, helsenorge.url, 'Maria Lunde')
      await openPage(page, 'Timeavtaler')
      await expect(loader(page)).toHaveCount(0)
      await expect(page.getByRole('main')).not.toContainText('Feil pasient')
      await openPage(page, 'Varsler')
      await expect(page.getByText('Timeavtale bekreftet')).toHaveCount(0)
    })

    test('in the appointment’s own panel, which says how long it can be done', async () => {
      const [{ window }] = two()
      await book(window, 'Enda en feil')
      await panelOf(window).getByRole('button', { name: 'Angre booking (5 min igjen)' }).click()
      await expect(window.getByText('Timen er tatt tilbake. Pasienten får ikke vite om den.')).toBeVisible()
      await expect(panelOf(window)).toBeHidden()
    })

    test('once the patient has seen it, it can only be cancelled, and that is offered', async ({ page }) => {
      const [{ window }] = two()
      await book(window, 'Blodtrykk igjen')
      await expectSynced(window)
      await logIn(page, helsenorge.url, 'Maria Lunde')
      await openPage(page, 'Timeavtaler')
      await expect(loader(page)).toHaveCount(0)
      await openPage(page, 'Varsler')
      await expect(page.getByText('Timeavtale bekreftet')).toHaveCount(1)
      await expect(panelOf(window)).toContainText('Timeavtale bekreftet')
      await window.keyboard.press('Control+z')
      await expect(window.getByText(/Pasienten har alt fått vite om timen/)).toBeVisible()
      await window.getByRole('button', { name: 'Avlys i stedet' }).click()
      await expect(page.getByText('Timeavtale avlyst')).toHaveCount(1)
    })
  })

test.describe
  .serial('typed text', () => {
    test('[N9] two write in one draft: nobody’s words are lost, and a person decides', async () => {
      const [{ window: one }, { window: other }] = two()
      for (const window of [one, other]) {
        await activatePatient(window, 'Odd Bakken', 'Bakken, Odd')
        await openView(window, 'Journal')
      }
      await one.getByRole('button', { name: 'Nytt notat' }).click()
      await one.getByLabel('Notattekst').fill('Hoste i tre uker.')
      await other.getByText('Hoste i tre uker.').first().waitFor()
      await other
        .getByRole('button', { name: /^Fortsett/ })
        .first()
        .click()
      await expect(other.getByLabel('Notattekst')).toHaveValue('Hoste i tre uker.')
      await other.getByLabel('Notattekst').fill('Hoste i tre uker. CRP 12.')
      const rival = one.getByRole('alert', { name: 'En kollega har skrevet i notatet' })
      await expect(rival).toContainText('CRP 12')
      await one.getByLabel('Notattekst').fill('Hoste i tre uker. Ingen feber.')
      await expect(one.getByText('Lagret som kladd')).toBeVisible()
      await rival.getByRole('button', { name: 'Begge: min under' }).click()
      await expect(one.getByLabel('Notattekst')).toHaveValue(
        'Hoste i tre uker. CRP 12.\n\nHoste i tre uker. Ingen feber.',
      )
      await expect(rival).toBeHidden()
      await expectSynced(one)
    })

    test('outlives a workstation that is killed: an answer half written, and the reason of a booking', async () => {
      const [{ window }] = two()
      await openView(window, 'Innboks')
      await window.getByRole('row').filter({ hasText: 'helsenorge.no' }).first().click()
      await window.getByLabel('Svar til pasienten').fill('Hei. Ta kontakt igjen hvis')
      await expect(window.getByText('Kladd lagret')).toBeVisible()
      const thread = await window.evaluate(() => location.hash)
      await openView(window, 'Kalender')
      await window.getByRole('button', { name: 'Ny time' }).click()
      const dialog = window.getByRole('dialog', { name: 'Ny time' })
      await dialog.getByLabel('Hva gjelder det?').fill('Vond skulder etter fall')
      await window.keyboard.press('Escape')
      await expect(dialog).toBeHidden()

      const [one] = two()
      const ended = new Promise((resolve) => one.app.process().once('exit', resolve))
      one.app.process().kill('SIGKILL')
      await ended
      desks[0] = await start(dirs[0] ?? '')
      const [{ window: again }] = two()
      await expectSynced(again)
      await again.evaluate((hash) => {
        location.hash = hash
      }, thread)
      await expect(again.getByLabel('Svar til pasienten')).toHaveValue('Hei. Ta kontakt igjen hvis')
      await activatePatient(again, 'Odd Bakken', 'Bakken, Odd')
      await openView(again, 'Kalender')
      await again.getByRole('button', { name: 'Ny time' }).click()
      await expect(again.getByRole('dialog', { name: 'Ny time' }).getByLabel('Hva gjelder det?')).toHaveValue(
        'Vond skulder etter fall',
      )
    })
  })
