import { randomUUID } from 'node:crypto'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { freeTimes } from '../../shared/citizen/api'
import { expectSynced, openView } from '../support/desk'
import { launch } from '../support/launch'

const LINK = '/public/v1/links/influensa-fjordglott-k7w2'

test('[S103 S91] somebody without HelseNorge books by the link; the clinic sees that the confirmation went by SMS', async () => {
  const desk = await launch()
  try {
    const { window } = desk
    await expectSynced(window)
    const { origin } = new URL(await desk.portalUrl())
    const from = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
    const answer = await fetch(`${origin}${LINK}/free-times?from=${from}&days=14`)
    const time = freeTimes.parse(await answer.json()).days.flatMap(({ times }) => times)[0]
    const booked = await fetch(`${origin}${LINK}/bookings`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        id: randomUUID(),
        calendarId: time?.calendarId,
        startsAt: time?.startsAt,
        nationalId: '20887712388',
        givenName: 'Nye',
        familyName: 'Persen',
        phone: '900 11 222',
      }),
    })
    expect(booked.status).toBe(201)
    await openView(window, 'Oppsett')
    await window.getByRole('button', { name: 'Varsler til pasienter' }).click()
    const row = window.getByRole('row').filter({ hasText: 'Persen, Nye' })
    await expect(row).toContainText('Timeavtale bekreftet')
    await expect(row).toContainText('SMS fra klinikken')
    const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
    const folder = process.env['KLINIKK_PICTURES']
    if (folder) await window.screenshot({ path: `${folder}/told.png` })
    await window.getByRole('button', { name: 'Bare SMS og e-post fra klinikken' }).click()
    await expect(window.getByRole('row')).toHaveCount(2)
  } finally {
    await desk.close()
  }
})
