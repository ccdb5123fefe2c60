import { afterAll, expect, test } from 'vitest'
import { addCounts, noCounts } from './counts'
import { makeTemplate, simulate } from './simulate'

/** `npm run simulate -- --seeds N --seed S` sets both. */
const SEEDS = Number(process.env['KLINIKK_SEEDS'] ?? 200)
const FIRST = Number(process.env['KLINIKK_SEED'] ?? 1)
const template = makeTemplate()
afterAll(template.remove)

test('[SY1-SY3 SY5-SY7 SY11 SY12 SY18-SY24 SY26 SY28-SY30] seeded worlds of bad lines, kills, restores and wrong clocks keep every promise', async () => {
  const sum = noCounts()
  for (let seed = FIRST; seed < FIRST + SEEDS; seed += 1) {
    const { counts, operations, broken } = await simulate(seed, template.folder)
    addCounts(sum, counts)
    if (broken)
      throw new Error(
        `${broken.message}\nRun it again: npm run simulate -- --seed ${seed} --seeds 1\n${operations.map((one, i) => `${i + 1} ${one}`).join('\n')}`,
      )
  }
  console.log(JSON.stringify(sum))
  if (SEEDS < 200) return
  // it was real work, and no point of a kill was spared
  expect(Object.keys(sum.points).sort()).toEqual(
    expect.arrayContaining([
      'after the body, before the commit',
      'after the commit, before the answer',
      'at a base image',
      'at rest',
      'before a commit',
      'before a transaction',
      'before the acknowledged leave the outbox',
      'before the cookie or another value',
      'between rows',
      'between the effect and the outbox',
      'inside a command',
    ]),
  )
  expect(sum.racesLost).toBeGreaterThan(20)
  expect(sum.cards).toBeGreaterThan(100)
  expect(sum.forgotten).toBeGreaterThan(20)
  expect(sum.takenBack).toBeGreaterThan(20)
  expect(sum.restores).toBeGreaterThan(10)
  expect(sum.keptAside).toBeGreaterThan(0)
  expect(sum.cacheRestores).toBeGreaterThan(0)
  expect(sum.cut + sum.doubled + sum.lost).toBeGreaterThan(1000)
  expect(sum.schemaUpgrades).toBeGreaterThan(20)
  expect(sum.clockJumps + sum.upgrades + sum.partitions).toBeGreaterThan(100)
}, 3_600_000)

test('one seed is one world: the same operations and the same end, whenever it is run', async () => {
  for (const seed of [3, 11, 42]) {
    const [one, again] = [await simulate(seed, template.folder), await simulate(seed, template.folder)]
    expect(again).toEqual(one)
  }
})
