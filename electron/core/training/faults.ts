import type { LocalArgs, QueryResult } from '@shared/contract'
import { ok, type Result, refuse } from '@shared/result'
import type { Exchange, TrainingTransport } from '../sync/transport'

/** What HelseNorge says of its faults, or why it does not. */
export async function askFaults(
  line: Pick<TrainingTransport, 'faults' | 'clock'>,
): Promise<QueryResult<'training.faults'>> {
  const [answer, clock] = await Promise.all([line.faults(), line.clock()])
  const shown = clock.kind === 'ok' ? clock.value : null
  return answer.kind === 'ok'
    ? { problem: null, faults: answer.value.faults, clock: shown }
    : { problem: problemOf(answer), faults: [], clock: shown }
}

/** Moves HelseNorge's clock forward; the clock of this machine stays. */
export async function moveClock(
  line: Pick<TrainingTransport, 'moveClock'>,
  { minutes }: LocalArgs<'training.moveClock'>,
): Promise<Result<null>> {
  const answer = await line.moveClock(minutes)
  return answer.kind === 'ok' ? ok() : refuse(problemOf(answer))
}

/** Orders faults at HelseNorge; nothing of it is kept here. */
export async function orderFaults(
  line: Pick<TrainingTransport, 'orderFaults'>,
  order: LocalArgs<'training.order'>,
): Promise<Result<null>> {
  const answer = await line.orderFaults(order)
  return answer.kind === 'ok' ? ok() : refuse(problemOf(answer))
}

const problemOf = (answer: Exclude<Exchange<unknown>, { kind: 'ok' }>): string =>
  answer.kind === 'refused' ? answer.code : 'helsenorge-away'
