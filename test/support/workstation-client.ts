import { createHash, randomUUID } from 'node:crypto'
import {
  type Mutation,
  PROTOCOL_VERSION,
  paths,
  pullAnswer,
  pushAnswer,
  registrationAnswer,
  tokenAnswer,
} from '@shared/protocol'
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose'

type Keys = Awaited<ReturnType<typeof generateKeyPair>>
export type Wanted = Pick<Mutation, 'name' | 'args'> & { employeeId?: string }

export interface ProofChanges {
  htm?: string
  htu?: string
  iat?: number
  jti?: string
  ath?: string
  nonce?: string
  typ?: string
  keys?: Keys
}

/**
 * A workstation as HelseNorge sees it: real HTTP, real signatures, nothing of the product's own transport.
 * @param now what its clock shows, ms
 */
export async function createWorkstation(
  url: string,
  { now = () => Date.now(), clientId = randomUUID() as string } = {},
) {
  const keys = await generateKeyPair('ES256', { extractable: true })
  const publicKey = await exportJWK(keys.publicKey)
  let oauthClientId = ''
  let accessToken = ''
  let nextId = 1
  const seconds = () => Math.floor(now() / 1000)

  const proof = async (method: string, path: string, token: string | undefined, changes: ProofChanges = {}) => {
    const own = changes.keys ?? keys
    const jwk: JWK = await exportJWK(own.publicKey)
    return new SignJWT({
      htm: changes.htm ?? method,
      htu: changes.htu ?? `${url}${path}`,
      iat: changes.iat ?? seconds(),
      jti: changes.jti ?? randomUUID(),
      ...(token === undefined ? {} : { ath: changes.ath ?? createHash('sha256').update(token).digest('base64url') }),
      ...(changes.nonce === undefined ? {} : { nonce: changes.nonce }),
    })
      .setProtectedHeader({ alg: 'ES256', typ: changes.typ ?? 'dpop+jwt', jwk })
      .sign(own.privateKey)
  }

  const assertion = (claims: Record<string, unknown> = {}, signer: Keys = keys) =>
    new SignJWT({
      iss: oauthClientId,
      sub: oauthClientId,
      aud: `${url}${paths.token}`,
      jti: randomUUID(),
      iat: seconds(),
      exp: seconds() + 60,
      ...claims,
    })
      .setProtectedHeader({ alg: 'ES256' })
      .sign(signer.privateKey)

  const askToken = async (dpop: string, clientAssertion: string) =>
    fetch(`${url}${paths.token}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', dpop },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: clientAssertion,
      }).toString(),
    })

  const request = async (
    method: 'GET' | 'POST' | 'PATCH',
    path: string,
    {
      body,
      changes,
      token = accessToken,
      signal,
    }: { body?: unknown; changes?: ProofChanges; token?: string; signal?: AbortSignal } = {},
  ) =>
    fetch(`${url}${path}`, {
      method,
      headers: {
        authorization: `DPoP ${token}`,
        dpop: await proof(method, path.split('?')[0] ?? path, token, changes),
        ...(body === undefined
          ? {}
          : { 'content-type': body instanceof Uint8Array ? 'application/octet-stream' : 'application/json' }),
      },
      ...(body === undefined ? {} : { body: body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    })

  const client = {
    clientId,
    keys,
    publicKey,
    proof,
    assertion,
    askToken,
    request,
    thumbprint: () => calculateJwkThumbprint(publicKey),
    oauthClientId: () => oauthClientId,
    accessToken: () => accessToken,

    register: async (activationCode: string) => {
      const answer = await fetch(`${url}${paths.register}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          activationCode,
          publicKey: { kty: publicKey.kty, crv: publicKey.crv, x: publicKey.x, y: publicKey.y },
        }),
      })
      if (answer.ok) oauthClientId = registrationAnswer.parse(await answer.clone().json()).oauthClientId
      return answer
    },
    /** the whole dance: nonce first, then the token */
    token: async () => {
      const first = await askToken(await proof('POST', paths.token, undefined), await assertion())
      const nonce = first.headers.get('dpop-nonce') ?? ''
      const answer = await askToken(await proof('POST', paths.token, undefined, { nonce }), await assertion())
      if (answer.ok) accessToken = tokenAnswer.parse(await answer.clone().json()).access_token
      return answer
    },

    /** mutations numbered as the client counts */
    mutations: (wanted: readonly Wanted[], employeeId = 'gp-berg'): Mutation[] =>
      wanted.map((one) => ({
        id: nextId++,
        commandId: randomUUID(),
        employeeId,
        madeAt: now(),
        ...one,
      })),
    uploadState: (sha256: string) => request('GET', paths.upload.replace(':sha256', sha256)),
    part: (sha256: string, bytes: Uint8Array, from: number, to: number, size = bytes.length) =>
      request('PATCH', `${paths.upload.replace(':sha256', sha256)}?offset=${from}&size=${size}`, {
        body: bytes.subarray(from, to),
      }),
    pushRaw: (mutations: readonly Mutation[], over: Record<string, unknown> = {}) =>
      request('POST', paths.push, { body: { protocol: PROTOCOL_VERSION, clientId, mutations, ...over } }),
    push: async (...wanted: readonly Wanted[]) => {
      const answer = await client.pushRaw(client.mutations(wanted))
      return pushAnswer.parse(await answer.json())
    },
    pullRaw: (over: Record<string, unknown> = {}) =>
      request('POST', paths.pull, {
        body: { protocol: PROTOCOL_VERSION, clientId, cookie: null, rejectionsUntil: 0, limit: 20_000, ...over },
      }),
    pull: async (over: Record<string, unknown> = {}) => pullAnswer.parse(await (await client.pullRaw(over)).json()),
  }
  return client
}
export type WorkstationClient = Awaited<ReturnType<typeof createWorkstation>>
