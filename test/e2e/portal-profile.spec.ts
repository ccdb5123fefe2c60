import { activatePatient, expectSynced } from '../support/desk'
import { launch } from '../support/launch'
import { logIn } from '../support/patient'
import { axeFindings, expect, fits, heading, openAs, press, test } from '../support/portal'

test('[S192 S164] from "you must give Full access" to a booked service: the reason leads to the profile, the choice opens it at once', async ({
  page,
  helsenorge,
}) => {
  await openAs(page, helsenorge, 'Bjørn Haugen')
  await page.getByRole('link', { name: 'Gå til profilen din' }).click()
  await expect(heading(page)).toHaveText('Profil og personverninnstillinger')
  const save = page.getByRole('button', { name: 'Lagre valget' })
  await expect(save).toBeDisabled()
  await page.getByRole('radio', { name: /^Full tilgang/ }).check()
  expect(await axeFindings(page)).toEqual([])
  await save.click()
  await expect(page.getByRole('radio', { name: /^Full tilgang \(slik er det nå\)/ })).toBeChecked()
  await page.setViewportSize({ width: 360, height: 740 })
  await fits(page)
  await page.getByRole('link', { name: 'Forside' }).click()
  await page.getByRole('link', { name: /^Bestill time/ }).click()
  await expect(heading(page)).toHaveText('Hva slags time trenger du?')
  // back to how everybody found him
  await page.getByRole('link', { name: 'Profil', exact: true }).click()
  await page.getByRole('radio', { name: /^Basis Lese/ }).check()
  await save.click()
  await expect(page.getByRole('radio', { name: /^Basis \(slik er det nå\)/ })).toBeChecked()
})

test('[S194] details that were not confirmed for 18 months are confirmed with one press', async ({
  page,
  helsenorge,
}) => {
  await openAs(page, helsenorge, 'Gunhild Lie', 'profil')
  await expect(page.getByText('Opplysningene må bekreftes')).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await press(page, 'Bekreft opplysningene')
  await expect(page.getByText(/^Bekreftet\. Gjelder til /)).toBeVisible()
})

test('[S164 S34] a patient takes the consent back, is told what that means, and the clinic sees it without asking', async ({
  page,
}) => {
  const desk = await launch()
  try {
    const { window } = desk
    await expectSynced(window)
    await activatePatient(window, 'Ingrid Solberg', 'Solberg, Ingrid')
    await expect(window.getByText('Nås på HelseNorge')).toBeVisible()
    const portal = await desk.portalUrl()
    await logIn(page, portal, 'Ingrid Solberg')
    await page.getByRole('link', { name: 'Profil', exact: true }).click()
    await page.getByRole('radio', { name: /^Basis Lese/ }).check()
    await expect(page.getByText('Du gir mindre tilgang enn før')).toBeVisible()
    await press(page, 'Lagre valget')
    await expect(page.getByRole('radio', { name: /^Basis \(slik er det nå\)/ })).toBeChecked()
    await expect(window.getByText('Nås på HelseNorge')).toHaveCount(0)
  } finally {
    await desk.close()
  }
})
