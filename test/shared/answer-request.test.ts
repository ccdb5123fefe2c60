import { appointments, requestAnswers } from '@shared/calendar/model'
import { describe, expect, test } from 'vitest'
import { aClinicWhere, citizen, gp, secretary } from '../support/act'
import { at, withAppointment } from '../support/clinic-rows'

const tomorrow = (time: string): number => at(time, '2026-11-24')
const asked = withAppointment({ id: 'asked', startsAt: tomorrow('09:00'), status: 'requested', source: 'helsenorge' })
const no = (over: object = {}) => ({
  id: 'asked',
  answer: 'rejected' as const,
  words: 'Dette trenger en dobbelttime. Ring oss.',
  suggested: [],
  ...over,
})
const yes = { id: 'asked', answer: 'confirmed' as const, words: '', suggested: [] }

describe('the clinic answers a request for a time (C1, S110)', () => {
  test('yes: it stands confirmed, by name', async () => {
    const { act, row } = await aClinicWhere([asked])
    expect(await act(secretary, 'appointment.answerRequest', yes)).toMatchObject({ ok: true })
    expect(await row(appointments, 'asked')).toMatchObject({ status: 'confirmed', changedById: 'sec-kari' })
    expect(await row(requestAnswers, 'asked')).toBeUndefined()
  })

  test('no, with words: the time is free for others, and the words are kept for the patient', async () => {
    const { act, row } = await aClinicWhere([asked])
    expect(await act(gp, 'appointment.answerRequest', no())).toMatchObject({ ok: true })
    expect(await row(appointments, 'asked')).toMatchObject({ status: 'rejected' })
    expect(await row(requestAnswers, 'asked')).toMatchObject({
      words: 'Dette trenger en dobbelttime. Ring oss.',
      answeredById: 'gp-berg',
    })
    const other = {
      id: 'other',
      calendarId: 'cal-berg',
      typeId: 'type-consultation',
      patientId: 'patient-solberg',
      startsAt: tomorrow('09:00'),
      endsAt: tomorrow('09:20'),
      reason: '',
      hidden: false,
    }
    expect(await act(secretary, 'appointment.book', other)).toMatchObject({ ok: true })
  })

  test('no without a word and without another time leaves the patient with nothing, and is refused', async () => {
    const { act } = await aClinicWhere([asked])
    expect(await act(gp, 'appointment.answerRequest', no({ words: '  ' }))).toMatchObject({ code: 'words-required' })
    const suggested = [{ calendarId: 'cal-berg', startsAt: tomorrow('10:00'), endsAt: tomorrow('10:20') }]
    expect(await act(gp, 'appointment.answerRequest', no({ words: '', suggested }))).toMatchObject({ ok: true })
  })

  test('a colleague was first: the same answer is one, another is refused and says how it stands', async () => {
    const { act } = await aClinicWhere([asked])
    await act(gp, 'appointment.answerRequest', yes)
    expect(await act(secretary, 'appointment.answerRequest', yes)).toMatchObject({ ok: true })
    expect(await act(secretary, 'appointment.answerRequest', no())).toMatchObject({
      code: 'request-answered',
      data: { status: 'confirmed' },
    })
  })

  test('a patient who took it back meanwhile has taken it back; nobody but the clinic answers', async () => {
    const { act } = await aClinicWhere([asked])
    expect(
      await act(citizen(), 'appointment.cancelOnline', { id: 'asked' }, tomorrow('09:00') - 48 * 3_600_000),
    ).toMatchObject({
      ok: true,
    })
    expect(await act(gp, 'appointment.answerRequest', yes)).toMatchObject({ code: 'request-answered' })
  })
})
