import { paths, tokenAnswer } from '@shared/protocol'
import { decodeJwt, importJWK, jwtVerify } from 'jose'
import { z } from 'zod'
import { HttpProblem } from '../http/problem'
import { defineRoute, type Route } from '../http/route'
import type { Services } from '../services'
import type { StoreTx } from '../store/store'
import { type AccessTokens, TOKEN_SECONDS } from './access-token'
import { type Client, getClient, requireActiveClinic } from './clients'
import { CLOCK_LEEWAY_MS, checkProof } from './dpop'
import type { Nonces } from './nonce'
import type { ReplayGuard } from './replay-guard'

/** RFC 7523 and RFC 6749 as HelseID asks for them: client_credentials with private_key_jwt. */
const tokenRequest = z.object({
  grant_type: z.literal('client_credentials'),
  client_assertion_type: z.literal('urn:ietf:params:oauth:client-assertion-type:jwt-bearer'),
  client_assertion: z.string().max(4096),
})
/** An assertion may be good for at most this long, ms. */
const LONGEST_ASSERTION = 300_000
const USED_ASSERTIONS = 'used-assertion'

export interface TokenParts {
  readonly tokens: AccessTokens
  readonly nonces: Nonces
  readonly usedProofs: ReplayGuard
}

const invalidClient = (): HttpProblem =>
  new HttpProblem(401, 'invalid_client', { members: { error: 'invalid_client' } })

/** A short-lived access token bound to the key of the DPoP proof. The first call without a nonce is told the nonce. */
export function tokenRoute(services: Services, { tokens, nonces, usedProofs }: TokenParts): Route {
  const { clock, origins, write, store } = services
  return defineRoute({
    method: 'POST',
    path: paths.token,
    summary: 'Gives a DPoP-bound access token for a signed client assertion.',
    access: 'public',
    body: tokenRequest,
    bodyType: 'application/x-www-form-urlencoded',
    answer: tokenAnswer,
    refusals: ['use_dpop_nonce', 'invalid_dpop_proof', 'invalid_client', 'clinic-not-activated'],
    handle: async ({ body, request, reply }) => {
      const proof = await checkProof(
        request.headers['dpop'],
        { method: 'POST', path: paths.token, origins: origins() },
        { clock, used: usedProofs },
      )
      reply.header('dpop-nonce', nonces.current())
      if (!nonces.isFresh(proof.nonce))
        throw new HttpProblem(400, 'use_dpop_nonce', { members: { error: 'use_dpop_nonce' } })
      const assertion = body.client_assertion
      const oauthClientId = issuerOf(assertion)
      const client = await store.read((tx) => getClient(tx, oauthClientId))
      if (!client) throw invalidClient()
      const once = await verifyAssertion(assertion, oauthClientId, client, services)
      const { value: first } = await write(async (tx) => {
        await requireActiveClinic(tx, client.clinicId)
        return useAssertion(tx, oauthClientId, once, clock())
      })
      if (!first) throw invalidClient()
      const token = await tokens.sign({ oauthClientId, clinicId: client.clinicId, thumbprint: proof.thumbprint })
      return { access_token: token, token_type: 'DPoP', expires_in: TOKEN_SECONDS }
    },
  })
}

function issuerOf(assertion: string): string {
  try {
    const { iss } = decodeJwt(assertion)
    if (typeof iss === 'string') return iss
  } catch {
    // told below
  }
  throw invalidClient()
}

/** @returns the assertion's own id and its end, ms */
async function verifyAssertion(
  assertion: string,
  oauthClientId: string,
  client: Client,
  { clock, origins }: Services,
): Promise<{ jti: string; until: number }> {
  try {
    const { payload } = await jwtVerify(assertion, await importJWK(client.publicKey, 'ES256'), {
      algorithms: ['ES256'],
      issuer: oauthClientId,
      subject: oauthClientId,
      audience: origins().flatMap((origin) => [origin, `${origin}${paths.token}`]),
      requiredClaims: ['exp', 'iat', 'jti'],
      currentDate: new Date(clock()),
      clockTolerance: CLOCK_LEEWAY_MS / 1000,
    })
    const { jti, exp } = payload
    const until = Number(exp) * 1000
    if (typeof jti === 'string' && jti.length <= 200 && until - clock() <= LONGEST_ASSERTION + CLOCK_LEEWAY_MS)
      return { jti, until: until + CLOCK_LEEWAY_MS }
  } catch {
    // told below
  }
  throw invalidClient()
}

/** Kept on the disk, so that a restart does not make an assertion good again. @returns false when it was used before */
async function useAssertion(
  tx: StoreTx,
  oauthClientId: string,
  { jti, until }: { jti: string; until: number },
  now: number,
): Promise<boolean> {
  for (const { key, value } of await tx.listValues(USED_ASSERTIONS, { limit: 1000 }))
    if (Number(value) < now) await tx.deleteValue(USED_ASSERTIONS, key)
  const key = `${oauthClientId} ${jti}`
  if ((await tx.getValue(USED_ASSERTIONS, key)) !== undefined) return false
  await tx.putValue(USED_ASSERTIONS, key, String(until))
  return true
}
