import { paths, registration, registrationAnswer } from '@shared/protocol'
import { importJWK } from 'jose'
import { HttpProblem } from '../http/problem'
import { createFailureLimit } from '../http/rate-limit'
import { defineRoute, type Route } from '../http/route'
import { freshId } from '../ids'
import type { Services } from '../services'
import { clinicOfCode, putClient, requireActiveClinic } from './clients'

/** Wrong codes one address may send within the window (ms). */
const MOST_FAILURES = 10
const WINDOW = 60_000

/** First meeting: the workstation's public key against the vendor's activation code (S21). */
export function registerRoute({ write, clock }: Services): Route {
  const limit = createFailureLimit(clock, MOST_FAILURES, WINDOW)
  return defineRoute({
    method: 'POST',
    path: paths.register,
    summary: 'Registers the public key of a workstation with the activation code of its clinic.',
    access: 'public',
    body: registration,
    bodyType: 'application/json',
    answer: registrationAnswer,
    status: 201,
    refusals: ['activation-code-wrong', 'clinic-not-activated', 'too-many-requests', 'bad-key'],
    handle: async ({ body: { activationCode, publicKey }, request }) => {
      limit.check(request.ip)
      await requireUsableKey(publicKey)
      const { value } = await write(async (tx) => {
        const clinicId = await clinicOfCode(tx, activationCode)
        if (clinicId === undefined) return undefined
        await requireActiveClinic(tx, clinicId)
        const oauthClientId = freshId()
        await putClient(tx, oauthClientId, { clinicId, publicKey, registeredAt: clock() })
        return { oauthClientId, clinicId }
      })
      if (value) return value
      limit.failed(request.ip)
      throw new HttpProblem(403, 'activation-code-wrong')
    },
  })
}

/** A point that is not on the curve would be found out only when the first token is asked for. */
async function requireUsableKey(publicKey: Parameters<typeof importJWK>[0]): Promise<void> {
  try {
    await importJWK(publicKey, 'ES256')
  } catch {
    throw new HttpProblem(400, 'bad-key')
  }
}
