import { createHash, randomUUID } from 'node:crypto'
import { citizenPaths } from '@shared/citizen/api'
import { type CommandName, commands } from '@shared/contract'
import { PROTOCOL_VERSION, paths } from '@shared/protocol'
import { MINUTE } from '@shared/time/instant'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { type Citizen, loggedIn } from '../support/citizen-client'
import { citizenClinic, TOMORROW } from '../support/citizen-clinic'
import { at } from '../support/clinic-rows'
import { activeWorkstation, startTestHelsenorge } from '../support/helsenorge'
import type { WorkstationClient } from '../support/workstation-client'

interface Schema {
  type?: string
  $ref?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
  properties?: Record<string, Schema>
  items?: Schema
  additionalProperties?: Schema | boolean
}
interface Operation {
  method: string
  path: string
  parameters: { name: string; in: 'path' | 'query' | 'header'; schema: Schema }[]
  body: { type: string; schema: Schema } | undefined
  isStream: boolean
}
type Schemas = Record<string, Schema>

/** Ids and values that exist, so that a request gets past the first door. */
const KNOWN = [
  'patient-solberg',
  'c-10',
  'p-per',
  'cal-berg',
  'type-consultation',
  'gp-berg',
  'sec-kari',
  'd1',
  'm1',
  'rx-1',
  '2026-11-24',
  'appointment.book',
  'note.save',
  'dialogue.start',
  'bankid',
]

const text = fc.oneof(
  { arbitrary: fc.constantFrom(...KNOWN), weight: 6 },
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 10 }),
  fc.constantFrom(
    '',
    '\u0000',
    '__proto__',
    'constructor',
    '\ud800',
    'a'.repeat(3000),
    '../..',
    "'; drop table patient; --",
    '%00',
    '0',
    '-1',
  ),
  fc.uuid(),
)
const number = fc.oneof(
  fc.integer({ min: -2, max: 20 }),
  fc.constantFrom(
    0,
    1,
    1_795_501_800_000,
    253_370_764_799_999,
    -62_135_596_800_000,
    8.64e15,
    -8.64e15,
    9e15,
    Number.MAX_SAFE_INTEGER,
    1e308,
    0.5,
  ),
)
const anything = fc.oneof(fc.jsonValue(), text, number, fc.constantFrom(null, true, [], {}))

/** What a field of this name must hold to get further than the first check. */
const USUAL: Record<string, fc.Arbitrary<unknown>> = {
  patientId: fc.constantFrom('patient-solberg', 'patient-solberg', 'c-10', 'c-13', 'p-per'),
  calendarId: fc.constantFrom('cal-berg', 'cal-lab-1'),
  typeId: fc.constantFrom('type-consultation', 'type-blood'),
  startsAt: fc.integer({ min: 0, max: 8 }).map((n) => at('08:00', TOMORROW) + n * 20 * MINUTE),
  from: fc.constant(TOMORROW),
  reason: fc.constant('Hoste'),
  id: fc.oneof(fc.uuid(), fc.constantFrom('d1', 'm1', 'a1')),
  dialogueId: fc.constantFrom('d1', 'd2'),
  attachments: fc.constant([]),
  prescriptionIds: fc.constant([]),
  protocol: fc.constant(PROTOCOL_VERSION),
  rejectionsUntil: fc.constant(0),
  limit: fc.integer({ min: 1, max: 100 }),
  cookie: fc.constant(null),
  clientId: fc.uuid(),
}

/** Mostly what the schema describes, now and then anything at all. */
function like(schema: Schema, schemas: Schemas, name = '', depth = 0): fc.Arbitrary<unknown> {
  const inner = (one: Schema, named = '') => like(one, schemas, named, depth + 1)
  const sound = (): fc.Arbitrary<unknown> => {
    if (depth > 6) return anything
    if (schema.$ref) {
      const target = schemas[schema.$ref.split('/')[3] ?? '']
      return target && schema.$ref.split('/').length === 4 ? inner(target) : anything
    }
    if (schema.const !== undefined) return fc.constant(schema.const)
    if (schema.enum) return fc.constantFrom(...schema.enum)
    const choices = schema.anyOf ?? schema.oneOf
    if (choices?.length) return fc.oneof(...choices.map((one) => inner(one)))
    if (schema.type === 'object' && schema.properties)
      return fc.record(
        Object.fromEntries(Object.entries(schema.properties).map(([field, one]) => [field, inner(one, field)])),
      )
    if (schema.type === 'array') return fc.array(inner(schema.items ?? {}), { maxLength: 3 })
    if (schema.type === 'string') return text
    if (schema.type === 'integer' || schema.type === 'number') return number
    if (schema.type === 'boolean') return fc.boolean()
    return anything
  }
  const usual = USUAL[name]
  return fc.oneof(
    { arbitrary: sound(), weight: usual ? 3 : 24 },
    { arbitrary: anything, weight: 1 },
    ...(usual ? [{ arbitrary: usual, weight: 24 }] : []),
  )
}

/** Any command with arguments much like its own, from anybody of the clinic. */
const mutation = fc.constantFrom(...Object.keys(commands)).chain((name) =>
  fc.record({
    id: fc.constant(1),
    commandId: fc.uuid(),
    name: fc.constant(name),
    args: like(z.toJSONSchema(commands[name as CommandName].args, { io: 'input' }) as Schema, {}),
    employeeId: fc.constantFrom('gp-berg', 'sec-kari'),
    madeAt: fc.constant(0),
  }),
)
const push = fc.record({ protocol: fc.constant(PROTOCOL_VERSION), clientId: fc.uuid(), mutations: fc.tuple(mutation) })

let url = ''
let citizen: Citizen
let workstation: WorkstationClient
let operations: Operation[] = []
let schemas: Schemas = {}
const defects: unknown[] = []

/** One server for all requests: what earlier ones left behind makes later ones stranger. */
async function start(): Promise<void> {
  const helsenorge = await startTestHelsenorge({ rows: citizenClinic(), defects })
  url = helsenorge.url
  const described = (await (await fetch(`${url}${paths.openapi}`)).json()) as {
    paths: Record<
      string,
      Record<
        string,
        {
          parameters: Operation['parameters']
          requestBody?: { content: Record<string, { schema?: Schema }> }
          responses: Record<string, { content?: object }>
        }
      >
    >
    components: { schemas: Schemas }
  }
  schemas = described.components.schemas
  operations = Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters, requestBody, responses }]) => {
      const [type, content] = Object.entries(requestBody?.content ?? {})[0] ?? []
      return {
        method: method.toUpperCase(),
        path,
        parameters,
        body: type === undefined ? undefined : { type, schema: content?.schema ?? {} },
        isStream: Object.keys(responses['200']?.content ?? {}).includes('text/event-stream'),
      }
    }),
  )
  citizen = await loggedIn(url)
  workstation = await activeWorkstation(url, helsenorge.clock)
}

const endsTheSession = new Set<string>([citizenPaths.session, citizenPaths.block])

const request = fc.record({
  which: fc.nat(),
  who: fc.constantFrom('right', 'right', 'right', 'citizen', 'workstation', 'nobody'),
  seed: fc.gen(),
  key: fc.constantFrom('fresh', 'fresh', 'none', 'strange'),
})

test('S106 whatever is sent to whichever address, by whomever: never a 5xx, and every refusal is a problem with a code', async () => {
  await start()
  const seen = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(request, async ({ which, who: wanted, seed, key }) => {
      const operation = operations[which % operations.length]
      if (!operation) throw new Error('no operations')
      // the session must last, and the stream never ends
      if (endsTheSession.has(operation.path) || operation.isStream) return
      const right = operation.path.startsWith('/sync') ? 'workstation' : 'citizen'
      const who = wanted === 'right' ? right : wanted
      const draw = (schema: Schema, name = '') => seed(like, schema, schemas, name)
      const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
        encodeURIComponent(String(draw({ type: 'string' }, name)).toWellFormed()),
      )
      const query = operation.parameters
        .filter((one) => one.in === 'query')
        .map((one) => `${one.name}=${encodeURIComponent(String(draw(one.schema, one.name)).toWellFormed())}`)
        .join('&')
      const pushed = operation.path === paths.push && seed(() => fc.boolean()) ? seed(() => push) : undefined
      const body = pushed ? JSON.stringify(pushed) : operation.body && bodyOf(operation.body, draw)
      const answer = await fetch(`${url}${path}${query ? `?${query}` : ''}`, {
        method: operation.method,
        headers: {
          ...(who === 'citizen' ? { cookie: citizen.cookie(), 'x-csrf-token': citizen.csrf() } : {}),
          ...(who === 'workstation' ? await signed(operation.method, path) : {}),
          ...(key === 'none' ? {} : { 'idempotency-key': key === 'fresh' ? randomUUID() : 'strange' }),
          ...(operation.body ? { 'content-type': operation.body.type } : {}),
        },
        ...(body === undefined ? {} : { body }),
      })
      const said = await answer.text()
      const tag = `${operation.method} ${operation.path} ${answer.status}`
      seen.set(tag, (seen.get(tag) ?? 0) + 1)
      expect(`${tag} ${answer.status >= 500 ? said : ''}`).toBe(`${tag} `)
      if (answer.status < 400) return
      expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
      expect(JSON.parse(said)).toMatchObject({ status: answer.status, code: expect.stringMatching(/^[a-z0-9_-]+$/) })
    }),
    { numRuns: 2500 },
  )
  expect(defects).toEqual([])
  // after all that a patient is served as before, with the consent that the storm may have taken back
  expect((await citizen.post(citizenPaths.consent, { consent: 'full' })).status).toBe(200)
  expect((await citizen.open({ id: 'after-the-storm', messageId: 'm-after' })).status).toBe(201)
  const statuses = [...seen.keys()].map((tag) => tag.split(' ').at(-1))
  // it did real work: things were done, refused and not found
  for (const status of ['200', '400', '401', '403', '404']) expect(statuses).toContain(status)
  expect(new Set([...seen.keys()].map((tag) => tag.split(' ').slice(0, 2).join(' '))).size).toBeGreaterThan(20)
}, 120_000)

function bodyOf({ type, schema }: { type: string; schema: Schema }, draw: (schema: Schema) => unknown): string {
  const value = draw(schema)
  if (type !== 'application/x-www-form-urlencoded') return JSON.stringify(value) ?? ''
  return new URLSearchParams(
    Object.entries((value ?? {}) as object).map(([name, one]) => [name, String(one)]),
  ).toString()
}

const signed = async (method: string, path: string) => {
  const token = workstation.accessToken()
  const ath = createHash('sha256').update(token).digest('base64url')
  return { authorization: `DPoP ${token}`, dpop: await workstation.proof(method, path, token, { ath }) }
}
