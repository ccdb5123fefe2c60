import { planDays, weekTemplates } from '@shared/calendar/model'
import { closedDays, planChanges } from '@shared/calendar/plan-model'
import { planMark, type RollOutPeriod, rollOut } from '@shared/calendar/plan-rules'
import { templateFormOf } from '@shared/calendar/template-commands'
import { addDays, weekdayOf, weekOf } from '@shared/time/oslo'
import { isHoliday } from '@shared/time/working-days'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aClinicWhere, gp, secretary } from '../support/act'
import { aBlock, aPlanDay, aTemplate, at, MORNING } from '../support/clinic-rows'

const template = aTemplate()
const WITH_TEMPLATE = { table: weekTemplates, rows: [template] }
/** Monday to Sunday of the week after the tests' own. */
const week: RollOutPeriod = { from: '2026-11-30', to: '2026-12-06', weeks: 'all', keep: [] }
const order = (over: object = {}) => ({
  id: 'change-1',
  templateId: template.id,
  ...week,
  seen: planMark(template, [], []),
  ...over,
})

describe('a week template is made by a secretary', () => {
  test('[S89] of blocks for one or several types; by itself it opens nothing', async () => {
    const { act, row, count } = await aClinicWhere()
    const form = templateFormOf(template)
    expect(await act(secretary, 'weekTemplate.save', { template: form, from: null })).toMatchObject({ ok: true })
    expect(await row(weekTemplates, template.id)).toMatchObject({ clinicId: 'clinic', name: 'Ordinær uke' })
    expect(count(planDays), 'the one of the smallest clinic').toBe(1)
  })

  test('[N9] a colleague was first: what both wanted is no conflict, anything else is looked at again', async () => {
    const { act } = await aClinicWhere([WITH_TEMPLATE])
    const form = templateFormOf(template)
    const wanted = { template: { ...form, name: 'Sommer' }, from: form }
    expect(await act(secretary, 'weekTemplate.save', wanted)).toMatchObject({ ok: true })
    expect(await act(secretary, 'weekTemplate.save', wanted)).toMatchObject({ ok: true })
    expect(
      await act(secretary, 'weekTemplate.save', { template: { ...form, name: 'Høst' }, from: form }),
    ).toMatchObject({ code: 'setup-changed' })
    expect(await act(secretary, 'weekTemplate.delete', { from: form })).toMatchObject({ code: 'setup-changed' })
    expect(await act(secretary, 'weekTemplate.delete', { from: wanted.template })).toMatchObject({ ok: true })
    expect(await act(secretary, 'weekTemplate.delete', { from: wanted.template })).toMatchObject({ ok: true })
  })

  test.each([
    ['blocks over each other', [aBlock('08:00', '10:00'), aBlock('09:55', '11:00')]],
    ['a block that ends before it begins', [aBlock('10:00', '08:00')]],
    ['a block for no type', [{ ...aBlock('08:00', '10:00'), typeIds: [] }]],
  ])('not with %s', async (_what, blocks) => {
    const { act } = await aClinicWhere()
    const form = { ...templateFormOf(template), days: [{ weekday: 1, blocks }] }
    await expect(act(secretary, 'weekTemplate.save', { template: form, from: null })).rejects.toThrow('Invalid')
  })

  test('nor for a type or a calendar that is not there', async () => {
    const { act } = await aClinicWhere()
    const form = templateFormOf(template)
    const unknown = [{ weekday: 1, blocks: [{ ...aBlock('08:00', '10:00'), typeIds: ['nothing'] }] }]
    const save = (over: object) => act(secretary, 'weekTemplate.save', { template: { ...form, ...over }, from: null })
    expect(await save({ days: unknown })).toMatchObject({ code: 'type-unknown' })
    expect(await save({ calendarId: 'nothing' })).toMatchObject({ code: 'not-found' })
  })
})

describe('[S89 N14] the work plan is rolled out', () => {
  test('the days of the template open, all others of the week are closed', async () => {
    const saturday = aPlanDay({ id: 'cal-berg:2026-12-05', date: '2026-12-05' })
    const { act, row } = await aClinicWhere([WITH_TEMPLATE, { table: planDays, rows: [saturday] }])
    const seen = planMark(template, [saturday], [])
    expect(await act(secretary, 'plan.rollOut', order({ seen }))).toMatchObject({ ok: true })
    expect(await row(planDays, 'cal-berg:2026-11-30')).toMatchObject({ blocks: template.days[0]?.blocks })
    expect(await row(planDays, 'cal-berg:2026-12-05')).toBeUndefined()
    expect(await row(planChanges, 'change-1')).toMatchObject({ kind: 'roll-out', name: 'Ordinær uke', undoneAt: null })
  })

  test('never on public holidays, nor on days the clinic is closed; days that are kept and those behind us stay', () => {
    const christmas = { from: '2026-12-21', to: '2027-01-03', weeks: 'all', keep: ['2026-12-22'] } as const
    const days = rollOut(template, { ...christmas, keep: ['2026-12-22'] }, [{ date: '2026-12-28' }], '2026-12-23')
    expect(days.filter(({ blocks }) => blocks.length > 0).map(({ date }) => date)).toEqual([
      '2026-12-23',
      '2026-12-24',
      '2026-12-29',
      '2026-12-30',
      '2026-12-31',
    ])
  })

  test('any period, template and closed days: each day is the template’s, or shut, or not touched (property)', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4000 }),
        fc.integer({ min: 0, max: 120 }),
        fc.constantFrom('all' as const, 'odd' as const, 'even' as const),
        fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 5 }),
        (start, length, weeks, shut) => {
          const from = addDays('2020-01-01', start)
          const closed = shut.map((n) => ({ date: addDays(from, n) }))
          const days = rollOut(template, { from, to: addDays(from, length), weeks, keep: [] }, closed, from)
          expect(new Set(days.map(({ date }) => date)).size).toBe(days.length)
          for (const { date, blocks } of days) {
            if (weeks !== 'all') expect(weekOf(date) % 2).toBe(weeks === 'odd' ? 1 : 0)
            const isShut = isHoliday(date) || closed.some((one) => one.date === date)
            const own = template.days.find(({ weekday }) => weekday === weekdayOf(date))?.blocks ?? []
            expect(blocks).toEqual(isShut ? [] : own)
          }
          if (weeks === 'all') expect(days).toHaveLength(length + 1)
        },
      ),
    )
  })

  test('[N9] refused when template or plan are others than in the dry run; a colleague’s very same is no conflict', async () => {
    const { act } = await aClinicWhere([WITH_TEMPLATE])
    expect(await act(secretary, 'plan.rollOut', order({ seen: 'something-else' }))).toMatchObject({
      code: 'plan-changed',
    })
    expect(await act(secretary, 'plan.rollOut', order())).toMatchObject({ ok: true })
    expect(await act(secretary, 'plan.rollOut', order({ id: 'change-2' }))).toMatchObject({ ok: true })
    expect(
      await act(secretary, 'plan.rollOut', order({ id: 'change-3', to: '2026-12-01', weeks: 'odd' })),
    ).toMatchObject({
      ok: true,
    })
  })

  test.each([
    ['the end before the beginning', { from: '2026-12-06', to: '2026-11-30' }],
    ['a day that is none', { from: '2026-02-30', to: '2026-12-06' }],
    ['more than two years', { from: '2026-11-30', to: '2029-11-30' }],
  ])('not with %s', async (_what, over) => {
    const { act } = await aClinicWhere([WITH_TEMPLATE])
    expect(await act(secretary, 'plan.rollOut', order(over))).toMatchObject({ code: 'bad-period' })
  })

  test('a year of equal weeks is kept as a handful of different days', async () => {
    const { act, row } = await aClinicWhere([WITH_TEMPLATE])
    await act(secretary, 'plan.rollOut', order({ to: '2027-11-28' }))
    const change = await row(planChanges, 'change-1')
    expect(change?.days.length).toBeGreaterThan(240)
    expect(change?.patterns).toHaveLength(2)
  })
})

describe('single days, and days on which nobody is there', () => {
  const day = aPlanDay()
  const PLANNED = { table: planDays, rows: [day] }

  test('one day is opened, changed and closed without touching the template', async () => {
    const { act, row } = await aClinicWhere([WITH_TEMPLATE, PLANNED])
    const evening = [aBlock('16:00', '20:00')]
    const set = (over: object) =>
      act(secretary, 'plan.setDay', {
        id: 'change-1',
        calendarId: 'cal-berg',
        date: day.date,
        blocks: evening,
        from: day.blocks,
        ...over,
      })
    expect(await set({ from: [] })).toMatchObject({ code: 'plan-changed' })
    expect(await set({})).toMatchObject({ ok: true })
    expect(await row(planDays, day.id)).toMatchObject({ blocks: evening })
    expect(await set({ id: 'change-2', blocks: [], from: evening })).toMatchObject({ ok: true })
    expect(await row(planDays, day.id)).toBeUndefined()
    expect(await set({ id: 'change-3', date: '2026-11-22', from: [] })).toMatchObject({ code: 'day-is-past' })
    expect(await row(weekTemplates, template.id)).toEqual(template)
  })

  test('the clinic is closed: every calendar, and no roll-out opens it again until that is taken back', async () => {
    const { act, row, count } = await aClinicWhere([WITH_TEMPLATE, PLANNED])
    const close = { id: 'change-1', calendarId: null, from: day.date, to: '2026-11-25', name: 'Kursdag' }
    expect(await act(secretary, 'plan.close', close)).toMatchObject({ ok: true })
    expect(await act(secretary, 'plan.close', { ...close, id: 'change-2' })).toMatchObject({ ok: true })
    expect(count(planChanges)).toBe(1)
    expect(await row(planDays, day.id)).toBeUndefined()
    const shut = [{ date: day.date }, { date: '2026-11-25' }]
    const roll = { ...order(), from: day.date, to: '2026-11-26', seen: planMark(template, [], shut) }
    expect(await act(secretary, 'plan.rollOut', { ...roll, id: 'change-3' })).toMatchObject({ ok: true })
    expect(await row(planDays, day.id)).toBeUndefined()
    expect(await row(planDays, 'cal-berg:2026-11-26')).toBeDefined()
    expect(await act(secretary, 'plan.undo', { id: 'change-1' })).toMatchObject({ ok: true })
    expect(await row(planDays, day.id)).toMatchObject({ blocks: day.blocks })
    expect(count(closedDays)).toBe(0)
  })

  test('one calendar alone for an absence', async () => {
    const { act, row, count } = await aClinicWhere([PLANNED])
    const close = { id: 'change-1', calendarId: 'cal-berg', from: '2026-11-20', to: '2026-11-29', name: 'Ferie' }
    expect(await act(secretary, 'plan.close', close)).toMatchObject({ ok: true })
    expect(await row(planChanges, 'change-1')).toMatchObject({ kind: 'close', from: '2026-11-23', name: 'Ferie' })
    expect(count(closedDays)).toBe(0)
  })

  test('nobody but those who plan', async () => {
    const { act } = await aClinicWhere([WITH_TEMPLATE, PLANNED])
    const { commandNamed } = await import('@shared/contract')
    for (const name of ['weekTemplate.save', 'plan.rollOut', 'plan.setDay', 'plan.close', 'plan.undo'])
      expect(commandNamed(name)?.allow).toEqual(['manager', 'administrator', 'secretary'])
    expect(gp.kind === 'employee' && commandNamed('plan.undo')?.allow.includes(gp.role)).toBe(false)
    expect(await act(secretary, 'plan.undo', { id: 'nothing' })).toMatchObject({ code: 'not-found' })
  })
})

describe('[N14] a roll-out is taken back', () => {
  test('the days become what they were; what somebody changed since, and what lies behind us, stays', async () => {
    const tuesday = aPlanDay({ id: 'cal-berg:2026-12-01', date: '2026-12-01', blocks: [aBlock('12:00', '13:00')] })
    const { act, row } = await aClinicWhere([WITH_TEMPLATE, { table: planDays, rows: [tuesday] }])
    await act(secretary, 'plan.rollOut', order({ seen: planMark(template, [tuesday], []) }))
    const wednesday = {
      id: 'change-2',
      calendarId: 'cal-berg',
      date: '2026-12-02',
      from: template.days[2]?.blocks ?? [],
    }
    expect(await act(secretary, 'plan.setDay', { ...wednesday, blocks: [aBlock('17:00', '18:00')] })).toMatchObject({
      ok: true,
    })
    expect(await act(secretary, 'plan.undo', { id: 'change-1' }, at('12:00', '2026-12-01'))).toMatchObject({ ok: true })
    expect(await row(planDays, 'cal-berg:2026-11-30'), 'behind us').toBeDefined()
    expect(await row(planDays, tuesday.id)).toMatchObject({ blocks: tuesday.blocks })
    expect(await row(planDays, 'cal-berg:2026-12-02')).toMatchObject({ blocks: [aBlock('17:00', '18:00')] })
    expect(await row(planDays, 'cal-berg:2026-12-03')).toBeUndefined()
    expect(await row(planChanges, 'change-1')).toMatchObject({ undoneById: 'sec-kari' })
    const again = await row(planChanges, 'change-1')
    await act(secretary, 'plan.undo', { id: 'change-1' }, MORNING + 1)
    expect(await row(planChanges, 'change-1')).toEqual(again)
  })
})
