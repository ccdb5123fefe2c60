import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const root = import.meta.dirname
const alias = { '@shared': resolve(root, 'shared') }
// written out: electron-vite would aim at the pinned Electron, and the oldest runtime we test on is 42
const NODE = 'node24.15'
const CHROME = 'chrome148'

// the patient's page in `npm run dev`: its files come from Vite, its data from the built-in HelseNorge on its usual port
const HELSENORGE = 'http://127.0.0.1:8787'
const helsenorge = { target: HELSENORGE, changeOrigin: true, headers: { origin: HELSENORGE } }

// What both pages stand on, in few files: each further one is a request that the first view waits for.
const PACKAGES = [
  'react',
  'react-dom',
  'scheduler',
  'zod',
  'i18next',
  'react-i18next',
  '@tanstack/query-core',
  '@tanstack/react-query',
  '@navikt/aksel-icons/dist/react/esm/util',
]
const inPackages = new RegExp(`[\\\\/]node_modules[\\\\/](${PACKAGES.join('|').replaceAll('/', '[\\\\/]')})[\\\\/]`)
const bothPages = [{ name: 'base', tags: ['$initial' as const], test: inPackages }]

// electron-vite leaves out of the bundle what stands in `dependencies`: only better-sqlite3, which is native. Everything
// else (fastify, jose, zod) is bundled: a third off the time from launch to the first answer.
export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      target: NODE,
      sourcemap: true,
      rolldownOptions: {
        input: {
          main: resolve(root, 'electron/main.ts'),
          core: resolve(root, 'electron/core/entry.ts'),
          'first-answers': resolve(root, 'electron/core/first-answers.ts'),
          doctor: resolve(root, 'electron/doctor/entry.ts'),
          helsenorge: resolve(root, 'electron/helsenorge/standalone.ts'),
          seed: resolve(root, 'electron/helsenorge/seed/entry.ts'),
        },
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      target: NODE,
      // a sandboxed preload must be one self-contained CommonJS file
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: resolve(root, 'electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    publicDir: resolve(root, 'resources/public'),
    resolve: { alias },
    plugins: [react({ compiler: true })],
    css: { preprocessorOptions: { scss: { quietDeps: true, silenceDeprecations: ['import'] } } },
    server: { proxy: { '/citizen': helsenorge, '/public': helsenorge } },
    build: {
      target: CHROME,
      manifest: true,
      minify: true,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: {
          workstation: resolve(root, 'renderer/workstation/index.html'),
          portal: resolve(root, 'renderer/portal/index.html'),
        },
        output: { codeSplitting: { groups: bothPages } },
      },
    },
  },
})
