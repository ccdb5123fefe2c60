import { z } from 'zod'
import { defineLocal, defineQuery } from '../define'
import { instant } from '../time/instant'

/**
 * What HelseNorge can be made to do to requests, for training and tests. `slow`: takes its time; `lost-before`: the request never arrives; `lost-after`: it is
 * carried out and the answer is lost; `doubled`: it arrives twice; `refused`: HelseNorge says that it is closed for now (503).
 */
export const faultKinds = ['slow', 'lost-before', 'lost-after', 'doubled', 'refused'] as const
export type FaultKind = (typeof faultKinds)[number]

/** Whose requests it meets. */
export const faultTargets = ['workstations', 'citizens', 'everybody'] as const
export type FaultTarget = (typeof faultTargets)[number]

export const fault = z.object({
  kind: z.enum(faultKinds),
  on: z.enum(faultTargets),
  /** of the requests in a hundred that it meets, evenly spread: 100 = all */
  percent: z.int().min(1).max(100),
  /** how long a slow one takes longer, ms; of no meaning for the others */
  ms: z.int().min(0).max(60_000),
  /** begins so many seconds after it was ordered, and lasts so long */
  after: z
    .int()
    .min(0)
    .max(4 * 3600),
  seconds: z
    .int()
    .min(1)
    .max(4 * 3600),
})
export type Fault = z.infer<typeof fault>

export const faultOrder = z.object({ faults: z.array(fault).max(40) })
export type FaultOrder = z.infer<typeof faultOrder>

/** What is ordered and not over: `startsIn` and `endsIn` in seconds from now. */
export const faultsAnswer = z.object({
  faults: z.array(fault.extend({ startsIn: z.int(), endsIn: z.int() })),
})
export type FaultsAnswer = z.infer<typeof faultsAnswer>

/** A training day as a script: faults one after the other (N12 begins here). */
export const trainingDays = {
  /** the line of the clinic is gone for three minutes, and comes back */
  outage: [{ kind: 'lost-before', on: 'workstations', percent: 100, ms: 0, after: 0, seconds: 180 }],
  /** answers are lost after the work was done, and some requests come twice: nothing may be doubled */
  'lost-answers': [
    { kind: 'lost-after', on: 'everybody', percent: 50, ms: 0, after: 0, seconds: 120 },
    { kind: 'doubled', on: 'everybody', percent: 50, ms: 0, after: 60, seconds: 120 },
  ],
  /** slow at first, then worse, then closed, then well again */
  'bad-morning': [
    { kind: 'slow', on: 'everybody', percent: 100, ms: 2_000, after: 0, seconds: 60 },
    { kind: 'slow', on: 'everybody', percent: 100, ms: 8_000, after: 60, seconds: 60 },
    { kind: 'refused', on: 'everybody', percent: 100, ms: 0, after: 120, seconds: 60 },
    { kind: 'lost-before', on: 'everybody', percent: 30, ms: 0, after: 180, seconds: 60 },
  ],
  /** patients cannot get through while the clinic can */
  'closed-portal': [{ kind: 'refused', on: 'citizens', percent: 100, ms: 0, after: 0, seconds: 180 }],
} as const satisfies Readonly<Record<string, readonly Fault[]>>
export type TrainingDay = keyof typeof trainingDays

/** The mock's clock, moved forward for training: reminders, deadlines and birthdays come nearer. In minutes, a month at most at a time. */
export const clockOrder = z.object({
  minutes: z
    .int()
    .min(1)
    .max(31 * 24 * 60),
})
/** What it then shows, and how far it is ahead of the machine's, ms. */
export const clockAnswer = z.object({ now: instant, ahead: z.int() })
export type ClockAnswer = z.infer<typeof clockAnswer>

/** What HelseNorge says of its faults, asked over the line: `problem` = why it does not say. */
export const trainingFaults = defineQuery({
  name: 'training.faults',
  args: z.object({}),
  result: z.object({
    problem: z.string().nullable(),
    faults: faultsAnswer.shape.faults,
    /** HelseNorge's clock; null when it does not say */
    clock: clockAnswer.nullable(),
  }),
  reads: [],
})

/** Orders faults at HelseNorge in place of those ordered before. Refused with HelseNorge's own code. */
export const orderFaults = defineLocal({ name: 'training.order', args: faultOrder })

/** Moves HelseNorge's clock forward. */
export const moveClock = defineLocal({ name: 'training.moveClock', args: clockOrder })
