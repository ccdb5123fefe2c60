import type { Page } from '@playwright/test'
import { axeFindings, expect, fits, heading, openAs, portalOf, press, type Standalone, test } from '../support/portal'

const PDF = Buffer.from(`%PDF-1.4\n${'x'.repeat(600)}\n%%EOF\n`)
const entries = (page: Page) => page.getByRole('main').getByRole('listitem')
const open = (page: Page, helsenorge: Standalone, address: string) => page.goto(`${portalOf(helsenorge)}${address}`)

test('[S142] an attachment is kept among the documents: once, to be downloaded from there, and thrown away only after a question', async ({
  page,
  helsenorge,
}) => {
  await openAs(page, helsenorge, 'Jakub Kowalski', 'e-konsultasjon')
  await page.getByLabel('Emne').fill('Bekreftelse')
  await page.getByLabel('Melding', { exact: true }).fill('Her er bekreftelsen.')
  await page
    .locator('#file-chooser')
    .setInputFiles({ name: 'bekreftelse.pdf', mimeType: 'application/pdf', buffer: PDF })
  await expect(page.getByText('Lastet opp')).toBeVisible()
  await page.getByLabel('Jeg bekrefter at dette ikke haster').check()
  await press(page, 'Send til legen')
  await page.getByRole('link', { name: 'Se meldingen' }).click()
  await press(page, 'Lagre i Dokumenter bekreftelse.pdf')
  await page.getByRole('status').getByRole('link', { name: 'Dokumenter' }).click()
  await expect(heading(page)).toHaveText('Dokumenter')
  await expect(entries(page)).toHaveCount(1)
  expect(await axeFindings(page)).toEqual([])
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'bekreftelse.pdf' }).click()
  expect((await download).suggestedFilename()).toBe('bekreftelse.pdf')
  await press(page, 'Slett bekreftelse.pdf')
  await page.getByRole('dialog').getByRole('button', { name: 'Slett' }).click()
  await expect(page.getByText('Du har ikke lagret noe ennå.')).toBeVisible()
})

test('[S132 S146] a document of the hospital is read and kept; own words in the Summary Care Record are written with Full access', async ({
  page,
  helsenorge,
}) => {
  await openAs(page, helsenorge, 'Odd Bakken', 'tjeneste?id=records')
  const first = entries(page).first()
  await first.getByText('Les dokumentet').click()
  await expect(first.getByRole('paragraph')).toBeVisible()
  await first.getByRole('button', { name: /^Lagre i Dokumenter/ }).click()
  await expect(first.getByText('Lagret i Dokumenter')).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await page.setViewportSize({ width: 360, height: 740 })
  await fits(page)
  await open(page, helsenorge, 'tjeneste?id=summary-care-record')
  const own = page.getByRole('textbox', { name: /helsepersonell skal vite/ })
  await expect(own).toHaveValue(/hjerteinfarkt/)
  await own.fill('Har hatt hjerteinfarkt i 2014. Har pacemaker.')
  await press(page, 'Lagre opplysningene')
  await expect(page.getByText('Opplysningene er lagret')).toBeVisible()
  await page.reload()
  await expect(own).toHaveValue(/pacemaker/)
})

test('[S114 S130] medicines: what counts, what is left, what ran out, what was collected', async ({
  page,
  helsenorge,
}) => {
  await openAs(page, helsenorge, 'Ingrid Solberg', 'legemidler')
  const valid = page.getByRole('region', { name: 'Gyldige resepter' })
  await expect(valid.getByRole('listitem').first()).toContainText(/uttak igjen|Ingen uttak/)
  await expect(
    page.getByRole('region', { name: 'Hentet på apotek siste tolv måneder' }).getByRole('listitem'),
  ).not.toHaveCount(0)
  await page.getByRole('link', { name: 'Forny resept' }).click()
  await expect(heading(page)).toHaveText('Forny resept')
})

test('[S143] a donor card is made with one or two persons who know, and deleted', async ({ page, helsenorge }) => {
  await openAs(page, helsenorge, 'Jakub Kowalski', 'donorkort')
  await expect(page.getByText('Du har ikke donorkort.')).toBeVisible()
  await press(page, 'Opprett donorkort')
  await expect(page.getByText('Skriv et navn.')).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await page.getByLabel('Navn').fill('Anna Kowalska')
  await page.getByLabel('Telefonnummer').fill('+48 000 71 402')
  await press(page, 'Legg til én person til')
  await expect(page.getByRole('button', { name: 'Legg til én person til' })).toHaveCount(0)
  await press(page, 'Fjern')
  await press(page, 'Opprett donorkort')
  await expect(page.getByText('Du har donorkort')).toBeVisible()
  await press(page, 'Slett donorkortet')
  await page.getByRole('dialog').getByRole('button', { name: 'Slett donorkortet' }).click()
  await expect(page.getByText('Du har ikke donorkort.')).toBeVisible()
})

test('[S135] whether a journey can still be claimed, and how', async ({ page, helsenorge }) => {
  await openAs(page, helsenorge, 'Ingrid Solberg', 'pasientreiser')
  await press(page, /^Sjekk om/)
  await expect(page.getByText('Velg datoen for reisen.')).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await page.getByLabel('Når reiste du?').fill('2020-01-15')
  await press(page, /^Sjekk om/)
  await expect(page.getByText('Fristen gikk ut 15. juli 2020')).toBeVisible()
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
  await page.getByLabel('Når reiste du?').fill(yesterday)
  await press(page, /^Sjekk om/)
  await expect(page.getByText('Uten samtykke over')).toBeVisible()
  await page.getByRole('switch').check({ force: true })
  await expect(page.getByRole('link', { name: /Send kravet/ })).toHaveAttribute('href', /pasientreiser/)
})
