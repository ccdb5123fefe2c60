import type { Page } from '@playwright/test'
import en from '../../resources/locales/en/portal.json' with { type: 'json' }
import nb from '../../resources/locales/nb/portal.json' with { type: 'json' }
import { aPicture } from '../support/picture'
import { axeFindings, expect, fits, heading, openAs, portalOf, press, test } from '../support/portal'

const PAGES = [
  '',
  'velg-person',
  'bestill-time',
  'timeavtaler',
  'e-konsultasjon',
  'kontakt-legekontoret',
  'forny-resept',
  'meldinger',
  'varsler',
  'tjenester',
  'profil',
  'appen',
  'egenandeler',
  'om-meg',
  'varsling',
  'personvern',
  'folkeregisteret',
  'brukslogg',
  'legemidler',
  'dokumenter',
  'donorkort',
  'pasientreiser',
  'fullmakter',
  'fullmakt',
  'finn-fastlege',
  'bytt-fastlege',
  'bekreft-fastlege?id=gp-rahimi',
  'helsekontakter',
  'tjeneste?id=vaccinations',
  'tjeneste?id=referrals',
  'finnes-ikke',
] as const

/** Opens a page and waits until nothing on it is on its way. */
async function open(page: Page, url: string) {
  await page.goto(url)
  await expect(heading(page)).toBeVisible()
  await expect(page.locator('[data-analyticsid="loader"]')).toHaveCount(0)
}

test('every page is clean under axe, says that it is a mock and where help is, and fits 360 and 320 pixels', async ({
  page,
  helsenorge,
}) => {
  test.slow()
  await openAs(page, helsenorge, 'Ingrid Solberg')
  for (const address of PAGES)
    await test.step(`/portal/${address}`, async () => {
      await page.setViewportSize({ width: 1280, height: 900 })
      await open(page, `${portalOf(helsenorge)}${address}`)
      expect(await axeFindings(page)).toEqual([])
      await expect(page.getByText('Testmiljø – ingen ekte personer')).toBeVisible()
      await expect(page.getByRole('contentinfo')).toContainText(/23.32.70.00.*Hverdager 08:00–15:30/)
      for (const width of [360, 320]) {
        await page.setViewportSize({ width, height: 740 })
        await fits(page)
      }
    })
})

test('the log-in page is clean under axe and fits 360 and 320 pixels', async ({ page, helsenorge }) => {
  await open(page, portalOf(helsenorge))
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('radio', { name: /^BankID kun for nettbank/ }).check()
  await press(page, /Ingrid Solberg/)
  await expect(page.getByRole('alert')).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  for (const width of [360, 320]) {
    await page.setViewportSize({ width, height: 740 })
    await fits(page)
  }
})

test('every step of booking, its receipt, the appointment and the question before cancelling are clean under axe at 360 pixels', async ({
  page,
  helsenorge,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  const clean = async (what: string) => {
    await expect(heading(page)).toHaveText(what)
    expect(await axeFindings(page), what).toEqual([])
    await fits(page)
  }
  await openAs(page, helsenorge, 'Amina Hassan', 'bestill-time')
  await press(page, 'Gå videre')
  await expect(page.getByText('Velg hva slags time du trenger.')).toBeVisible()
  await clean('Hva slags time trenger du?')
  await page.getByRole('radio', { name: /^Blodprøve/ }).check()
  await press(page, 'Gå videre')
  await expect(page.locator('input[name="time"]').first()).toBeAttached()
  await clean('Når passer det?')
  // next week's can be cancelled whatever the hour the test runs (S11)
  await press(page, 'Neste uke')
  await expect(page.locator('.picker:not(.picker--stale)')).toBeVisible()
  await page.locator('input[name="time"]').first().check()
  await press(page, 'Gå videre')
  await press(page, 'Gå videre')
  await clean('Hva gjelder timen?')
  await page.getByLabel('Skriv kort hva timen gjelder').fill('Kontroll av jern')
  await press(page, 'Gå videre')
  await clean('Se over før du bestiller')
  await press(page, 'Bestill timen')
  await clean('Timen er bestilt')
  await page.getByRole('link', { name: 'Se timeavtalen' }).click()
  await clean('Blodprøve')
  await press(page, 'Avlys timen')
  await expect(page.getByRole('dialog')).toBeVisible()
  await clean('Blodprøve')
})

test('an e-consultation with errors and files, its receipt and its thread are clean under axe at 360 pixels', async ({
  page,
  helsenorge,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await openAs(page, helsenorge, 'Amina Hassan', 'e-konsultasjon')
  await page.locator('#file-chooser').setInputFiles({ name: 'arm.png', mimeType: 'image/png', buffer: aPicture() })
  await expect(page.getByText('Lastet opp')).toBeVisible()
  await press(page, 'Send til legen')
  await expect(page.getByText('Skriv et emne.')).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await fits(page)
  await page.getByLabel('Emne').fill('Utslett')
  await page.getByLabel('Melding', { exact: true }).fill('Etlangtordsomikkekanbrytes'.repeat(8))
  await page.getByLabel('Jeg bekrefter at dette ikke haster').check()
  await press(page, 'Send til legen')
  await expect(heading(page)).toHaveText('Meldingen er sendt')
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('link', { name: 'Se meldingen' }).click()
  await expect(page.getByRole('article')).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await fits(page)
})

type Tree = { [key: string]: string | Tree }
const texts = (tree: Tree): string[] =>
  Object.values(tree).flatMap((value) => (typeof value === 'string' ? [value] : texts(value)))

test('[S123] bokmål comes first; in English no Norwegian of the page is left, and the choice stays', async ({
  page,
  helsenorge,
}) => {
  const english = new Set(texts(en))
  // sentences only: single words may also stand in what the clinic or the patient wrote
  const norwegian = texts(nb).filter((text) => text.length > 14 && !text.includes('{{') && !english.has(text))
  await openAs(page, helsenorge, 'Ingrid Solberg')
  await expect(page.locator('html')).toHaveAttribute('lang', 'nb')
  await press(page, 'English')
  await expect(heading(page)).toHaveText('Hello, Ingrid')
  for (const address of PAGES) {
    await open(page, `${portalOf(helsenorge)}${address}`)
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    const shown = (await page.locator('body').innerText()).replace(/\s+/g, ' ')
    expect(
      norwegian.filter((text) => shown.includes(text)),
      address,
    ).toEqual([])
    await page.setViewportSize({ width: 360, height: 740 })
    await fits(page)
  }
  await page.getByRole('button', { name: 'Norsk' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'nb')
})

test('[S106] the page runs under its content security policy, asks no other host and carries no national id in an address', async ({
  page,
  helsenorge,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const answer = await page.goto(portalOf(helsenorge))
  const policy = answer?.headers()['content-security-policy'] ?? ''
  expect(policy).toContain("style-src 'self'")
  expect(policy).toContain("trusted-types 'none'")
  expect(policy).not.toContain('unsafe')
  await press(page, /Ingrid Solberg/)
  for (const address of PAGES) await open(page, `${portalOf(helsenorge)}${address}`)
  expect(asked.filter((url) => !url.startsWith(helsenorge.url) && !url.startsWith('data:'))).toEqual([])
  expect(asked.filter((url) => /\d{11}/.test(url))).toEqual([])
})

test('needs nothing that older browsers lack: it works without Temporal', async ({ page, helsenorge }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Temporal'))
  await openAs(page, helsenorge, 'Ingrid Solberg', 'bestill-time')
  await page.getByRole('radio', { name: /^Konsultasjon/ }).check()
  await press(page, 'Gå videre')
  await expect(page.locator('input[name="time"]').first()).toBeAttached()
})

test('where the person’s own colours rule, what is chosen is told by a line', async ({ page, helsenorge }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await openAs(page, helsenorge, 'Ingrid Solberg', 'bestill-time')
  await page.getByRole('radio', { name: /^Konsultasjon/ }).check()
  const card = page.locator('.choice', { has: page.getByRole('radio', { name: /^Konsultasjon/ }) })
  await expect(card).toHaveCSS('outline-style', 'solid')
})
