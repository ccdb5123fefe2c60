import { axeFindings, expect, heading, openAs, portalOf, press, test } from '../support/portal'

test('[S165 S167] a switch is saved when it is turned and closes the service it speaks of; turned back, it opens again', async ({
  page,
  helsenorge,
}) => {
  await openAs(page, helsenorge, 'Amina Hassan', 'personvern')
  const own = page.getByRole('switch', { name: 'Fjern min egen tilgang til pasientjournal' })
  await own.focus()
  await page.keyboard.press('Space')
  await expect(own).toBeChecked()
  expect(await axeFindings(page)).toEqual([])
  await page.goto(`${portalOf(helsenorge)}tjeneste?id=records`)
  await expect(page.getByText(/Tilgangen er fjernet under Personvern/)).toBeVisible()
  await page.goto(`${portalOf(helsenorge)}personvern`)
  await expect(own).toBeChecked()
  await own.click({ force: true })
  await expect(own).not.toBeChecked()
  await page.goto(`${portalOf(helsenorge)}tjeneste?id=records`)
  await expect(page.getByText(/Tilgangen er fjernet under Personvern/)).toHaveCount(0)
})

test('[S169] who believes that somebody uses her log-in blocks everything at once, and gets in again only after the helpline', async ({
  page,
  helsenorge,
}) => {
  await openAs(page, helsenorge, 'Gunhild Lie', 'personvern')
  await press(page, 'Sperr all tilgang')
  const dialog = page.getByRole('dialog', { name: 'Vil du sperre all tilgang?' })
  expect(await axeFindings(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Avbryt' }).click()
  await expect(dialog).toHaveCount(0)
  await press(page, 'Sperr all tilgang')
  await press(page, 'Sperr og logg ut')
  await expect(heading(page)).toHaveText('Logg inn')
  await page.getByRole('button', { name: /Gunhild Lie/ }).click()
  await expect(page.getByText('Innloggingen ble avvist')).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await press(page, 'Opphev nødsperren')
  await expect(heading(page)).toHaveText(/Gunhild/)
})

test('[S175 S155] the log tells what was used and when, without details; the registry’s own facts are only read', async ({
  page,
  helsenorge,
}) => {
  await openAs(page, helsenorge, 'Amina Hassan', 'timeavtaler')
  await page.goto(`${portalOf(helsenorge)}brukslogg`)
  const log = page.getByRole('listitem')
  await expect(log.filter({ hasText: 'Timeavtaler' }).first()).toBeVisible()
  await expect(log.filter({ hasText: 'Logget inn' }).first()).toBeVisible()
  await page.goto(`${portalOf(helsenorge)}folkeregisteret`)
  await expect(page.getByText('Amina')).not.toHaveCount(0)
  await expect(page.getByRole('textbox')).toHaveCount(0)
})

test('[S157] what a patient does not want to be told of is kept, and found again', async ({ page, helsenorge }) => {
  await openAs(page, helsenorge, 'Amina Hassan', 'varsling')
  const reminders = page.getByRole('switch', { name: 'Påminnelse om time' })
  await expect(reminders).toBeChecked()
  await reminders.uncheck({ force: true })
  await press(page, 'Lagre valgene')
  await expect(page.getByText('Valgene er lagret')).toBeVisible()
  await page.reload()
  await expect(reminders).not.toBeChecked()
  await reminders.check({ force: true })
  await press(page, 'Lagre valgene')
  await expect(page.getByText('Valgene er lagret')).toBeVisible()
})
