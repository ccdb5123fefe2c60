import { PROTOCOL_VERSION, problem } from '@shared/protocol'
import { z } from 'zod'
import { defineRoute, type Route } from './route'

type Json = z.infer<ReturnType<typeof z.json>>
type JsonObject = { [key: string]: Json }

/** Codes that any address may answer with. */
const ALWAYS = [
  'bad-request',
  'no-such-route',
  'too-large',
  'wrong-content-type',
  'wrong-host',
  'wrong-origin',
  'defect',
]
const BY_ACCESS: Readonly<Record<Route['access'], readonly string[]>> = {
  public: [],
  workstation: ['no-token', 'invalid_token', 'invalid_dpop_proof', 'invalid_client', 'clinic-not-activated'],
  citizen: ['not-logged-in', 'csrf-token-wrong', 'emergency-blocked'],
}

/**
 * A schema as a named component. Zod writes references as if the schema stood alone, so they are turned towards its place in the document.
 * @param io what is sent to the server, or what it answers
 */
function component(name: string, schema: z.ZodType, io: 'input' | 'output'): JsonObject {
  const alone = z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' }) as JsonObject
  delete alone['$schema']
  const turn = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(turn)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        key === '$ref' && typeof inner === 'string' ? inner.replace(/^#/, `#/components/schemas/${name}`) : turn(inner),
      ]),
    )
  }
  return turn(alone) as JsonObject
}

/** A name for components out of method and path: `PostSyncV1Push`. */
const nameOf = ({ method, path }: Route): string =>
  [method.toLowerCase(), ...path.split(/[^A-Za-z0-9]+/)]
    .filter(Boolean)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` })

function parameters(route: Route): Json[] {
  const of = (place: 'path' | 'query', schema: z.ZodType | undefined): Json[] => {
    if (!schema) return []
    const { properties = {}, required = [] } = component('', schema, 'input') as {
      properties?: JsonObject
      required?: string[]
    }
    return Object.entries(properties).map(([name, value]) => ({
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      schema: value,
    }))
  }
  const header = (name: string, description: string): Json => ({
    name,
    in: 'header',
    required: true,
    description,
    schema: { type: 'string' },
  })
  return [
    ...of('path', route.params),
    ...of('query', route.query),
    ...(route.idempotent ? [header('idempotency-key', 'A uuid: the same key has one effect and one answer.')] : []),
    ...(route.access === 'citizen' && route.method !== 'GET'
      ? [header('x-csrf-token', 'The `csrf` of the session.')]
      : []),
    ...(route.access === 'workstation' ? [header('dpop', 'A DPoP proof for this very request (RFC 9449).')] : []),
  ]
}

function answerContent(route: Route, name: string): JsonObject {
  if (route.answer === null) return {}
  if (route.answer === 'event-stream') return { content: { 'text/event-stream': { schema: { type: 'string' } } } }
  if (route.answer === 'bytes') return { content: { 'application/octet-stream': {} } }
  return { content: { 'application/json': { schema: ref(`${name}Answer`) } } }
}

function operation(route: Route): JsonObject {
  const name = nameOf(route)
  const type = route.bodyType ?? 'application/json'
  const codes = [...route.refusals, ...BY_ACCESS[route.access], ...ALWAYS]
  return {
    operationId: name.charAt(0).toLowerCase() + name.slice(1),
    summary: route.summary,
    security: route.access === 'public' ? [] : [{ [route.access]: [] }],
    parameters: parameters(route),
    ...(route.body
      ? {
          requestBody: {
            required: true,
            content: { [type]: type === 'application/octet-stream' ? {} : { schema: ref(`${name}Request`) } },
          },
        }
      : {}),
    responses: {
      [String(route.status ?? 200)]: { description: 'Done.', ...answerContent(route, name) },
      default: {
        description: `Refused, with one of the codes ${[...new Set(codes)].join(', ')}.`,
        content: { 'application/problem+json': { schema: ref('Problem') } },
      },
    },
  }
}

/** OpenAPI 3.1 of everything the server answers, written from the schemas it checks with. */
export function describe(routes: readonly Route[]): JsonObject {
  const schemas: JsonObject = { Problem: component('Problem', problem, 'output') }
  const paths: Record<string, JsonObject> = {}
  for (const route of routes) {
    const name = nameOf(route)
    if (route.body && route.bodyType !== 'application/octet-stream')
      schemas[`${name}Request`] = component(`${name}Request`, route.body, 'input')
    if (route.answer !== null && typeof route.answer !== 'string')
      schemas[`${name}Answer`] = component(`${name}Answer`, route.answer, 'output')
    const path = route.path.replace(/:([A-Za-z0-9]+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'HelseNorge (test)', version: `1.${PROTOCOL_VERSION}` },
    paths,
    components: {
      schemas,
      securitySchemes: {
        workstation: { type: 'http', scheme: 'DPoP', description: 'Access token of /connect/token, bound to a key.' },
        citizen: { type: 'apiKey', in: 'cookie', name: 'helsenorge-session' },
      },
    },
  }
}

/** The description itself; it describes itself, too. */
export function openApiRoute(others: readonly Route[], path: string): Route {
  let text: string | undefined
  const own: Route = defineRoute({
    method: 'GET',
    path,
    summary: 'This description.',
    access: 'public',
    answer: z.looseObject({ openapi: z.string() }),
    refusals: [],
    handle: async ({ reply }) => {
      text ??= JSON.stringify(describe([...others, own]))
      return reply.type('application/json; charset=utf-8').send(text)
    },
  })
  return own
}
