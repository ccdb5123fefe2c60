// node scripts/walls.mjs   Says every place where a wall between the project's parts is breached.
import { EXIT, main } from './lib/process.mjs'

await main(async () => {
  // late: an old Node, or one without packages, must first be told so
  const { readSources } = await import('./lib/source.mjs')
  const { violations } = await import('./lib/walls.mjs')
  const files = readSources(['electron', 'renderer', 'shared', 'test', 'scripts'])
  const found = violations(files)
  for (const { file, line, wall, sentence } of found) console.error(`${file}:${line}  ${wall}: ${sentence}`)
  if (found.length === 0) return console.log(`walls: ${files.size} files, nothing breached`)
  console.error(`walls: ${found.length} breached`)
  return EXIT.failed
})
