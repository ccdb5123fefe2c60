import { describe, expect, it } from 'vitest'
import { readSources } from '../../scripts/lib/source.mjs'
import { violations } from '../../scripts/lib/walls.mjs'

/** Names of the walls that these files breach, each with the file that does it. */
const breached = (files: Record<string, string>) =>
  violations(new Map(Object.entries(files))).map(({ file, wall }) => `${file}: ${wall}`)

describe('zones', () => {
  it.each([
    ['shared/calendar/rules.ts', "import { app } from 'electron'", 'shared is pure'],
    ['shared/calendar/rules.ts', "import { readFileSync } from 'node:fs'", 'shared is pure'],
    ['shared/calendar/rules.ts', "import type { Db } from '../../electron/core/db/open'", 'shared is pure'],
    ['shared/calendar/rules.ts', "const load = () => import('fastify')", 'shared is pure'],
    [
      'renderer/workstation/main.tsx',
      "import { open } from '../../electron/core/db/open'",
      'renderer without Electron',
    ],
    ['renderer/workstation/main.tsx', "import { shell } from 'electron'", 'renderer without Electron'],
    ['renderer/portal/main.tsx', "import { join } from 'node:path'", 'renderer without Electron'],
    [
      'electron/app/window.ts',
      "import { theme } from '../../renderer/workstation/ui/theme'",
      'Electron without renderer',
    ],
    ['electron/helsenorge/push.ts', "export * from '../core/sync/engine'", 'workstation and HelseNorge apart'],
    ['electron/helsenorge/push.ts', "import { config } from '../app/config'", 'workstation and HelseNorge apart'],
    ['electron/helsenorge/push.ts', "import { app } from 'electron'", 'HelseNorge runs alone'],
    [
      'electron/core/engine.ts',
      "import { store } from '../helsenorge/store/store'",
      'workstation and HelseNorge apart',
    ],
    ['electron/core/engine.ts', "type W = import('../app/window').Window", 'workstation and HelseNorge apart'],
    ['electron/app/config.ts', "import { store } from '../helsenorge/store/store'", 'workstation and HelseNorge apart'],
    ['electron/main.ts', "import { seed } from './helsenorge/seed/seed'", 'workstation and HelseNorge apart'],
    ['renderer/portal/main.tsx', "import { shell } from '../workstation/app/shell'", 'two pages apart'],
    ['renderer/workstation/main.tsx', "import { page } from '../portal/pages/page'", 'two pages apart'],
  ])('%s may not hold %s', (file, text, wall) => {
    expect(breached({ [file]: text })).toContain(`${file}: ${wall}`)
  })

  it.each([
    [
      'shared/patient/model.ts',
      "import { z } from 'zod'\nimport { id } from '@shared/id'\nimport { fnr } from '@navikt/fnrvalidator'",
    ],
    [
      'electron/main.ts',
      "import { startServer } from './helsenorge/server'\nimport { openWindow } from './app/window'",
    ],
    ['electron/app/embedded-helsenorge.ts', "import { startServer } from '../helsenorge/server'"],
    ['electron/app/core-supervisor.ts', "import type { Told } from '../core/process-messages'"],
    ['renderer/portal/main.tsx', "import { createRoot } from 'react-dom/client'\nimport './portal.scss'"],
  ])('%s may hold %s', (file, text) => {
    const others = { 'electron/helsenorge/server.ts': '', 'electron/app/window.ts': '', 'shared/id.ts': '' }
    expect(breached({ ...others, [file]: text })).toEqual([])
  })
})

describe('raw power stays in the named files', () => {
  it.each([
    ['electron/core/engine.ts', "import { ipcMain } from 'electron'", 'ipcMain'],
    ['electron/core/engine.ts', "import * as electron from 'electron'\nelectron.ipcMain.on('x', () => {})", 'ipcMain'],
    ['electron/app/window.ts', "import { ipcRenderer as pipe } from 'electron'", 'ipcRenderer'],
    ['electron/core/cache/calendar.ts', "import Database from 'better-sqlite3'", 'better-sqlite3'],
    ['electron/core/cache/calendar.ts', "const Database = require('better-sqlite3')", 'better-sqlite3'],
    ['shared/calendar/rules.ts', 'export const now = () => Date.now()', 'clock and chance'],
    ['shared/calendar/rules.ts', 'export const now = () => globalThis.Date.now()', 'clock and chance'],
    ['shared/calendar/rules.ts', "export const now = () => Date['now']()", 'clock and chance'],
    ['shared/calendar/rules.ts', 'export const now = () => new Date()', 'clock and chance'],
    ['shared/calendar/rules.ts', 'export const now = () => Temporal.Now.instant()', 'clock and chance'],
    [
      'shared/calendar/rules.ts',
      'const { Now } = Temporal\nexport const now = () => Now.instant()',
      'clock and chance',
    ],
    ['renderer/workstation/main.tsx', 'export const draw = () => Math.random()', 'clock and chance'],
    ['electron/core/outbox.ts', "import { randomUUID } from 'node:crypto'", 'clock and chance'],
    ['renderer/workstation/main.tsx', 'export const id = () => crypto.randomUUID()', 'clock and chance'],
  ])('%s may not hold %s', (file, text, wall) => {
    expect(breached({ [file]: text })).toContain(`${file}: ${wall}`)
  })

  it.each([
    ['electron/core/clock.ts', 'export const now = () => Date.now()'],
    ['renderer/workstation/lib/id.ts', 'export const id = () => crypto.randomUUID()'],
    ['electron/preload.ts', "import { ipcRenderer } from 'electron'\nipcRenderer.send('x')"],
    ['shared/time/instant.ts', 'export const dateOf = (instant: number) => new Date(instant)'],
    ['shared/time/instant.ts', '// Date.now() and Math.random() are words here\nexport const text = "new Date()"'],
    ['test/support/clock.ts', 'export const now = () => Date.now()'],
  ])('%s may hold %s', (file, text) => {
    expect(breached({ [file]: text })).toEqual([])
  })
})

describe('shape of files', () => {
  it('a file of 401 lines is too long, one of 400 is not', () => {
    const lines = (count: number) =>
      `${Array.from({ length: count }, (_, i) => `export const a${i} = ${i}`).join('\n')}\n`
    expect(breached({ 'shared/long.ts': lines(401) })).toEqual(['shared/long.ts: short files'])
    expect(breached({ 'shared/long.ts': lines(400) })).toEqual([])
    expect(breached({ 'renderer/portal/portal.scss': 'a { color: red }\n'.repeat(401) })).toHaveLength(1)
  })

  it('a default export is refused in every spelling, outside configuration', () => {
    expect(breached({ 'shared/a.ts': 'export default 1' })).toEqual(['shared/a.ts: no default exports'])
    expect(breached({ 'shared/a.ts': 'const a = 1\nexport { a as default }' })).toEqual([
      'shared/a.ts: no default exports',
    ])
    expect(breached({ 'vitest.config.ts': 'export default {}' })).toEqual([])
  })

  it('file names are kebab-case', () => {
    expect(breached({ 'renderer/portal/FrontPage.tsx': '' })).toEqual([
      'renderer/portal/FrontPage.tsx: kebab-case names',
    ])
    expect(breached({ 'test/e2e/front-page.spec.ts': '' })).toEqual([])
  })

  it('a circle of imports is found, through aliases, re-exports and types', () => {
    const found = violations(
      new Map([
        ['shared/a.ts', "export * from './b'"],
        ['shared/b.ts', "import type { C } from '@shared/c'\nexport type B = C"],
        ['shared/c.ts', "import { a } from './a'\nexport type C = typeof a"],
        ['shared/d.ts', "import { a } from './a'"],
      ]),
    )
    expect(found.map(({ wall }) => wall)).toEqual(['no import cycles'])
    expect(found[0]?.sentence.split(' -> ').sort()).toEqual([
      'shared/a.ts',
      'shared/a.ts',
      'shared/b.ts',
      'shared/c.ts',
    ])
  })

  it('a breach is told with its line', () => {
    const [found] = violations(new Map([['shared/a.ts', '\n\nexport const now = () => Date.now()\n']]))
    expect(found).toMatchObject({ file: 'shared/a.ts', line: 3 })
  })
})

it('the walls look at the real project: its entries are among the files read', () => {
  const files = readSources(['electron', 'renderer', 'shared'])
  expect([...files.keys()]).toEqual(
    expect.arrayContaining(['electron/main.ts', 'shared/contract.ts', 'vitest.config.ts']),
  )
})
