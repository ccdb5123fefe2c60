import type { Page } from '@playwright/test'
import { catalogue, type Service } from '../../shared/citizen/services'
import { axeFindings, expect, heading, openAs, portalOf, press, test } from '../support/portal'

const services: readonly Service[] = catalogue
const entry = (page: Page, name: string) =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ hasText: new RegExp(`^${name}`) })
const openList = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Se alle tjenester' }).click()
  await expect(heading(page)).toHaveText('Alle tjenester')
}

test('[S122-S150 S157] with full access every service is a link but those in trial elsewhere, each leads to a page or away, and back to the list', async ({
  page,
  helsenorge,
}) => {
  test.slow()
  await openAs(page, helsenorge, 'Ingrid Solberg')
  await openList(page)
  expect(await axeFindings(page)).toEqual([])
  for (const { id, nb, kind, address, postalCodes } of services) {
    if (postalCodes) {
      await expect(entry(page, nb), id).toContainText('Tjenesten prøves ut noen steder i landet')
      continue
    }
    // she was not referred anywhere
    if (id === 'referrals') {
      await expect(entry(page, nb)).toHaveCount(0)
      continue
    }
    const link = entry(page, nb).getByRole('link')
    if (kind === 'external') {
      await expect(link, id).toHaveAttribute('href', address ?? '')
      await expect(link).toContainText('åpnes på et annet nettsted')
      continue
    }
    await link.click()
    if (kind === 'fixture') {
      await expect(heading(page)).toHaveText(nb)
      await expect(page.getByText('Innholdet er oppdiktet.')).toBeVisible()
    } else await expect(heading(page)).not.toHaveText('Alle tjenester')
    await page.goBack()
    await expect(heading(page)).toHaveText('Alle tjenester')
  }
})

test('[S107 S126 S192] with Basis the list says what is missing, and what one may still read is open', async ({
  page,
  helsenorge,
}) => {
  await openAs(page, helsenorge, 'Bjørn Haugen')
  await openList(page)
  await expect(entry(page, 'Meldinger').getByRole('link')).toBeVisible()
  await expect(entry(page, 'Vaksiner').getByRole('link')).toHaveCount(0)
  await expect(entry(page, 'Bestill time').getByRole('link')).toHaveCount(0)
  await expect(entry(page, 'Pasientjournal')).toContainText('Krever Basis+ tilgang.')
  await expect(page.getByText('Noen tjenester krever mer tilgang')).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await expect(entry(page, 'Velg behandlingssted').getByRole('link')).toBeVisible()
})

const forChild = async (page: Page, name: RegExp): Promise<void> => {
  await page.getByRole('link', { name: /Velg hvem du vil bruke tjenestene for/ }).click()
  await press(page, name)
  await openList(page)
}
/** Nobody but oneself has them, whatever the age of the child. */
const ONLY_ONESELF = ['Frikort og egenandeler', 'Pasientreiser', 'Verktøy', 'Korona-verktøy', 'Donorkort']

test('[S176 S178 S180] a mother finds all of her son of seven, but what is only one’s own', async ({
  page,
  helsenorge,
}) => {
  await openAs(page, helsenorge, 'Maria Lunde')
  await forChild(page, /Emil Lunde/)
  for (const { nb, id, postalCodes } of services) {
    if (postalCodes || id === 'referrals') continue
    const links = entry(page, nb).getByRole('link')
    await expect(links, id).toHaveCount(ONLY_ONESELF.includes(nb) ? 0 : 1)
  }
  await expect(entry(page, 'Donorkort')).toContainText('kan du bare bruke for deg selv')
  await entry(page, 'Vaksiner').getByRole('link').click()
  await expect(page.getByRole('table', { name: /Emil Lunde/ })).toBeVisible()
  await page.goBack()
  await entry(page, 'Legemidler').getByRole('link').click()
  await expect(heading(page)).toHaveText('Legemidler')
  await expect(page.getByText(/på vegne av Emil Lunde/)).toBeVisible()
})

test('[S179 S181 C2] of her daughter of thirteen she finds what is open until sixteen, and why there is no more', async ({
  page,
  helsenorge,
}) => {
  await openAs(page, helsenorge, 'Maria Lunde')
  await forChild(page, /Nora Lunde/)
  const open = services.filter(({ proxy, postalCodes }) => proxy === 'under16' && !postalCodes).map(({ nb }) => nb)
  expect(open).toEqual(
    expect.arrayContaining(['Fastlege', 'Bytte fastlege', 'Legemidler', 'Vaksiner', 'Helsekontakter']),
  )
  for (const name of open) await expect(entry(page, name).getByRole('link'), name).toHaveCount(1)
  for (const name of ['Bestill time', 'Meldinger', 'Pasientjournal', 'Kjernejournal', 'Dokumenter'])
    await expect(entry(page, name), name).toContainText('Barnet har fylt 12 år.')
  await page.goto(`${portalOf(helsenorge)}dokumenter`)
  await expect(page.getByRole('alert')).toContainText('Barnet har fylt 12 år.')
})

test('[S134] the vaccination card stands in both languages, to be printed', async ({ page, helsenorge }) => {
  await openAs(page, helsenorge, 'Ingrid Solberg')
  await page.goto(`${portalOf(helsenorge)}tjeneste?id=vaccinations`)
  const card = page.getByRole('table', { name: 'Vaksinasjonskort / Vaccination card Ingrid Solberg, 14.03.1984' })
  const dose = card.getByRole('row', { name: /Difteri, stivkrampe.*Diphtheria, tetanus/ }).first()
  await expect(dose).toBeVisible()
  await expect(page.getByRole('button', { name: 'Skriv ut kortet' })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: 'Skriv ut kortet' })).toBeHidden()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(dose).toBeVisible()
})

test('a service that does not exist, or that works elsewhere, has no page', async ({ page, helsenorge }) => {
  await openAs(page, helsenorge, 'Ingrid Solberg')
  for (const id of ['nothing', 'side-effects', '']) {
    await page.goto(`${portalOf(helsenorge)}tjeneste?id=${id}`)
    await expect(heading(page)).toHaveText('Vi finner ikke siden')
  }
})
