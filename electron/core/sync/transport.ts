import type { UploadState } from '@shared/inbox/send-bytes'
import type { ReachabilityAnswer } from '@shared/patient/reachability'
import type { Presence } from '@shared/presence/model'
import type { PresenceRequest, PullAnswer, PullRequest, PushAnswer, PushRequest } from '@shared/protocol'
import type { RefusalData } from '@shared/result'
import type { ClockAnswer, FaultOrder, FaultsAnswer } from '@shared/training/faults'

/**
 * What one exchange with HelseNorge came to. `unreachable`: no whole answer came (cut, timed out, 5xx): try again later, nothing is known.
 * `refused`: a clear no with a code; trying the same again will not help.
 */
export type Exchange<T> =
  | { readonly kind: 'ok'; readonly value: T }
  /** `reason`: a class of reasons, such as `timeout`; never a message's own words */
  | { readonly kind: 'unreachable'; readonly reason: string }
  | { readonly kind: 'refused'; readonly code: string; readonly data: RefusalData }

export interface EventListener {
  /** the stream stands: pokes will come */
  opened(): void
  /** something of this clinic has changed at HelseNorge */
  poke(): void
  /** what the other workstations of the clinic have open, all of it */
  presence(others: readonly Presence[]): void
  closed(): void
}

/** A piece of a file. `size`: of the whole file, in bytes. */
export interface UploadPart {
  readonly sha256: string
  readonly size: number
  readonly offset: number
  readonly bytes: Uint8Array
}

/** The engine's only way out of the machine. */
export interface Transport {
  push(request: PushRequest): Promise<Exchange<PushAnswer>>
  pull(request: PullRequest): Promise<Exchange<PullAnswer>>
  blob(sha256: string): Promise<Exchange<Uint8Array>>
  /** how much of a file this clinic has sent */
  uploadState(sha256: string, signal: AbortSignal): Promise<Exchange<UploadState>>
  uploadPart(part: UploadPart, signal: AbortSignal): Promise<Exchange<UploadState>>
  /** Opens the event stream once; the answer closes it. The engine opens it again after `closed`. */
  listen(listener: EventListener): () => void
}

/** Beside the sync, never in its way: nothing waits for it. */
export interface PresenceTransport {
  announce(request: PresenceRequest): Promise<Exchange<null>>
}

/** Asked when somebody wants to know for certain; what is synced tells it otherwise. */
export interface ReachTransport {
  reachability(nationalIds: readonly string[]): Promise<Exchange<ReachabilityAnswer>>
}

/** Faults on demand, for training: beside the sync as well. */
export interface TrainingTransport {
  faults(): Promise<Exchange<FaultsAnswer>>
  orderFaults(order: FaultOrder): Promise<Exchange<FaultsAnswer>>
  clock(): Promise<Exchange<ClockAnswer>>
  moveClock(minutes: number): Promise<Exchange<ClockAnswer>>
}
