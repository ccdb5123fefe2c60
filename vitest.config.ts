import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [react({ compiler: true })],
  resolve: { alias: { '@shared': resolve(import.meta.dirname, 'shared') } },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', 'test/bench/**'],
    environment: 'node',
    pool: 'forks',
    // the default leaves a core idle, half of a small machine
    maxWorkers: '100%',
    // a test that was left focused would silently switch all others off
    allowOnly: false,
    testTimeout: 20_000,
  },
})
