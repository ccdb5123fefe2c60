import { axeFindings, expect, fits, heading, portalOf, press, test } from '../support/portal'

const LINK = 'bestill-uten-innlogging?lenke=influensa-fjordglott-k7w2'

test('[S91] from the link on the clinic’s website to a booked vaccination, without log-in, and the clinic has it', async ({
  page,
  helsenorge,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(`${portalOf(helsenorge)}${LINK}`)
  await expect(heading(page)).toHaveText('Bestill time: Influensavaksine')
  await expect(page.locator('input[name="time"]').first()).toBeAttached()
  await press(page, 'Bestill timen')
  await expect(page.getByText('Skriv et gyldig fødselsnummer')).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await fits(page)
  await press(page, 'Neste uke')
  await expect(page.locator('.picker:not(.picker--stale)')).toBeVisible()
  await page.locator('input[name="time"]').first().check()
  await page.getByLabel('Fødselsnummer eller D-nummer').fill('208877 12388')
  await page.getByLabel('Fornavn').fill('Nye')
  await page.getByLabel('Etternavn').fill('Persen')
  await page.getByLabel('Telefon').fill('900 11 222')
  await press(page, 'Bestill timen')
  await expect(page.getByText('Timen er bestilt')).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  const { patches } = await (await helsenorge.clinic()).pull()
  const people = patches.find(({ table }) => table === 'patient')?.put ?? []
  const person = people.find((row) => row['nationalId'] === '20887712388')
  expect(person).toMatchObject({ familyName: 'Persen', gpId: null })
})

test('[S91] a word that leads nowhere says so, and asks for no log-in', async ({ page, helsenorge }) => {
  await page.goto(`${portalOf(helsenorge)}bestill-uten-innlogging?lenke=finnes-ikke`)
  await expect(page.getByRole('alert')).toContainText('Vi finner det ikke lenger.')
})
