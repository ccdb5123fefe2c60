import { routings } from '@shared/clinic/model'
import { commandNamed } from '@shared/contract'
import { enclosedIn } from '@shared/enclosed'
import { sniffAttachment } from '@shared/inbox/attachment-rules'
import { attachments, dialogueReads, dialogues, messages } from '@shared/inbox/model'
import { notes } from '@shared/journal/model'
import { patients, prescriptions, relations } from '@shared/patient/model'
import { instantOf } from '@shared/time/oslo'
import { describe, expect, test } from 'vitest'
import { aClinicWhere, citizen, gp, secretary } from '../support/act'
import { aDialogue, aPatient, at, MORNING, withDialogue } from '../support/clinic-rows'

const opening = (over: Record<string, unknown> = {}) => ({
  id: 'thread',
  messageId: 'first',
  patientId: 'patient-solberg',
  kind: 'e-consultation' as const,
  subject: 'Utslett på armen',
  body: 'Har fått et rødt utslett som klør.',
  attachments: [{ id: 'photo', name: 'arm.png', type: 'image/png' as const, bytes: 2000, sha256: 'a'.repeat(64) }],
  prescriptionIds: [],
  ...over,
})
const answer = (over: Record<string, unknown> = {}) => ({
  dialogueId: 'thread',
  messageId: 'answer',
  body: 'Bruk kremen to ganger om dagen.',
  outcome: null,
  close: false,
  ...over,
})

describe('a patient’s e-consultation', () => {
  test('[S14 S41 S45] lands in the own GP’s inbox with its attachment', async () => {
    const { act, row } = await aClinicWhere()
    expect(await act(citizen(), 'dialogue.open', opening())).toMatchObject({ ok: true })
    expect(await row(dialogues, 'thread')).toMatchObject({
      practitionerId: 'gp-berg',
      receiverId: null,
      status: 'open',
      lastSender: 'patient',
    })
    expect(await row(attachments, 'photo')).toMatchObject({ dialogueId: 'thread', patientId: 'patient-solberg' })
  })

  test('[S46] files itself to the journal, every message of it exactly once', async () => {
    const { act, row, count } = await aClinicWhere()
    await act(citizen(), 'dialogue.open', opening())
    await act(gp, 'dialogue.reply', answer())
    await act(citizen(), 'dialogue.replyAsPatient', { dialogueId: 'thread', messageId: 'thanks', body: 'Takk!' })
    expect(count(notes)).toBe(3)
    expect(await row(notes, 'first:filed')).toMatchObject({
      contactType: 'e-consultation',
      status: 'filed',
      patientId: 'patient-solberg',
      messageId: 'first',
    })
  })

  test('[S15 C4] is due at the end of the fifth working day: sent on Monday, due when the next Monday ends', async () => {
    const { act, row } = await aClinicWhere()
    await act(citizen(), 'dialogue.open', opening())
    expect((await row(dialogues, 'thread'))?.dueAt).toBe(instantOf('2026-12-01'))
  })

  test('[S117 S186] costs what an appointment costs; nothing for a child', async () => {
    const child = aPatient({ id: 'child', nationalId: '02811260080', birthDate: '2018-01-02' })
    const together = {
      id: 'r',
      clinicId: 'clinic',
      childId: 'child',
      guardianId: 'patient-solberg',
      kind: 'parent' as const,
      sameAddress: true,
    }
    const { act, row } = await aClinicWhere([
      { table: patients, rows: [child] },
      { table: relations, rows: [together] },
    ])
    await act(citizen(), 'dialogue.open', opening())
    await act(
      citizen(),
      'dialogue.open',
      opening({ id: 'for-child', messageId: 'm2', patientId: 'child', attachments: [] }),
    )
    expect((await row(dialogues, 'thread'))?.fee).toBe(179)
    expect((await row(dialogues, 'for-child'))?.fee).toBeNull()
  })

  test('can not be closed unanswered: an answer is required', async () => {
    const { act } = await aClinicWhere([withDialogue({ id: 'thread' })])
    expect(await act(gp, 'dialogue.close', { dialogueId: 'thread' })).toMatchObject({ code: 'answer-required' })
    await act(gp, 'dialogue.reply', answer())
    expect(await act(gp, 'dialogue.close', { dialogueId: 'thread' })).toMatchObject({ ok: true })
  })
})

describe('an e-consultation whose answer can not be delivered', () => {
  const blocked = { table: patients, rows: [aPatient({ emergencyBlocked: true })] }

  test('[S33 S169] is not answered into nothing, and may then be closed without an answer', async () => {
    const { act } = await aClinicWhere([withDialogue({ id: 'thread' }), blocked])
    expect(await act(gp, 'dialogue.reply', answer())).toMatchObject({ code: 'emergency-blocked' })
    expect(await act(gp, 'dialogue.close', { dialogueId: 'thread' })).toMatchObject({ ok: true })
  })

  test('[S120] a child’s is answered although the child itself uses nothing: the parent reads it and answers with the own consent', async () => {
    const child = aPatient({
      id: 'child',
      nationalId: '02811260080',
      birthDate: '2018-01-02',
      digitallyActive: false,
      consent: 'none',
    })
    const together = {
      id: 'r',
      clinicId: 'clinic',
      childId: 'child',
      guardianId: 'patient-solberg',
      kind: 'parent' as const,
      sameAddress: true,
    }
    const { act } = await aClinicWhere([
      withDialogue({ id: 'thread', patientId: 'child' }),
      { table: patients, rows: [child] },
      { table: relations, rows: [together] },
    ])
    expect(await act(gp, 'dialogue.reply', answer())).toMatchObject({ ok: true })
    const thanks = { dialogueId: 'thread', messageId: 'thanks', body: 'Takk!' }
    expect(await act(citizen(), 'dialogue.replyAsPatient', thanks)).toMatchObject({ ok: true })
  })

  test('[S27] among colleagues it does not matter whether the patient can be reached', async () => {
    const { act } = await aClinicWhere([withDialogue({ id: 'thread', kind: 'e-dialogue' }), blocked])
    expect(await act(gp, 'dialogue.reply', answer())).toMatchObject({ ok: true })
  })
})

describe('routing', () => {
  test('[S42 S43] contact and renewal go to the whole clinic', async () => {
    const { act, row } = await aClinicWhere()
    await act(citizen(), 'dialogue.open', opening({ kind: 'e-contact', attachments: [] }))
    expect(await row(dialogues, 'thread')).toMatchObject({ practitionerId: null, receiverId: 'clinic' })
  })

  test('[S40] "both": one thread in two inboxes', async () => {
    const both = {
      id: 'clinic:e-contact',
      clinicId: 'clinic',
      kind: 'e-contact' as const,
      format: 'both' as const,
      receiverId: 'group-lab',
    }
    const { act, row, count } = await aClinicWhere([{ table: routings, rows: [both] }])
    await act(citizen(), 'dialogue.open', opening({ kind: 'e-contact', attachments: [] }))
    expect(await row(dialogues, 'thread')).toMatchObject({ practitionerId: 'gp-berg', receiverId: 'group-lab' })
    expect(count(dialogues)).toBe(1)
  })

  test('[S48] only e-consultations enter the journal by themselves', async () => {
    const { act, count } = await aClinicWhere()
    await act(citizen(), 'dialogue.open', opening({ kind: 'e-contact', attachments: [] }))
    await act(secretary, 'dialogue.reply', answer())
    expect(count(notes)).toBe(0)
  })
})

describe('a renewal', () => {
  const metformin = {
    id: 'metformin',
    clinicId: 'clinic',
    patientId: 'patient-solberg',
    drug: 'Metformin',
    atc: 'A10BA02',
    strength: '500 mg',
    form: 'tablett',
    dosage: '1 tablett morgen og kveld',
    dispensingGroup: 'C' as const,
    refillsLeft: 0,
    prescribedAt: at('10:00', '2025-12-01'),
    expiresAt: at('10:00', '2026-12-01'),
  }
  const renewal = opening({ kind: 'prescription-renewal', attachments: [], prescriptionIds: ['metformin'] })

  test('[S50 S185] names earlier prescriptions of the patient, and only those', async () => {
    const { act } = await aClinicWhere([
      { table: prescriptions, rows: [metformin, { ...metformin, id: 'others', patientId: 'somebody' }] },
    ])
    expect(await act(citizen(), 'dialogue.open', { ...renewal, prescriptionIds: ['others'] })).toMatchObject({
      code: 'not-own-prescription',
    })
    expect(await act(citizen(), 'dialogue.open', { ...renewal, prescriptionIds: [] })).toMatchObject({
      code: 'no-prescription-chosen',
    })
    expect(await act(citizen(), 'dialogue.open', renewal)).toMatchObject({ ok: true })
  })

  test('[S51 S52] is answered with one of exactly four outcomes', async () => {
    const { act, row } = await aClinicWhere([{ table: prescriptions, rows: [metformin] }])
    await act(citizen(), 'dialogue.open', renewal)
    expect(await act(gp, 'dialogue.reply', answer())).toMatchObject({ code: 'outcome-missing' })
    expect(await act(gp, 'dialogue.reply', answer({ outcome: '14' }))).toMatchObject({ ok: true })
    expect(await row(messages, 'answer')).toMatchObject({ outcome: '14' })
    await expect(act(gp, 'dialogue.reply', answer({ outcome: '16' }))).rejects.toThrow('Invalid option')
  })

  test('[S51] an outcome on anything else is refused', async () => {
    const { act } = await aClinicWhere([withDialogue({ id: 'thread' })])
    expect(await act(gp, 'dialogue.reply', answer({ outcome: '14' }))).toMatchObject({ code: 'outcome-not-a-renewal' })
  })
})

describe('the clinic writes first', () => {
  const start = {
    id: 'thread',
    messageId: 'first',
    patientId: 'patient-solberg',
    kind: 'e-contact' as const,
    subject: 'Prøvesvar',
    body: 'Svarene er fine.',
  }

  test.each([
    ['[S33] not active at HelseNorge', 'not-active', { digitallyActive: false }],
    ['[S32 S192] without consent', 'no-consent', { consent: 'basis' as const }],
    ['[S194] contact details too old', 'contact-outdated', { contactConfirmedAt: null }],
    ['[S169] emergency block', 'emergency-blocked', { emergencyBlocked: true }],
  ])('%s: a hard stop with the reason', async (_rule, code, over) => {
    const { act, count } = await aClinicWhere([{ table: patients, rows: [aPatient(over)] }])
    expect(await act(secretary, 'dialogue.start', start)).toMatchObject({ ok: false, code })
    expect(count(dialogues)).toBe(0)
  })

  test('[S25] the patient gets an e-contact to answer', async () => {
    const { act, row } = await aClinicWhere()
    expect(await act(secretary, 'dialogue.start', start)).toMatchObject({ ok: true })
    expect(await row(dialogues, 'thread')).toMatchObject({
      openedBy: 'clinic',
      status: 'answered',
      readByPatientAt: null,
    })
  })
})

describe('reading and answering', () => {
  test('[S126 C5] the patient answers with full consent; with Basis the thread can be read, not answered', async () => {
    const { act } = await aClinicWhere([
      { table: patients, rows: [aPatient({ consent: 'basis' })] },
      withDialogue({ id: 'thread', lastSender: 'clinic', readByPatientAt: null }),
    ])
    expect(await act(citizen(), 'dialogue.markReadByPatient', { dialogueId: 'thread' })).toMatchObject({ ok: true })
    const reply = await act(citizen(), 'dialogue.replyAsPatient', { dialogueId: 'thread', messageId: 'm', body: 'Hei' })
    expect(reply).toMatchObject({ code: 'no-consent' })
  })

  test('[S106] nobody else’s thread', async () => {
    const { act } = await aClinicWhere([
      withDialogue({ id: 'thread' }),
      { table: patients, rows: [aPatient({ id: 'patient-lie', nationalId: '15868012223' })] },
    ])
    expect(
      await act(citizen('patient-lie'), 'dialogue.replyAsPatient', {
        dialogueId: 'thread',
        messageId: 'm',
        body: 'Hei',
      }),
    ).toMatchObject({ code: 'no-access' })
  })

  test('is remembered per person', async () => {
    const { act, row } = await aClinicWhere([withDialogue({ id: 'thread' })])
    await act(gp, 'dialogue.markRead', { dialogueId: 'thread' })
    expect(await row(dialogueReads, 'thread:gp-berg')).toMatchObject({ readAt: MORNING })
    expect(await row(dialogueReads, 'thread:sec-kari')).toBeUndefined()
  })

  test('[S47] an answer opens the thread for the patient as unread and nobody waits any more', async () => {
    const { act, row } = await aClinicWhere([withDialogue({ ...aDialogue(), id: 'thread', dueAt: MORNING })])
    await act(gp, 'dialogue.reply', answer())
    expect(await row(dialogues, 'thread')).toMatchObject({ status: 'answered', dueAt: null, readByPatientAt: null })
  })
})

describe('[S28] files of a message', () => {
  const file = (id: string, over: object = {}) => ({
    id,
    name: 'brev.pdf',
    type: 'application/pdf' as const,
    bytes: 1200,
    sha256: 'b'.repeat(64),
    ...over,
  })

  test('go with the clinic’s answer, its new message and the patient’s answer, each beside the message that names it', async () => {
    const { act, row } = await aClinicWhere()
    await act(citizen(), 'dialogue.open', opening())
    await act(gp, 'dialogue.reply', answer({ attachments: [file('from-gp')] }))
    const thanks = { dialogueId: 'thread', messageId: 'thanks', body: 'Takk!', attachments: [file('from-patient')] }
    await act(citizen(), 'dialogue.replyAsPatient', thanks)
    await act(secretary, 'dialogue.start', {
      id: 'letter',
      messageId: 'letter-first',
      patientId: 'patient-solberg',
      kind: 'e-contact',
      subject: 'Henvisning',
      body: 'Ligger ved.',
      attachments: [file('one'), file('two')],
    })
    expect(await row(messages, 'answer')).toMatchObject({ attachmentIds: ['from-gp'] })
    expect(await row(messages, 'thanks')).toMatchObject({ attachmentIds: ['from-patient'] })
    expect(await row(messages, 'letter-first')).toMatchObject({ attachmentIds: ['one', 'two'] })
    expect(await row(attachments, 'from-gp')).toMatchObject({ dialogueId: 'thread', patientId: 'patient-solberg' })
    expect(await row(attachments, 'two')).toMatchObject({ dialogueId: 'letter', clinicId: 'clinic' })
  })

  test('never write over another file, nor pretend another kind; then nothing of the message is there', async () => {
    const { act, row, count } = await aClinicWhere()
    await act(citizen(), 'dialogue.open', opening())
    const refused = async (attached: object[]) => act(gp, 'dialogue.reply', answer({ attachments: attached }))
    expect(await refused([file('photo')])).toMatchObject({ ok: false, code: 'id-used' })
    expect(await refused([file('same'), file('same')])).toMatchObject({ ok: false, code: 'id-used' })
    expect(await refused([file('x', { name: 'brev.exe' })])).toMatchObject({ ok: false, code: 'file-name' })
    expect(count(attachments)).toBe(1)
    expect(await row(messages, 'answer')).toBeUndefined()
  })

  test('are named to the pipes, so that no command goes before its files', () => {
    for (const name of ['dialogue.open', 'dialogue.reply', 'dialogue.replyAsPatient', 'dialogue.start'])
      expect(commandNamed(name)?.encloses, name).toBeDefined()
    expect(enclosedIn('dialogue.reply', answer({ attachments: [file('a')] }))).toEqual([file('a')])
    expect(enclosedIn('dialogue.reply', answer())).toEqual([])
    expect(enclosedIn('dialogue.reply', 'nonsense')).toEqual([])
    expect(enclosedIn('note.save', {})).toEqual([])
  })
})

test('[S28] a file is what its first bytes say, not what its name says', () => {
  expect(sniffAttachment(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]))).toBe('image/png')
  expect(sniffAttachment(new TextEncoder().encode('%PDF-1.7'))).toBe('application/pdf')
  expect(sniffAttachment(new TextEncoder().encode('<svg onload=alert(1)>'))).toBeUndefined()
  expect(sniffAttachment(new Uint8Array())).toBeUndefined()
})
