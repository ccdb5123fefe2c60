import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { expectSynced, openView } from '../support/desk'
import { launch, type Workstation } from '../support/launch'

let desk: Workstation
test.beforeAll(async () => {
  desk = await launch()
  await expectSynced(desk.window)
  await openView(desk.window, 'Pasienter')
})
test.afterAll(() => desk.close())

const grid = (window: Page): Locator => window.getByRole('grid', { name: 'Pasientliste' })
const rows = (window: Page): Locator => grid(window).locator('[role="row"][aria-rowindex]:not([aria-rowindex="1"])')
const card = (window: Page): Locator => window.getByRole('region', { name: 'Pasientkort' })
const search = (window: Page): Locator => window.getByRole('searchbox', { name: 'Søk etter pasient' })

test('the whole clinic stands in the list, but only what is on the screen is drawn', async () => {
  const { window } = desk
  await expect(rows(window).first()).toBeVisible()
  const count = Number(await grid(window).getAttribute('aria-rowcount')) - 1
  expect(count).toBeGreaterThan(150)
  expect(await rows(window).count()).toBeLessThan(60)
  await grid(window).focus()
  await window.keyboard.press('End')
  await expect(grid(window).locator(`[aria-rowindex="${count + 1}"]`)).toContainText(/\d\d\.\d\d\.\d{4}/)
  expect(await rows(window).count()).toBeLessThan(60)
})

test('[S29] a patient is found by names in any order and by birth date', async () => {
  const { window } = desk
  for (const typed of ['ingrid solberg', 'solberg ing', '14.03.1984', '140384']) {
    await search(window).fill(typed)
    await expect(rows(window).filter({ hasText: 'Solberg, Ingrid' })).toHaveCount(1)
  }
  await search(window).fill('finnes ikke her')
  await expect(window.getByText('Ingen pasient passer til søket.')).toBeVisible()
})

test('[S106] the personal part of the national id is covered until someone asks for it', async () => {
  const { window } = desk
  await search(window).fill('ingrid solberg')
  await expect(rows(window).first()).toContainText('148384 *****')
  await rows(window).first().click()
  const id = card(window).getByRole('button', { name: /148384/ })
  await expect(id).toHaveText('148384 *****')
  await id.click()
  await expect(id).toHaveText(/^148384 \d{5}$/)
})

test('[S32 S114 S162] the card tells who she is, how she is reached, what she takes and what is ahead', async () => {
  const { window } = desk
  await expect(card(window)).toContainText('CAVE penicillin')
  await expect(card(window)).toContainText('Kan nås på HelseNorge')
  await expect(card(window)).toContainText('Marte Berg')
  const drugs = card(window).getByRole('region', { name: 'Resepter' }).getByRole('listitem')
  await expect(drugs).toHaveCount(3)
  await expect(drugs.first()).toContainText(/uttak igjen|alt hentet ut/)
  await expect(card(window).getByRole('region', { name: 'Dialoger' })).toContainText('Svar på stoffskifteprøver')
  await search(window).fill('odd bakken')
  await rows(window).first().click()
  await expect(card(window)).toContainText('Særlige behov: Bruker høreapparat')
  await expect(card(window).getByRole('region', { name: 'Kommende timer' }).getByRole('listitem').first()).toBeVisible()
})

test('[S33 S160 S192 S194] who cannot be reached says why and what to do; relatives are one click away', async () => {
  const { window } = desk
  await search(window).fill('gunhild lie')
  await rows(window).first().click()
  await expect(card(window)).toContainText('Kan ikke nås på HelseNorge')
  await expect(card(window)).toContainText('ikke bekreftet på 18 måneder')
  await search(window).fill('emil lunde')
  await rows(window).first().click()
  const relatives = card(window).getByRole('region', { name: 'Familie i Folkeregisteret' })
  await expect(relatives).toContainText('forelder, samme adresse')
  await expect(relatives).toContainText('forelder, annen adresse')
  await relatives.getByRole('link', { name: /Maria Lunde/ }).click()
  await expect(card(window).getByRole('heading', { name: 'Lunde, Maria' })).toBeVisible()
  await expect(card(window).getByRole('region', { name: 'Familie i Folkeregisteret' })).toContainText(
    'barn, samme adresse',
  )
})

test('[S34 S120 S171] a child is reached through a parent, and HelseNorge says for certain, also whether a power of attorney was given', async () => {
  const { window } = desk
  const reach = card(window).getByRole('region', { name: 'HelseNorge', exact: true })
  await search(window).fill('emil lunde')
  await rows(window).first().click()
  await expect(reach).toContainText('Kan nås på HelseNorge')
  await expect(reach).toContainText('Leses av forelder: Maria Lunde')
  await reach.getByRole('button', { name: 'Spør HelseNorge nå' }).click()
  await expect(reach.getByRole('status')).toContainText('nås gjennom en forelder.')
  await search(window).fill('nora lunde')
  await rows(window).first().click()
  await expect(reach).toContainText('for ung til å bruke HelseNorge selv')
  await search(window).fill('odd bakken')
  await rows(window).first().click()
  await reach.getByRole('button', { name: 'Spør HelseNorge nå' }).click()
  await expect(reach.getByRole('status')).toContainText('Har gitt fullmakt til en annen.')
})

test('looking at a card changes nobody; the buttons make the person active and go on', async () => {
  const { window } = desk
  await search(window).fill('ingrid solberg')
  await search(window).press('Enter')
  await expect(card(window).getByRole('heading', { name: 'Solberg, Ingrid' })).toBeVisible()
  await expect(window.getByText('Ingen aktiv pasient.')).toBeVisible()
  const active = window.getByRole('region', { name: 'Aktiv pasient' })
  await card(window).getByRole('button', { name: 'Journal' }).click()
  await expect(active).toContainText('Solberg, Ingrid')
  await expect(window.getByRole('region', { name: 'Journalnotater' })).toBeVisible()
  await openView(window, 'Pasienter')
  await search(window).fill('odd bakken')
  await search(window).press('Enter')
  await card(window).getByRole('button', { name: 'Ny melding' }).click()
  await expect(window.getByRole('region', { name: 'Ny melding' })).toContainText('Bakken, Odd')
  await expect(active).toContainText('Bakken, Odd')
})

test('the patients are free of accessibility errors in both themes, also at the smallest size', async () => {
  const { window } = desk
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 720))
  await openView(window, 'Pasienter')
  await rows(window).nth(2).click()
  await expect(card(window).getByRole('region', { name: 'Resepter' })).toBeVisible()
  for (const theme of ['light', 'dark']) {
    await window.evaluate((name) => {
      document.documentElement.className = name
    }, theme)
    const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).include('.view').analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${String(nodes[0]?.target)}`)).toEqual([])
  }
})

test('the whole way left no error in the window', () => {
  expect(desk.problems()).toEqual([])
})
