import { afterAll, expect, test } from 'vitest'
import { MUTANTS } from './mutants'
import { makeTemplate, simulate } from './simulate'

/** A broken engine must show within so many worlds. */
const PATIENCE = 60
const template = makeTemplate()
afterAll(template.remove)

test.each(Object.keys(MUTANTS))(
  'the simulation notices it when %s',
  async (name) => {
    const caught: string[] = []
    for (let seed = 1; seed <= PATIENCE && caught.length === 0; seed += 1) {
      const { broken } = await simulate(seed, template.folder, MUTANTS[name])
      if (broken) caught.push(`${broken.rule} at seed ${seed}`)
    }
    expect(caught).toEqual([expect.stringMatching(/^SY\d+ at seed \d+$/)])
  },
  60_000,
)
