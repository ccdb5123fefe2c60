import type { FastifyRequest } from 'fastify'
import { HttpProblem } from '../http/problem'
import type { WorkstationCaller } from '../http/route'
import type { Services } from '../services'
import { getClient, requireActiveClinic } from './clients'
import { checkProof, invalidProof } from './dpop'
import type { TokenParts } from './token'

/** Who calls a /sync address: the token, the proof of its key for this request, and a clinic that is still activated (S21, S22, S106). */
export const authenticateWorkstation =
  ({ clock, origins, store }: Services, { tokens, usedProofs }: TokenParts) =>
  async (request: FastifyRequest): Promise<WorkstationCaller> => {
    const [scheme, token] = (request.headers.authorization ?? '').split(' ')
    if (scheme?.toLowerCase() !== 'dpop' || !token)
      throw new HttpProblem(401, 'no-token', { headers: { 'www-authenticate': 'DPoP algs="ES256"' } })
    const { oauthClientId, clinicId, thumbprint } = await tokens.read(token)
    const path = request.url.split('?')[0] ?? ''
    const proof = await checkProof(
      request.headers['dpop'],
      { method: request.method, path, origins: origins(), token },
      { clock, used: usedProofs },
    )
    if (proof.thumbprint !== thumbprint) throw invalidProof(401)
    await store.read(async (tx) => {
      if (!(await getClient(tx, oauthClientId))) throw new HttpProblem(401, 'invalid_client')
      await requireActiveClinic(tx, clinicId)
    })
    return { oauthClientId, clinicId }
  }
