import type { Page } from '@playwright/test'
import { confirmBooking, openPage, prepareBooking } from '../support/patient'
import { expect, heading, openAs, portalOf, press, test } from '../support/portal'

const offered = (page: Page) => page.locator('.service a')
const choose = async (page: Page, name: RegExp) => {
  await page.getByRole('link', { name: /Velg hvem du vil bruke tjenestene for/ }).click()
  await press(page, name)
}

test.describe('[S192 S194] who can’t use the services sees the GP, the reason and what to do', () => {
  for (const [name, reason] of [
    ['Bjørn Haugen', /Du må gi Full tilgang.*Personverninnstillinger/],
    ['Aud Nilsen', /Du må gi Full tilgang/],
    ['Kristian Moe', /Du har ikke tatt Helsenorge i bruk/],
    ['Gunhild Lie', /ikke bekreftet på 18 måneder/],
    ['Emil Lunde', /fylt 16 år/],
    ['Henrik Dahl', /Fastlegen tilbyr ikke denne tjenesten|Ring legekontoret/],
  ] as const)
    test(name, async ({ page, helsenorge }) => {
      await page.goto(portalOf(helsenorge))
      await page.getByLabel('Søk etter en annen pasient').fill(name)
      await press(page, new RegExp(name))
      await expect(page.getByText(reason).first()).toBeVisible()
      await expect(offered(page)).toHaveCount(0)
      await expect(page.locator('.gp__name')).not.toBeEmpty()
      await page.goto(`${portalOf(helsenorge)}bestill-time`)
      await expect(page.getByRole('alert')).toBeVisible()
      await expect(page.getByRole('radio')).toHaveCount(0)
    })
})

test('[S109] the GP of somebody on another clinic’s list is named all the same', async ({ page, helsenorge }) => {
  await openAs(page, helsenorge, 'Henrik Dahl')
  await expect(page.getByText('Fastlegen din bruker ikke dette systemet.')).toBeVisible()
})

test('[S96 S120 S153 S176 S180] a mother uses all services for her son under twelve, at once and plainly on his behalf', async ({
  page,
  helsenorge,
}) => {
  await openAs(page, helsenorge, 'Maria Lunde')
  await choose(page, /Emil Lunde/)
  await expect(heading(page)).toHaveText('Helsetjenester for Emil Lunde')
  await expect(page.getByText(/på vegne av Emil Lunde \(7 år\)/)).toBeVisible()
  await expect(offered(page)).toHaveCount(4)
  await prepareBooking(page, { type: 'Konsultasjon', reason: 'Eksem i knehasene' })
  await expect(page.getByRole('main').getByText('Emil Lunde')).toBeVisible()
  await confirmBooking(page)
  await openPage(page, 'Timeavtaler')
  await expect(page.getByRole('region', { name: 'Kommende timer' })).toContainText('Konsultasjon')
  await openPage(page, 'Meldinger')
  await expect(page.getByText('Eksem hos Emil')).toBeVisible()
  await press(page, 'Bytt til deg selv')
  await expect(heading(page)).toHaveText('Hei, Maria')
  await expect(page.getByText(/på vegne av/)).toHaveCount(0)
})

test('[S179 C2 C3] for her daughter over twelve she sees who the GP is, and why there is no more', async ({
  page,
  helsenorge,
}) => {
  await openAs(page, helsenorge, 'Maria Lunde')
  await choose(page, /Nora Lunde/)
  await expect(page.getByRole('heading', { name: 'Marte Berg' })).toBeVisible()
  await expect(page.getByText('Barnet har fylt 12 år.')).toBeVisible()
  await expect(offered(page)).toHaveCount(0)
  for (const page12 of ['timeavtaler', 'bestill-time', 'forny-resept']) {
    await page.goto(`${portalOf(helsenorge)}${page12}`)
    await expect(page.getByRole('alert'), page12).toContainText('Barnet har fylt 12 år.')
  }
})

test('the chosen child stays chosen after a reload, and is nobody’s choice after log-out', async ({
  page,
  helsenorge,
}) => {
  await openAs(page, helsenorge, 'Maria Lunde')
  await choose(page, /Emil Lunde/)
  await page.reload()
  await expect(page.getByText(/på vegne av Emil Lunde/)).toBeVisible()
  await press(page, 'Logg ut')
  await press(page, /Maria Lunde/)
  await expect(heading(page)).toHaveText('Hei, Maria')
})

test('[S120] the father at another address may act too, because the mother lives with the boy', async ({
  page,
  helsenorge,
}) => {
  await openAs(page, helsenorge, 'Thomas Lunde')
  await choose(page, /Emil Lunde/)
  await expect(offered(page)).toHaveCount(4)
})

for (const name of ['Wenche Foss', 'Lea Holm'])
  test(`[S177] ${name}, foster mother or with a confidential address, can represent nobody`, async ({
    page,
    helsenorge,
  }) => {
    await page.goto(portalOf(helsenorge))
    await page.getByLabel('Søk etter en annen pasient').fill(name)
    await press(page, new RegExp(name))
    await page.getByRole('link', { name: /Velg hvem du vil bruke tjenestene for/ }).click()
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1)
  })

test('[S106] a thread of another person does not exist', async ({ page, browser, helsenorge }) => {
  await openAs(page, helsenorge, 'Ingrid Solberg', 'meldinger')
  await page.getByRole('main').getByRole('listitem').first().getByRole('link').click()
  const address = page.url()
  const other = await (await browser.newContext()).newPage()
  await openAs(other, helsenorge, 'Amina Hassan')
  await other.goto(address)
  await expect(other.getByRole('alert')).toContainText('Vi finner det ikke')
  await other.context().close()
})
