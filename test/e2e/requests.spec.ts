import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { appointmentOf, expectSynced, openView, turnToWeek } from '../support/desk'
import { launch } from '../support/launch'
import { logIn, openPage, prepareBooking } from '../support/patient'

test('[C1 S110] a patient asks for a time, the clinic sees it waiting, refuses with words and another time, and the patient takes that with one press', async ({
  page,
}) => {
  test.slow()
  const desk = await launch()
  try {
    const { window } = desk
    await expectSynced(window)
    await logIn(page, await desk.portalUrl(), 'Jakub Kowalski')
    const startsAt = await prepareBooking(page, { type: 'Konsultasjon', reason: 'Gjennomgang av medisiner' })
    await page.getByRole('button', { name: 'Send forespørsel' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Forespørselen er sendt')

    await openView(window, 'Kalender')
    await window.getByRole('button', { name: /^\d+ forespørs/ }).click()
    const list = window.getByRole('region', { name: /^Forespørsler/ })
    await list.getByRole('button', { name: /Kowalski, Jakub/ }).click()
    const panel = window.getByRole('complementary', { name: /^Time/ })
    const answer = panel.getByRole('region', { name: 'Svar på forespørselen' })
    await answer.getByRole('button', { name: 'Avvis …' }).click()
    await answer.getByRole('button', { name: 'Avvis og send' }).click()
    await expect(answer.getByText('Skriv hva pasienten bør gjøre, eller foreslå en tid.')).toBeVisible()
    const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
    await answer.getByLabel('Hva skal pasienten få vite?').fill('Da er jeg på kurs.')
    await answer.getByRole('checkbox').last().check()
    await answer.getByRole('button', { name: 'Avvis og send' }).click()
    await expect(panel.getByText('Da er jeg på kurs.')).toBeVisible()
    await expect(list.getByRole('button', { name: /Kowalski, Jakub/ })).toHaveCount(0)
    await turnToWeek(window, startsAt)
    await expect(appointmentOf(window, 'Kowalski, Jakub').filter({ hasText: 'Gjennomgang' })).toHaveCount(0)

    await openPage(page, 'Varsler')
    await expect(page.getByRole('main').getByRole('listitem').first()).toContainText('Forespørsel om time avvist')
    await expect(page.getByRole('main').getByRole('listitem').first()).not.toContainText('kurs')
    await openPage(page, 'Timeavtaler')
    await page.getByRole('main').getByRole('listitem').filter({ hasText: 'Avvist av legekontoret' }).first().click()
    await expect(page.getByText('Da er jeg på kurs.')).toBeVisible()
    await page.getByRole('button', { name: /^Be om/ }).click()
    await page.getByRole('button', { name: 'Send forespørsel' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Forespørselen er sendt')

    await window.getByRole('button', { name: /^\d+ forespørs/ }).click()
    await list.getByRole('button', { name: /Kowalski, Jakub/ }).click()
    await answer.getByRole('button', { name: 'Bekreft timen' }).click()
    await expect(window.getByText('Timen er bekreftet. Pasienten får beskjed.')).toBeVisible()
    await openPage(page, 'Varsler')
    await expect(page.getByRole('main').getByRole('listitem').first()).toContainText('Timeavtale bekreftet')
  } finally {
    await desk.close()
  }
})
