import { appointments, appointmentTypes, planDays, weekTemplates } from '@shared/calendar/model'
import { closedDays } from '@shared/calendar/plan-model'
import type { PlannedChange } from '@shared/calendar/plan-queries'
import { describe, expect, test } from 'vitest'
import { aClinicWhere, secretary } from '../support/act'
import { ask } from '../support/ask'
import { aBlock, anAppointment, aPlanDay, aTemplate, aType, at, MORNING, type Rows } from '../support/clinic-rows'

const monday = '2026-11-30'
/** Consultations of twenty minutes: nine in the three hours from eight, and one is taken. */
const booked = anAppointment({ id: 'booked', startsAt: at('10:00', monday) })
const rows: Rows[] = [
  { table: weekTemplates, rows: [aTemplate({ days: [{ weekday: 1, blocks: [aBlock('11:00', '12:00')] }] })] },
  { table: planDays, rows: [aPlanDay({ id: `cal-berg:${monday}`, date: monday })] },
  { table: appointments, rows: [booked] },
  { table: appointmentTypes, rows: [aType({ id: 'type-hidden', hidden: true, online: false })] },
]
const rollOut: PlannedChange & { kind: 'roll-out' } = {
  kind: 'roll-out',
  templateId: 'template-berg',
  from: monday,
  to: '2026-12-06',
  weeks: 'all',
  keep: [],
}
async function planned() {
  const clinic = await aClinicWhere(rows)
  return { clinic, dryRun: (change: PlannedChange) => ask(clinic.db, 'plan.dryRun', { change }, MORNING) }
}

describe('[N14 S89] what a change of the work plan would do is seen before it is done', () => {
  test('the times patients win and lose, the first free one afterwards, and who is booked outside', async () => {
    const { dryRun } = await planned()
    expect(dryRun(rollOut)).toMatchObject({
      days: [{ date: monday, before: [aBlock('08:00', '11:00')], blocks: [aBlock('11:00', '12:00')] }],
      // 24 November is open from before
      types: [{ typeId: 'type-consultation', gained: 3, lost: 8, firstFree: at('08:00', '2026-11-24') }],
      outside: [{ id: 'booked', patientName: 'Solberg, Ingrid', startsAt: booked.startsAt }],
      outsideCount: 1,
    })
  })

  test('it changes nothing, and what it is shown with is what the command is held to', async () => {
    const { clinic, dryRun } = await planned()
    const seen = dryRun(rollOut)?.seen ?? ''
    const { kind: _kind, ...period } = rollOut
    const order = { ...period, id: 'change-1', seen }
    await clinic.act(secretary, 'plan.setDay', {
      id: 'change-0',
      calendarId: 'cal-berg',
      date: monday,
      blocks: [],
      from: aPlanDay().blocks,
    })
    expect(await clinic.act(secretary, 'plan.rollOut', order)).toMatchObject({ code: 'plan-changed' })
    const again = dryRun(rollOut)
    expect(again).toMatchObject({ types: [{ gained: 3, lost: 0 }], outsideCount: 0 })
    expect(await clinic.act(secretary, 'plan.rollOut', { ...order, seen: again?.seen ?? '' })).toMatchObject({
      ok: true,
    })
    expect(dryRun(rollOut)).toMatchObject({ days: [], types: [], outside: [] })
  })

  test('days shut by law or by the clinic are named', async () => {
    const { clinic, dryRun } = await planned()
    await clinic.act(secretary, 'plan.close', {
      id: 'change-1',
      calendarId: null,
      from: '2026-12-07',
      to: '2026-12-07',
      name: 'Kursdag',
    })
    expect(clinic.count(closedDays)).toBe(1)
    expect(dryRun({ ...rollOut, to: '2026-12-25' })?.shut).toEqual([
      { date: '2026-12-07', name: 'Kursdag' },
      { date: '2026-12-25', name: null },
    ])
  })

  test('of a single day, and of days on which nobody is there', async () => {
    const { dryRun } = await planned()
    const evening = [aBlock('16:00', '17:00')]
    expect(dryRun({ kind: 'day', calendarId: 'cal-berg', date: monday, blocks: evening })).toMatchObject({
      types: [{ gained: 3, lost: 8 }],
      outsideCount: 1,
    })
    const absence = { kind: 'close', calendarId: null, from: '2026-11-24', to: '2026-12-31' } as const
    expect(dryRun(absence)).toMatchObject({
      days: [{ date: '2026-11-24' }, { date: monday }],
      types: [{ gained: 0, lost: 17, firstFree: null }],
      outsideCount: 1,
    })
  })

  test('nothing can be told of a template that is gone, or of a period that is none', async () => {
    const { dryRun } = await planned()
    expect(dryRun({ ...rollOut, templateId: 'nothing' })).toBeNull()
    expect(dryRun({ ...rollOut, to: '2026-11-01' })).toBeNull()
  })
})
