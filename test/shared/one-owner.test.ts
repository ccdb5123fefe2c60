import { dialogues, messages } from '@shared/inbox/model'
import { notes } from '@shared/journal/model'
import { describe, expect, test } from 'vitest'
import { aClinicWhere, citizen, gp, secretary } from '../support/act'
import { ask } from '../support/ask'
import { type aDialogue, aMessage, at, MORNING, withDialogue } from '../support/clinic-rows'

const inClinicBox = { id: 'thread', kind: 'e-contact', practitionerId: null, receiverId: 'clinic', fee: null } as const
const aThread = (over: Parameters<typeof aDialogue>[0] = {}) => [
  withDialogue({ ...inClinicBox, ...over }),
  {
    table: messages,
    rows: [
      aMessage({ id: 'asked', dialogueId: 'thread', sentAt: at('08:00') }),
      aMessage({ id: 'again', dialogueId: 'thread', sentAt: at('08:05'), body: 'Har også feber.' }),
    ],
  },
]
const convert = { dialogueId: 'thread', to: 'e-consultation', withFee: true, seenId: 'again' } as const

describe('one thread, one owner', () => {
  test('of two who take it at once the second is told who has it', async () => {
    const { act, row } = await aClinicWhere(aThread())
    expect(
      await act(secretary, 'dialogue.assign', { dialogueId: 'thread', ownerId: 'sec-kari', from: null }),
    ).toMatchObject({ ok: true })
    expect(await act(gp, 'dialogue.assign', { dialogueId: 'thread', ownerId: 'gp-berg', from: null })).toMatchObject({
      code: 'assigned-meanwhile',
      data: { ownerId: 'sec-kari' },
    })
    expect(
      await act(secretary, 'dialogue.assign', { dialogueId: 'thread', ownerId: 'gp-berg', from: 'sec-kari' }),
    ).toMatchObject({ ok: true })
    expect(await row(dialogues, 'thread')).toMatchObject({ ownerId: 'gp-berg' })
    expect(
      await act(gp, 'dialogue.assign', { dialogueId: 'thread', ownerId: 'nobody', from: 'gp-berg' }),
    ).toMatchObject({ code: 'not-found' })
  })

  test('it stands in the owner’s own inbox, and no longer in that of the practitioner', async () => {
    const { act, db } = await aClinicWhere(aThread({ practitionerId: 'gp-berg' }))
    const mine = (userId: string) =>
      ask(db, 'inbox.list', { mailbox: 'mine', kind: null, before: null, limit: 10 }, MORNING, userId).rows.map(
        ({ id, ownerName }) => [id, ownerName],
      )
    expect(mine('gp-berg')).toEqual([['thread', null]])
    await act(gp, 'dialogue.assign', { dialogueId: 'thread', ownerId: 'sec-kari', from: null })
    expect(mine('gp-berg')).toEqual([])
    expect(mine('sec-kari')).toEqual([['thread', 'Kari Lie']])
  })
})

describe('[S49] an e-contact that is a medical question', () => {
  test('becomes an e-consultation: the practitioner’s, with the fee, five working days from when the patient wrote, and filed whole', async () => {
    const { act, row } = await aClinicWhere(aThread({ dueAt: MORNING }))
    expect(await act(secretary, 'dialogue.convert', convert)).toMatchObject({ ok: true })
    expect(await row(dialogues, 'thread')).toMatchObject({
      kind: 'e-consultation',
      practitionerId: 'gp-berg',
      receiverId: null,
      fee: 179,
      convertedFrom: 'e-contact',
      convertedAt: MORNING,
    })
    expect((await row(dialogues, 'thread'))?.dueAt).toBeGreaterThan(MORNING)
    expect(await row(notes, 'asked:filed')).toMatchObject({ contactType: 'e-consultation', dialogueId: 'thread' })
    expect(await row(notes, 'again:filed')).toMatchObject({ body: 'Har også feber.' })
  })

  test('[S46] asked for twice it is done once, and what is filed is turned into nothing else', async () => {
    const { act, count } = await aClinicWhere(aThread())
    await act(secretary, 'dialogue.convert', convert)
    expect(await act(gp, 'dialogue.convert', convert)).toMatchObject({ ok: true })
    expect(count(notes)).toBe(2)
    expect(await act(gp, 'dialogue.convert', { ...convert, to: 'e-contact' })).toMatchObject({ code: 'filed-already' })
  })

  test('[S117] the clinic may take no fee', async () => {
    const { act, row } = await aClinicWhere(aThread())
    await act(gp, 'dialogue.convert', { ...convert, withFee: false })
    expect(await row(dialogues, 'thread')).toMatchObject({ fee: null })
  })

  test('not over something that the patient has written meanwhile', async () => {
    const { act } = await aClinicWhere(aThread())
    expect(await act(gp, 'dialogue.convert', { ...convert, seenId: 'asked' })).toMatchObject({ code: 'patient-wrote' })
    expect(await act(citizen(), 'dialogue.convert', convert)).toMatchObject({ ok: false })
  })

  test('[S53] a renewal becomes an e-contact, which is not filed', async () => {
    const { act, row, count } = await aClinicWhere(aThread({ kind: 'prescription-renewal' }))
    expect(await act(gp, 'dialogue.convert', { ...convert, to: 'e-contact' })).toMatchObject({ ok: true })
    expect(await row(dialogues, 'thread')).toMatchObject({ kind: 'e-contact', fee: null, receiverId: 'clinic' })
    expect(count(notes)).toBe(0)
  })
})
