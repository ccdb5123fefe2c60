// npm run trace [-- --missing]   For each requirement the tests whose names quote its id; with --missing those without any.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { EXIT, main, ROOT, Stop } from './lib/process.mjs'

const TEST_FILE = /\.(test|spec)\.tsx?$/

const requirements = /** @type {import('./lib/trace.mjs').Requirement[]} */ (
  JSON.parse(readFileSync(join(ROOT, 'resources/requirements.json'), 'utf8'))
)

await main(async () => {
  // late: an old Node, or one without packages, must first be told so
  const { readSources } = await import('./lib/source.mjs')
  const { testsIn, trace } = await import('./lib/trace.mjs')
  const [flag, ...more] = process.argv.slice(2)
  if ((flag !== undefined && flag !== '--missing') || more.length > 0)
    throw new Stop('Say "npm run trace" or "npm run trace -- --missing".', EXIT.usage)
  const files = [...readSources(['test'])].filter(([file]) => TEST_FILE.test(file))
  const tests = files.flatMap(([file, text]) => testsIn(file, text))
  const rows = trace(requirements, tests)
  const shown = flag === '--missing' ? rows.filter((row) => row.tests.length === 0) : rows
  for (const { requirement, tests: quoting } of shown) {
    console.log(`${requirement.id.padEnd(5)} ${requirement.owner.padEnd(8)} ${requirement.text}`)
    for (const { file, name } of quoting) console.log(`${' '.repeat(15)}${file}: ${name}`)
  }
  const covered = rows.filter((row) => row.tests.length > 0).length
  console.log(`\n${covered} of ${rows.length} requirements are quoted by a test; ${tests.length} tests read.`)
})
