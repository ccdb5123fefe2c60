import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'

const LIB = JSON.stringify(`${process.cwd()}/scripts/lib/process.mjs`)
/** A child that has a child; both say their process id and then do nothing for a minute. */
const FAMILY = `const { spawn } = require('node:child_process')
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'])
  console.log(process.pid, child.pid)
  setTimeout(() => {}, 60000)`

const alive = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

async function gone(pids: number[]) {
  for (let tries = 0; tries < 100 && pids.some(alive); tries += 1) await wait(50)
  return !pids.some(alive)
}

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s to a script ends everything it started', async (signal) => {
  const code = `import { main, run } from ${LIB}; await main(() => run(process.execPath, ['-e', ${JSON.stringify(FAMILY)}]))`
  const script = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [said] = (await once(script.stdout, 'data')) as [Buffer]
  const family = String(said).trim().split(' ').map(Number)
  expect(family).toHaveLength(2)
  expect(family.every(alive)).toBe(true)
  script.kill(signal)
  await once(script, 'exit')
  expect(await gone(family)).toBe(true)
})

it('a child that ignores the signal is killed after five seconds', async () => {
  const deaf = `process.on('SIGTERM', () => {}); console.log(process.pid); setTimeout(() => {}, 60000)`
  const code = `import { main, run } from ${LIB}; await main(() => run(process.execPath, ['-e', ${JSON.stringify(deaf)}]))`
  const script = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [said] = (await once(script.stdout, 'data')) as [Buffer]
  const began = performance.now()
  script.kill('SIGTERM')
  await once(script, 'exit')
  expect(performance.now() - began).toBeGreaterThan(4_000)
  expect(await gone([Number(String(said))])).toBe(true)
})
