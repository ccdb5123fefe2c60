import type { Page } from '@playwright/test'
import { z } from 'zod'
import { axeFindings, expect, fits, heading, openAs, portalOf, press, type Standalone, test } from '../support/portal'

const choose = async (page: Page, name: RegExp) => {
  await page.getByRole('link', { name: /Velg hvem du vil bruke tjenestene for/ }).click()
  await press(page, name)
}
const given = (page: Page) => page.getByRole('region', { name: 'Fullmakter du har gitt' })

/** The number is what the receiver tells the giver; the clinic has it, too. */
async function nationalIdOf({ clinic }: Standalone, id: string): Promise<string> {
  const { patches } = await (await clinic()).pull()
  const rows = patches.find(({ table }) => table === 'patient')?.put ?? []
  return z.string().parse(rows.find((row) => row['id'] === id)?.['nationalId'])
}

test('[S171 S173 S174 S153] from "somebody should book for me" to a booked service: given, used for what it covers, ended', async ({
  page,
  helsenorge,
}) => {
  const nationalId = await nationalIdOf(helsenorge, 'person-jakub-kowalski')
  await openAs(page, helsenorge, 'Amina Hassan', 'fullmakter')
  await page.getByRole('link', { name: 'Gi ny fullmakt' }).click()
  await press(page, 'Gi ny fullmakt')
  await expect(page.getByText('Skriv et gyldig fødselsnummer')).toBeVisible()
  await expect(page.getByText('Velg minst ett område.')).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await page.setViewportSize({ width: 360, height: 740 })
  await fits(page)
  await page.getByLabel(/^Fødselsnummeret/).fill(`${nationalId.slice(0, 6)} ${nationalId.slice(6)}`)
  await page.getByLabel(/^Etternavnet/).fill('Hansen')
  await page.getByLabel('Digitale helsetjenester').check({ force: true })
  await press(page, 'Gi ny fullmakt')
  await expect(page.getByRole('alert')).toContainText('Vi fant ingen med dette fødselsnummeret og etternavnet.')
  await page.getByLabel(/^Etternavnet/).fill('Kowalski')
  await press(page, 'Gi ny fullmakt')
  await expect(given(page)).toContainText('Jakub Kowalski')
  await expect(given(page)).toContainText('Gjelder til en av dere avslutter den.')
  expect(await axeFindings(page)).toEqual([])

  await openAs(page, helsenorge, 'Jakub Kowalski')
  await choose(page, /Amina Hassan/)
  await expect(page.getByText(/med fullmakt fra Amina Hassan/)).toBeVisible()
  await expect(page.locator('.service a')).toHaveCount(4)
  await page.goto(`${portalOf(helsenorge)}tjeneste?id=records`)
  await expect(page.getByText('Fullmakten du har fått, gjelder ikke denne tjenesten.')).toBeVisible()

  await openAs(page, helsenorge, 'Amina Hassan', 'fullmakter')
  await given(page).getByRole('button', { name: 'Avslutt Jakub Kowalski' }).click()
  await press(page, 'Ja, avslutt nå')
  await expect(given(page)).toContainText('Avsluttet')
  await openAs(page, helsenorge, 'Jakub Kowalski', 'velg-person')
  await expect(page.getByRole('button', { name: /Amina Hassan/ })).toHaveCount(0)
})

test('[S171] a power is changed to end on a day; who has received one can end it as well', async ({
  page,
  helsenorge,
}) => {
  await openAs(page, helsenorge, 'Odd Bakken', 'fullmakter')
  await given(page).getByRole('link', { name: 'Endre Elle Somby' }).click()
  await page.getByLabel('Til og med en bestemt dag').check({ force: true })
  await press(page, 'Lagre endringene')
  await expect(page.getByText('Velg den siste dagen.')).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await page.getByLabel('Siste dag').fill('2099-12-31')
  await press(page, 'Lagre endringene')
  await expect(given(page)).toContainText('Gjelder til og med 31. desember 2099.')
  await openAs(page, helsenorge, 'Elle Somby')
  await choose(page, /Odd Bakken/)
  await expect(heading(page)).toHaveText('Tjenester for Odd Bakken')
  await press(page, 'Bytt til deg selv')
  await page.goto(`${portalOf(helsenorge)}fullmakter`)
  await expect(page.getByRole('region', { name: 'Fullmakter du har fått' })).toContainText('Odd Bakken')
})

test('[S121] a mother agrees that her daughter of 13 uses some services alone, and takes it back', async ({
  page,
  helsenorge,
}) => {
  const asNora = async () => {
    await page.context().clearCookies()
    await page.goto(portalOf(helsenorge))
    await page.getByLabel('Søk etter en annen pasient').fill('Nora Lunde')
    await press(page, /Nora Lunde/)
    await page.goto(`${portalOf(helsenorge)}timeavtaler`)
  }
  await asNora()
  await expect(page.getByRole('alert')).toContainText('En forelder må først si ja')
  await openAs(page, helsenorge, 'Maria Lunde')
  await choose(page, /Nora Lunde/)
  await expect(page.getByRole('heading', { name: 'Skal Nora bruke Helsenorge selv?' })).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await press(page, 'Si ja til egen bruk')
  await expect(page.getByText('Du har sagt ja til at Nora')).toBeVisible()
  await asNora()
  await page.goto(`${portalOf(helsenorge)}profil`)
  await press(page, 'Bekreft opplysningene')
  await expect(page.getByText(/^Bekreftet\./)).toBeVisible()
  await page.goto(`${portalOf(helsenorge)}timeavtaler`)
  await expect(page.getByRole('region', { name: 'Kommende timer' })).toBeVisible()
  await openAs(page, helsenorge, 'Maria Lunde')
  await choose(page, /Nora Lunde/)
  await press(page, 'Trekk samtykket tilbake')
  await expect(page.getByText('Nora kan ikke bruke Helsenorge selv ennå.')).toBeVisible()
})
