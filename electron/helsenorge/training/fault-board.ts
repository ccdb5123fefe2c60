import type { Fault, FaultsAnswer } from '@shared/training/faults'

/** Which interface a request came in by. */
export type Side = 'workstations' | 'citizens'

/** The faults that are ordered. In memory only: a HelseNorge that is started anew is well. */
export interface FaultBoard {
  /** in place of all that was ordered before */
  order(faults: readonly Fault[]): void
  standing(): FaultsAnswer['faults']
  /** Is the line gone now: does every request of this side get lost before it arrives? */
  isCut(side: Side): boolean
  /** Counts the request and answers what it meets, in the order of the list. */
  meet(side: Side): readonly Fault[]
}

interface Ordered {
  readonly fault: Fault
  readonly from: number
  readonly until: number
  /** requests that could have met it */
  seen: number
}

/** @param elapsed ms that only go on, whatever is done to the clock */
export function createFaultBoard(elapsed: () => number): FaultBoard {
  let ordered: Ordered[] = []
  const inSeconds = (at: number): number => Math.max(0, Math.ceil((at - elapsed()) / 1000))
  const standingFor = (side: Side): Ordered[] => {
    const now = elapsed()
    return ordered.filter(
      ({ fault, from, until }) => from <= now && now < until && (fault.on === 'everybody' || fault.on === side),
    )
  }
  return {
    order: (faults) => {
      const now = elapsed()
      ordered = faults.map((fault) => {
        const from = now + fault.after * 1000
        return { fault, from, until: from + fault.seconds * 1000, seen: 0 }
      })
    },
    standing: () => {
      ordered = ordered.filter(({ until }) => until > elapsed())
      return ordered.map(({ fault, from, until }) => ({
        ...fault,
        startsIn: inSeconds(from),
        endsIn: inSeconds(until),
      }))
    },
    isCut: (side) => standingFor(side).some(({ fault }) => fault.kind === 'lost-before' && fault.percent === 100),
    meet: (side) =>
      standingFor(side)
        .filter((one) => {
          one.seen += 1
          // evenly spread, without chance: of ten requests at 30 percent the 4th, 7th and 10th
          const share = one.fault.percent / 100
          return Math.floor(one.seen * share) > Math.floor((one.seen - 1) * share)
        })
        .map(({ fault }) => fault),
  }
}
