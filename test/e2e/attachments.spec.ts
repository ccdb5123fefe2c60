import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { activatePatient, expectSynced, openView, syncBadge } from '../support/desk'
import { aPdf } from '../support/files'
import { launch, type Workstation } from '../support/launch'
import { logIn, openPage } from '../support/patient'
import { aPicture } from '../support/picture'
import { type Standalone, startStandalone } from '../support/standalone'

const LETTER = Buffer.from(aPdf(1_700_000))
const SUBJECT = 'Utslett etter ferien'
let helsenorge: Standalone
let dataDir = ''
let desk: Workstation
const start = () => launch({ dataDir, helsenorgeUrl: helsenorge.url, activationCode: helsenorge.activationCode })

test.beforeAll(async () => {
  helsenorge = await startStandalone()
  dataDir = mkdtempSync(join(tmpdir(), 'klinikk-attachments-'))
  desk = await start()
  await expectSynced(desk.window)
})
test.afterAll(async () => {
  await desk.close()
  await helsenorge.close()
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
})

const chooser = (window: Page): Locator => window.getByLabel('Velg filer å legge ved')
const enclosed = (window: Page): Locator =>
  window.getByRole('list', { name: 'Filer som sendes med' }).getByRole('listitem')
const dialogue = (window: Page): Locator => window.getByRole('region', { name: 'Dialog', exact: true })
const asFile = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer })
const openThread = async (window: Page, subject: string): Promise<void> => {
  await openView(window, 'Innboks')
  await window.getByRole('row').filter({ hasText: subject }).first().click()
  await expect(dialogue(window)).toContainText(subject)
}

/** Brings files by hand: what the browser makes of a drag from the desktop, or of a picture in the clipboard. */
const bring = (field: Locator, how: 'drop' | 'paste', name: string, bytes: Buffer): Promise<void> =>
  field.evaluate(
    (element, given) => {
      const data = new DataTransfer()
      data.items.add(new File([new Uint8Array(given.bytes)], given.name))
      const event =
        given.how === 'drop'
          ? new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data })
          : new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data })
      element.dispatchEvent(event)
    },
    { how, name, bytes: [...bytes] },
  )

test.describe
  .serial('[S14 S28 S47] a file from the GP, written without a line', () => {
    let answersBefore = 0
    test('a patient has written, with a picture that the GP sees', async ({ page }) => {
      await logIn(page, helsenorge.url, 'Ingrid Solberg')
      await openPage(page, 'Varsler')
      await expect(page.getByRole('heading', { level: 1, name: 'Varsler' })).toBeVisible()
      // the list may come after its heading
      const list = page.getByRole('main').getByRole('listitem').or(page.getByText('Ingen varsler.'))
      await expect(list.first()).toBeVisible()
      answersBefore = await page.getByText('Svar fra legekontoret').count()
      await page.goto(`${helsenorge.url}/`)
      await page.getByRole('link', { name: 'Start e-konsultasjon' }).click()
      await page.getByLabel('Emne').fill(SUBJECT)
      await page.getByLabel('Melding', { exact: true }).fill('Det klør. Se bildet.')
      await page.locator('#file-chooser').setInputFiles(asFile('arm.png', aPicture(300)))
      await expect(page.getByText('Lastet opp')).toBeVisible()
      await page.getByLabel('Jeg bekrefter at dette ikke haster').check()
      await page.getByRole('button', { name: 'Send til legen' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Meldingen er sendt')
      await openThread(desk.window, SUBJECT)
      const picture = dialogue(desk.window).getByRole('img', { name: 'Vedlagt bilde' })
      await expect(picture).toBeVisible()
      expect(await picture.evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth))).toBe(300)
    })

    test('what may not be attached is refused with the reason, and what is written stays', async () => {
      const { window } = desk
      const reply = window.getByLabel('Svar til pasienten')
      await reply.fill('Her er en henvisning.')
      await chooser(window).setInputFiles([
        asFile('regneark.pdf', Buffer.from('<html>')),
        asFile('tom.pdf', Buffer.alloc(0)),
        asFile('bilde.exe', aPicture(4)),
        asFile('stor.pdf', Buffer.from(aPdf(12 * 1024 * 1024 + 1))),
      ])
      const problems = window.getByRole('alert')
      await expect(problems).toContainText('regneark.pdf er ikke et bilde (JPG, PNG) eller en PDF')
      await expect(problems).toContainText('tom.pdf er tom')
      await expect(problems).toContainText('Navnet bilde.exe passer ikke med innholdet i filen')
      await expect(problems).toContainText('stor.pdf er for stor')
      await expect(enclosed(window)).toHaveCount(0)
      await expect(reply).toHaveValue('Her er en henvisning.')
    })

    test('files are chosen, dropped and pasted; one too many hands is taken back', async () => {
      const { window } = desk
      const reply = window.getByLabel('Svar til pasienten')
      await bring(reply, 'drop', 'fra skrivebordet.png', aPicture(20))
      await bring(reply, 'paste', 'image.png', aPicture(24))
      await expect(enclosed(window)).toHaveCount(2)
      await window.getByRole('button', { name: 'Fjern image.png' }).click()
      await window.getByRole('button', { name: 'Fjern fra skrivebordet.png' }).click()
      await expect(enclosed(window)).toHaveCount(0)
    })

    test('the line is gone: the GP attaches a PDF, and the draft has it after a restart', async () => {
      await helsenorge.stop()
      await expect(syncBadge(desk.window)).toHaveAccessibleName(/Frakoblet siden/, { timeout: 20_000 })
      await chooser(desk.window).setInputFiles(asFile('henvisning.pdf', LETTER))
      await expect(enclosed(desk.window)).toHaveText(/henvisning\.pdf.*1,6/)
      const { violations } = await new AxeBuilder({ page: desk.window })
        .setLegacyMode()
        .include('.inbox-foot')
        .analyze()
      expect(violations.map(({ id }) => id)).toEqual([])
      await desk.quit()
      desk = await start()
      await openThread(desk.window, SUBJECT)
      await expect(desk.window.getByLabel('Svar til pasienten')).toHaveValue('Her er en henvisning.')
      await expect(enclosed(desk.window)).toHaveText(/henvisning\.pdf/)
    })

    test('sent without a line it waits, also through another restart; nothing on the disk can be read as a file', async () => {
      await desk.window.getByRole('button', { name: 'Send', exact: true }).click()
      await expect(desk.window.getByText('Svaret er lagret og sendes.')).toBeVisible()
      await desk.quit()
      for (const name of readdirSync(dataDir).filter((file) => file.startsWith('cache')))
        expect(readFileSync(join(dataDir, name)).includes(LETTER.subarray(4000, 4064)), name).toBe(false)
      desk = await start()
      await openView(desk.window, 'Innboks')
      await desk.window.getByRole('tab', { name: /Besvart/ }).click()
      await desk.window.getByRole('row').filter({ hasText: SUBJECT }).first().click()
      const answer = dialogue(desk.window).getByRole('article').last()
      await expect(answer).toContainText('henvisning.pdf')
      await expect(answer).toContainText('Venter på å bli sendt')
    })

    test('HelseNorge is back: the patient has the answer once, with the file as it was', async ({ page }) => {
      await helsenorge.start()
      await expectSynced(desk.window)
      await logIn(page, helsenorge.url, 'Ingrid Solberg')
      await openPage(page, 'Varsler')
      await expect(page.getByText('Svar fra legekontoret')).toHaveCount(answersBefore + 1)
      await openPage(page, 'Meldinger')
      await page.getByRole('link', { name: new RegExp(SUBJECT) }).click()
      const link = page.getByRole('link', { name: /Last ned henvisning\.pdf/ })
      await expect(link).toHaveCount(1)
      const coming = page.waitForEvent('download')
      await link.click()
      const download = await coming
      expect(download.suggestedFilename()).toBe('henvisning.pdf')
      expect(readFileSync(await download.path()).equals(LETTER)).toBe(true)
    })
  })

test('[S28] the patient’s upload is broken off for good: nobody ever sees anything of it', async ({ page }) => {
  await logIn(page, helsenorge.url, 'Odd Bakken')
  await page.getByRole('link', { name: 'Start e-konsultasjon' }).click()
  await page.getByLabel('Emne').fill('Halvt bilde')
  await page.getByLabel('Melding', { exact: true }).fill('Dette kom aldri fram.')
  let parts = 0
  await page.route('**/citizen/v1/uploads/**', async (route) => {
    if (route.request().method() === 'PATCH') parts += 1
    if (parts > 1) await route.abort()
    else await route.continue()
  })
  await page.locator('#file-chooser').setInputFiles(asFile('halv.pdf', LETTER))
  await expect(page.getByText(/Ble ikke lastet opp/)).toBeVisible({ timeout: 15_000 })
  await page.getByLabel('Jeg bekrefter at dette ikke haster').check()
  await page.getByRole('button', { name: 'Send til legen' }).click()
  await expect(page.getByText('Et vedlegg ble ikke lastet opp.')).toBeVisible()
  await page.close()
  await openView(desk.window, 'Innboks')
  await desk.window.getByRole('tab', { name: /^Mine/ }).click()
  await expect(desk.window.getByRole('grid', { name: 'Dialoger' })).toBeVisible()
  await expect(desk.window.getByRole('row').filter({ hasText: 'Halvt bilde' })).toHaveCount(0)
})

test('[S28] the patient’s upload goes on where it stopped, and then the letter goes', async ({ page }) => {
  await logIn(page, helsenorge.url, 'Odd Bakken')
  await page.getByRole('link', { name: 'Start e-konsultasjon' }).click()
  await page.getByLabel('Emne').fill('Helt dokument')
  await page.getByLabel('Melding', { exact: true }).fill('Her er epikrisen.')
  const offsets: string[] = []
  let down = false
  await page.route('**/citizen/v1/uploads/**', async (route) => {
    const method = route.request().method()
    const offset = new URL(route.request().url()).searchParams.get('offset') ?? ''
    if (down) return route.abort()
    if (method === 'PATCH') offsets.push(offset)
    await route.continue()
    if (method === 'PATCH' && offsets.length === 2) down = true
  })
  await page.locator('#file-chooser').setInputFiles(asFile('epikrise.pdf', Buffer.from(aPdf(1_700_000, 5))))
  await expect(page.getByText(/Ble ikke lastet opp/)).toBeVisible({ timeout: 15_000 })
  down = false
  await page.getByRole('button', { name: 'Prøv epikrise.pdf på nytt' }).click()
  await expect(page.getByText('Lastet opp')).toBeVisible()
  expect(offsets.length).toBe(new Set(offsets).size)
  expect(offsets).toEqual(['0', '524288', '1048576', '1572864'])
  await page.getByLabel('Jeg bekrefter at dette ikke haster').check()
  await page.getByRole('button', { name: 'Send til legen' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Meldingen er sendt')
  await openView(desk.window, 'Innboks')
  await desk.window.getByRole('tab', { name: /^Mine/ }).click()
  await desk.window.getByRole('row').filter({ hasText: 'Helt dokument' }).first().click()
  await expect(dialogue(desk.window)).toContainText('epikrise.pdf')
})

test('[S24 S28] a new message to the active patient carries a file, and the patient answers with one', async ({
  page,
}) => {
  const { window } = desk
  await activatePatient(window, 'Ingrid Solberg', 'Solberg, Ingrid')
  await openView(window, 'Innboks')
  await window.getByRole('button', { name: 'Ny melding' }).click()
  await window.getByLabel('Emne').fill('Innkalling')
  await window.getByLabel('Melding', { exact: true }).fill('Brevet ligger ved.')
  await chooser(window).setInputFiles(asFile('innkalling.pdf', Buffer.from(aPdf(90_000, 8))))
  await expect(enclosed(window)).toHaveText(/innkalling\.pdf/)
  await window.getByRole('button', { name: 'Send', exact: true }).click()
  await expectSynced(window)
  await logIn(page, helsenorge.url, 'Ingrid Solberg')
  await openPage(page, 'Meldinger')
  await page.getByRole('link', { name: /Innkalling/ }).click()
  await expect(page.getByRole('link', { name: /Last ned innkalling\.pdf/ })).toBeVisible()
  await page.getByLabel('Skriv svaret ditt').fill('Takk, her er bekreftelsen.')
  await page.locator('#file-chooser').setInputFiles(asFile('bekreftelse.png', aPicture(40)))
  await expect(page.getByText('Lastet opp')).toBeVisible()
  await page.getByRole('button', { name: 'Send svar' }).click()
  await expect(page.getByText('Svaret er sendt')).toBeVisible()
  await expect(page.getByRole('img', { name: /bekreftelse\.png/ })).toBeVisible()
  await openView(window, 'Innboks')
  await window.getByRole('tab', { name: /^Klinikken/ }).click()
  await window.getByRole('row').filter({ hasText: 'Innkalling' }).first().click()
  await expect(dialogue(window).getByRole('img', { name: 'Vedlagt bilde' })).toBeVisible()
})
