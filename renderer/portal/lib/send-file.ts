import { type Receiver, sendBytes, type Told } from '@shared/inbox/send-bytes'
import type { Api } from './api'
import { citizen } from './citizen'
import { mayRetry, NETWORK, type Outcome, type Problem } from './problem'

/** Pauses before the line is tried again by itself, ms; a part that has arrived begins them anew. */
const PAUSES = [500, 1500]

interface Options {
  readonly signal: AbortSignal
  /** 0 to 1 */
  readonly onProgress: (part: number) => void
}

/**
 * Sends a file from where HelseNorge says it stands, and goes on by itself after a short break of the line. Called again with the same file it sends only
 * what has not arrived.
 */
export async function sendFile(
  api: Api,
  file: Blob,
  { signal, onProgress }: Options,
): Promise<Outcome<{ sha256: string }>> {
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  )
  if (!bytes) return { ok: false, problem: { code: 'file-unreadable', status: 400, data: {} } }
  const sha256 = hex(await crypto.subtle.digest('SHA-256', bytes))
  let reached = 0
  let problem: Problem = NETWORK
  const told = async (exchange: Promise<Outcome<{ received: number; done: boolean }>>): Promise<Told> => {
    const outcome = await exchange
    if (outcome.ok) return { kind: 'ok', value: outcome.value }
    problem = outcome.problem
    return mayRetry(problem) ? { kind: 'lost' } : { kind: 'refused', code: problem.code, data: problem.data }
  }
  const receiver: Receiver = {
    ask: () => told(citizen.uploadState(api, sha256, signal)),
    part: (offset, part) => told(citizen.uploadPart(api, { sha256, size: bytes.length, offset, part }, signal)),
  }
  for (let lost = 0; ; lost += 1) {
    const before = reached
    const end = await sendBytes(bytes, receiver, (received) => {
      reached = received
      onProgress(received / bytes.length)
    })
    if (end.kind === 'ok') return { ok: true, value: { sha256 } }
    if (end.kind === 'refused') {
      return {
        ok: false,
        problem: problem.code === end.code ? problem : { code: end.code, status: 409, data: end.data },
      }
    }
    if (reached > before) lost = 0
    const pause = PAUSES[lost]
    if (pause === undefined || signal.aborted) return { ok: false, problem }
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}

const hex = (hash: ArrayBuffer): string =>
  [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
