import { createHash } from 'node:crypto'
import { calculateJwkThumbprint, EmbeddedJWK, type JWTPayload, jwtVerify } from 'jose'
import type { Clock } from '../clock'
import { HttpProblem } from '../http/problem'
import type { ReplayGuard } from './replay-guard'

/** How far the clocks of workstation and server may differ, ms. */
export const CLOCK_LEEWAY_MS = 120_000

export interface ProofOf {
  readonly method: string
  /** path asked for, without query */
  readonly path: string
  readonly origins: readonly string[]
  /** the access token it must be made for; undefined at the token endpoint */
  readonly token?: string
}

/** What a DPoP proof showed: the thumbprint of its key, and the nonce it carries. */
export interface Proof {
  readonly thumbprint: string
  readonly nonce: unknown
}

export const invalidProof = (status: 400 | 401): HttpProblem =>
  new HttpProblem(status, 'invalid_dpop_proof', {
    members: { error: 'invalid_dpop_proof' },
    ...(status === 401 ? { headers: { 'www-authenticate': 'DPoP error="invalid_dpop_proof", algs="ES256"' } } : {}),
  })

/**
 * Checks a DPoP proof (RFC 9449, section 4.3): signed by the P-256 key it carries, for this very request, fresh and never seen.
 * @throws HttpProblem invalid_dpop_proof, without saying which check failed
 */
export async function checkProof(
  proof: unknown,
  of: ProofOf,
  { clock, used }: { clock: Clock; used: ReplayGuard },
): Promise<Proof> {
  const refused = invalidProof(of.token === undefined ? 400 : 401)
  if (typeof proof !== 'string' || proof.length > 4096) throw refused
  const verified = await verify(proof)
  if (!verified) throw refused
  const { payload, thumbprint } = verified
  const { htm, htu, iat, jti, ath, nonce } = payload
  const fresh = typeof iat === 'number' && Math.abs(clock() - iat * 1000) <= CLOCK_LEEWAY_MS
  const here = typeof htu === 'string' && of.origins.some((origin) => sameAddress(htu, `${origin}${of.path}`))
  const bound = of.token === undefined || ath === createHash('sha256').update(of.token).digest('base64url')
  if (htm !== of.method || !here || !fresh || !bound) throw refused
  if (typeof jti !== 'string' || jti.length < 8 || jti.length > 200) throw refused
  if (!used.use(`${thumbprint} ${jti}`)) throw refused
  return { thumbprint, nonce }
}

async function verify(proof: string): Promise<{ payload: JWTPayload; thumbprint: string } | undefined> {
  try {
    const { payload, protectedHeader } = await jwtVerify(proof, EmbeddedJWK, {
      typ: 'dpop+jwt',
      algorithms: ['ES256'],
      // times are compared with the server's own clock by the caller
      currentDate: new Date(0),
      clockTolerance: Number.MAX_SAFE_INTEGER,
    })
    if (!protectedHeader.jwk) return undefined
    return { payload, thumbprint: await calculateJwkThumbprint(protectedHeader.jwk) }
  } catch {
    return undefined
  }
}

/** Compared without query and fragment. */
function sameAddress(htu: string, here: string): boolean {
  if (!URL.canParse(htu)) return false
  const { origin, pathname } = new URL(htu)
  return `${origin}${pathname}` === here
}
