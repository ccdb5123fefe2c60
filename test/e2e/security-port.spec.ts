import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { commands, locals, queries } from '../../shared/contract'
import { launch, type Workstation } from '../support/launch'
import { takeOverPort } from '../support/port'

let desk: Workstation
test.beforeAll(async () => {
  desk = await launch()
})
test.afterAll(() => desk.close())

const NAMES = [...Object.keys(commands), ...Object.keys(queries), ...Object.keys(locals)]

/** Words that mean something to the contract, and all that JSON can hold. */
const json = fc.jsonValue({ maxDepth: 3 })
const name = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...NAMES) },
  fc.string(),
  fc.constantFrom('__proto__', 'constructor', 'toString'),
)
const request = (id: number) =>
  fc.record(
    {
      id: fc.constant(id),
      kind: fc.oneof({ weight: 5, arbitrary: fc.constantFrom('query', 'command', 'local') }, json),
      name: fc.oneof({ weight: 9, arbitrary: name }, json),
      args: fc.oneof(json, fc.dictionary(fc.constantFrom('id', 'patientId', 'text', 'from', 'to', 'key'), json)),
      commandId: fc.oneof(fc.uuid(), json),
    },
    { requiredKeys: ['id'] },
  )

test('S106 any JSON to the port is answered or refused, and the core lives on', async () => {
  const seed = Number(process.env['SEED'] ?? 20_261_122)
  const port = await takeOverPort(desk.window)
  const COUNT = 600
  const FIRST = 1_000_001
  const requests = Array.from(
    { length: COUNT },
    (_, i) => fc.sample(request(FIRST + i), { seed: seed + i, numRuns: 1 })[0],
  )
  const noise = fc.sample(json, { seed, numRuns: 200 })
  await port.send(noise)
  await port.send(requests)
  const answered = async () => {
    const messages = (await port.messages()) as ({ kind: string; id?: number } | null)[]
    return messages.filter((message) => (message?.id ?? 0) >= FIRST)
  }
  await expect.poll(async () => (await answered()).length, `seed ${seed}`).toBeGreaterThanOrEqual(COUNT)
  const answers = await answered()
  const ids = answers.map((message) => message?.id ?? 0)
  // each exactly once
  expect([...ids].sort((a, b) => a - b)).toEqual(Array.from({ length: COUNT }, (_, i) => FIRST + i))
  const kinds = new Set(answers.map((message) => message?.kind))
  expect([...kinds].filter((kind) => kind !== 'answer' && kind !== 'refused')).toEqual([])
  // the run did real work: some were understood, some were not
  expect(kinds).toEqual(new Set(['answer', 'refused']))
  expect((await port.messages()).filter((message) => message === null)).toHaveLength(1)
  expect(desk.output()).not.toContain('the core ended')
  expect(await port.ask({ kind: 'query', id: 9_000_000, name: 'sync.state', args: {} })).toMatchObject({
    kind: 'answer',
  })
})
