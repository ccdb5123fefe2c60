import { PROTOCOL_VERSION, paths } from '@shared/protocol'
import { generateKeyPair } from 'jose'
import { expect, test } from 'vitest'
import { aClinic, smallestClinic } from '../support/clinic-rows'
import { ACTIVATION_CODE, activeWorkstation, startTestHelsenorge } from '../support/helsenorge'
import { createWorkstation, type WorkstationClient } from '../support/workstation-client'

const code = async (answer: Response) => {
  expect(answer.headers.get('content-type')).toContain('application/problem+json')
  return `${answer.status} ${((await answer.json()) as { code: string }).code}`
}
const pulls = (workstation: WorkstationClient, changes: object, token?: string) =>
  workstation.request('POST', paths.pull, {
    body: { protocol: PROTOCOL_VERSION, clientId: workstation.clientId, cookie: null, rejectionsUntil: 0, limit: 10 },
    changes,
    ...(token === undefined ? {} : { token }),
  })

test('S21 a workstation registers its key with the activation code of its clinic and no other', async () => {
  const { url, clock } = await startTestHelsenorge()
  const workstation = await createWorkstation(url, { now: clock })
  expect(await code(await workstation.register('WRONG-CODE-9999'))).toBe('403 activation-code-wrong')
  const answer = await workstation.register(ACTIVATION_CODE)
  expect(answer.status).toBe(201)
  expect(await answer.json()).toMatchObject({ clinicId: 'clinic' })
})

test('S21 guessing activation codes is slowed down, and the clinic gets in again a minute later', async () => {
  const { url, clock } = await startTestHelsenorge()
  const workstation = await createWorkstation(url, { now: clock })
  for (let i = 0; i < 10; i += 1) await workstation.register(`WRONG-CODE-${i}000`)
  const slowed = await workstation.register(ACTIVATION_CODE)
  expect(slowed.headers.get('retry-after')).toBe('60')
  expect(await code(slowed)).toBe('429 too-many-requests')
  clock.advance(60_001)
  expect((await workstation.register(ACTIVATION_CODE)).status).toBe(201)
})

test('a key that is no point of the curve is refused', async () => {
  const { url } = await startTestHelsenorge()
  const answer = await fetch(`${url}${paths.register}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      activationCode: ACTIVATION_CODE,
      publicKey: { kty: 'EC', crv: 'P-256', x: 'AAAA', y: 'AAAA' },
    }),
  })
  expect(await code(answer)).toBe('400 bad-key')
})

test.each([{ nhnMember: false }, { helsenorgeActive: false }])(
  'S21 S22 a clinic that is not a member or not activated (%o) neither registers, gets a token, nor syncs',
  async (missing) => {
    const rows = smallestClinic()
    const off = await startTestHelsenorge({ rows: [{ ...rows[0]!, rows: [aClinic(missing)] }, ...rows.slice(1)] })
    const workstation = await createWorkstation(off.url, { now: off.clock })
    expect(await code(await workstation.register(ACTIVATION_CODE))).toBe('403 clinic-not-activated')
  },
)

test('S21 a clinic that is switched off later gets no token and may not sync with the one it has', async () => {
  const { url, clock, dataDir, close } = await startTestHelsenorge()
  const workstation = await activeWorkstation(url, clock)
  expect((await workstation.pullRaw()).status).toBe(200)
  await close()
  const { openSqliteStore } = await import('../../electron/helsenorge/store/sqlite-store')
  const { clinics } = await import('@shared/clinic/model')
  const store = openSqliteStore(dataDir)
  await store.write((tx) => tx.put(clinics, aClinic({ helsenorgeActive: false })))
  store.close()
  const again = await startTestHelsenorge({ dataDir, clock, port: Number(new URL(url).port) })
  expect(again.url).toBe(url)
  expect(await code(await workstation.token())).toBe('403 clinic-not-activated')
})

test('the first call for a token is told a nonce, the second gets a DPoP token for five minutes', async () => {
  const { url, clock } = await startTestHelsenorge()
  const workstation = await createWorkstation(url, { now: clock })
  await workstation.register(ACTIVATION_CODE)
  const first = await workstation.askToken(
    await workstation.proof('POST', paths.token, undefined),
    await workstation.assertion(),
  )
  const nonce = first.headers.get('dpop-nonce')
  expect(nonce).toBeTruthy()
  expect(await first.json()).toMatchObject({ status: 400, code: 'use_dpop_nonce', error: 'use_dpop_nonce' })
  const second = await workstation.token()
  expect(await second.json()).toMatchObject({ token_type: 'DPoP', expires_in: 300 })
  clock.advance(299_000)
  expect((await workstation.pullRaw()).status).toBe(200)
  clock.advance(2_000)
  expect(await code(await workstation.pullRaw())).toBe('401 invalid_token')
})

test('a client assertion is good once, for this server, for a short time, and signed by the registered key', async () => {
  const { url, clock } = await startTestHelsenorge()
  const workstation = await activeWorkstation(url, clock)
  const stranger = await generateKeyPair('ES256')
  const now = Math.floor(clock() / 1000)
  const ask = async (assertion: string) => {
    const first = await workstation.askToken(await workstation.proof('POST', paths.token, undefined), assertion)
    const nonce = first.headers.get('dpop-nonce') ?? ''
    return workstation.askToken(await workstation.proof('POST', paths.token, undefined, { nonce }), assertion)
  }
  const used = await workstation.assertion()
  expect((await ask(used)).status).toBe(200)
  expect(await code(await ask(used))).toBe('401 invalid_client')
  expect((await ask(await workstation.assertion({ aud: url }))).status).toBe(200)
  for (const bad of [
    await workstation.assertion({ aud: 'http://127.0.0.1:1/connect/token' }),
    await workstation.assertion({ exp: now - 600 }),
    await workstation.assertion({ exp: now + 86_400 }),
    await workstation.assertion({ sub: 'somebody-else' }),
    await workstation.assertion({ iss: 'unknown', sub: 'unknown' }),
    await workstation.assertion({ jti: undefined }),
    await workstation.assertion({}, stranger),
    'not.a.jwt',
  ])
    expect(await code(await ask(bad))).toBe('401 invalid_client')
})

test('a used client assertion stays used when HelseNorge is started again', async () => {
  const { url, clock, dataDir, close } = await startTestHelsenorge()
  const workstation = await activeWorkstation(url, clock)
  const assertion = await workstation.assertion()
  const ask = async () => {
    const first = await workstation.askToken(await workstation.proof('POST', paths.token, undefined), assertion)
    const nonce = first.headers.get('dpop-nonce') ?? ''
    return workstation.askToken(await workstation.proof('POST', paths.token, undefined, { nonce }), assertion)
  }
  expect((await ask()).status).toBe(200)
  await close()
  await startTestHelsenorge({ dataDir, clock, port: Number(new URL(url).port) })
  expect(await code(await ask())).toBe('401 invalid_client')
})

test('S106 a request needs a proof made for it, by the key of the token, now, and never seen before', async () => {
  const { url, clock } = await startTestHelsenorge()
  const workstation = await activeWorkstation(url, clock)
  const stranger = await generateKeyPair('ES256', { extractable: true })
  const now = Math.floor(clock() / 1000)
  expect((await pulls(workstation, { jti: 'used-once-only' })).status).toBe(200)
  for (const changes of [
    { jti: 'used-once-only' },
    { jti: '' },
    { htm: 'GET' },
    { htu: `${url}${paths.push}` },
    { htu: 'http://example.org/sync/v1/pull' },
    { htu: 'no address' },
    { iat: now - 600 },
    { iat: now + 600 },
    { ath: 'another' },
    { typ: 'jwt' },
    { keys: stranger },
  ])
    expect(await code(await pulls(workstation, changes))).toBe('401 invalid_dpop_proof')
  expect(await code(await pulls(workstation, {}, `${workstation.accessToken()}x`))).toBe('401 invalid_token')
})

test('S106 nothing is synced without a token', async () => {
  const { url } = await startTestHelsenorge()
  for (const [method, path] of [
    ['POST', paths.push],
    ['POST', paths.pull],
    ['GET', paths.events],
    ['GET', paths.blob.replace(':sha256', 'a'.repeat(64))],
  ] as const) {
    expect(await code(await fetch(`${url}${path}`, { method }))).toBe('401 no-token')
    expect(await code(await fetch(`${url}${path}`, { method, headers: { authorization: 'Bearer abc' } }))).toBe(
      '401 no-token',
    )
  }
})

test('a page elsewhere cannot reach the server under another name (DNS rebinding) or write from another origin', async () => {
  const { url } = await startTestHelsenorge()
  const { port } = new URL(url)
  expect((await fetch(`http://localhost:${port}${paths.health}`)).status).toBe(200)
  const { request } = await import('node:http')
  const status = await new Promise<number | undefined>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: paths.health, headers: { host: 'evil.example' } }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    })
      .on('error', reject)
      .end()
  })
  expect(status).toBe(421)
  const foreign = await fetch(`${url}${paths.register}`, {
    method: 'POST',
    headers: { origin: 'https://evil.example', 'content-type': 'application/json' },
    body: '{}',
  })
  expect(await code(foreign)).toBe('403 wrong-origin')
})
