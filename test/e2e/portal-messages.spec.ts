import type { Page } from '@playwright/test'
import { me } from '../../shared/citizen/api'
import { openPage } from '../support/patient'
import { expect, heading, openAs, press, test } from '../support/portal'

const rows = (page: Page) => page.getByRole('main').getByRole('listitem')
const unread = (page: Page, name: string) =>
  page
    .getByRole('navigation')
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .locator('.nav__count')

test('[S47 S126 S152] an answer is unread until it is opened; then the patient replies in the thread', async ({
  page,
  helsenorge,
}) => {
  await openAs(page, helsenorge, 'Tuva Eriksen')
  await expect(page.getByText('Siden sist')).toBeVisible()
  await expect(unread(page, 'Meldinger')).toHaveCount(0)
  await (await helsenorge.clinic()).push({
    name: 'dialogue.start',
    args: {
      id: crypto.randomUUID(),
      messageId: crypto.randomUUID(),
      patientId: 'person-tuva-eriksen',
      kind: 'e-consultation',
      subject: 'Svar på jernprøver',
      body: 'Prøvene viser lite jern. Jeg foreslår jerntabletter i tre måneder.',
    },
  })
  await expect(unread(page, 'Meldinger')).toContainText('1')
  await openPage(page, 'Meldinger')
  const row = rows(page).filter({ hasText: 'Svar på jernprøver' })
  await expect(row).toContainText('Ulest')
  await row.getByRole('link').click()
  await expect(heading(page)).toHaveText('Svar på jernprøver')
  await expect(page.getByRole('article')).toHaveCount(1)
  await expect(unread(page, 'Meldinger')).toHaveCount(0)
  await page.getByLabel('Skriv svaret ditt').fill('Tusen takk, da prøver jeg jern.')
  await press(page, 'Send svar')
  await expect(page.getByRole('status').filter({ hasText: 'Svaret er sendt' })).toBeVisible()
  await expect(page.getByRole('article').last()).toContainText('Tusen takk, da prøver jeg jern.')
  await expect(page.getByLabel('Skriv svaret ditt')).toHaveValue('')
  await openPage(page, 'Meldinger')
  await expect(row).toContainText('Venter på svar')
})

test('[C6] new letters begin in the GP’s services: there is none to write under Messages', async ({
  page,
  helsenorge,
}) => {
  await openAs(page, helsenorge, 'Ingrid Solberg', 'meldinger')
  await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0)
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0)
  await page.getByRole('link', { name: 'Til tjenestene hos fastlegen' }).click()
  await expect(heading(page)).toHaveText('Hei, Ingrid')
})

test('[S52] the outcome of an earlier renewal stands on the answer', async ({ page, helsenorge }) => {
  await openAs(page, helsenorge, 'Ingrid Solberg', 'meldinger')
  await rows(page).filter({ hasText: 'Fornye resept' }).getByRole('link').click()
  await expect(page.getByText('Resepten er fornyet.')).toBeVisible()
})

test('[S12 S25 S30 S98-S100] news from the clinic come by themselves, one notification each, without anything about health', async ({
  page,
  helsenorge,
}) => {
  await openAs(page, helsenorge, 'Elle Somby', 'varsler')
  await expect(page.locator('[data-analyticsid="loader"]')).toHaveCount(0)
  const before = await rows(page).count()
  await (await helsenorge.clinic()).push({
    name: 'dialogue.start',
    args: {
      id: crypto.randomUUID(),
      messageId: crypto.randomUUID(),
      patientId: 'person-elle-somby',
      kind: 'e-contact',
      subject: 'Astmakontroll',
      body: 'Vi har flyttet inngangen.',
    },
  })
  await expect(rows(page)).toHaveCount(before + 1)
  await expect(rows(page).first()).toContainText('Ny melding')
  await expect(rows(page).first()).not.toContainText('Astma')
  await expect(unread(page, 'Varsler')).toBeVisible()
  await press(page, 'Merk alle som lest')
  await expect(page.getByText('Alle varsler er merket som lest')).toBeVisible()
  await expect(unread(page, 'Varsler')).toHaveCount(0)
  await rows(page).first().getByRole('link').click()
  await expect(heading(page)).toHaveText('Astmakontroll')
})

test('[S192 C5] Basis: one may read, and reads why one cannot reply', async ({ page, helsenorge }) => {
  // nobody of the demo clinic has lowered the consent after writing, and the page for it is not built: so the answer is changed on its way
  await page.route('**/citizen/v1/me', async (route) => {
    const response = await route.fetch()
    if (!response.ok()) return route.fulfill({ response })
    return route.fulfill({ json: { ...me.parse(await response.json()), consent: 'basis' } })
  })
  await openAs(page, helsenorge, 'Ingrid Solberg', 'meldinger')
  await rows(page).filter({ hasText: 'Fornye resept' }).getByRole('link').click()
  await expect(page.getByText('Du kan lese, men ikke svare')).toBeVisible()
  await expect(page.getByText(/Du må gi Full tilgang/)).toBeVisible()
  await expect(page.getByLabel('Skriv svaret ditt')).toHaveCount(0)
})
