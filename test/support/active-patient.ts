import { expect, type Page } from '@playwright/test'

/** Finds a patient with the global search and makes that person the active one; waits for the search field, unlike fast fingers. */
export async function makeActive(window: Page, typed: string, name: string): Promise<void> {
  await window.keyboard.press('Control+k')
  await window.getByRole('dialog').getByRole('combobox').fill(typed)
  await window
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .click()
  await expect(window.getByRole('region', { name: 'Aktiv pasient' })).toContainText(name)
}
