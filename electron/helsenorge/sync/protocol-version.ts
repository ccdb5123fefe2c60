import { PROTOCOL_VERSION } from '@shared/protocol'
import { HttpProblem } from '../http/problem'

/**
 * Looked at before the rest of the body, so that a workstation of another version learns that and not that its body looks strange.
 * @throws HttpProblem 409 protocol-version
 */
export function requireProtocol(body: unknown): void {
  if (typeof body !== 'object' || body === null || !('protocol' in body)) return
  const { protocol } = body
  if (typeof protocol === 'number' && protocol !== PROTOCOL_VERSION)
    throw new HttpProblem(409, 'protocol-version', { data: { server: PROTOCOL_VERSION, client: protocol } })
}
