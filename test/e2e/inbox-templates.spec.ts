import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { expectSynced, openView } from '../support/desk'
import { launch, type Workstation } from '../support/launch'

let desk: Workstation
test.beforeAll(async () => {
  desk = await launch()
  await expectSynced(desk.window)
  await openView(desk.window, 'Innboks')
})
test.afterAll(() => desk.close())

test('[S189] a prepared answer is found by typing and put in filled out; what was written is kept as one, and one that lacks something is not sent', async () => {
  const { window } = desk
  await window.getByRole('tab', { name: /^Klinikken/ }).click()
  await window.getByLabel('Type').selectOption('e-contact')
  await window.getByRole('grid', { name: 'Dialoger' }).locator('[role="row"][aria-rowindex="2"]').click()
  const reply = window.getByLabel('Svar til pasienten')
  await reply.focus()
  await window.keyboard.press('Alt+m')
  const panel = window.getByRole('region', { name: 'Svarmaler' })
  await expect(panel.getByRole('listitem')).toHaveCount(3)
  await window.keyboard.type('prøve')
  await expect(panel.getByRole('listitem')).toHaveCount(1)
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  await window.keyboard.press('Enter')
  await expect(panel).toBeHidden()
  await expect(reply).toBeFocused()
  await expect(reply).toHaveValue(/^Hei [^{]+!\n\nPrøvene dine er fine\.[^{]+Hilsen Marte Berg, Fjordgløtt legesenter$/)
  await reply.fill('Ring oss på {telefon} i morgen.')
  await window.keyboard.press('Control+Enter')
  await expect(window.getByText('Fyll inn {telefon} før svaret sendes.')).toBeVisible()
  await window.keyboard.press('Alt+m')
  await panel.getByLabel('Navn på ny mal').fill('Ring i morgen')
  await panel.getByRole('button', { name: 'Behold svaret som mal' }).click()
  await expect(panel.getByRole('listitem')).toHaveCount(4)
  await expect(panel.getByText('din egen')).toBeVisible()
  await panel.getByRole('button', { name: 'Slett malen Ring i morgen' }).click()
  await expect(panel.getByRole('listitem')).toHaveCount(3)
  await window.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await reply.fill('')
})
