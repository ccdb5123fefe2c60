import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { activatePatient, expectSynced } from '../support/desk'
import { launch, type Workstation } from '../support/launch'

let desk: Workstation
test.beforeAll(async () => {
  desk = await launch()
  await expectSynced(desk.window)
})
test.afterAll(() => desk.close())

test('[S70 S92] by keyboard alone: slots are read with day, calendar and state, and a taken one is booked over only with a reason', async () => {
  const { window } = desk
  await activatePatient(window, 'bakken odd', 'Bakken, Odd')
  await window.getByRole('button', { name: /Neste (dag|uke)/ }).click()
  await expect(window.locator('.time-grid .appt').first()).toBeVisible()
  await window.keyboard.press('s')
  const slot = window.locator('.slot-cursor')
  await expect(slot).toBeFocused()
  await window.keyboard.press('Home')
  await expect(slot).toHaveAccessibleName(/07:00–07:10, ledig, utenfor åpningstid$/)
  await expect(slot).toBeFocused()
  // down to the first that is taken
  for (let n = 0; n < 66; n += 1) {
    if (/opptatt av/.test((await slot.getAttribute('aria-label')) ?? '')) break
    await window.keyboard.press('ArrowDown')
  }
  await expect(slot).toHaveAccessibleName(/^\w+dag \d+\. \w+, .+, \d\d:\d\d–\d\d:\d\d, opptatt av .+, åpen/)
  const [, from] = /, (\d\d:\d\d)–/.exec((await slot.getAttribute('aria-label')) ?? '') ?? []
  await window.keyboard.press('Home')
  await window.keyboard.press('Shift+ArrowDown')
  await window.keyboard.press('Enter')
  const dialog = window.getByRole('dialog', { name: 'Ny time' })
  await expect(dialog.getByLabel('Minutter')).toHaveValue('20')
  await expect(dialog.getByText('Bakken, Odd')).toBeVisible()
  await dialog.getByLabel('Fra kl.').fill(from ?? '')
  await dialog.getByLabel('Hva gjelder det?').fill('Akutt')
  await dialog.getByRole('button', { name: 'Sett opp timen' }).click()
  await dialog.getByRole('button', { name: 'Dobbeltbook' }).click()
  await expect(dialog.getByText('Skriv minst tre tegn, så kolleger forstår hvorfor.')).toBeVisible()
  await dialog.getByLabel('Hvorfor dobbeltbooke?').fill('Avtalt med legen')
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  await window.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  const details = window.getByRole('complementary', { name: 'Timen' })
  await expect(details.getByText('Dobbeltbooket: Avtalt med legen')).toBeVisible()
  await expect(window.locator('.appt.is-open')).toHaveAccessibleName(
    /Bakken, Odd Akutt.*Dobbeltbooket: Avtalt med legen/,
  )
})

test('while an appointment is dragged the rules are told; dropped on another one it goes back and asks', async () => {
  const { window } = desk
  const two = await window.evaluate(() => {
    const lanes = [...document.querySelectorAll('.lane')]
    for (const lane of lanes) {
      const free = [...lane.querySelectorAll<HTMLElement>('.appt.is-confirmed')].filter((chip) => chip.offsetWidth > 60)
      if (free.length >= 3) return free.slice(-2).map((chip) => chip.dataset['id'])
    }
    return []
  })
  const [last, target] = two.map((id) => window.locator(`.appt[data-id="${id}"]`)).reverse()
  if (!last || !target) throw new Error('no two appointments in one column')
  await last.scrollIntoViewIfNeeded()
  const name = (await target.getAttribute('aria-label')) ?? ''
  const [from, to] = [await last.boundingBox(), await target.boundingBox()]
  if (!from || !to) throw new Error('not on the screen')
  await window.mouse.move(from.x + 20, from.y + 5)
  await window.mouse.down()
  await window.mouse.move(from.x + 20, from.y - 20, { steps: 4 })
  await window.mouse.move(to.x + 20, to.y + 6, { steps: 6 })
  const hint = window.locator('.drag-hint')
  await expect(hint).toContainText('opptatt av')
  const who = /opptatt av ([^,]+, [^,]+)/.exec((await hint.textContent()) ?? '')?.[1] ?? '?'
  expect(name).toContain(who)
  await window.mouse.up()
  await expect(hint).toBeHidden()
  const dialog = window.getByRole('dialog', { name: 'Flytt time' })
  await expect(dialog.getByRole('alert')).toBeVisible()
  await expect(dialog.getByLabel('Hvorfor dobbeltbooke?')).toBeVisible()
  await dialog.getByRole('button', { name: 'Avbryt' }).click()
  await expect(last).toBeVisible()
})

test('a set of calendars has a name and a key, and stays when the program starts again', async () => {
  const { window } = desk
  const side = window.getByRole('complementary', { name: 'Måned og kalendere' })
  await side
    .getByRole('button', { name: /^Vis alle: / })
    .nth(1)
    .click()
  await side.getByRole('button', { name: 'Lagre utvalget' }).click()
  await side.getByLabel('Navn på gruppen').fill('Laben')
  await window.keyboard.press('Enter')
  const group = side.getByRole('button', { name: 'Laben', exact: true })
  await expect(group).toHaveAttribute('aria-pressed', 'true')
  await side
    .getByRole('button', { name: /^Vis alle: / })
    .first()
    .click()
  await expect(group).toHaveAttribute('aria-pressed', 'false')
  await window.keyboard.press('1')
  await expect(group).toHaveAttribute('aria-pressed', 'true')
  await window.screenshot({ path: '/tmp/shots/groups.png' })
  await window.reload()
  await expect(group).toBeVisible()
  await side.getByRole('button', { name: 'Fjern gruppen Laben' }).click()
  await expect(group).toHaveCount(0)
})
