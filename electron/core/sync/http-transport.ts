import { uploadState } from '@shared/inbox/send-bytes'
import { reachabilityAnswer } from '@shared/patient/reachability'
import { PRESENCE_TIMES, type Presence } from '@shared/presence/model'
import { paths, presenceEvent, pullAnswer, pushAnswer, STREAM_TIMES } from '@shared/protocol'
import { clockAnswer, faultsAnswer } from '@shared/training/faults'
import { z } from 'zod'
import type { World } from '../clock'
import { type Enrolment, makeTokens, refusalOf } from './access-token'
import { dpopProof, makeSigner } from './dpop'
import { readEventStream, untilSilent } from './event-stream'
import { type EcJwk, newKey } from './identity'
import { reasonClass } from './reason-class'
import type {
  EventListener,
  Exchange,
  PresenceTransport,
  ReachTransport,
  TrainingTransport,
  Transport,
} from './transport'

const TIMEOUT_MS = 15_000
const PULL_TIMEOUT_MS = 60_000
/** A part of half a megabyte needs 70 kbit/s to get through in this time. */
const PART_TIMEOUT_MS = 60_000

/** Rows are checked by the cache's STRICT tables as they go in; parsing each by zod too would double the time of a first sync. */
const pullEnvelope = pullAnswer.extend({
  patches: z.array(
    z.object({ table: z.string(), put: z.array(z.custom<Record<string, never>>()), delete: z.array(z.string()) }),
  ),
})

/** HelseNorge over HTTP: every call carries a DPoP-bound token and a proof of its own. `baseUrl` without a slash at the end. */
export async function httpTransport(parts: {
  baseUrl: string
  key: EcJwk
  enrolment: Enrolment
  world: Pick<World, 'now' | 'uuid' | 'after'>
}): Promise<Transport & PresenceTransport & ReachTransport & TrainingTransport> {
  const sign = await makeSigner(parts.key, parts.world.uuid)
  const proofSigner = await makeSigner(await newKey(), parts.world.uuid)
  const tokens = makeTokens({ ...parts, now: parts.world.now, sign, proofSigner })

  const call = async (
    method: 'GET' | 'POST' | 'PATCH',
    path: string,
    body: unknown,
    signal: AbortSignal,
  ): Promise<Exchange<Response>> => {
    const url = parts.baseUrl + path
    let nonce: string | undefined
    for (let attempt = 0; ; attempt += 1) {
      const token = await tokens.get()
      if (token.kind !== 'ok') return token
      const answer = await fetch(url, {
        method,
        headers: {
          authorization: `DPoP ${token.value}`,
          dpop: await dpopProof(proofSigner, { method, url, nonce, accessToken: token.value }),
          ...(body === undefined
            ? {}
            : { 'content-type': body instanceof Uint8Array ? 'application/octet-stream' : 'application/json' }),
        },
        ...(body === undefined
          ? {}
          : { body: body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body) }),
        signal,
      })
      if (answer.ok) return { kind: 'ok', value: answer }
      if (answer.status !== 401 || attempt > 1) return refusalOf(answer)
      nonce = answer.headers.get('dpop-nonce') ?? undefined
      if (nonce === undefined) tokens.forget()
    }
  }

  const exchange = async <T>(run: () => Promise<Exchange<T>>): Promise<Exchange<T>> => {
    try {
      return await run()
    } catch (error) {
      return { kind: 'unreachable', reason: reasonClass(error) }
    }
  }
  const json = <T>(
    method: 'GET' | 'POST' | 'PATCH',
    path: string,
    body: unknown,
    schema: z.ZodType<T>,
    ms: number,
    stop?: AbortSignal,
  ) =>
    exchange<T>(async () => {
      const late = AbortSignal.timeout(ms)
      const answer = await call(method, path, body, stop ? AbortSignal.any([late, stop]) : late)
      return answer.kind === 'ok' ? { kind: 'ok', value: schema.parse(await answer.value.json()) } : answer
    })

  return {
    push: (request) => json('POST', paths.push, request, pushAnswer, TIMEOUT_MS),
    pull: (request) => json('POST', paths.pull, request, pullEnvelope, PULL_TIMEOUT_MS),
    blob: (sha256) =>
      exchange(async () => {
        const path = paths.blob.replace(':sha256', sha256)
        const answer = await call('GET', path, undefined, AbortSignal.timeout(PULL_TIMEOUT_MS))
        if (answer.kind !== 'ok') return answer
        return { kind: 'ok', value: new Uint8Array(await answer.value.arrayBuffer()) }
      }),
    uploadState: (sha256, signal) =>
      json('GET', paths.upload.replace(':sha256', sha256), undefined, uploadState, TIMEOUT_MS, signal),
    uploadPart: ({ sha256, size, offset, bytes }, signal) => {
      const path = `${paths.upload.replace(':sha256', sha256)}?offset=${offset}&size=${size}`
      return json('PATCH', path, bytes, uploadState, PART_TIMEOUT_MS, signal)
    },
    announce: (request) =>
      exchange(async () => {
        // an answer that comes after the next beat is of no use
        const answer = await call('POST', paths.presence, request, AbortSignal.timeout(PRESENCE_TIMES.beat))
        return answer.kind === 'ok' ? { kind: 'ok', value: null } : answer
      }),
    reachability: (nationalIds) => json('POST', paths.reachability, { nationalIds }, reachabilityAnswer, TIMEOUT_MS),
    faults: () => json('GET', paths.faults, undefined, faultsAnswer, TIMEOUT_MS),
    orderFaults: (order) => json('POST', paths.faults, order, faultsAnswer, TIMEOUT_MS),
    clock: () => json('GET', paths.clock, undefined, clockAnswer, TIMEOUT_MS),
    moveClock: (minutes) => json('POST', paths.clock, { minutes }, clockAnswer, PULL_TIMEOUT_MS),
    listen: (listener) => {
      const end = new AbortController()
      void follow(listener, end.signal)
      return () => end.abort()
    },
  }

  async function follow(listener: EventListener, signal: AbortSignal): Promise<void> {
    const dead = new AbortController()
    const die = (): void => dead.abort()
    const { after } = parts.world
    const line = AbortSignal.any([signal, dead.signal])
    const cancel = after(TIMEOUT_MS, die)
    const answer = await exchange(() => call('GET', paths.events, undefined, line))
    cancel()
    if (answer.kind === 'ok' && answer.value.body) {
      listener.opened()
      const chunks = untilSilent(answer.value.body, STREAM_TIMES.silence, after, die)
      await readEventStream(chunks, (name, data) => {
        if (name === 'poke') listener.poke()
        if (name === 'presence') listener.presence(presenceOf(data))
      }).catch(() => undefined)
    }
    if (!signal.aborted) listener.closed()
  }
}

/** Nobody, when it can't be read: presence is a courtesy and must never break the stream. */
function presenceOf(data: string): readonly Presence[] {
  try {
    return presenceEvent.parse(JSON.parse(data))
  } catch {
    return []
  }
}
