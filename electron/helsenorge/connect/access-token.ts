import { generateKeyPair, jwtVerify, SignJWT } from 'jose'
import type { Clock } from '../clock'
import { HttpProblem } from '../http/problem'
import { freshId } from '../ids'

/** Seconds an access token is good for. */
export const TOKEN_SECONDS = 300
const AUDIENCE = 'helsenorge-sync'

export interface TokenSubject {
  readonly oauthClientId: string
  readonly clinicId: string
  /** thumbprint of the key whose proofs the token needs */
  readonly thumbprint: string
}
/** Signs and reads access tokens. The key lives as long as the server: after a restart every workstation asks anew. */
export interface AccessTokens {
  sign(subject: TokenSubject): Promise<string>
  /** @throws HttpProblem 401 invalid_token */
  read(token: string): Promise<TokenSubject>
}

const invalidToken = (): HttpProblem =>
  new HttpProblem(401, 'invalid_token', {
    headers: { 'www-authenticate': 'DPoP error="invalid_token", algs="ES256"' },
    members: { error: 'invalid_token' },
  })

export async function createAccessTokens(clock: Clock): Promise<AccessTokens> {
  const { privateKey, publicKey } = await generateKeyPair('ES256')
  return {
    sign: ({ oauthClientId, clinicId, thumbprint }) => {
      const now = Math.floor(clock() / 1000)
      return new SignJWT({ clinic_id: clinicId, cnf: { jkt: thumbprint } })
        .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt' })
        .setSubject(oauthClientId)
        .setAudience(AUDIENCE)
        .setIssuedAt(now)
        .setExpirationTime(now + TOKEN_SECONDS)
        .setJti(freshId())
        .sign(privateKey)
    },
    read: async (token) => {
      try {
        const { payload } = await jwtVerify(token, publicKey, {
          audience: AUDIENCE,
          typ: 'at+jwt',
          algorithms: ['ES256'],
          currentDate: new Date(clock()),
        })
        const { sub, clinic_id: clinicId, cnf } = payload
        const thumbprint = (cnf as { jkt?: unknown } | undefined)?.jkt
        if (typeof sub === 'string' && typeof clinicId === 'string' && typeof thumbprint === 'string')
          return { oauthClientId: sub, clinicId, thumbprint }
      } catch {
        // told below
      }
      throw invalidToken()
    },
  }
}
