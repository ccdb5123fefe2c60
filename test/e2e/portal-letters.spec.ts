import type { Page } from '@playwright/test'
import { openPage } from '../support/patient'
import { aPicture } from '../support/picture'
import { expect, heading, openAs, portalOf, press, test } from '../support/portal'

const LIMIT = 12 * 1024 * 1024
const rows = (page: Page) => page.getByRole('main').getByRole('listitem')
const message = (page: Page) => page.getByLabel('Melding', { exact: true })
const attach = (page: Page, name: string, buffer: Buffer) =>
  page.locator('#file-chooser').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })

test.describe('[S13 S14] an e-consultation', () => {
  test.beforeEach(({ page, helsenorge }) => openAs(page, helsenorge, 'Amina Hassan', 'e-konsultasjon'))

  test('[S115 S116 S117 S188 C4] tells fee, urgency and waiting time first, goes with a picture, and can be read and seen afterwards', async ({
    page,
  }) => {
    await expect(page.getByText('Du betaler vanlig egenandel, 179 kroner.')).toBeVisible()
    await expect(page.getByText('Må ikke brukes når det haster')).toBeVisible()
    await expect(page.getByText(/inntil 5 virkedager/)).toBeVisible()
    await page.getByLabel('Emne').fill('Utslett på armen')
    await message(page).fill('Det har klødd i to uker.\nHjelper ikke med krem.')
    await attach(page, 'arm.png', aPicture(200))
    await expect(page.getByText('Lastet opp')).toBeVisible()
    await page.getByLabel('Jeg bekrefter at dette ikke haster').check()
    await press(page, 'Send til legen')
    await expect(heading(page)).toHaveText('Meldingen er sendt')
    await expect(page.getByText(/innen inntil 5 virkedager, senest \w+dag \d+\. \w+/)).toBeVisible()
    await expect(page.getByText('Egenandel: 179 kroner.')).toBeVisible()
    await page.getByRole('link', { name: 'Se meldingen' }).click()
    await expect(heading(page)).toHaveText('Utslett på armen')
    const picture = page.getByRole('img', { name: /arm\.png/ })
    await expect(picture).toBeVisible()
    expect(await picture.evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth))).toBe(200)
    await press(page, /Vis arm\.png/)
    await expect(page.getByRole('dialog', { name: 'arm.png' })).toBeVisible()
    await press(page, 'Lukk')
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: /Last ned arm\.png/ }).click()
    expect((await download).suggestedFilename()).toBe('arm.png')
  })

  test('[S116] is not sent without subject, message and the confirmation that it is not urgent', async ({ page }) => {
    let posts = 0
    page.on('request', (request) => {
      if (request.method() === 'POST') posts += 1
    })
    await press(page, 'Send til legen')
    await expect(page.getByText('Skriv et emne.')).toBeVisible()
    await expect(page.getByText('Skriv en melding.')).toBeVisible()
    await expect(page.getByText('Du må bekrefte at det ikke haster. Haster det, må du ringe.')).toBeVisible()
    await expect(page.getByLabel('Emne')).toBeFocused()
    expect(posts).toBe(0)
  })

  test('[S28] files over 12 MB, empty ones and other kinds are refused before a byte is sent; the rest goes', async ({
    page,
  }) => {
    let uploads = 0
    page.on('request', (request) => {
      if (request.url().includes('/uploads/') && request.method() === 'PATCH') uploads += 1
    })
    await attach(page, 'stor.png', Buffer.concat([aPicture(8), Buffer.alloc(LIMIT)]))
    await expect(page.getByRole('alert')).toContainText('stor.png er 12 MB. En fil kan være inntil 12 MB.')
    await attach(page, 'regneark.png', Buffer.from('<html>ikke et bilde</html>'))
    await expect(page.getByRole('alert')).toContainText('regneark.png er ikke et bilde (JPG, PNG) eller en PDF.')
    await attach(page, 'tom.pdf', Buffer.alloc(0))
    await expect(page.getByRole('alert')).toContainText('tom.pdf er tom.')
    expect(uploads).toBe(0)
    await attach(page, 'henvisning.pdf', Buffer.from('%PDF-1.7 ...'))
    await expect(page.getByText('Lastet opp')).toBeVisible()
    expect(uploads).toBe(1)
    await press(page, 'Fjern henvisning.pdf')
    await expect(page.getByText('henvisning.pdf')).toHaveCount(0)
  })

  test('a file that was lost on the way can be sent again, and the letter waits for it', async ({ page }) => {
    await page.route('**/citizen/v1/uploads/**', (route) => route.abort())
    await attach(page, 'arm.png', aPicture())
    await expect(page.getByText('Ble ikke lastet opp')).toBeVisible()
    await press(page, 'Send til legen')
    await expect(page.getByText('Et vedlegg ble ikke lastet opp.')).toBeVisible()
    await page.unroute('**/citizen/v1/uploads/**')
    await press(page, 'Prøv arm.png på nytt')
    await expect(page.getByText('Lastet opp')).toBeVisible()
  })
})

test('[S117 S186] a parent pays nothing for a child under 16', async ({ page, helsenorge }) => {
  await openAs(page, helsenorge, 'Maria Lunde', 'velg-person')
  await press(page, /Emil Lunde/)
  await page.getByRole('link', { name: 'Start e-konsultasjon' }).click()
  await expect(page.getByText('Barn under 16 år betaler ikke egenandel.')).toBeVisible()
})

test('[S4] a service the GP does not offer is shown with the reason, by its address too', async ({
  page,
  helsenorge,
}) => {
  await openAs(page, helsenorge, 'Elle Somby')
  const card = page.getByRole('listitem').filter({ hasText: 'Start e-konsultasjon' })
  await expect(card).toContainText('Fastlegen tilbyr ikke denne tjenesten på Helsenorge. Ring legekontoret.')
  await expect(card.getByRole('link')).toHaveCount(0)
  await page.goto(`${portalOf(helsenorge)}e-konsultasjon`)
  await expect(page.getByRole('alert')).toContainText('Fastlegen tilbyr ikke denne tjenesten')
  await expect(page.getByLabel('Emne')).toHaveCount(0)
})

test('[S16 S118 S187] contact with the office: nothing medical, answered the same day as a rule', async ({
  page,
  helsenorge,
}) => {
  await openAs(page, helsenorge, 'Amina Hassan', 'kontakt-legekontoret')
  await expect(page.getByText('Ikke skriv om sykdom eller plager her')).toBeVisible()
  await page.getByLabel('Emne').fill('Ferie')
  await message(page).fill('Når har dere stengt i jula?')
  await press(page, 'Send til legekontoret')
  await expect(page.getByText('Legekontoret svarer som regel samme dag.')).toBeVisible()
  await openPage(page, 'Meldinger')
  await expect(rows(page).first()).toContainText('Ferie')
  await expect(rows(page).first()).toContainText('Venter på svar')
})

test('[S17 S50 S52 S114 S185] a renewal: only earlier prescriptions with what is left; the GP’s decision comes as a note, without a reload', async ({
  page,
  helsenorge,
}) => {
  await openAs(page, helsenorge, 'Odd Bakken', 'forny-resept')
  await expect(page.getByRole('checkbox')).toHaveCount(3)
  await expect(page.getByText('2 uttak igjen')).toBeVisible()
  await expect(page.getByText('Alt er hentet ut')).toBeVisible()
  await press(page, 'Send til legen')
  await expect(page.getByText('Velg minst én resept.')).toBeVisible()
  await page.getByRole('checkbox').first().check()
  const drug = (await page.locator('.choice__title').first().textContent())?.split(' ')[0] ?? ''
  await press(page, 'Send til legen')
  await expect(heading(page)).toHaveText('Ønsket om ny resept er sendt')
  await page.getByRole('link', { name: 'Se meldingen' }).click()
  await expect(page.getByRole('article')).toContainText(drug)

  const dialogueId = new URL(page.url()).searchParams.get('id') ?? ''
  await (await helsenorge.clinic()).push({
    name: 'dialogue.reply',
    args: {
      dialogueId,
      messageId: crypto.randomUUID(),
      body: 'Ligger klar på apoteket.',
      outcome: '14',
      close: true,
    },
  })
  await expect(page.getByText('Resepten er fornyet.')).toBeVisible()
  await expect(page.getByRole('article').last()).toContainText('Ligger klar på apoteket.')
  await openPage(page, 'Varsler')
  await expect(rows(page).first()).toContainText('Svar fra legekontoret')
  await expect(rows(page).first()).not.toContainText('apotek')
})

test('[S114] a prescription that ran out within the last twelve months stands there as such', async ({
  page,
  helsenorge,
}) => {
  await openAs(page, helsenorge, 'Ingrid Solberg', 'forny-resept')
  await expect(page.getByText(/^Gikk ut /)).toBeVisible()
})

test('what is written survives other pages, until it is sent', async ({ page, helsenorge }) => {
  await openAs(page, helsenorge, 'Ingrid Solberg')
  await page.getByRole('link', { name: 'Start e-konsultasjon' }).click()
  await page.getByLabel('Emne').fill('Migrene')
  await openPage(page, 'Timeavtaler')
  await openPage(page, 'Forside')
  await page.getByRole('link', { name: 'Start e-konsultasjon' }).click()
  await expect(page.getByLabel('Emne')).toHaveValue('Migrene')
})
