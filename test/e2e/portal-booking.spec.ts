import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { z } from 'zod'
import { dayOf } from '../../renderer/portal/lib/day'
import { bookableType, freeTimes } from '../../shared/citizen/api'
import { loggedIn } from '../support/citizen-client'
import { chooseTime, confirmBooking, openPage, prepareBooking } from '../support/patient'
import { axeFindings, expect, fits, heading, openAs, press, test } from '../support/portal'

const rows = (page: Page) => page.getByRole('main').getByRole('listitem')
const bookAgain = (page: Page) => page.getByRole('link', { name: 'Bestill time' }).first()

test('[S8 S9 S63 S64 S98] a patient books; it stands under Appointments and a confirmation under Notifications', async ({
  page,
  helsenorge,
}) => {
  await openAs(page, helsenorge, 'Amina Hassan')
  await prepareBooking(page, { type: 'Konsultasjon', reason: 'Vondt i kneet etter løping' })
  await expect(page.getByText('Amina Hassan').last()).toBeVisible()
  await confirmBooking(page)
  await expect(page.getByText('Vondt i kneet etter løping')).toBeVisible()
  await openPage(page, 'Timeavtaler')
  await rows(page).filter({ hasText: 'Konsultasjon' }).first().click()
  await expect(heading(page)).toHaveText('Konsultasjon')
  await expect(page.getByText('Vondt i kneet etter løping')).toBeVisible()
  await expect(page.getByText('Bekreftet')).toBeVisible()
  await openPage(page, 'Varsler')
  await expect(rows(page).first()).toContainText('Timeavtale bekreftet')
  await expect(rows(page).first()).not.toContainText('kne')
})

test('[S63 C7] without a reason, or with blanks only, there is no booking', async ({ page, helsenorge }) => {
  await openAs(page, helsenorge, 'Amina Hassan')
  await prepareBooking(page, { type: 'Konsultasjon', reason: 'Hoste' })
  await page.goBack()
  for (const nothing of ['', '   ']) {
    await page.getByLabel('Skriv kort hva timen gjelder').fill(nothing)
    await press(page, 'Gå videre')
    await expect(page.getByText('Skriv hva timen gjelder, så legen kan forberede seg.')).toBeVisible()
    await expect(page.getByLabel('Skriv kort hva timen gjelder')).toBeFocused()
  }
})

test('[S61 S67 S86 S112] the own GP and the clinic’s shared services stand side by side, with their information and the fee of a video call', async ({
  page,
  helsenorge,
}) => {
  await openAs(page, helsenorge, 'Ingrid Solberg', 'bestill-time')
  const gp = page.getByRole('group', { name: 'Hos fastlegen' })
  await expect(gp.getByText('Vanlig legetime for én problemstilling.')).toBeVisible()
  await expect(gp.getByText('Du betaler vanlig egenandel for videotime.')).toBeVisible()
  await expect(page.getByRole('group', { name: 'Andre tjenester på legekontoret' })).toContainText('Blodprøve')
  await expect(page.getByText('Øyeblikkelig hjelp', { exact: true })).toHaveCount(0)
})

test('[S7 S70] two patients want the same time: it is held for the first who goes on, the second is told kindly and books another', async ({
  page,
  browser,
  helsenorge,
}) => {
  const others = await (await browser.newContext()).newPage()
  await openAs(page, helsenorge, 'Ingrid Solberg')
  await openAs(others, helsenorge, 'Maria Lunde')
  const first = await chooseTime(page, { type: 'Konsultasjon' })
  expect(await chooseTime(others, { type: 'Konsultasjon' })).toBe(first)
  await press(page, 'Gå videre')
  await expect(page.getByText(/holdes av for deg til \d\d:\d\d/)).toBeVisible()
  await press(others, 'Gå videre')
  await expect(others.getByText('Tiden ble dessverre tatt')).toBeVisible()
  await expect(others.locator(`#time-${first}`)).toHaveCount(0)
  expect(await axeFindings(others)).toEqual([])
  await others.locator('input[name="time"]').first().check()
  await press(others, 'Gå videre')
  await others.getByLabel('Skriv kort hva timen gjelder').fill('Sår hals i to uker')
  await press(others, 'Gå videre')
  await confirmBooking(others)
  await others.context().close()
})

test('[S70 S92] a time that the clinic took meanwhile: the next free times as buttons, and one press books one with all that was typed', async ({
  page: others,
  helsenorge,
}) => {
  await openAs(others, helsenorge, 'Maria Lunde')
  const startsAt = await prepareBooking(others, { type: 'Kort konsultasjon', nth: 1, reason: 'Kløe i øret' })
  // the desk needs the calendar, which the page does not name
  const maria = await loggedIn(helsenorge.url, 'person-maria-lunde')
  const types = z.array(bookableType).parse((await maria.types()).body)
  const typeId = types.find(({ name }) => name === 'Kort konsultasjon')?.id ?? ''
  const free = freeTimes.parse((await maria.freeTimes({ typeId, from: dayOf(startsAt), days: '1' })).body)
  const time = free.days.flatMap(({ times }) => times).find((one) => one.startsAt === startsAt)
  const { calendarId = '', endsAt = 0 } = time ?? {}
  await (await helsenorge.clinic()).push({
    name: 'appointment.book',
    args: {
      id: randomUUID(),
      calendarId,
      typeId,
      startsAt,
      endsAt,
      patientId: 'person-odd-bakken',
      reason: 'Ringte',
      hidden: false,
    },
  })
  await press(others, 'Bestill timen')
  await expect(others.getByRole('status').filter({ hasText: 'Tiden ble dessverre tatt' })).toBeVisible()
  const offered = others.getByRole('list', { name: 'Neste ledige tider' }).getByRole('button')
  await expect(offered).toHaveCount(5)
  expect(await axeFindings(others)).toEqual([])
  const label = (await offered.first().textContent()) ?? ''
  expect(label).toMatch(/^Bestill .+ kl\. \d\d:\d\d$/)
  await offered.first().click()
  await expect(heading(others)).toHaveText('Timen er bestilt')
  await expect(others.getByText(label.replace('Bestill ', '')).first()).toBeVisible()
  await expect(others.getByText('Kløe i øret')).toBeVisible()
  await openPage(others, 'Varsler')
  await expect(rows(others).filter({ hasText: 'Timeavtale bekreftet' }).first()).toBeVisible()
})

test('[C1 S110] where the clinic wants to confirm it is a request, from the summary to the list', async ({
  page,
  helsenorge,
}) => {
  await openAs(page, helsenorge, 'Jakub Kowalski')
  await prepareBooking(page, { type: 'Konsultasjon', reason: 'Kontroll av blodtrykk' })
  await expect(page.getByText('Tiden er ikke din før legekontoret har bekreftet den.')).toBeVisible()
  await press(page, 'Send forespørsel')
  await expect(heading(page)).toHaveText('Forespørselen er sendt')
  await openPage(page, 'Timeavtaler')
  await expect(rows(page).first()).toContainText('Venter på svar fra legekontoret')
  await openPage(page, 'Varsler')
  await expect(rows(page).first()).toContainText('Forespørsel om time sendt')
})

test('pressing twice books once', async ({ page, helsenorge }) => {
  await openAs(page, helsenorge, 'Tuva Eriksen')
  await prepareBooking(page, { type: 'Konsultasjon', reason: 'Hodepine' })
  let posts = 0
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/appointments')) posts += 1
  })
  await page.getByRole('button', { name: 'Bestill timen' }).dblclick()
  await expect(heading(page)).toHaveText('Timen er bestilt')
  expect(posts).toBe(1)
})

test('an answer that is lost on the way keeps everything, and trying again books once', async ({
  page,
  helsenorge,
}) => {
  await openAs(page, helsenorge, 'Elle Somby', 'timeavtaler')
  const upcoming = page.getByRole('region', { name: 'Kommende timer' })
  await expect(upcoming).toBeVisible()
  const before = await upcoming.getByRole('listitem').count()
  await openPage(page, 'Forside')
  await prepareBooking(page, { type: 'Konsultasjon', reason: 'Vondt i skulderen' })
  let lost = 0
  await page.route('**/appointments', async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.continue()
    lost += 1
    await route.fetch()
    return route.abort()
  })
  await press(page, 'Bestill timen')
  await expect(page.getByRole('alert')).toContainText('Vi får ikke kontakt med Helsenorge.')
  await expect(page.getByText('Vondt i skulderen')).toBeVisible()
  await press(page, 'Bestill timen')
  await expect(heading(page)).toHaveText('Timen er bestilt')
  await openPage(page, 'Timeavtaler')
  await expect(upcoming.getByRole('listitem')).toHaveCount(before + 1)
})

test('[S11 S100] a patient cancels after a question, and it stands as cancelled by the patient', async ({
  page,
  helsenorge,
}) => {
  await openAs(page, helsenorge, 'Odd Bakken')
  await bookAgain(page).click()
  await page.getByRole('radio', { name: /^Konsultasjon/ }).check()
  await press(page, 'Gå videre')
  // next week is far enough away
  await press(page, 'Neste uke')
  await expect(page.locator('.picker--stale')).toHaveCount(0)
  await page.locator('input[name="time"]').first().check()
  await press(page, 'Gå videre')
  await page.getByLabel('Skriv kort hva timen gjelder').fill('Kontroll')
  await press(page, 'Gå videre')
  await confirmBooking(page)
  await page.getByRole('link', { name: 'Se timeavtalen' }).click()
  await expect(page.getByText(/Du kan avlyse timen til/)).toBeVisible()
  await press(page, 'Avlys timen')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Avlys timen' })).toBeFocused()
  await press(page, 'Avlys timen')
  await press(page, 'Ja, avlys timen')
  await expect(page.getByRole('status').filter({ hasText: 'Timen er avlyst' })).toBeVisible()
  await expect(page.getByText('Avlyst av deg')).toBeVisible()
  await openPage(page, 'Timeavtaler')
  await expect(page.getByRole('region', { name: 'Tidligere og avlyste timer' })).toContainText('Avlyst av deg')
})

test('[S11 S81 S12] a patient moves a time to another day: asked once, told once, and the way back is there', async ({
  page,
  helsenorge,
}) => {
  await openAs(page, helsenorge, 'Amina Hassan')
  await prepareBooking(page, { type: 'Konsultasjon', reason: 'Kontroll' })
  await confirmBooking(page)
  await page.getByRole('link', { name: 'Se timeavtalen' }).click()
  await page.getByRole('link', { name: 'Flytt timen' }).click()
  await expect(heading(page)).toHaveText('Flytt timen')
  await expect(page.locator('.picker:not(.picker--stale)')).toBeVisible()
  await press(page, 'Flytt timen')
  await expect(page.getByText('Velg en tid.')).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await page.setViewportSize({ width: 360, height: 740 })
  await fits(page)
  await page.setViewportSize({ width: 1280, height: 720 })
  await press(page, 'Neste uke')
  await expect(page.locator('.picker:not(.picker--stale)')).toBeVisible()
  await page.locator('input[name="time"]').first().check({ force: true })
  await expect(page.getByText(/^Ny tid: /)).toBeVisible()
  await press(page, 'Flytt timen')
  await expect(page.getByRole('status').filter({ hasText: 'Timen er flyttet' })).toBeVisible()
  await openPage(page, 'Varsler')
  await expect(page.getByRole('main').getByRole('listitem').first()).toContainText(/flyttet/i)
  // the time is given back for the tests that follow
  await openPage(page, 'Timeavtaler')
  await rows(page).last().click()
  await press(page, 'Avlys timen')
  await press(page, 'Ja, avlys timen')
  await expect(page.getByText('Avlyst av deg')).toBeVisible()
})

test('[S11 S81 S12] what the clinic books shows at once; too close to cancel online, the page says so and whom to call', async ({
  page,
  helsenorge,
}) => {
  await openAs(page, helsenorge, 'Odd Bakken', 'timeavtaler')
  await expect(page.getByRole('region', { name: 'Kommende timer' })).toBeVisible()
  const before = await rows(page).count()
  // before the clinic opens nobody else has a time
  const today = Date.parse(`${dayOf(Date.now())}T05:00:00+01:00`)
  const startsAt = today > Date.now() ? today : today + 24 * 3_600_000
  const { lastMutationId } = await (await helsenorge.clinic()).push({
    name: 'appointment.book',
    args: {
      id: crypto.randomUUID(),
      calendarId: 'cal-gp-berg',
      typeId: 'type-consultation',
      patientId: 'person-odd-bakken',
      startsAt,
      endsAt: startsAt + 20 * 60_000,
      reason: 'Snakke om prøvesvar',
      hidden: false,
    },
  })
  expect(lastMutationId).toBeGreaterThan(0)
  await expect(rows(page)).toHaveCount(before + 1)
  await rows(page).first().click()
  await expect(page.getByText('Timen kan ikke avlyses på nett lenger')).toBeVisible()
  await expect(page.getByText(/Ring legekontoret på [\d\s]+ hvis du ikke kan komme/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Avlys timen' })).toHaveCount(0)
})

test('booking works by keyboard alone', async ({ page, helsenorge }) => {
  await openAs(page, helsenorge, 'Thomas Lunde')
  const { keyboard } = page
  const tabTo = async (name: string) => {
    for (let presses = 0; presses < 40; presses += 1) {
      await keyboard.press('Tab')
      if ((await page.evaluate(() => (document.activeElement as HTMLInputElement).name)) === name) return
    }
    throw new Error(`the keyboard does not reach ${name}`)
  }
  await bookAgain(page).focus()
  await keyboard.press('Enter')
  await expect(heading(page)).toBeFocused()
  await expect(page.getByRole('radio').first()).toBeAttached()
  await tabTo('type')
  await keyboard.press('Space')
  await keyboard.press('ArrowDown')
  await keyboard.press('ArrowUp')
  await keyboard.press('Enter')
  await expect(heading(page)).toHaveText('Når passer det?')
  await expect(heading(page)).toBeFocused()
  await expect(page.locator('input[name="time"]').first()).toBeAttached()
  await tabTo('day')
  await tabTo('time')
  await keyboard.press('Space')
  await keyboard.press('Enter')
  await expect(heading(page)).toHaveText('Hva gjelder timen?')
  await keyboard.press('Tab')
  await keyboard.type('Eksem på hendene')
  await keyboard.press('Tab')
  await keyboard.press('Enter')
  await expect(heading(page)).toHaveText('Se over før du bestiller')
  await keyboard.press('Tab')
  await keyboard.press('Enter')
  await expect(heading(page)).toHaveText('Timen er bestilt')
  await expect(page.getByText('Eksem på hendene')).toBeVisible()
})

test('the back button goes one step back, and everything chosen is still there', async ({ page, helsenorge }) => {
  await openAs(page, helsenorge, 'Thomas Lunde')
  const startsAt = await prepareBooking(page, { type: 'Kort konsultasjon', reason: 'Øreskylling' })
  await page.goBack()
  await expect(page.getByLabel('Skriv kort hva timen gjelder')).toHaveValue('Øreskylling')
  await page.goBack()
  await expect(page.locator(`#time-${startsAt}`)).toBeChecked()
  await page.goBack()
  await expect(page.getByRole('radio', { name: /^Kort konsultasjon/ })).toBeChecked()
})

test('[S7 S62] week by week, and straight to the next free day when a week has nothing', async ({
  page,
  helsenorge,
}) => {
  await openAs(page, helsenorge, 'Thomas Lunde')
  const weeks: string[] = []
  // the small clinic has something free in every week: the second one asked for is emptied on its way
  await page.route('**/free-times?*', async (route) => {
    const asked = new URL(route.request().url()).searchParams
    const from = asked.get('from') ?? ''
    if (asked.get('days') === '7' && !weeks.includes(from)) weeks.push(from)
    const response = await route.fetch()
    const free = freeTimes.parse(await response.json())
    const days = from === weeks[1] ? free.days.map((day) => ({ ...day, times: [] })) : free.days
    return route.fulfill({ json: { ...free, days } })
  })
  await bookAgain(page).click()
  await page.getByRole('radio', { name: /^Konsultasjon/ }).check()
  await press(page, 'Gå videre')
  const times = page.locator('input[name="time"]')
  const week = page.getByRole('heading', { level: 2, name: /^Uke/ })
  await expect(times.first()).toBeAttached()
  const first = (await week.textContent()) ?? ''
  await press(page, 'Neste uke')
  await expect(page.getByText('Ingen ledige tider denne uken.')).toBeVisible()
  await expect(week).not.toHaveText(first)
  await press(page, /^Gå til neste ledige dag/)
  await expect(times.first()).toBeAttached()
  await press(page, 'Forrige uke')
  await press(page, 'Forrige uke')
  await expect(week).toHaveText(first)
  await expect(times.first()).toBeAttached()
})
