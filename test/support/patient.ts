import { expect, type Locator, type Page } from '@playwright/test'

/** What a patient does on HelseNorge's page, in the words that stand there. */
export async function logIn(page: Page, portalUrl: string, name: string): Promise<void> {
  await page.context().clearCookies()
  await page.goto(portalUrl)
  await page.getByRole('button', { name }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Hei, / })).toBeVisible()
}

const next = (page: Page): Promise<void> => page.getByRole('button', { name: 'Gå videre' }).click()

/** From the front page to the last look before booking. @returns when the chosen time begins */
export async function prepareBooking(
  page: Page,
  wish: { type: string; reason: string; time?: (all: Locator) => Locator },
): Promise<number> {
  await page.getByRole('link', { name: /^Bestill time/ }).click()
  await page.getByRole('radio', { name: new RegExp(`^${wish.type}`) }).check({ force: true })
  await next(page)
  const times = page.locator('input[name="time"]')
  await expect(times.first()).toBeAttached()
  const time = wish.time ? wish.time(times) : times.first()
  await time.check({ force: true })
  const startsAt = Number((await time.getAttribute('id'))?.replace('time-', ''))
  await next(page)
  await page.getByLabel('Skriv kort hva timen gjelder').fill(wish.reason)
  await next(page)
  await expect(page.getByRole('heading', { level: 1, name: /^Se over før du/ })).toBeVisible()
  return startsAt
}

export async function confirmBooking(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bestill timen' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Timen er bestilt' })).toBeVisible()
}

export async function openPage(page: Page, name: 'Forside' | 'Timeavtaler' | 'Meldinger' | 'Varsler'): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}
