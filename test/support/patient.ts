import { expect, type Page } from '@playwright/test'

/** What a patient does on HelseNorge's page, in the words that stand there. */
export async function logIn(page: Page, portalUrl: string, name: string): Promise<void> {
  await page.context().clearCookies()
  await page.goto(portalUrl)
  await page.getByRole('button', { name }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Hei, / })).toBeVisible()
}

const next = (page: Page): Promise<void> => page.getByRole('button', { name: 'Gå videre' }).click()

/**
 * From the front page to a chosen time, in the first week after this one that has times: what is left of this week depends on the hour
 * the test runs.
 * @param wish.nth which of the free times of that week's first day
 * @returns when the chosen time begins
 */
export async function chooseTime(page: Page, wish: { type: string; nth?: number }): Promise<number> {
  await page.getByRole('link', { name: /^Bestill time/ }).click()
  await page.getByRole('radio', { name: new RegExp(`^${wish.type}`) }).check({ force: true })
  await next(page)
  const times = page.locator('input[name="time"]')
  for (let week = 0; week < 4; week += 1) {
    await page.getByRole('button', { name: 'Neste uke' }).click()
    await expect(page.locator('.picker:not(.picker--stale)')).toBeVisible()
    if ((await times.count()) > 2) break
  }
  const time = times.nth(wish.nth ?? 0)
  await time.check({ force: true })
  return Number((await time.getAttribute('id'))?.replace('time-', ''))
}

/** To the last look before booking. @returns when the chosen time begins */
export async function prepareBooking(
  page: Page,
  wish: { type: string; reason: string; nth?: number },
): Promise<number> {
  const startsAt = await chooseTime(page, wish)
  await next(page)
  await expect(page.getByText(/holdes av for deg til \d\d:\d\d/)).toBeVisible()
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
