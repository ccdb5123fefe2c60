import 'temporal-polyfill/global'
import { expect, type Locator, type Page } from '@playwright/test'
import { dateOf, daysBetween, mondayOf } from '../../shared/time/oslo'

/** What people do at the workstation, in the words that stand there. */
export async function openView(
  window: Page,
  name: 'Kalender' | 'Innboks' | 'Journal' | 'Pasienter' | 'Oppsett',
): Promise<void> {
  await window.getByRole('navigation', { name: 'Hovedmeny' }).getByText(name, { exact: true }).click()
}

/** The week calendar of the GP at the desk, turned to the week that holds the instant. */
export async function turnToWeek(window: Page, at: number, now = Date.now()): Promise<void> {
  await openView(window, 'Kalender')
  await window.getByRole('button', { name: 'I dag' }).click()
  const weeks = daysBetween(mondayOf(dateOf(now)), mondayOf(dateOf(at))) / 7
  for (let i = 0; i < weeks; i += 1) await window.getByRole('button', { name: 'Neste uke' }).click()
}

export const appointmentOf = (window: Page, name: string | RegExp): Locator =>
  window.locator('[data-id]').filter({ hasText: name })

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
const boxOf = async (locator: Locator): Promise<Box> => {
  const box = await locator.boundingBox()
  if (!box) throw new Error('the appointment is not on the screen')
  return box
}

/** Presses an appointment, carries it down its own day to the first place where nobody stands, and lets go. */
export async function dragToFree(window: Page, chip: Locator): Promise<void> {
  await chip.scrollIntoViewIfNeeded()
  const own = await boxOf(chip)
  const others: Box[] = []
  for (const other of await window.locator('[data-id]').all()) others.push(await boxOf(other))
  const inTheWay = others.filter((box) => Math.abs(box.x - own.x) < own.width / 2 && box.y > own.y + own.height / 2)
  const isFree = (by: number): boolean =>
    inTheWay.every((box) => own.y + by + own.height < box.y + 2 || own.y + by > box.y + box.height - 2)
  // an appointment of twenty minutes is two steps of the grid high
  const by = Array.from({ length: 20 }, (_none, i) => (i + 2) * (own.height + 1)).find(isFree)
  if (by === undefined) throw new Error('the whole day is taken')
  // the middle of a snap step: fractional pixels round differently on press and move
  const x = own.x + own.width / 2
  const y = Math.round(own.y) + 5
  await window.mouse.move(x, y)
  await window.mouse.down()
  await window.mouse.move(x + 1, y + by / 2, { steps: 4 })
  await window.mouse.move(x + 1, y + by, { steps: 4 })
  await window.waitForTimeout(150)
  await window.mouse.up()
}

/** Finds a patient with the global search and makes her the active one (Ctrl+K). */
export async function activatePatient(window: Page, typed: string, name: string): Promise<void> {
  await window.keyboard.press('Control+k')
  await window.getByRole('combobox', { name: 'Søk' }).fill(typed)
  await window
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .click()
  await expect(window.getByRole('region', { name: 'Aktiv pasient' })).toContainText(name)
}

export const syncBadge = (window: Page): Locator => window.getByRole('button', { name: /^Synkronisering:/ })
export const expectSynced = (window: Page): Promise<void> =>
  expect(syncBadge(window)).toHaveAccessibleName(/Synkronisert/, { timeout: 30_000 })
