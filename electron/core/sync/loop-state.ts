/** Milliseconds. Polling is the fallback: seldom while the event stream stands, often while it does not. */
export const TIMES = {
  pollWithStream: 60_000,
  pollWithoutStream: 5_000,
  backOffFirst: 500,
  backOffMost: 15_000,
} as const

/** All the engine knows about when to do what, in milliseconds elapsed (SY20). Pure: `next` decides, the engine carries out. */
export interface LoopState {
  readonly wantPush: boolean
  readonly wantPull: boolean
  /** an exchange is under way; there is never more than one */
  readonly busy: boolean
  readonly streamOpen: boolean
  /** failures in a row; 0 = reachable */
  readonly failures: number
  /** not before this time while failing */
  readonly notBefore: number
  /** next poll */
  readonly pollAt: number
  readonly refusal: string | null
  readonly failingSince: number | null
  readonly everAnswered: boolean
  /** a person has stopped the copy under way: own changes go out, nothing is asked for */
  readonly paused: boolean
}

export const initialLoop: LoopState = {
  wantPush: true,
  wantPull: true,
  busy: false,
  streamOpen: false,
  failures: 0,
  notBefore: 0,
  pollAt: 0,
  refusal: null,
  failingSince: null,
  everAnswered: false,
  paused: false,
}

export type LoopEvent =
  | { readonly type: 'submitted' }
  | { readonly type: 'poke' }
  | { readonly type: 'try-now' }
  | { readonly type: 'stream-opened' }
  | { readonly type: 'stream-closed' }
  /** what comes up while it is under way is wanted again */
  | { readonly type: 'started'; readonly act: 'push' | 'pull' }
  | { readonly type: 'nothing-to-push' }
  | { readonly type: 'pushed'; readonly more: boolean }
  /** `waiting`: something has still to be sent */
  | { readonly type: 'pulled'; readonly more: boolean; readonly waiting: boolean }
  | { readonly type: 'paused'; readonly paused: boolean }
  /** HelseNorge counts this client's commands differently: only a pull helps, pushing again does not */
  | { readonly type: 'numbers-wrong'; readonly random: number }
  | { readonly type: 'failed'; readonly random: number }
  | { readonly type: 'refused'; readonly code: string; readonly random: number }

/** Exponential back-off with full jitter (half of it kept, so that it never is nothing). */
export const backOff = (failures: number, random: number): number => {
  const ceiling = Math.min(TIMES.backOffMost, TIMES.backOffFirst * 2 ** (failures - 1))
  return Math.round(ceiling / 2 + (random * ceiling) / 2)
}

const answered = (state: LoopState, now: number): LoopState => ({
  ...state,
  busy: false,
  failures: 0,
  notBefore: 0,
  refusal: null,
  failingSince: null,
  everAnswered: true,
  pollAt: now + (state.streamOpen ? TIMES.pollWithStream : TIMES.pollWithoutStream),
})

const unanswered = (state: LoopState, now: number, random: number): LoopState => ({
  ...state,
  busy: false,
  failures: state.failures + 1,
  notBefore: now + backOff(state.failures + 1, random),
  wantPull: true,
  wantPush: true,
})

export function step(state: LoopState, event: LoopEvent, now: number): LoopState {
  switch (event.type) {
    case 'submitted':
      return { ...state, wantPush: true }
    case 'poke':
      return { ...state, wantPull: true }
    case 'try-now':
      return { ...state, wantPush: true, wantPull: true, notBefore: 0 }
    case 'stream-opened':
      // what happened before the stream stood was not announced
      return { ...state, streamOpen: true, wantPull: true, notBefore: 0 }
    case 'stream-closed':
      return { ...state, streamOpen: false, wantPull: state.wantPull || state.streamOpen }
    case 'started':
      return event.act === 'push'
        ? { ...state, busy: true, wantPush: false }
        : { ...state, busy: true, wantPull: false }
    case 'nothing-to-push':
      return { ...state, busy: false }
    case 'pushed':
      return { ...answered(state, now), wantPush: state.wantPush || event.more, wantPull: true }
    case 'pulled':
      return {
        ...answered(state, now),
        wantPull: state.wantPull || event.more,
        wantPush: state.wantPush || event.waiting,
      }
    case 'paused':
      return { ...state, paused: event.paused, wantPull: true }
    case 'numbers-wrong':
      return { ...unanswered(state, now, event.random), failingSince: null, everAnswered: true, wantPush: false }
    case 'failed':
      return { ...unanswered(state, now, event.random), failingSince: state.failingSince ?? now }
    case 'refused':
      return { ...unanswered(state, now, event.random), refusal: event.code, failingSince: null, everAnswered: true }
  }
}

export type Decision =
  | { readonly act: 'push' }
  | { readonly act: 'pull' }
  | { readonly act: 'wait'; readonly until: number }
  | { readonly act: 'none' }

/** Own changes go first, so that a pull brings their outcome with it. */
export function next(state: LoopState, now: number): Decision {
  if (state.busy) return { act: 'none' }
  const pullDue = !state.paused && (state.wantPull || now >= state.pollAt)
  const due = state.wantPush || pullDue
  if (due && now < state.notBefore) return { act: 'wait', until: state.notBefore }
  if (state.wantPush) return { act: 'push' }
  if (due) return { act: 'pull' }
  return state.paused ? { act: 'none' } : { act: 'wait', until: state.pollAt }
}
