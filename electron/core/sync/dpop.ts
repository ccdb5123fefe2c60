import { createHash } from 'node:crypto'
import { importJWK, SignJWT } from 'jose'
import type { EcJwk } from './identity'

type Signer = (claims: Record<string, string>, options: { type: string; withPublicKey: boolean }) => Promise<string>

/** Signs small tokens with one key. `withPublicKey` puts the public half into the header, as a DPoP proof needs (RFC 9449). */
export async function makeSigner(jwk: EcJwk, uuid: () => string): Promise<Signer> {
  const key = await importJWK({ ...jwk, alg: 'ES256' }, 'ES256')
  const { kty, crv, x, y } = jwk
  return (claims, { type, withPublicKey }) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', typ: type, ...(withPublicKey ? { jwk: { kty, crv, x, y } } : {}) })
      .setIssuedAt()
      .setExpirationTime('60s')
      .setJti(uuid())
      .sign(key)
}

export interface Proof {
  readonly method: string
  readonly url: string
  readonly nonce: string | undefined
  readonly accessToken?: string
}

/** A DPoP proof of possession for one request (RFC 9449 section 4.2); `ath` binds it to the access token. */
export const dpopProof = (sign: Signer, proof: Proof): Promise<string> =>
  sign(
    {
      htm: proof.method,
      htu: proof.url.split('?')[0] ?? proof.url,
      ...(proof.nonce === undefined ? {} : { nonce: proof.nonce }),
      ...(proof.accessToken === undefined
        ? {}
        : { ath: createHash('sha256').update(proof.accessToken).digest('base64url') }),
    },
    { type: 'dpop+jwt', withPublicKey: true },
  )

/** Client assertion for the token endpoint: private_key_jwt (RFC 7523), as HelseID demands. */
export const clientAssertion = (sign: Signer, oauthClientId: string, audience: string): Promise<string> =>
  sign(
    { iss: oauthClientId, sub: oauthClientId, aud: audience },
    { type: 'client-authentication+jwt', withPublicKey: false },
  )

export type { Signer }
