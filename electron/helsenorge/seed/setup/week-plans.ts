import type { PlanBlock } from '@shared/calendar/model'
import type { LocalTime } from '@shared/time/instant'

/** What a stretch of the day is kept for. `urgent` is shielded every day: same-day need, never online (FLF section 16, S190). */
type Use = 'online' | 'staff' | 'urgent' | 'lab' | 'vaccine'
type Stretch = readonly [from: LocalTime, to: LocalTime, use: Use]
/** Monday to Friday; empty = not in. The gaps are lunch, telephone time and paper work. */
type Week = readonly [
  readonly Stretch[],
  readonly Stretch[],
  readonly Stretch[],
  readonly Stretch[],
  readonly Stretch[],
]

const ordinary: readonly Stretch[] = [
  ['08:00', '08:40', 'urgent'],
  ['08:40', '11:20', 'online'],
  ['12:00', '13:20', 'staff'],
  ['13:20', '14:00', 'urgent'],
  ['14:00', '15:20', 'online'],
]
const early: readonly Stretch[] = [
  ['07:30', '08:10', 'urgent'],
  ['08:10', '10:50', 'online'],
  ['11:30', '12:50', 'staff'],
  ['12:50', '13:30', 'online'],
  ['13:30', '14:10', 'urgent'],
]
const late: readonly Stretch[] = [
  ['10:00', '12:00', 'online'],
  ['12:40', '14:00', 'staff'],
  ['14:00', '14:40', 'urgent'],
  ['15:00', '17:40', 'online'],
]
const halfDay: readonly Stretch[] = [
  ['08:00', '08:40', 'urgent'],
  ['08:40', '11:20', 'online'],
  ['11:20', '12:00', 'staff'],
]
const afternoon: readonly Stretch[] = [
  ['12:00', '12:40', 'urgent'],
  ['12:40', '14:20', 'online'],
  ['14:20', '15:40', 'staff'],
]
const talks: readonly Stretch[] = [
  ['08:20', '09:00', 'urgent'],
  ['09:00', '10:20', 'online'],
  ['10:20', '11:40', 'staff'],
  ['12:20', '13:40', 'staff'],
  ['13:40', '14:20', 'urgent'],
  ['14:20', '15:40', 'online'],
]

/** Each GP's own week: days at the nursing home, a late Tuesday, an early start. */
const GP_WEEKS: readonly Week[] = [
  [ordinary, ordinary, ordinary, halfDay, ordinary],
  [talks, ordinary, talks, ordinary, []],
  [ordinary, late, ordinary, ordinary, halfDay],
  [early, early, early, early, early],
  [afternoon, talks, ordinary, ordinary, talks],
  [ordinary, ordinary, [], ordinary, ordinary],
  [early, late, early, talks, halfDay],
  [talks, talks, ordinary, [], ordinary],
  [ordinary, early, ordinary, early, ordinary],
  [late, ordinary, ordinary, talks, ordinary],
]

const labOne: readonly Stretch[] = [
  ['08:00', '11:20', 'lab'],
  ['12:00', '14:40', 'lab'],
]
const labTwo: readonly Stretch[] = [
  ['08:20', '10:20', 'vaccine'],
  ['10:20', '11:40', 'lab'],
  ['12:20', '15:00', 'vaccine'],
]
const labThree: readonly Stretch[] = [
  ['08:00', '10:00', 'lab'],
  ['10:00', '12:00', 'vaccine'],
  ['12:40', '15:20', 'lab'],
]
/** Three secretaries at the same time need a calendar each (S72). */
const LAB_WEEKS: readonly Week[] = [
  [labOne, labOne, labOne, labOne, labOne],
  [labTwo, labTwo, labThree, labTwo, labTwo],
  [labThree, labThree, labTwo, labThree, labOne],
]

const BY_USE: Readonly<Record<Use, { readonly online: boolean; readonly typeIds: readonly string[] }>> = {
  online: { online: true, typeIds: ['type-consultation', 'type-short', 'type-video'] },
  staff: { online: false, typeIds: ['type-consultation', 'type-short', 'type-double', 'type-hidden'] },
  urgent: { online: false, typeIds: ['type-urgent'] },
  lab: { online: true, typeIds: ['type-blood-test', 'type-wound-care', 'type-covid-test', 'type-b12'] },
  vaccine: { online: true, typeIds: ['type-flu-vaccine', 'type-covid-vaccine', 'type-wound-care'] },
}
const REQUEST_TYPES: readonly string[] = ['type-consultation-request']

export type WeekPlan = readonly { readonly weekday: number; readonly blocks: readonly PlanBlock[] }[]

function weekPlan(weeks: readonly Week[], index: number, byRequest: boolean): WeekPlan {
  const week = weeks[index % weeks.length]
  if (!week) throw new Error('no week to plan')
  return week.map((stretches, i) => ({
    weekday: i + 1,
    blocks: stretches.map(([from, to, use]) => {
      const { online, typeIds } = BY_USE[use]
      return { from, to, online, typeIds: [...(byRequest && online ? REQUEST_TYPES : typeIds)] }
    }),
  }))
}

export const gpWeek = (index: number, byRequest: boolean): WeekPlan => weekPlan(GP_WEEKS, index, byRequest)
export const labWeek = (index: number): WeekPlan => weekPlan(LAB_WEEKS, index, false)
