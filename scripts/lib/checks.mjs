// The checks that need no running program: format, types, lint, walls. Each is one named test of `npm test`, too.
import { cpus } from 'node:os'
import { capture } from './process.mjs'
import { one, sum } from './tally.mjs'

/** One per world, see tsconfig.json; "floor" is Electron's side against the types of the oldest tested runtime. */
const TYPE_PROJECTS = ['shared', 'electron', 'preload', 'renderer', 'tools', 'floor']
const LINTED = ['electron', 'renderer', 'shared', 'test', 'scripts']
const CONFIGS = ['electron.vite.config.ts', 'vitest.config.ts', 'playwright.config.ts']

/** @type {{ name: string, args: string[] }[]} */
export const CHECKS = [
  {
    name: 'format and style',
    args: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '--max-diagnostics=10', '.'],
  },
  ...TYPE_PROJECTS.map((project) => ({
    name: `types: ${project}`,
    args: ['node_modules/typescript/lib/tsc.js', '--pretty', 'false', '-p', `tsconfig.${project}.json`],
  })),
  { name: 'lint', args: ['node_modules/oxlint/bin/oxlint', ...LINTED, ...CONFIGS] },
  { name: 'walls', args: ['scripts/walls.mjs'] },
]

/**
 * Runs the checks, as many at once as there are processors, and says each result as it comes.
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runChecks() {
  const waiting = [...CHECKS]
  /** @type {import('./tally.mjs').Tally[]} */
  const results = []
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const began = performance.now()
      const { code, output } = await capture(process.execPath, check.args)
      results.push(one(code === 0))
      console.log(
        `${code === 0 ? 'ok    ' : 'FAILED'} ${check.name} (${((performance.now() - began) / 1000).toFixed(1)} s)`,
      )
      if (code !== 0) console.log(output.trimEnd())
    }
  }
  await Promise.all(Array.from({ length: cpus().length }, worker))
  return sum(results)
}
