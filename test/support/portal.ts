import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { electronPath } from '../../scripts/lib/electron.mjs'
import { logIn } from './patient'
import { createWorkstation, type WorkstationClient } from './workstation-client'

const ROOT = join(import.meta.dirname, '../..')

export interface Standalone {
  /** origin of HelseNorge, such as http://127.0.0.1:40123 */
  readonly url: string
  /** the clinic's side, for what the patient did not do; with a token of its own, as the one before may have run out */
  readonly clinic: () => Promise<WorkstationClient>
}

/** Starts the built HelseNorge alone, as `npm run helsenorge` does, with the small demo clinic in a folder of its own. */
async function startStandalone(): Promise<{ helsenorge: Standalone; stop: () => Promise<void> }> {
  const electron = electronPath()
  if (!electron) throw new Error('Electron is missing; run "node scripts/ensure-electron.mjs".')
  const dataDir = mkdtempSync(join(tmpdir(), 'helsenorge-e2e-'))
  const args = ['out/main/helsenorge.js', '--port', '0', '--data', dataDir, '--demo', 'small']
  const child = spawn(electron, args, {
    cwd: ROOT,
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((done) => child.once('close', () => done()))
  const stop = async () => {
    child.kill()
    await ended
    rmSync(dataDir, { recursive: true, force: true })
  }
  let output = ''
  const said = (what: RegExp) =>
    new Promise<string>((found, failed) => {
      const look = () => {
        const [, text] = what.exec(output) ?? []
        if (text !== undefined) found(text)
      }
      child.stdout.on('data', look)
      void ended.then(() => failed(new Error(`HelseNorge ended without saying ${what}:\n${output}`)))
    })
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  try {
    const [url, code] = await Promise.all([said(/answers at (\S+)/), said(/Activation code: (\S+)/)])
    const workstation = await createWorkstation(url)
    await workstation.register(code)
    const clinic = async () => {
      await workstation.token()
      return workstation
    }
    return { helsenorge: { url, clinic }, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/**
 * Tests of the patient's page: one HelseNorge for all of them, and every test fails when the browser complains: an error in the page, or anything its
 * content security policy or Trusted Types had to stop.
 */
export const test = base.extend<{ complaints: string[] }, { helsenorge: Standalone }>({
  helsenorge: [
    async ({ browserName: _needsAPattern }, use) => {
      const { helsenorge, stop } = await startStandalone()
      await use(helsenorge)
      await stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  complaints: [
    async ({ context }, use) => {
      const complaints: string[] = []
      const listen = (page: Page) => {
        page.on('pageerror', (error) => complaints.push(String(error)))
        page.on('console', (message) => {
          // refusals are answers, too: the browser calls each 4xx a resource that failed to load
          if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
            complaints.push(message.text())
        })
      }
      context.on('page', listen)
      await use(complaints)
      expect(complaints, 'what the browser complained about').toEqual([])
    },
    { auto: true },
  ],
})
export { expect }

export const portalOf = ({ url }: Standalone): string => `${url}/portal/`

/** Logs in and opens one page by its address. */
export async function openAs(page: Page, helsenorge: Standalone, name: string, address = ''): Promise<void> {
  await logIn(page, portalOf(helsenorge), name)
  if (address !== '') {
    await page.goto(`${portalOf(helsenorge)}${address}`)
    await expect(heading(page)).toBeVisible()
  }
}

export const heading = (page: Page) => page.getByRole('heading', { level: 1 })
export const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name }).click()

/** Everything axe finds against WCAG 2.1 A and AA and its best practices, as short lines. */
export async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'])
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
}

/** No sideways scrolling; some parts measure themselves anew only after the screen has changed. */
export const fits = (page: Page): Promise<void> =>
  expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth))
    .toBeLessThanOrEqual(0)
