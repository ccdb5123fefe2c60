import { paths, problem, registrationAnswer, tokenAnswer } from '@shared/protocol'
import { clientAssertion, dpopProof, type Signer } from './dpop'
import type { EcJwk } from './identity'
import type { Exchange } from './transport'

const SPARE_MS = 30_000
const TIMEOUT_MS = 15_000

export interface Enrolment {
  /** undefined until registered */
  oauthClientId(): string | undefined
  registered(oauthClientId: string): Promise<void>
  /** the vendor's code, when this start brought one (S21) */
  readonly activationCode: string | null
}

/** Fetches and keeps the short-lived access token; registers the workstation's key first where that was never done. */
export function makeTokens(parts: {
  baseUrl: string
  key: EcJwk
  sign: Signer
  proofSigner: Signer
  enrolment: Enrolment
  now: () => number
}): { get: () => Promise<Exchange<string>>; forget: () => void } {
  const { baseUrl, key, sign, proofSigner, enrolment } = parts
  let kept: { token: string; until: number } | undefined
  let nonce: string | undefined

  const register = async (): Promise<Exchange<string>> => {
    if (enrolment.activationCode === null) return { kind: 'refused', code: 'not-activated', data: {} }
    const { kty, crv, x, y } = key
    const answer = await fetch(baseUrl + paths.register, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ activationCode: enrolment.activationCode, publicKey: { kty, crv, x, y } }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    if (!answer.ok) return refusalOf(answer)
    const { oauthClientId } = registrationAnswer.parse(await answer.json())
    await enrolment.registered(oauthClientId)
    return { kind: 'ok', value: oauthClientId }
  }

  const ask = async (oauthClientId: string): Promise<Response> => {
    const url = baseUrl + paths.token
    return fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        dpop: await dpopProof(proofSigner, { method: 'POST', url, nonce }),
      },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: oauthClientId,
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: await clientAssertion(sign, oauthClientId, url),
      }).toString(),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
  }

  const fetchToken = async (oauthClientId: string): Promise<Response> => {
    const first = await ask(oauthClientId)
    const fresh = first.headers.get('dpop-nonce')
    // RFC 9449 section 8: the first call learns the nonce
    if (first.status !== 400 || fresh === null || fresh === nonce) return first
    nonce = fresh
    return ask(oauthClientId)
  }

  const fetchOne = async (): Promise<Exchange<string>> => {
    if (kept && kept.until > parts.now()) return { kind: 'ok', value: kept.token }
    const known = enrolment.oauthClientId()
    const client = known === undefined ? await register() : ({ kind: 'ok', value: known } as const)
    if (client.kind !== 'ok') return client
    let answer = await fetchToken(client.value)
    if (answer.status === 401 && known !== undefined && enrolment.activationCode !== null) {
      // HelseNorge no longer knows this key: its data were made anew
      const again = await register()
      if (again.kind !== 'ok') return again
      answer = await fetchToken(again.value)
    }
    if (!answer.ok) return refusalOf(answer)
    const token = tokenAnswer.parse(await answer.json())
    kept = { token: token.access_token, until: parts.now() + token.expires_in * 1000 - SPARE_MS }
    return { kind: 'ok', value: kept.token }
  }
  // push, pull, stream and files ask at once at the start: two first calls would each take the nonce the other has just learnt for a refusal
  let asking: Promise<Exchange<string>> | undefined
  const get = (): Promise<Exchange<string>> => {
    asking ??= fetchOne().finally(() => {
      asking = undefined
    })
    return asking
  }
  return {
    get,
    forget: () => {
      kept = undefined
    },
  }
}

/** A clear no becomes a refusal with its code; a stumbling server (5xx, 429) or an unreadable answer counts as unreachable. */
export async function refusalOf(answer: Response): Promise<Exclude<Exchange<never>, { kind: 'ok' }>> {
  if (answer.status >= 500 || answer.status === 429) return { kind: 'unreachable', reason: `status-${answer.status}` }
  const body = problem.safeParse(await answer.json().catch(() => undefined))
  return body.success
    ? { kind: 'refused', code: body.data.code, data: body.data.data ?? {} }
    : { kind: 'refused', code: `http-${answer.status}`, data: {} }
}
