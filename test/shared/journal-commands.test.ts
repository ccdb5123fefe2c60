import { notes } from '@shared/journal/model'
import { describe, expect, test } from 'vitest'
import { aClinicWhere, gp, secretary } from '../support/act'
import { MORNING } from '../support/clinic-rows'

const draft = (over: Record<string, unknown> = {}) => ({
  id: 'note-1',
  patientId: 'patient-solberg',
  contactType: 'consultation' as const,
  occurredAt: MORNING,
  body: 'S: Hoste i tre uker.',
  icpc: ['R05'],
  ...over,
})
const signing = {
  id: 'note-1',
  body: 'S: Hoste i tre uker.\nP: Ser an.',
  icpc: ['R05'],
  contactType: 'consultation' as const,
}

describe('a journal note', () => {
  test('is signed with the text on the screen, and then locked (PJF § 15)', async () => {
    const { act, row } = await aClinicWhere()
    await act(gp, 'note.save', draft())
    expect(await act(gp, 'note.sign', signing, MORNING + 5)).toMatchObject({ ok: true })
    expect(await row(notes, 'note-1')).toMatchObject({
      status: 'signed',
      body: signing.body,
      signedById: 'gp-berg',
      signedAt: MORNING + 5,
    })
    expect(await act(gp, 'note.save', draft({ body: 'noe annet' }))).toMatchObject({ code: 'note-locked' })
    expect(await act(gp, 'note.sign', signing)).toMatchObject({ code: 'note-locked' })
  })

  test('keeps its author when somebody else writes on; a secretary’s draft is signed by the doctor', async () => {
    const { act, row } = await aClinicWhere()
    await act(secretary, 'note.save', draft())
    await act(gp, 'note.sign', signing)
    expect(await row(notes, 'note-1')).toMatchObject({ authorId: 'sec-kari', signedById: 'gp-berg' })
  })

  test('never moves to another patient by being saved again', async () => {
    const { act } = await aClinicWhere()
    await act(gp, 'note.save', draft())
    expect(await act(gp, 'note.save', draft({ patientId: 'patient-other' }))).toMatchObject({ code: 'not-found' })
  })

  test('is corrected by a new entry; the old one stays readable and says so (HPL § 42)', async () => {
    const { act, row, count } = await aClinicWhere()
    await act(gp, 'note.save', draft())
    await act(gp, 'note.sign', signing)
    await act(gp, 'note.correct', { id: 'note-2', correctsId: 'note-1' })
    expect(await row(notes, 'note-1')).toMatchObject({ status: 'signed' })
    await act(gp, 'note.sign', { ...signing, id: 'note-2', body: 'S: Hoste i fire uker.' })
    expect(await row(notes, 'note-1')).toMatchObject({ status: 'corrected', body: signing.body })
    expect(await row(notes, 'note-2')).toMatchObject({ status: 'signed', correctsId: 'note-1' })
    expect(count(notes)).toBe(2)
  })

  test('that is a draft is not corrected but written on', async () => {
    const { act } = await aClinicWhere()
    await act(gp, 'note.save', draft())
    expect(await act(gp, 'note.correct', { id: 'note-2', correctsId: 'note-1' })).toMatchObject({ code: 'not-signed' })
  })
})
