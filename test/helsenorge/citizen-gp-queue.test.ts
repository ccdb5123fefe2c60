import { employees } from '@shared/clinic/model'
import { instantOf } from '@shared/time/oslo'
import { expect, test } from 'vitest'
import { codeOf } from '../support/citizen-client'
import { anEmployee } from '../support/clinic-rows'
import { helsenorgeOf, orderAsShown, own, pastChanges, strangers } from '../support/gp-changes'

const CLOSED = { gpId: 'gp-closed', name: 'Cecilie Eide', clinicName: 'Prøveklinikken' }

test('S119 S140 of two who want the last place at once one gets it, and the other is told and may wait', async () => {
  const { as, gp, passTo } = await helsenorgeOf()
  await orderAsShown(await as('p-dahls'), 'gp-closed')
  await passTo('2026-12-01')
  expect((await gp('gp-dahl')).freePlaces).toBe(1)
  const [ingrid, per] = [await as(), await as('p-per')]
  const answers = await Promise.all([orderAsShown(ingrid, 'gp-dahl'), orderAsShown(per, 'gp-dahl')])
  expect(answers.map(codeOf).sort()).toEqual(['200', '409 gp-list-full'])
  expect((await gp('gp-dahl')).freePlaces).toBe(0)
  const loser = answers[0]?.status === 200 ? per : ingrid
  expect(own(await loser.joinQueue('gp-dahl')).waiting).toMatchObject({ gpId: 'gp-dahl', place: 1, of: 1 })
})

test('S119 S140 twenty for three places, all at once: three get one, and the list is never longer than its limit', async () => {
  const many = Array.from({ length: 20 }, (_none, i) => `q-${i}`)
  const narrow = { table: employees, rows: [anEmployee({ id: 'gp-narrow', listLimit: 3 })] }
  const { as, gp } = await helsenorgeOf({ also: [strangers(...many), narrow] })
  const people = await Promise.all(many.map(as))
  const answers = await Promise.all(people.map((citizen) => orderAsShown(citizen, 'gp-narrow')))
  const codes = answers.map(codeOf)
  expect(codes.filter((code) => code === '200')).toHaveLength(3)
  expect(codes.filter((code) => code === '409 gp-list-full')).toHaveLength(17)
  expect((await gp('gp-narrow')).freePlaces).toBe(0)
})

test('S140 the waiting list: one list a person, the place in it shown, first come, first served, from the first of the next month', async () => {
  const { as, gp, passTo, atDesk } = await helsenorgeOf()
  const [ingrid, per, nina] = [await as(), await as('p-per'), await as('p-closed')]
  expect(codeOf(await ingrid.joinQueue('gp-closed'))).toBe('409 gp-has-places')
  expect(codeOf(await ingrid.joinQueue('gp-berg'))).toBe('409 gp-is-own')
  for (const one of [ingrid, per, nina]) await one.joinQueue('gp-dahl')
  expect(own(await nina.gpChange()).waiting).toMatchObject({ gpId: 'gp-dahl', name: 'Bjørn Dahl', place: 3, of: 3 })
  expect((await gp('gp-dahl')).waiting).toBe(3)
  expect(own(await nina.joinQueue('gp-dahl')).waiting).toMatchObject({ place: 3, of: 3 })
  expect(codeOf(await nina.joinQueue('elsewhere-tveitane'))).toBe('409 gp-one-queue')
  // who leaves lets the others move up
  expect(own(await ingrid.leaveQueue()).waiting).toBeNull()
  expect(own(await nina.gpChange()).waiting).toMatchObject({ place: 2, of: 2 })
  await orderAsShown(await as('p-dahls'), 'gp-closed')
  await passTo('2026-12-01')
  const first = own(await (await as('p-per')).gpChange())
  expect(first).toMatchObject({ waiting: null, used: 1, year: 2027 })
  expect(first.coming).toMatchObject({ gpId: 'gp-dahl', from: instantOf('2027-01-01'), byQueue: true })
  expect(own(await (await as('p-closed')).gpChange()).waiting).toMatchObject({ place: 1, of: 1 })
  expect(await atDesk('p-per')).toEqual({ gpId: 'gp-berg', otherGp: null })
  await passTo('2027-01-01')
  expect(await atDesk('p-per')).toEqual({ gpId: 'gp-dahl', otherGp: null })
  expect(await atDesk('p-closed')).toEqual({ gpId: 'gp-closed', otherGp: null })
})

test('S140 a place that has come free is for those who wait, whoever is quicker with an order', async () => {
  const { as, gp, passTo, desk } = await helsenorgeOf()
  await (await as('p-per')).joinQueue('gp-dahl')
  await orderAsShown(await as('p-dahls'), 'gp-closed')
  await passTo('2026-12-01')
  expect(codeOf(await orderAsShown(await as(), 'gp-dahl'))).toBe('409 gp-list-full')
  expect(own(await (await as('p-per')).gpChange()).coming).toMatchObject({ gpId: 'gp-dahl', byQueue: true })
  expect(await gp('gp-dahl')).toMatchObject({ freePlaces: 0, waiting: 0 })
  expect((await desk.pull()).rejections).toEqual([])
})

test('S138 S140 a place of December is a change of January: it counts for the new year', async () => {
  const { as, passTo, atDesk } = await helsenorgeOf({ also: [pastChanges('p-per', ['2026-03-01', '2026-08-01'])] })
  await (await as('p-per')).joinQueue('gp-dahl')
  await orderAsShown(await as('p-dahls'), 'gp-closed')
  await passTo('2026-12-01')
  expect(own(await (await as('p-per')).gpChange()).coming).toMatchObject({ gpId: 'gp-dahl', byQueue: true })
  await passTo('2027-01-01')
  expect(await atDesk('p-per')).toEqual({ gpId: 'gp-dahl', otherGp: null })
})

test('S140 who has no change left is passed over, keeps the place, and gets it when the year brings new ones', async () => {
  const { as, passTo, atDesk } = await helsenorgeOf({ also: [pastChanges('p-per', ['2027-01-01', '2027-02-01'])] })
  await passTo('2027-01-20')
  await (await as('p-per')).joinQueue('gp-dahl')
  await orderAsShown(await as('p-dahls'), 'gp-closed')
  await passTo('2027-11-30', '23:58')
  expect(own(await (await as('p-per')).gpChange())).toMatchObject({ coming: null, waiting: { place: 1, of: 1 } })
  await passTo('2027-12-01')
  expect(await atDesk('p-per')).toEqual({ gpId: 'gp-berg', otherGp: null })
  await passTo('2028-01-01')
  expect(await atDesk('p-per')).toEqual({ gpId: 'gp-dahl', otherGp: null })
})

test('S140 passed over in the middle of the year: the next one gets the place', async () => {
  const { as, passTo, atDesk } = await helsenorgeOf({
    also: [pastChanges('p-per', ['2027-01-01', '2027-02-01']), strangers('p-second')],
  })
  await passTo('2027-01-20')
  await (await as('p-per')).joinQueue('gp-dahl')
  await (await as('p-second')).joinQueue('gp-dahl')
  await orderAsShown(await as('p-dahls'), 'gp-closed')
  await passTo('2027-02-01')
  expect(own(await (await as('p-per')).gpChange())).toMatchObject({ coming: null, waiting: { place: 1, of: 1 } })
  await passTo('2027-03-01')
  expect(await atDesk('p-second')).toEqual({ gpId: 'gp-dahl', otherGp: null })
})

test('S140 whoever changes to another GP while waiting leaves the list', async () => {
  const { as, gp } = await helsenorgeOf()
  const citizen = await as()
  await citizen.joinQueue('gp-dahl')
  expect(own(await orderAsShown(citizen, 'gp-closed'))).toMatchObject({ waiting: null, coming: CLOSED })
  expect((await gp('gp-dahl')).waiting).toBe(0)
  expect(codeOf(await citizen.joinQueue('gp-dahl'))).toBe('409 gp-change-ordered')
})
