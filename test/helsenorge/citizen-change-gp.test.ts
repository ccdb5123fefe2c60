import { randomUUID } from 'node:crypto'
import { ownAppointments, ownDialogue } from '@shared/citizen/api'
import { gpOrders, gpPeriods } from '@shared/citizen/change-gp'
import { employees } from '@shared/clinic/model'
import { dialogues } from '@shared/inbox/model'
import { expect, test } from 'vitest'
import { codeOf } from '../support/citizen-client'
import { aDialogue, anEmployee, at, withAppointment } from '../support/clinic-rows'
import { anExtra, DECEMBER, helsenorgeOf, inFiles, orderAsShown, own, pastChanges } from '../support/gp-changes'

const CLOSED = { gpId: 'gp-closed', name: 'Cecilie Eide', clinicName: 'Prøveklinikken' }

test('S138 S139 a change is ordered, stands until the first of the next month, and then the clinic has it', async () => {
  const { as, atDesk, passTo, gp, homeOf } = await helsenorgeOf()
  const citizen = await as()
  expect(own(await citizen.gpChange())).toMatchObject({
    gp: { gpId: 'gp-berg', name: 'Astrid Berg' },
    from: DECEMBER,
    year: 2026,
    used: 0,
    allowed: 2,
    coming: null,
  })
  const ordered = own(await orderAsShown(citizen, 'gp-closed'))
  expect(ordered).toMatchObject({
    gp: { gpId: 'gp-berg' },
    used: 1,
    coming: { ...CLOSED, from: DECEMBER, byQueue: false },
  })
  expect((await homeOf(citizen)).comingGp).toEqual({
    name: 'Cecilie Eide',
    clinicName: 'Prøveklinikken',
    from: DECEMBER,
  })
  // the place is kept from now on, the old one is given up on the day itself
  expect([(await gp('gp-closed')).freePlaces, (await gp('gp-berg')).freePlaces]).toEqual([1198, 1186])
  await passTo('2026-11-30', '23:58')
  expect(await atDesk()).toEqual({ gpId: 'gp-berg', otherGp: null })
  await passTo('2026-12-01')
  expect(await atDesk()).toEqual({ gpId: 'gp-closed', otherGp: null })
  expect([(await gp('gp-closed')).freePlaces, (await gp('gp-berg')).freePlaces]).toEqual([1198, 1187])
  // what is ordered now is a change of the next year
  expect(own(await (await as()).gpChange())).toMatchObject({ gp: CLOSED, coming: null, year: 2027, used: 0 })
})

test('S139 the person is told of it once, on the front page, until it is seen', async () => {
  const { as, passTo, homeOf } = await helsenorgeOf()
  await orderAsShown(await as(), 'gp-closed')
  await passTo('2026-12-02')
  const citizen = await as()
  const { gpNews } = await homeOf(citizen)
  expect(gpNews).toMatchObject({ name: 'Cecilie Eide', from: DECEMBER, lapsed: false })
  expect((await citizen.seenGp(gpNews?.id ?? '')).status).toBe(200)
  expect((await homeOf(citizen)).gpNews).toBeNull()
  expect(codeOf(await (await as('p-per')).seenGp(gpNews?.id ?? ''))).toBe('404 not-found')
})

test('S138 a GP in another municipality whom the clinic does not know: the clinic gets the name, the patient the telephone', async () => {
  const { as, atDesk, passTo, homeOf, gp } = await helsenorgeOf()
  await orderAsShown(await as(), 'elsewhere-utsi')
  await passTo('2026-12-01')
  expect(await atDesk()).toEqual({ gpId: null, otherGp: 'Ánne Utsi, Tangen fastlegekontor' })
  const citizen = await as()
  expect((await homeOf(citizen)).gp).toEqual({
    name: 'Ánne Utsi',
    clinicName: 'Tangen fastlegekontor',
    phone: '000 64 200',
    address: 'Tangenveien 18, 9995 Tangen i Solvåg',
    isOwnClinic: false,
  })
  expect((await gp('elsewhere-utsi')).freePlaces).toBe(187)
  expect(codeOf(await orderAsShown(citizen, 'elsewhere-utsi'))).toBe('409 gp-is-own')
})

test('S138 somebody whose GP is elsewhere comes to the clinic', async () => {
  const { as, atDesk, passTo } = await helsenorgeOf()
  await orderAsShown(await as('p-elsewhere'), 'gp-berg')
  await passTo('2026-12-01')
  expect(await atDesk('p-elsewhere')).toEqual({ gpId: 'gp-berg', otherGp: null })
})

test('S139 an order is taken back until the last minute, counts for nothing then, and not a minute later', async () => {
  const { as, atDesk, passTo, gp } = await helsenorgeOf()
  const first = own(await orderAsShown(await as(), 'gp-closed')).coming?.id ?? ''
  await passTo('2026-11-30', '23:59')
  const citizen = await as()
  expect(own(await citizen.withdrawGp(first))).toMatchObject({ coming: null, used: 0 })
  expect((await citizen.withdrawGp(first)).status).toBe(200)
  await passTo('2026-12-01', '00:10')
  expect(await atDesk()).toEqual({ gpId: 'gp-berg', otherGp: null })
  expect((await gp('gp-closed')).freePlaces).toBe(1199)
  const second = own(await orderAsShown(await as(), 'gp-closed')).coming?.id ?? ''
  await passTo('2027-01-01')
  expect(codeOf(await (await as()).withdrawGp(second))).toBe('409 gp-change-done')
  expect(await atDesk()).toEqual({ gpId: 'gp-closed', otherGp: null })
})

test('S138 nobody has two changes on the way, none to the own GP, and none to somebody who is no GP', async () => {
  const { as } = await helsenorgeOf()
  const citizen = await as()
  expect(codeOf(await orderAsShown(citizen, 'gp-berg'))).toBe('409 gp-is-own')
  for (const nobody of ['sec-kari', 'gp-unknown'])
    expect(codeOf(await orderAsShown(citizen, nobody))).toBe('404 not-found')
  await orderAsShown(citizen, 'gp-closed')
  expect(codeOf(await orderAsShown(citizen, 'elsewhere-utsi'))).toBe('409 gp-change-ordered')
})

test('S138 two changes a year, the third is refused until the year is over', async () => {
  const { as, passTo } = await helsenorgeOf({ also: [pastChanges('patient-solberg', ['2026-02-01', '2026-06-01'])] })
  const refused = await orderAsShown(await as(), 'gp-closed')
  expect(refused).toMatchObject({ status: 409, body: { code: 'gp-no-changes-left', data: { year: 2026, allowed: 2 } } })
  await passTo('2026-12-01')
  // from the first of January on: a change of the next year
  expect(own(await orderAsShown(await as(), 'gp-closed'))).toMatchObject({ year: 2027, used: 1 })
})

test('S138 one more for who has moved to another municipality and says so; only where the registers know of it', async () => {
  const used = ['2026-02-01', '2026-06-01']
  const { as, passTo, atDesk } = await helsenorgeOf({
    also: [pastChanges('patient-solberg', used), pastChanges('p-per', used), anExtra('patient-solberg', 'moved')],
  })
  const [mover, other] = [await as(), await as('p-per')]
  expect(codeOf(await orderAsShown(other, 'gp-closed', { moved: true }))).toBe('409 gp-not-moved')
  expect(codeOf(await orderAsShown(mover, 'gp-closed'))).toBe('409 gp-no-changes-left')
  const ordered = own(await orderAsShown(mover, 'gp-closed', { moved: true }))
  expect(ordered).toMatchObject({ used: 2, coming: CLOSED })
  // taken back, the move may be used again
  await mover.withdrawGp(ordered.coming?.id ?? '')
  await orderAsShown(mover, 'gp-closed', { moved: true })
  await passTo('2026-12-01')
  expect(await atDesk()).toEqual({ gpId: 'gp-closed', otherGp: null })
})

test('S138 one more when the GP has closed or shortened the list, without a word from the patient', async () => {
  const { as } = await helsenorgeOf({
    also: [pastChanges('patient-solberg', ['2026-02-01', '2026-06-01']), anExtra('patient-solberg', 'gp-list-closed')],
  })
  const citizen = await as()
  expect(own(await citizen.gpChange())).toMatchObject({ used: 2, listClosed: true })
  expect(own(await orderAsShown(citizen, 'gp-closed'))).toMatchObject({ used: 2, listClosed: false, coming: CLOSED })
})

test('S139 whoever read "from 1 December" and presses after midnight is asked again and not moved a month later unseen', async () => {
  const { as, passTo } = await helsenorgeOf()
  await passTo('2026-12-01')
  const citizen = await as()
  expect(codeOf(await citizen.orderGp({ gpId: 'gp-closed', from: DECEMBER }))).toBe('409 gp-other-month')
  expect(own(await citizen.gpChange()).coming).toBeNull()
})

test('S8 S139 the same press twice is one order with one answer', async () => {
  const { as } = await helsenorgeOf()
  const citizen = await as()
  const key = randomUUID()
  const body = { gpId: 'gp-closed', from: DECEMBER }
  const [one, other] = await Promise.all([
    citizen.orderGp(body, undefined, { key }),
    citizen.orderGp(body, undefined, { key }),
  ])
  expect(one.status).toBe(200)
  expect(other.body).toEqual(one.body)
})

test('S120 S178 S179 a parent changes for children under 16, also over 12, and nobody else does', async () => {
  const { as, atDesk, passTo } = await helsenorgeOf()
  const mother = await as()
  expect(own(await orderAsShown(mother, 'gp-closed', { who: 'c-10' })).coming).toMatchObject(CLOSED)
  expect((await orderAsShown(mother, 'gp-closed', { who: 'c-13' })).status).toBe(200)
  for (const [acting, child, code] of [
    ['patient-solberg', 'c-16', '404 not-found'],
    ['p-foster', 'c-10', '404 not-found'],
    ['p-confidential', 'c-10', '404 not-found'],
    ['p-apart', 'c-apart', '404 not-found'],
    ['p-per', 'patient-solberg', '404 not-found'],
    ['c-13', 'c-13', '403 too-young'],
    ['p-none', 'p-none', '403 no-consent'],
    ['p-outdated', 'p-outdated', '403 contact-outdated'],
  ] as const) {
    const citizen = await as(acting)
    const told = `${acting} for ${child}`
    expect(codeOf(await citizen.gpChange(child)), told).toBe(code)
    expect(codeOf(await citizen.orderGp({ gpId: 'gp-closed', from: DECEMBER }, child)), told).toBe(code)
    expect(codeOf(await citizen.joinQueue('gp-dahl', child)), told).toBe(code)
    expect(codeOf(await citizen.leaveQueue(child)), told).toBe(code)
  }
  // Basis is enough, also for one's child
  expect((await orderAsShown(await as('p-basis'), 'gp-closed')).status).toBe(200)
  await passTo('2026-12-01')
  expect(await atDesk('c-10')).toEqual({ gpId: 'gp-closed', otherGp: null })
  expect(await atDesk('c-13')).toEqual({ gpId: 'gp-closed', otherGp: null })
})

test('S139 a HelseNorge that stood still over the first, or that looks again and again, does each change once and dates it right', async () => {
  const first = await helsenorgeOf()
  await orderAsShown(await first.as(), 'gp-closed')
  await first.close()
  const again = await helsenorgeOf({ dataDir: first.dataDir })
  await again.passTo('2027-02-14')
  for (const time of ['00:01', '00:02', '00:03']) await again.passTo('2027-02-14', time)
  expect(await again.atDesk()).toEqual({ gpId: 'gp-closed', otherGp: null })
  await again.close()
  const mine = { where: { patientId: 'patient-solberg' } }
  const [orders, periods] = await inFiles(again.dataDir, async (tx) => [
    await tx.list(gpOrders, mine),
    await tx.list(gpPeriods, mine),
  ])
  expect(orders).toMatchObject([{ state: 'effective', effectiveAt: DECEMBER }])
  expect(periods).toHaveLength(2)
  expect(periods).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ gpName: 'Astrid Berg', from: null, until: DECEMBER }),
      expect.objectContaining({ gpName: 'Cecilie Eide', from: DECEMBER, until: null }),
    ]),
  )
})

test('S139 S11 S126 what is open with the old GP stays there: threads are answered, appointments stand, are told of, and can be cancelled', async () => {
  const { as, passTo } = await helsenorgeOf({
    also: [
      withAppointment({ id: 'later', startsAt: at('09:00', '2026-12-15'), endsAt: at('09:20', '2026-12-15') }),
      { table: dialogues, rows: [aDialogue({ id: 'open', lastSender: 'clinic' })] },
    ],
  })
  const before = await as()
  expect(own(await before.gpChange()).appointmentsAfter).toBe(1)
  await orderAsShown(before, 'elsewhere-utsi')
  await passTo('2026-12-02')
  const citizen = await as()
  expect((await citizen.reply('open', { messageId: 'm2', body: 'Det er bedre nå' })).status).toBe(201)
  expect(ownDialogue.parse((await citizen.dialogue('open')).body).messages).toHaveLength(1)
  const { upcoming } = ownAppointments.parse((await citizen.appointments()).body)
  expect(upcoming).toMatchObject([{ id: 'later', withWhom: 'Astrid Berg', status: 'confirmed', canCancel: true }])
  expect((await citizen.cancel('later')).status).toBe(200)
  expect(codeOf(await citizen.types())).toBe('403 service-not-offered')
})

test('S54 S139 from the first on times are booked and letters written with the new GP of the clinic', async () => {
  const { as, passTo, desk } = await helsenorgeOf({
    also: [
      withAppointment({ id: 'later', startsAt: at('09:00', '2026-12-15'), endsAt: at('09:20', '2026-12-15') }),
      { table: dialogues, rows: [aDialogue({ id: 'open', lastSender: 'clinic' })] },
    ],
  })
  await orderAsShown(await as('p-closed'), 'gp-berg')
  const window = { typeId: 'type-consultation', from: '2026-12-10', days: '1' }
  const times = async () => {
    const { body } = await (await as('p-closed')).freeTimes(window)
    return JSON.stringify(body)
  }
  expect(await times()).toContain('service-not-offered')
  await passTo('2026-12-01')
  expect(await times()).toContain('cal-berg')
  await (await as('p-closed')).open({ id: 'new', messageId: 'm-new', patientId: 'p-closed' }, 'p-closed')
  const rows = (await desk.pull()).patches.flatMap(({ table, put }) => (table === 'dialogue' ? put : []))
  expect(Object.fromEntries(rows.map((row) => [row['id'], row['practitionerId']]))).toEqual({
    open: 'gp-berg',
    new: 'gp-berg',
  })
})

test('S138 a GP who stops before the day: the change comes to nothing, costs nothing, and the patient is told', async () => {
  const first = await helsenorgeOf()
  await orderAsShown(await first.as(), 'gp-closed')
  await first.close()
  await inFiles(first.dataDir, (tx) => tx.put(employees, anEmployee({ id: 'gp-closed', role: 'locum' })))
  const again = await helsenorgeOf({ dataDir: first.dataDir })
  await again.passTo('2026-12-01')
  expect(await again.atDesk()).toEqual({ gpId: 'gp-berg', otherGp: null })
  const citizen = await again.as()
  expect(await again.homeOf(citizen)).toMatchObject({ comingGp: null, gpNews: { name: 'Cecilie Eide', lapsed: true } })
  expect(own(await citizen.gpChange())).toMatchObject({ gp: { gpId: 'gp-berg' }, coming: null, news: { lapsed: true } })
  // whoever was on that list may change once more, whatever was used this year
  expect(own(await (await again.as('p-closed')).gpChange())).toMatchObject({
    gp: { gpId: null, name: 'Astrid Berg' },
    listClosed: true,
  })
})

test('S106 the outcome of a change is told to whoever may change, and to nobody else', async () => {
  const { as, passTo, homeOf } = await helsenorgeOf()
  await orderAsShown(await as(), 'gp-closed', { who: 'c-10' })
  await passTo('2026-12-01')
  expect((await homeOf(await as(), 'c-10')).gpNews).toMatchObject({ name: 'Cecilie Eide' })
  expect((await homeOf(await as())).gpNews).toBeNull()
  for (const stranger of ['p-per', 'p-foster'])
    expect(codeOf(await (await as(stranger)).home('c-10'))).toBe('404 not-found')
})
