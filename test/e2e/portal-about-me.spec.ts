import { activatePatient, expectSynced, openView } from '../support/desk'
import { launch } from '../support/launch'
import { logIn } from '../support/patient'
import { axeFindings, expect, fits, heading, openAs, press, test } from '../support/portal'

test('[S158 S160 S161 S162] what a patient tells of herself stands on the clinic’s patient card, and her needs wherever she is met', async ({
  page,
}) => {
  test.slow()
  const desk = await launch()
  try {
    const { window } = desk
    await expectSynced(window)
    await logIn(page, await desk.portalUrl(), 'Ingrid Solberg')
    await page.getByRole('link', { name: 'Profil', exact: true }).click()
    await page.getByRole('link', { name: /^Opplysninger til helsepersonell/ }).click()
    const relatives = page.getByRole('region', { name: 'Pårørende' })
    await relatives.getByRole('button', { name: 'Legg til pårørende' }).click()
    const first = relatives.getByRole('group', { name: 'Pårørende 1' })
    await first.getByLabel('Navn').fill('Nina Solberg')
    await first.getByLabel('Hvem er det for deg?').selectOption({ label: 'Søsken' })
    await relatives.getByRole('button', { name: 'Lagre pårørende' }).click()
    await expect(first.getByText('Skriv nummeret med sifre')).toBeVisible()
    expect(await axeFindings(page)).toEqual([])
    await first.getByLabel('Telefonnummer').fill('900 00 001')
    await relatives.getByRole('button', { name: 'Legg til pårørende' }).click()
    const second = relatives.getByRole('group', { name: 'Pårørende 2' })
    await second.getByLabel('Navn').fill('Eva Solberg')
    await second.getByLabel('Telefonnummer').fill('900 00 002')
    await second.getByLabel('Nærmeste pårørende').check({ force: true })
    await second.getByRole('button', { name: 'Kontakt før den over Eva Solberg' }).click()
    await relatives.getByRole('button', { name: 'Lagre pårørende' }).click()
    await expect(relatives.getByText('Lagret. Legekontoret ser det nå.')).toBeVisible()
    const needs = page.getByRole('region', { name: 'Behov' })
    await needs.getByLabel('Tolk på dette språket').fill('polsk')
    await needs.getByRole('button', { name: 'Lagre behov' }).click()
    await expect(needs.getByText('Lagret. Legekontoret ser det nå.')).toBeVisible()
    const employer = page.getByRole('region', { name: 'Arbeidsgiver' })
    await employer.getByLabel('Arbeidsgiverens navn').fill('Fjordbyen skole')
    await employer.getByRole('button', { name: 'Lagre arbeidsgiver' }).click()
    await expect(employer.getByText('Lagret. Legekontoret ser det nå.')).toBeVisible()

    await openView(window, 'Pasienter')
    await window.getByRole('searchbox', { name: 'Søk etter pasient' }).fill('ingrid solberg')
    await window
      .getByRole('grid', { name: 'Pasientliste' })
      .getByRole('row', { name: /Solberg, Ingrid/ })
      .click()
    const card = window.getByRole('region', { name: 'Pasientkort' })
    const told = card.getByRole('region', { name: 'Fortalt av pasienten på HelseNorge' })
    await expect(told.getByRole('listitem')).toHaveText([/Eva Solberg.*Nærmeste pårørende.*900 00 002/, /Nina Solberg/])
    await expect(told).toContainText('Fjordbyen skole')
    await expect(card).toContainText('Trenger tolk: polsk')
    await activatePatient(window, 'Ingrid Solberg', 'Solberg, Ingrid')
    await openView(window, 'Innboks')
    await window.getByRole('button', { name: 'Ny melding' }).click()
    await expect(window.getByText('Trenger tilrettelegging: Trenger tolk: polsk')).toBeVisible()
  } finally {
    await desk.close()
  }
})

test('[S162] the forms are used with the keyboard alone, fit a telephone, and what is not saved is not lost by a refusal', async ({
  page,
  helsenorge,
}) => {
  await openAs(page, helsenorge, 'Amina Hassan', 'om-meg')
  await page.setViewportSize({ width: 360, height: 740 })
  await fits(page)
  const needs = page.getByRole('region', { name: 'Behov' })
  await page.route('**/self-reported', (route) =>
    route.request().method() === 'GET' ? route.continue() : route.abort('failed'),
  )
  await needs.getByLabel('Jeg hører dårlig').focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Kommer med førerhund')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(needs.getByText('Det ble ikke lagret')).toBeVisible()
  await expect(needs.getByLabel('Annet')).toHaveValue('Kommer med førerhund')
  await page.unroute('**/self-reported')
  await needs.getByRole('button', { name: 'Lagre behov' }).click()
  await expect(needs.getByText('Lagret. Legekontoret ser det nå.')).toBeVisible()
  // back to how everybody found her
  await needs.getByLabel('Jeg hører dårlig').uncheck({ force: true })
  await needs.getByLabel('Annet').fill('')
  await needs.getByRole('button', { name: 'Lagre behov' }).click()
  await expect(heading(page)).toHaveText('Opplysninger til helsepersonell')
  await press(page, 'Lagre behov')
})
