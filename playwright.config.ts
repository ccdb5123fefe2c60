import { defineConfig } from '@playwright/test'
import { findChromium } from './scripts/lib/chromium.mjs'

const executablePath = findChromium()
const root = process.getuid?.() === 0

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  // two side by side: one drives the workstation, which needs the screen and the pointer for itself, one the patient's page without a screen
  workers: 2,
  projects: [
    { name: 'desk', testIgnore: 'portal-*.spec.ts', workers: 1 },
    { name: 'patient', testMatch: 'portal-*.spec.ts', workers: 1 },
  ],
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  reporter: [['list']],
  // `page` and `browser` are the patient's ordinary Chromium; the workstation is started by the tests' own fixture
  use: {
    browserName: 'chromium',
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: root ? ['--no-sandbox'] : [] },
  },
})
