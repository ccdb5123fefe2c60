import { confirmBooking } from '../support/patient'
import { axeFindings, expect, fits, heading, openAs, portalOf, press, test } from '../support/portal'

test('[S10 S74 S77 S196] in the vendor’s app a patient chooses the very calendar of the laboratory, and finds the time at HelseNorge, too', async ({
  page,
  helsenorge,
}) => {
  await openAs(page, helsenorge, 'Jakub Kowalski', 'timeavtaler')
  await page.getByRole('link', { name: /app/i }).click()
  await expect(heading(page)).toHaveText('Legekontorets app')
  expect(await axeFindings(page)).toEqual([])
  const calendar = page.getByRole('region', { name: 'Laboratorietjenester (Helsesekretær 2)' })
  await calendar.getByRole('button', { name: /^Blodprøve/ }).click()
  await press(page, 'Neste uke')
  await page.locator('input[name="time"]').first().check({ force: true })
  await press(page, 'Gå videre')
  await page.getByRole('textbox').fill('Fastende prøve')
  await press(page, 'Gå videre')
  await confirmBooking(page)
  await page.goto(`${portalOf(helsenorge)}appen`)
  await expect(page.getByRole('region', { name: 'Dine timer' })).toContainText('Laboratorietjenester (Helsesekretær 2)')
  await page.goto(`${portalOf(helsenorge)}timeavtaler`)
  await expect(page.getByRole('region', { name: 'Kommende timer' })).toContainText('Blodprøve')
  // given back for the tests that follow
  await page.getByRole('listitem').filter({ hasText: 'Blodprøve' }).first().click()
  await press(page, 'Avlys timen')
  await press(page, 'Ja, avlys timen')
  await expect(page.getByText('Avlyst av deg')).toBeVisible()
})

test('[S112 S136] what was paid this year, and how far it is to the exemption card', async ({ page, helsenorge }) => {
  await openAs(page, helsenorge, 'Odd Bakken', 'egenandeler')
  await expect(page.getByRole('progressbar')).toBeVisible()
  const paid = page.getByRole('region', { name: 'Betalte egenandeler' }).getByRole('listitem')
  await expect(paid.first()).toContainText('179 kr')
  await page.setViewportSize({ width: 360, height: 740 })
  await fits(page)
})
