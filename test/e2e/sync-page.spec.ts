import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { activatePatient, appointmentOf, expectSynced, openView, syncBadge, turnToWeek } from '../support/desk'
import { launch, type Workstation } from '../support/launch'
import { type Standalone, startStandalone } from '../support/standalone'

let helsenorge: Standalone
let dataDir = ''
let desk: Workstation
let window: Page

test.beforeAll(async () => {
  helsenorge = await startStandalone()
  dataDir = mkdtempSync(join(tmpdir(), 'klinikk-sync-page-'))
  desk = await launch({ dataDir, helsenorgeUrl: helsenorge.url, activationCode: helsenorge.activationCode })
  window = desk.window
  await expectSynced(window)
})
test.afterAll(async () => {
  await desk.close()
  await helsenorge.close()
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
})

const queue = () => window.getByRole('region', { name: /^Venter på å bli sendt/ })
const events = () => window.getByRole('region', { name: 'Siste hendelser' })
const line = () => window.getByRole('region', { name: 'Forbindelse' })
const tryNow = () =>
  window.getByRole('region', { name: 'Synkronisering', exact: true }).getByRole('button', { name: 'Prøv nå' })

async function openSyncPage(): Promise<void> {
  await openView(window, 'Oppsett')
  await window.getByRole('button', { name: 'Synkronisering', exact: true }).click()
  await expect(line()).toBeVisible()
}

/** Books the active patient at the first free time that the dialog offers. */
async function book(reason: string): Promise<void> {
  await openView(window, 'Kalender')
  await window.getByRole('button', { name: 'Ny time' }).click()
  const dialog = window.getByRole('dialog', { name: 'Ny time' })
  await dialog.getByLabel('Hva gjelder det?').fill(reason)
  await dialog
    .getByRole('button', { name: /\d\d:\d\d/ })
    .first()
    .click()
  await dialog.getByRole('button', { name: 'Sett opp timen' }).click()
  await expect(dialog).toBeHidden()
}

test('it is found from the badge, from the palette and in the settings, and back leads out of it', async () => {
  await syncBadge(window).click()
  await window.getByRole('button', { name: 'Mer om synkroniseringen' }).click()
  await expect(line()).toContainText(helsenorge.url)
  await expect(window.getByText('Mer om synkroniseringen')).toBeHidden()
  await openView(window, 'Kalender')
  await window.keyboard.press('Control+k')
  await window.keyboard.type('synkr')
  await expect(window.getByRole('option', { name: 'Gå til Synkronisering' })).toBeVisible()
  await window.keyboard.press('Enter')
  await expect(line()).toContainText('åpen: endringer meldes med en gang')
  await window.getByRole('button', { name: 'Generelt' }).click()
  await expect(window.getByRole('heading', { name: 'Om Klinikk' })).toBeVisible()
  await openSyncPage()
  const station = window.getByRole('region', { name: 'Arbeidsstasjonen' })
  await expect(station).toContainText(/trinn \d+ i epoke/)
  await expect(station).toContainText(/Ledig på disken/)
  await expect(window.getByRole('list', { name: 'Rader i lageret' })).toContainText(/appointment\d+/)
  await expect(events().getByRole('row').filter({ hasText: 'copy/first' })).toContainText('Alt hentes fra HelseNorge')
})

test('it names no patient, and in the light and in the dark everything on it can be read by everybody', async () => {
  for (const theme of ['Lyst', 'Mørkt']) {
    await openView(window, 'Oppsett')
    await window.getByRole('main').getByRole('button', { name: theme }).click()
    await openSyncPage()
    const scan = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze()
    expect(scan.violations.map(({ id, nodes }) => `${theme} ${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
  }
  await expect(window.locator('#main')).not.toContainText(/Solberg|Bakken|\d{11}/)
})

test('the log for support: one reads what goes out, saves it where one wants, and a folder that refuses is told', async () => {
  await openSyncPage()
  const target = join(dataDir, 'to-support.json')
  const choose = (filePath: string) =>
    desk.app.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: path === '', filePath: path })
    }, filePath)
  await events().getByRole('button', { name: 'Lagre feillogg …' }).click()
  const dialog = window.getByRole('dialog', { name: 'Feillogg til brukerstøtte' })
  const shown = dialog.getByRole('region', { name: 'Innholdet i feilloggen' })
  await expect(shown).toContainText('"code": "copy"')
  const save = dialog.getByRole('button', { name: 'Lagre …' })
  await expect(save).toBeFocused()
  await choose('')
  await save.click()
  await choose(join(dataDir, 'no-such-folder', 'log.json'))
  await save.click()
  await expect(window.getByText('Feilloggen ble ikke lagret.')).toBeVisible()
  await choose(target)
  await save.click()
  await expect(dialog).toBeHidden()
  await expect(window.getByText('Feilloggen er lagret som to-support.json.')).toBeVisible()
  const text = readFileSync(target, 'utf8')
  expect(JSON.parse(text)).toMatchObject({ program: { protocol: expect.any(Number) }, received: { copying: false } })
  expect(text).not.toMatch(/Solberg|Berg|"\d{11}"/)
})

test.describe
  .serial('a day when HelseNorge stops', () => {
    test('the queue says what waits and since when, the line when it is tried again, and the events why and what to do', async () => {
      await activatePatient(window, 'Maria Lunde', 'Lunde, Maria')
      await helsenorge.stop()
      await book('Vondt i halsen')
      await openSyncPage()
      await expect(queue().getByRole('row')).toHaveCount(2)
      await expect(queue().getByRole('row').last()).toContainText('Ny time')
      await expect(queue()).not.toContainText('Lunde')
      await expect(line()).toContainText(/om \d+ sekunder?.*mislykke/, { timeout: 20_000 })
      const failure = events().getByRole('row').filter({ hasText: 'unreachable/' }).first()
      await expect(failure).toContainText('HelseNorge svarte ikke')
      await expect(failure).toContainText(/nede: vent|brutt/)
    })

    test('a rebuild asked for now says that it waits, and the waiting booking and the calendar stand', async () => {
      await window.getByRole('button', { name: 'Bygg lageret på nytt …' }).click()
      const dialog = window.getByRole('dialog', { name: 'Bygge lageret på nytt?' })
      await expect(dialog).toContainText('1 endring venter og sendes som vanlig.')
      await expect(dialog).toContainText('HelseNorge svarer ikke nå')
      await expect(dialog.getByRole('button', { name: 'Avbryt' })).toBeFocused()
      await dialog.getByRole('button', { name: 'Bygg på nytt' }).click()
      await expect(dialog).toBeHidden()
      await expect(window.locator('#main').getByRole('status')).toContainText('så snart HelseNorge svarer')
      await expect(queue().getByRole('row')).toHaveCount(2)
      await expect(events().getByRole('row').filter({ hasText: 'rebuild' })).toHaveCount(1)
    })

    test('HelseNorge is back: "try now" empties the queue, everything is fetched anew, and the booking is there once', async () => {
      await helsenorge.start()
      await tryNow().click()
      await expect(queue()).toContainText('Ingenting venter')
      await expectSynced(window)
      await expect(window.locator('#main').getByRole('status')).toBeEmpty()
      await expect(events().getByRole('row').filter({ hasText: 'copy/first' })).toHaveCount(2)
      await expect(line()).toContainText(/\d+ endring(er)?, \d+ ms/)
      await turnToWeek(window, Date.now())
      const bookings = async (): Promise<number> => {
        const here = await appointmentOf(window, 'Lunde, Maria').filter({ hasText: 'Vondt i halsen' }).count()
        if (here > 0) return here
        await window.getByRole('button', { name: 'Neste uke' }).click()
        return 0
      }
      await expect.poll(bookings).toBe(1)
    })
  })
