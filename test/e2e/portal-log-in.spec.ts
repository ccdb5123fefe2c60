import { logIn, openPage } from '../support/patient'
import { expect, heading, openAs, portalOf, press, test } from '../support/portal'

test('[S5 S6 S108 S109 S124] a patient logs in and sees the own GP with the four services below the name', async ({
  page,
  helsenorge,
}) => {
  await logIn(page, portalOf(helsenorge), 'Ingrid Solberg')
  await expect(page.getByRole('heading', { name: 'Marte Berg' })).toBeVisible()
  await expect(page.getByText('Fjordgløtt legesenter').first()).toBeVisible()
  await expect(page.locator('.service a')).toHaveText([
    'Bestill time',
    'Forny resept',
    'Start e-konsultasjon',
    'Kontakt legekontoret',
  ])
})

test('[S5] every method of level 4 logs in', async ({ page, helsenorge }) => {
  for (const method of ['BankID på mobil', 'Buypass']) {
    await page.goto(portalOf(helsenorge))
    await page.getByRole('radio', { name: new RegExp(`^${method}`) }).check()
    await press(page, /Ingrid Solberg/)
    await expect(heading(page)).toHaveText('Hei, Ingrid')
    await press(page, 'Logg ut')
    await expect(heading(page)).toHaveText('Logg inn')
  }
})

test('[S193] BankID for the net bank only is refused, and the page says which level is needed', async ({
  page,
  helsenorge,
}) => {
  await page.goto(portalOf(helsenorge))
  await page.getByRole('radio', { name: /^BankID kun for nettbank/ }).check()
  await press(page, /Ingrid Solberg/)
  await expect(page.getByRole('alert')).toContainText('høyeste sikkerhetsnivå (nivå 4)')
  await expect(heading(page)).toHaveText('Logg inn')
})

test('[S169] who has blocked the own access is not let in and reads whom to call', async ({ page, helsenorge }) => {
  await page.goto(portalOf(helsenorge))
  await press(page, /Silje Strand/)
  await expect(page.getByRole('alert')).toContainText(/sperret din egen tilgang.*23.32.70.00/)
})

test('any patient is found by name and can log in', async ({ page, helsenorge }) => {
  await page.goto(portalOf(helsenorge))
  await page.getByLabel('Søk etter en annen pasient').fill('hassan amina')
  await expect(page.getByRole('status').filter({ hasText: '1 person' })).toBeVisible()
  await press(page, /Amina Hassan/)
  await expect(heading(page)).toHaveText('Hei, Amina')
})

test('a search that finds nobody says so', async ({ page, helsenorge }) => {
  await page.goto(portalOf(helsenorge))
  await page.getByLabel('Søk etter en annen pasient').fill('qqqq')
  await expect(page.getByText('Vi fant ingen med det navnet.')).toBeVisible()
})

test('an address leads to its page after log-in, with focus on its heading and its name on the tab', async ({
  page,
  helsenorge,
}) => {
  await page.goto(`${portalOf(helsenorge)}timeavtaler`)
  await press(page, /Amina Hassan/)
  await expect(heading(page)).toHaveText('Timeavtaler')
  await expect(heading(page)).toBeFocused()
  await expect(page).toHaveTitle('Timeavtaler – Helsenorge (testmiljø)')
})

test('the back button goes back, page by page', async ({ page, helsenorge }) => {
  await openAs(page, helsenorge, 'Amina Hassan')
  await openPage(page, 'Meldinger')
  await openPage(page, 'Varsler')
  await page.goBack()
  await expect(heading(page)).toHaveText('Meldinger')
  await page.goBack()
  await expect(heading(page)).toHaveText('Hei, Amina')
})

test('an address that leads nowhere says so and shows the way on', async ({ page, helsenorge }) => {
  await openAs(page, helsenorge, 'Amina Hassan', 'finnes-ikke')
  await expect(heading(page)).toHaveText('Vi finner ikke siden')
  await page.getByRole('link', { name: 'Til forsiden' }).click()
  await expect(heading(page)).toHaveText('Hei, Amina')
})

test.describe('a session that ends', () => {
  const write = async (page: import('@playwright/test').Page) => {
    await page.getByLabel('Emne').fill('Parkering')
    await page.getByLabel('Melding', { exact: true }).fill('Hvor kan jeg parkere?')
  }

  test('asks to log in again and keeps what was written for the same person', async ({ page, context, helsenorge }) => {
    await openAs(page, helsenorge, 'Amina Hassan', 'kontakt-legekontoret')
    await write(page)
    await context.clearCookies()
    await press(page, 'Send til legekontoret')
    await expect(heading(page)).toHaveText('Logg inn igjen')
    await expect(page.getByText('Det du skrev, er tatt vare på.')).toBeVisible()
    await press(page, /Amina Hassan/)
    await expect(page.getByLabel('Emne')).toHaveValue('Parkering')
    await expect(page.getByLabel('Melding', { exact: true })).toHaveValue('Hvor kan jeg parkere?')
  })

  test('[S106] shows another person nothing of what was written', async ({ page, context, helsenorge }) => {
    await openAs(page, helsenorge, 'Amina Hassan', 'kontakt-legekontoret')
    await write(page)
    await context.clearCookies()
    await press(page, 'Send til legekontoret')
    await press(page, /Ingrid Solberg/)
    await expect(page.getByLabel('Emne')).toHaveValue('')
  })
})

test('[S106] after log-out nothing of the person is left, not by the back button either', async ({
  page,
  helsenorge,
}) => {
  await openAs(page, helsenorge, 'Ingrid Solberg', 'meldinger')
  await press(page, 'Logg ut')
  await expect(heading(page)).toHaveText('Logg inn')
  await page.goBack()
  await expect(heading(page)).toHaveText('Logg inn')
  await expect(page.getByText('stoffskifteprøver')).toHaveCount(0)
  const kept = await page.evaluate(() => JSON.stringify([sessionStorage, localStorage]))
  expect(kept).not.toContain('person-')
})
