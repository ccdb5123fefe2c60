import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { citizenPaths } from '../../shared/citizen/api'
import { ownGpChange } from '../../shared/citizen/change-gp'
import { fill, loggedIn } from '../support/citizen-client'
import { activatePatient, expectSynced, openView } from '../support/desk'
import { launch } from '../support/launch'
import { logIn } from '../support/patient'
import { axeFindings, expect, fits, heading, openAs, portalOf, press, test } from '../support/portal'

/** Clean under axe, and no sideways scrolling on a telephone. */
async function sound(page: Page): Promise<void> {
  expect(await axeFindings(page)).toEqual([])
  for (const width of [360, 320]) {
    await page.setViewportSize({ width, height: 740 })
    await fits(page)
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}
const choose = (page: Page, gp: string) => page.getByRole('main').getByRole('listitem').filter({ hasText: gp }).click()
const answer = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name }).click()

test('[S137 S139] a GP is found without log-in, chosen, ordered after the log-in, seen on the front page and taken back', async ({
  page,
  helsenorge,
}) => {
  await page.goto(portalOf(helsenorge))
  await page.getByRole('link', { name: 'Finn fastlege uten å logge inn' }).click()
  await expect(heading(page)).toHaveText('Finn fastlege')
  await expect(page.getByText('Viser 12 fastleger')).toBeVisible()
  await sound(page)
  await page.getByLabel('Søk etter fastlege').fill('solvåg')
  await expect(page.getByText('Viser 3 fastleger')).toBeVisible()
  await page.getByText('Vis bare fastleger med ledig plass').click()
  await expect(page.getByText('Viser 2 fastleger')).toBeVisible()
  await choose(page, 'Ánne Utsi')
  await expect(heading(page)).toHaveText('Logg inn')
  // Basis is enough for this service
  await page.getByLabel('Søk etter en annen pasient').fill('Bjørn Haugen')
  await press(page, /Bjørn Haugen/)
  await expect(heading(page)).toHaveText('Ánne Utsi')
  const first = page.getByRole('heading', { name: /^Byttet gjelder fra 1\. / })
  const from = ((await first.textContent()) ?? '').replace('Byttet gjelder fra ', '')
  await expect(page.getByText(`Du kan angre fram til ${from}.`)).toBeVisible()
  await sound(page)
  await press(page, 'Bytt til Ánne Utsi')
  await expect(page.getByRole('status').filter({ hasText: 'Byttet er bestilt' })).toBeVisible()
  await expect(page.getByRole('heading', { name: `Fra ${from} er fastlegen din Ánne Utsi` })).toBeVisible()
  await sound(page)
  await page.getByRole('link', { name: 'Forside' }).click()
  await expect(page.getByText(`Fra ${from} er fastlegen din Ánne Utsi, Tangen fastlegekontor.`)).toBeVisible()
  await expect(page.locator('.gp__name')).toHaveText('Nadia Rahimi')
  await sound(page)
  await page.getByRole('link', { name: 'Se eller angre byttet' }).click()
  await press(page, 'Angre byttet')
  await sound(page)
  await answer(page, 'Angre byttet')
  await expect(page.getByRole('heading', { name: /^Fra / })).toHaveCount(0)
  await expect(page.getByText('0 av 2 er brukt')).toBeVisible()
})

test('[S140] a full list: one waits, sees the place in the queue, is told what a change would cost, and leaves', async ({
  page,
  helsenorge,
}) => {
  await openAs(page, helsenorge, 'Tuva Eriksen', 'finn-fastlege')
  await choose(page, 'Marte Berg')
  await expect(page.getByText('1 står på venteliste nå.')).toBeVisible()
  await sound(page)
  await press(page, 'Still deg på ventelisten')
  await expect(page.getByText('Nummer 2 av 2')).toBeVisible()
  await sound(page)
  await page.getByRole('link', { name: 'Finn fastlege' }).click()
  await choose(page, 'Hanne Tveitane')
  await expect(page.getByText('Du står på venteliste hos Marte Berg. Du kan bare stå på én venteliste.')).toBeVisible()
  await page.getByRole('link', { name: 'Finn fastlege' }).click()
  await choose(page, 'Nadia Rahimi')
  await expect(page.getByText('Du mister plassen på ventelisten')).toBeVisible()
  await page.getByRole('link', { name: 'Finn fastlege' }).click()
  await page.getByRole('link', { name: 'Bytt fastlege' }).click()
  await press(page, 'Gå ut av ventelisten')
  await answer(page, 'Gå ut av ventelisten')
  await expect(page.getByText('Nummer 2 av 2')).toHaveCount(0)
})

test('[S140] the last place goes to somebody else while one reads: one is told so and offered the waiting list at once', async ({
  page,
  helsenorge,
}) => {
  await openAs(page, helsenorge, 'Elle Somby', 'bekreft-fastlege?id=elsewhere-okafor')
  const button = page.getByRole('button', { name: 'Bytt til Chidi Okafor' })
  await expect(button).toBeVisible()
  const thomas = await loggedIn(helsenorge.url, 'person-thomas-lunde')
  const { from } = ownGpChange.parse((await thomas.gpChange()).body)
  const taken = ownGpChange.parse((await thomas.orderGp({ gpId: 'elsewhere-okafor', from })).body)
  await button.click()
  await expect(page.getByRole('status').filter({ hasText: 'Det er ikke plass likevel' })).toBeVisible()
  await sound(page)
  await press(page, 'Still deg på ventelisten')
  await expect(page.getByText('Nummer 1 av 1')).toBeVisible()
  await press(page, 'Gå ut av ventelisten')
  await answer(page, 'Gå ut av ventelisten')
  await expect(page.getByText('Nummer 1 av 1')).toHaveCount(0)
  await thomas.withdrawGp(taken.coming?.id ?? '')
})

test('[S120 S178] a mother changes for her daughter of thirteen, plainly on her behalf', async ({
  page,
  helsenorge,
}) => {
  await openAs(page, helsenorge, 'Maria Lunde', 'velg-person')
  await press(page, /Nora Lunde/)
  await page.goto(`${portalOf(helsenorge)}bekreft-fastlege?id=gp-eira`)
  await expect(page.getByText('Gjelder Nora Lunde.')).toBeVisible()
  await press(page, 'Bytt til Sunniva Eira')
  await expect(page.getByRole('heading', { name: /er fastlegen til Nora Lunde Sunniva Eira$/ })).toBeVisible()
  await press(page, 'Angre byttet')
  await answer(page, 'Angre byttet')
  await expect(page.getByRole('heading', { name: /^Fra / })).toHaveCount(0)
})

test('[S131] health contacts: GPs before and now, and a contact written down, corrected and deleted', async ({
  page,
  helsenorge,
}) => {
  await openAs(page, helsenorge, 'Ingrid Solberg', 'helsekontakter')
  const gps = page.getByRole('region', { name: 'Fastleger' }).getByRole('listitem')
  await expect(gps).toContainText([/Marte Berg.*Fastlege nå/, /Rolf Testad.*til og med 31\. desember 2021/])
  await press(page, 'Legg til kontakt')
  await expect(page.getByLabel('Navn')).toBeFocused()
  await press(page, 'Lagre kontakten')
  await expect(page.getByText('Skriv et navn.')).toBeVisible()
  await sound(page)
  await page.getByLabel('Navn').fill('Anne Prøve')
  await page.getByLabel('Telefonnummer').fill('ring')
  await press(page, 'Lagre kontakten')
  await expect(page.getByText('Skriv nummeret med sifre')).toBeVisible()
  await page.getByLabel('Telefonnummer').fill('000 72 100')
  await press(page, 'Lagre kontakten')
  await expect(page.getByRole('status').filter({ hasText: 'Kontakten er lagret' })).toBeVisible()
  const own = page.getByRole('region', { name: 'Egne kontakter' })
  await expect(own.getByRole('listitem')).toHaveCount(2)
  await press(page, 'Endre Anne Prøve')
  await page.getByLabel('Hva kontakten gjør').fill('Helsesykepleier')
  await press(page, 'Lagre kontakten')
  await expect(own.getByRole('listitem').first()).toContainText('Helsesykepleier')
  await sound(page)
  await press(page, 'Slett Anne Prøve')
  await answer(page, 'Slett')
  await expect(own.getByRole('listitem')).toHaveCount(1)
})

test('[N9 S131] a contact that was changed elsewhere meanwhile: what was typed stays, what stands now is shown, and the next press counts', async ({
  page,
  helsenorge,
}) => {
  const who = { patientId: 'person-amina-hassan' }
  const elsewhere = await loggedIn(helsenorge.url, who.patientId)
  const added = await elsewhere.post(fill(citizenPaths.healthContacts, who), { name: 'Ola Prøve', role: '', phone: '' })
  const [contact] = (added.body as { contacts: { id: string; changedAt: number }[] }).contacts
  await openAs(page, helsenorge, 'Amina Hassan', 'helsekontakter')
  await press(page, 'Endre Ola Prøve')
  await page.getByLabel('Hva kontakten gjør').fill('Tannlege')
  await elsewhere.send('PATCH', fill(citizenPaths.healthContact, { ...who, id: contact?.id ?? '' }), {
    body: JSON.stringify({ name: 'Ola Prøve', role: 'Fotterapeut', phone: '', seen: contact?.changedAt }),
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
  })
  const own = page.getByRole('region', { name: 'Egne kontakter' })
  await expect(own.getByRole('listitem')).toContainText('Fotterapeut')
  await press(page, 'Lagre kontakten')
  await expect(page.getByText('Kontakten er endret av en annen i mellomtiden.')).toBeVisible()
  await expect(page.getByLabel('Hva kontakten gjør')).toHaveValue('Tannlege')
  await press(page, 'Lagre kontakten')
  await expect(own.getByRole('listitem')).toContainText('Tannlege')
  await press(page, 'Slett Ola Prøve')
  await answer(page, 'Slett')
  await expect(own.getByRole('listitem')).toHaveCount(0)
})

test('[S139] after the first of the month the new GP stands at the desk without anyone asking, and the patient is told once', async ({
  page,
}) => {
  test.slow()
  const desk = await launch()
  try {
    const { window } = desk
    await expectSynced(window)
    await activatePatient(window, 'Ingrid Solberg', 'Solberg, Ingrid')
    const bar = window.getByRole('region', { name: 'Aktiv pasient' })
    await expect(bar).toContainText('Marte Berg')
    const portal = await desk.portalUrl()
    await logIn(page, portal, 'Ingrid Solberg')
    await page.goto(new URL('/portal/bekreft-fastlege?id=gp-rahimi', portal).href)
    await press(page, 'Bytt til Nadia Rahimi')
    await expect(page.getByText('Byttet er bestilt')).toBeVisible()
    await openView(window, 'Oppsett')
    await window.getByRole('button', { name: 'Øvelse', exact: true }).click()
    const clock = window.getByRole('region', { name: 'Klokken til HelseNorge' })
    for (let day = 0; day < 31; day += 1) {
      if (((await bar.textContent()) ?? '').includes('Nadia Rahimi')) break
      const before = await clock.locator('p').first().textContent()
      await clock.getByRole('button', { name: 'Fram 1 døgn' }).click()
      await expect(clock.locator('p').first()).not.toHaveText(before ?? '')
    }
    await expect(bar).toContainText('Nadia Rahimi')
    await logIn(page, portal, 'Ingrid Solberg')
    await expect(page.getByText('Nadia Rahimi er nå fastlegen din')).toBeVisible()
    expect(await axeFindings(page)).toEqual([])
    await expect(page.locator('.gp__name')).toHaveText('Nadia Rahimi')
    await press(page, 'Jeg har sett det')
    await expect(page.getByText('Nadia Rahimi er nå fastlegen din')).toHaveCount(0)
    await page.reload()
    await expect(page.locator('.gp__name')).toHaveText('Nadia Rahimi')
    await expect(page.getByText('Nadia Rahimi er nå fastlegen din')).toHaveCount(0)
  } finally {
    await desk.close()
  }
})
