// node scripts/walls.mjs   Says every place where a wall between the project's parts is breached.
import { EXIT, main } from './lib/process.mjs'
import { readSources } from './lib/source.mjs'
import { violations } from './lib/walls.mjs'

await main(() => {
  const files = readSources(['electron', 'renderer', 'shared', 'test', 'scripts'])
  const found = violations(files)
  for (const { file, line, wall, sentence } of found) console.error(`${file}:${line}  ${wall}: ${sentence}`)
  if (found.length === 0) return console.log(`walls: ${files.size} files, nothing breached`)
  console.error(`walls: ${found.length} breached`)
  return EXIT.failed
})
