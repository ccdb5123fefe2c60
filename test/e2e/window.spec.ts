import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { makeActive } from '../support/active-patient'
import { appointmentOf, expectSynced, openView } from '../support/desk'
import { launch, type Workstation } from '../support/launch'

let desk: Workstation
let window: Page
test.beforeAll(async () => {
  desk = await launch()
  window = desk.window
  await expectSynced(window)
})
test.afterAll(() => desk.close())

const bar = (): Locator => window.getByRole('region', { name: 'Aktiv pasient' })
const chips = (): Locator => window.locator('[data-id]')
/** Monday of the week after next: no appointment there has begun. */
const aWeekAhead = async (): Promise<void> => {
  await openView(window, 'Kalender')
  await window.getByRole('button', { name: 'I dag', exact: true }).click()
  await window.getByRole('button', { name: 'Neste uke' }).click()
  await window.getByRole('button', { name: 'Neste uke' }).click()
  await expect(chips().first()).toBeVisible()
}

test.describe('one active patient, in every view (wrong-patient protection)', () => {
  test('[S29] the search finds her by name, by birth date and by national id, however fast it is typed', async () => {
    await window.keyboard.press('Control+k')
    await window.keyboard.type('solberg ing')
    await expect(window.getByRole('option', { name: /Solberg, Ingrid/ })).toBeVisible()
    await window.getByRole('combobox', { name: 'Søk', exact: true }).fill('140384')
    await expect(window.getByRole('option', { name: /Solberg, Ingrid/ })).toBeVisible()
    await window.getByRole('combobox', { name: 'Søk', exact: true }).fill('14.03.1984')
    await window.getByRole('option', { name: /Solberg, Ingrid/ }).click()
    await expect(bar()).toContainText('Solberg, Ingrid')
  })

  test('the bar tells age, sex, birth date, GP, CAVE and whether HelseNorge reaches her, never the whole national id', async () => {
    await expect(bar()).toContainText(/\d+ år, kvinne/)
    await expect(bar()).toContainText('14.03.1984')
    await expect(bar()).toContainText('CAVE penicillin')
    await expect(bar()).toContainText('Nås på HelseNorge')
    await expect(bar()).toContainText(/\d{6} \*{5}/)
    expect(await bar().textContent()).not.toMatch(/\d{11}/)
  })

  test('it stands in every view', async () => {
    for (const view of ['Innboks', 'Journal', 'Pasienter', 'Oppsett', 'Kalender'] as const) {
      await openView(window, view)
      await expect(bar()).toContainText('Solberg, Ingrid')
    }
  })

  test('[S34] why a patient is not reached stands in the bar', async () => {
    await makeActive(window, 'moe kristian', 'Moe, Kristian')
    await expect(bar()).toContainText('bruker ikke HelseNorge')
    await makeActive(window, 'haugen bjørn', 'Haugen, Bjørn')
    await expect(bar()).toContainText('mangler fullt samtykke')
    await makeActive(window, 'lie gunhild', 'Lie, Gunhild')
    await expect(bar()).toContainText('eldre enn 18 md')
  })
})

test('text that is not saved is asked about before the patient changes, and staying keeps both', async () => {
  await makeActive(window, 'solberg ing', 'Solberg, Ingrid')
  await openView(window, 'Journal')
  await window.getByRole('button', { name: 'Nytt notat' }).click()
  await window.getByLabel('Notattekst').pressSequentially('Hoste i to uker')
  await window.keyboard.press('Control+k')
  await window.getByRole('combobox', { name: 'Søk', exact: true }).fill('bakken odd')
  await window
    .getByRole('option', { name: /Bakken, Odd/ })
    .first()
    .waitFor()
  // a letter more, in the very moment before the change: it can't be saved yet
  await window.getByLabel('Notattekst').evaluate((field) => {
    Reflect.set(HTMLTextAreaElement.prototype, 'value', 'Hoste i to uker, verst om natten', field)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await window.keyboard.press('Enter')
  const question = window.getByRole('dialog', { name: /ikke er sendt/ })
  await question.getByRole('button', { name: 'Bli her' }).click()
  await expect(bar()).toContainText('Solberg, Ingrid')
  await expect(window.getByLabel('Notattekst')).toHaveValue('Hoste i to uker, verst om natten')
})

test.describe
  .serial('the calendar without a mouse', () => {
    test('appointments are one tab stop, walked with arrows, each read with its day', async () => {
      await aWeekAhead()
      await expect(window.locator('[data-id][tabindex="0"]')).toHaveCount(1)
      await window.locator('[data-id][tabindex="0"]').focus()
      await window.keyboard.press('ArrowRight')
      const focused = window.locator('[data-id]:focus')
      await expect(focused).toHaveAttribute(
        'aria-label',
        /^(man|tirs|ons|tors|fre)dag \d+\. \w+, \d\d:\d\d .+, til \d\d:\d\d, /,
      )
    })

    test('M opens the move dialog; the patient’s message is told before; Enter moves; focus comes back', async () => {
      const focused = window.locator('[data-id]:focus')
      const id = (await focused.getAttribute('data-id')) ?? ''
      await window.keyboard.press('m')
      const dialog = window.getByRole('dialog', { name: 'Flytt time' })
      await expect(dialog).toContainText(/HelseNorge/)
      await dialog.getByLabel('Fra kl.').fill('0605')
      await window.keyboard.press('Enter')
      await expect(dialog).toBeHidden()
      await expect(window.locator(`[data-id="${id}"]`)).toHaveAttribute('aria-label', /, 06:05 /)
    })

    test('[S70] moved onto another one it is refused in the dialog, with the reason', async () => {
      await window.locator('[data-id][tabindex="0"]').focus()
      const first = (await chips().nth(1).getAttribute('aria-label')) ?? ''
      const [, day = '', time = ''] = /dag (\d+)\. \w+, (\d\d:\d\d)/.exec(first) ?? []
      await chips().nth(2).focus()
      await window.keyboard.press('m')
      const dialog = window.getByRole('dialog', { name: 'Flytt time' })
      const date = await dialog.getByLabel('Dato').inputValue()
      await dialog.getByLabel('Dato').fill(`${day.padStart(2, '0')}${date.slice(2)}`)
      await dialog.getByLabel('Fra kl.').fill(time)
      await dialog.getByRole('button', { name: 'Flytt timen' }).click()
      await expect(dialog.getByRole('alert')).toContainText('opptatt')
      await window.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
    })
  })

test.describe
  .serial('[S92] booking in the calendar', () => {
    test('[S97 C2] a click on free time books the active patient; under 16 the hidden appointment stands out', async () => {
      await makeActive(window, 'lunde emil', 'Lunde, Emil')
      await aWeekAhead()
      // 17:00, when nobody works: free on every day
      const hour = window.locator('.slot-head').filter({ hasText: '17:00' })
      await hour.scrollIntoViewIfNeeded()
      const [row, lane] = [await hour.boundingBox(), await window.locator('.lane').nth(4).boundingBox()]
      if (!row || !lane) throw new Error('no place to click')
      await window.mouse.click(lane.x + lane.width / 2, row.y + 8)
      const dialog = window.getByRole('dialog', { name: 'Ny time' })
      await expect(dialog).toContainText('Lunde, Emil')
      await expect(dialog).toContainText('17:00')
      await expect(dialog).toContainText('ikke åpnet i arbeidsplanen')
      await expect(dialog).toContainText(/Pasienten er 7 år. Foresatte kan se timen/)
      await dialog.getByLabel('Hva gjelder det?').fill('Vil snakke alene')
      await dialog
        .getByLabel(/Skjult time/)
        .last()
        .check()
      await expect(dialog).toContainText('ingenting sendes til HelseNorge')
      await dialog.getByRole('button', { name: 'Sett opp timen' }).click()
      await expect(dialog).toBeHidden()
      await expect(appointmentOf(window, 'Lunde, Emil').last()).toHaveAttribute('aria-label', /skjult time/)
    })

    test('[S70] a taken time is refused in the dialog, what was typed stays, and the next free times are offered', async () => {
      const taken = (await appointmentOf(window, 'Lunde, Emil').last().getAttribute('aria-label')) ?? ''
      await window.keyboard.press('Escape')
      await window.keyboard.press('n')
      const dialog = window.getByRole('dialog', { name: 'Ny time' })
      const day = /(\d+)\. \w+, (\d\d:\d\d)/.exec(taken)
      const date = await dialog.getByLabel('Dato').inputValue()
      await dialog.getByLabel('Dato').fill(`${(day?.[1] ?? '').padStart(2, '0')}${date.slice(2)}`)
      await dialog.getByLabel('Fra kl.').fill(day?.[2] ?? '')
      await dialog.getByLabel('Hva gjelder det?').fill('Skal ikke gå tapt')
      await dialog.getByRole('button', { name: 'Sett opp timen' }).click()
      await expect(dialog.getByRole('alert')).toContainText('opptatt')
      await expect(dialog.getByRole('alert').getByRole('group').getByRole('button')).toHaveCount(3)
      await dialog.getByRole('alert').getByRole('group').getByRole('button').first().click()
      await expect(dialog.getByLabel('Hva gjelder det?')).toHaveValue('Skal ikke gå tapt')
      await dialog.getByRole('button', { name: 'Sett opp timen' }).click()
      await expect(dialog).toBeHidden()
      await expect(window.getByText(/Timen er satt opp/).last()).toBeVisible()
    })
  })

test('[S72] a booking is dragged to a colleague’s calendar at the same time of day', async () => {
  await aWeekAhead()
  await window.getByRole('button', { name: 'Vis alle: Lab og felles' }).click()
  await window.getByRole('button', { name: 'Dag', exact: true }).click()
  const columns = window.getByRole('region', { name: /^Kalender, / }).getByRole('columnheader')
  await expect(columns).toHaveCount(3)
  // a colleague’s column in which that time is free
  const lanes = window.locator('.lane')
  const spans = async (index: number): Promise<{ id: string; y: number; end: number }[]> =>
    lanes
      .nth(index)
      .locator('[data-id]')
      .evaluateAll((all) =>
        all.map((chip) => {
          const { top, bottom } = chip.getBoundingClientRect()
          return { id: (chip as HTMLElement).dataset['id'] ?? '', y: top, end: bottom }
        }),
      )
  const [own, there] = [await spans(0), await spans(1)]
  const free = own.find((chip) => there.every((other) => other.end <= chip.y + 1 || other.y >= chip.end - 1))
  if (!free) throw new Error('the colleague is never free when there is an appointment')
  const chip = window.locator(`[data-id="${free.id}"]`)
  await chip.scrollIntoViewIfNeeded()
  const before = await chip.getAttribute('aria-label')
  const from = await chip.boundingBox()
  const to = await lanes.nth(1).boundingBox()
  if (!from || !to) throw new Error('not on the screen')
  const y = Math.round(from.y) + 5
  await window.mouse.move(from.x + 30, y)
  await window.mouse.down()
  await window.mouse.move(from.x + 40, y, { steps: 3 })
  await window.mouse.move(to.x + to.width / 2, y, { steps: 6 })
  await window.waitForTimeout(150)
  await window.mouse.up()
  await expect(lanes.nth(1).locator(`[data-id="${free.id}"]`)).toHaveAttribute('aria-label', before ?? '')
  await window.getByRole('button', { name: 'Uke', exact: true }).click()
})

test('Alt+K hides every patient’s details, and shows them again', async () => {
  await makeActive(window, 'solberg ing', 'Solberg, Ingrid')
  await window.keyboard.press('Alt+k')
  await expect(bar().locator('.person').first()).toHaveCSS('filter', /blur/)
  await window.keyboard.press('Alt+k')
  await expect(bar().locator('.person').first()).toHaveCSS('filter', 'none')
})

test('English and Norwegian at once, without losing the place', async () => {
  await openView(window, 'Kalender')
  await window.getByRole('button', { name: /Bruker:/ }).click()
  await window.getByRole('button', { name: 'English' }).click()
  await expect(window.getByRole('button', { name: 'New appointment' })).toBeVisible()
  await expect(window.getByRole('navigation', { name: 'Main menu' })).toContainText('Calendar')
  await expect(window.locator('html')).toHaveAttribute('lang', 'en')
  await window.getByRole('button', { name: 'Norsk' }).click()
  await window.keyboard.press('Escape')
  await expect(window.getByRole('button', { name: 'Ny time' })).toBeVisible()
})

test.describe('axe finds nothing', () => {
  const violations = async (): Promise<string[]> => {
    const { violations: found } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze()
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
  }
  for (const theme of ['Lyst', 'Mørkt']) {
    test(`${theme}: views, dialogs, palette and menus`, async () => {
      test.setTimeout(120_000)
      await openView(window, 'Oppsett')
      await window.getByRole('main').getByRole('button', { name: theme }).click()
      for (const view of ['Oppsett', 'Pasienter', 'Journal', 'Innboks', 'Kalender'] as const) {
        await openView(window, view)
        await expect(window.getByRole('main')).not.toHaveAttribute('aria-busy', 'true')
        expect([view, await violations()]).toEqual([view, []])
      }
      await chips().first().click()
      await expect(window.getByRole('complementary', { name: 'Timen' })).toContainText('Telefon')
      expect(await violations()).toEqual([])
      await makeActive(window, 'solberg ing', 'Solberg, Ingrid')
      await window.keyboard.press('n')
      await expect(window.getByLabel('Hva gjelder det?')).toBeVisible()
      expect(await violations()).toEqual([])
      await window.keyboard.press('Escape')
      await window.keyboard.press('Control+k')
      await window.getByRole('combobox', { name: 'Søk', exact: true }).fill('hansen')
      expect(await violations()).toEqual([])
      await window.keyboard.press('Escape')
      await expect(window.getByRole('combobox', { name: 'Søk', exact: true })).toBeHidden()
      await window.keyboard.press('F1')
      await expect(window.getByRole('dialog', { name: 'Hurtigtaster' })).toBeVisible()
      expect(await violations()).toEqual([])
      await window.keyboard.press('Escape')
      await window.getByRole('button', { name: /^Synkronisering:/ }).click()
      expect(await violations()).toEqual([])
      await window.keyboard.press('Escape')
    })
  }
})

test('nothing of this left an error in the window', () => {
  expect(desk.problems()).toEqual([])
})
