import { appointments } from '@shared/calendar/model'
import { employees } from '@shared/clinic/model'
import { dialogues, messages } from '@shared/inbox/model'
import { markOf } from '@shared/journal/commands'
import { notes } from '@shared/journal/model'
import { MINUTE } from '@shared/time/instant'
import { describe, expect, test } from 'vitest'
import { aClinicWhere, citizen, gp, secretary } from '../support/act'
import { aMessage, at, MORNING, type Rows, withAppointment, withDialogue } from '../support/clinic-rows'

const tomorrow = (time: string): number => at(time, '2026-11-24')
const place = (time: string, calendarId = 'cal-berg') => ({
  calendarId,
  startsAt: tomorrow(time),
  endsAt: tomorrow(time) + 20 * MINUTE,
})
const id = 'appointment-1'

describe('an appointment that a colleague moved meanwhile', () => {
  const at11 = () => aClinicWhere([withAppointment(place('11:00'))])

  test('[N9] is not moved from where it no longer stands, and the refusal says where it is', async () => {
    const { act, row } = await at11()
    const done = await act(secretary, 'appointment.move', { id, ...place('10:00'), from: place('09:00') })
    expect(done).toEqual({ ok: false, code: 'moved-meanwhile', data: place('11:00') })
    expect(await row(appointments, id)).toMatchObject(place('11:00'))
  })
  test('[N9] is not cancelled by somebody who saw it at another time', async () => {
    const { act, row } = await at11()
    expect(await act(secretary, 'appointment.cancel', { id, from: place('09:00') })).toMatchObject({
      code: 'moved-meanwhile',
    })
    expect(await row(appointments, id)).toMatchObject({ status: 'confirmed' })
  })
  test('to the very place one wants it is done already: no quarrel, no second change', async () => {
    const { act, row } = await at11()
    const before = await row(appointments, id)
    expect(await act(secretary, 'appointment.move', { id, ...place('11:00'), from: place('09:00') })).toMatchObject({
      ok: true,
    })
    expect(await row(appointments, id)).toEqual(before)
  })
  test('is moved by who has seen it where it stands, and the row keeps who it was', async () => {
    const { act, row } = await at11()
    expect(await act(secretary, 'appointment.move', { id, ...place('10:00'), from: place('11:00') })).toMatchObject({
      ok: true,
    })
    expect(await row(appointments, id)).toMatchObject({ ...place('10:00'), changedById: 'sec-kari' })
  })
  test('a change of an older program, that does not say what it saw, is carried out as before', async () => {
    const { act } = await at11()
    expect(await act(secretary, 'appointment.move', { id, ...place('10:00') })).toMatchObject({ ok: true })
  })
})

describe('the day’s board', () => {
  test('a no-show written offline never hides that the patient has come', async () => {
    const { act, row } = await aClinicWhere([withAppointment({ status: 'arrived' })])
    const done = await act(secretary, 'appointment.setStatus', { id, status: 'no-show', from: 'confirmed' })
    expect(done).toEqual({ ok: false, code: 'status-changed', data: { status: 'arrived' } })
    expect(await row(appointments, id)).toMatchObject({ status: 'arrived' })
  })
  test('the same step by two is one step', async () => {
    const { act } = await aClinicWhere([withAppointment({ status: 'arrived' })])
    expect(await act(secretary, 'appointment.setStatus', { id, status: 'arrived', from: 'confirmed' })).toMatchObject({
      ok: true,
    })
  })
})

describe('a letter that was written to meanwhile', () => {
  const messagesOf = (...rows: Parameters<typeof aMessage>[0][]): Rows => ({
    table: messages,
    rows: rows.map((one) => aMessage(one)),
  })
  const answer = { dialogueId: 'dialogue-1', messageId: 'mine', body: 'Ta det med ro.', outcome: null, close: true }
  const asked = { id: 'asked', senderKind: 'patient', senderId: 'patient-solberg', sentAt: MORNING } as const
  const later = { sentAt: MORNING + MINUTE } as const

  test('[S40] by a colleague: the patient does not get two answers by accident', async () => {
    const { act, row } = await aClinicWhere([
      withDialogue({ lastSender: 'clinic', status: 'answered' }),
      messagesOf(asked, { ...later, id: 'theirs', senderKind: 'employee', senderId: 'sec-kari' }),
    ])
    expect(await act(gp, 'dialogue.reply', { ...answer, seenId: 'asked' })).toEqual({
      ok: false,
      code: 'answered-meanwhile',
      data: { messageId: 'theirs' },
    })
    expect(await row(messages, 'mine')).toBeUndefined()
    expect(await act(gp, 'dialogue.reply', { ...answer, seenId: 'theirs' })).toMatchObject({ ok: true })
  })
  test('[S15] by the patient: the answer goes out, and what nobody has read stays open with its own deadline', async () => {
    const { act, row } = await aClinicWhere([
      withDialogue({ lastMessageAt: MORNING + MINUTE, dueAt: null }),
      messagesOf(asked, { ...asked, ...later, id: 'again', body: 'Nå har jeg feber også.' }),
    ])
    expect(await act(gp, 'dialogue.reply', { ...answer, seenId: 'asked' })).toMatchObject({ ok: true })
    expect(await row(messages, 'mine')).toMatchObject({ body: 'Ta det med ro.' })
    expect(await row(dialogues, 'dialogue-1')).toMatchObject({
      status: 'open',
      lastSender: 'patient',
      dueAt: expect.any(Number),
    })
  })
  test('by oneself is no surprise', async () => {
    const { act } = await aClinicWhere([
      withDialogue(),
      messagesOf(asked, { ...later, id: 'first', senderKind: 'employee', senderId: 'gp-berg' }),
    ])
    expect(await act(gp, 'dialogue.reply', { ...answer, seenId: 'asked' })).toMatchObject({ ok: true })
  })
  test('an answer upon an answer that was refused is not sent without it', async () => {
    const { act } = await aClinicWhere([withDialogue(), messagesOf(asked)])
    expect(await act(gp, 'dialogue.reply', { ...answer, seenId: 'never-came' })).toMatchObject({
      code: 'follows-refused',
    })
  })
  test('is not closed over what the patient wrote and nobody has seen', async () => {
    const { act, row } = await aClinicWhere([
      withDialogue({ kind: 'e-contact' }),
      messagesOf(asked, { ...asked, ...later, id: 'again' }),
    ])
    expect(await act(gp, 'dialogue.close', { dialogueId: 'dialogue-1', seenId: 'asked' })).toMatchObject({
      code: 'patient-wrote',
    })
    expect(await row(dialogues, 'dialogue-1')).toMatchObject({ status: 'open' })
    expect(await act(gp, 'dialogue.close', { dialogueId: 'dialogue-1', seenId: 'again' })).toMatchObject({ ok: true })
  })
  test('closed by mistake it is taken out again, with the deadline it had', async () => {
    const { act, row } = await aClinicWhere([withDialogue({ kind: 'e-contact' }), messagesOf(asked)])
    await act(citizen(), 'dialogue.replyAsPatient', { dialogueId: 'dialogue-1', messageId: 'again', body: 'Hallo?' })
    const before = await row(dialogues, 'dialogue-1')
    await act(gp, 'dialogue.close', { dialogueId: 'dialogue-1' })
    await act(gp, 'dialogue.reopen', { dialogueId: 'dialogue-1' })
    expect(await row(dialogues, 'dialogue-1')).toEqual({ ...before, dueAt: before?.dueAt })
    expect(await act(gp, 'dialogue.reopen', { dialogueId: 'dialogue-1' })).toMatchObject({ ok: true })
  })
})

describe('a draft that a colleague wrote in meanwhile', () => {
  const text = (body: string) => ({ contactType: 'consultation' as const, icpc: [], body })
  const save = (body: string, seen: string | null) => ({
    id: 'note-1',
    patientId: 'patient-solberg',
    occurredAt: MORNING,
    ...text(body),
    seen,
  })
  const begun = async () => {
    const clinic = await aClinicWhere()
    await clinic.act(gp, 'note.save', save('Hoste.', null))
    await clinic.act(secretary, 'note.save', save('Hoste. CRP 12.', markOf(text('Hoste.'))))
    return clinic
  }

  test('[N9] is not written over unseen, and the row says who wrote', async () => {
    const { act, row } = await begun()
    const done = await act(gp, 'note.save', save('Hoste i tre uker.', markOf(text('Hoste.'))))
    expect(done).toMatchObject({ code: 'note-changed', data: { changedById: 'sec-kari', changedAt: MORNING } })
    expect(await row(notes, 'note-1')).toMatchObject({ body: 'Hoste. CRP 12.', changedById: 'sec-kari' })
  })
  test('nor signed unseen', async () => {
    const { act, row } = await begun()
    const sign = { id: 'note-1', ...text('Hoste i tre uker.'), seen: markOf(text('Hoste.')) }
    expect(await act(gp, 'note.sign', sign)).toMatchObject({ code: 'note-changed' })
    expect(await row(notes, 'note-1')).toMatchObject({ status: 'draft' })
    expect(await act(gp, 'note.sign', { ...sign, seen: markOf(text('Hoste. CRP 12.')) })).toMatchObject({ ok: true })
  })
  test('the same words by two are no quarrel', async () => {
    const { act } = await begun()
    expect(await act(gp, 'note.save', save('Hoste. CRP 12.', markOf(text('Hoste.'))))).toMatchObject({ ok: true })
  })
  test('words upon a correction that was refused do not become a note of their own in silence', async () => {
    const { act, row } = await aClinicWhere()
    expect(await act(gp, 'note.save', save('Rettet.', markOf(text('Gammelt.'))))).toMatchObject({ code: 'not-found' })
    expect(await row(notes, 'note-1')).toBeUndefined()
  })
  test('a note that has been corrected already says so', async () => {
    const { act } = await aClinicWhere()
    await act(gp, 'note.save', save('Hoste.', null))
    await act(gp, 'note.sign', { id: 'note-1', ...text('Hoste.') })
    await act(gp, 'note.correct', { id: 'note-2', correctsId: 'note-1' })
    await act(gp, 'note.sign', { id: 'note-2', ...text('Hoste, rettet.') })
    expect(await act(gp, 'note.correct', { id: 'note-3', correctsId: 'note-1' })).toMatchObject({
      code: 'already-corrected',
    })
  })
})

test('[S4] of two who turn one switch each, both have their way', async () => {
  const { act, row } = await aClinicWhere()
  const from = { booking: true, eConsultation: true, eContact: true, prescriptionRenewal: true }
  await act(gp, 'employee.setServices', { employeeId: 'gp-berg', services: { ...from, booking: false }, from })
  await act(gp, 'employee.setServices', { employeeId: 'gp-berg', services: { ...from, eContact: false }, from })
  expect((await row(employees, 'gp-berg'))?.services).toEqual({ ...from, booking: false, eContact: false })
})
