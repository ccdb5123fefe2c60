import { inflateSync } from 'node:zlib'
import { notifications } from '@shared/citizen/model'
import { employees, routings } from '@shared/clinic/model'
import { sniffAttachment } from '@shared/inbox/attachment-rules'
import { attachments, dialogueReads, dialogues, type Message, messages } from '@shared/inbox/model'
import { answerDue, dialogueFee, inboxesFor, previewOf } from '@shared/inbox/rules'
import { fileMessage } from '@shared/journal/file-message'
import { type Note, notes } from '@shared/journal/model'
import { patients, prescriptions, relations } from '@shared/patient/model'
import { ageOn, dateOf, timeOf } from '@shared/time/oslo'
import { isWorkingDay, workingDaysLeft } from '@shared/time/working-days'
import type { Tx } from '@shared/tx'
import { describe, expect, it } from 'vitest'
import { collectDemo, SEEDED_AT } from '../support/demo-clinic'

const demo = collectDemo('demo')
const all = demo.of(dialogues)
const threads = Map.groupBy(demo.of(messages), (message) => message.dialogueId)
const textOf = (dialogueId: string): Message[] => threads.get(dialogueId) ?? []
const people = new Map(demo.of(patients).map((patient) => [patient.id, patient]))
const staff = new Map(demo.of(employees).map((one) => [one.id, one]))
const open = all.filter((dialogue) => dialogue.status === 'open')

/** Those of the rows that break the rule: three are enough to see why. */
const breaking = <T>(rows: readonly T[], rule: (row: T) => boolean): T[] => rows.filter((row) => !rule(row)).slice(0, 3)

describe('dialogues of a year (S24-S27, S36-S45)', () => {
  it('all kinds, opened by patients and by the clinic', () => {
    const count = (kind: string, by: string) => all.filter((one) => one.kind === kind && one.openedBy === by).length
    for (const kind of ['e-consultation', 'e-contact', 'prescription-renewal'])
      expect(count(kind, 'patient')).toBeGreaterThan(1000)
    for (const kind of ['e-consultation', 'e-contact', 'e-dialogue']) expect(count(kind, 'clinic')).toBeGreaterThan(50)
    expect(Math.min(...all.map((one) => one.openedAt))).toBeLessThan(SEEDED_AT - 360 * 86_400_000)
  })

  it('routing has a row for each kind, as the defaults of S41 to S43', () => {
    const of = (kind: string) => demo.of(routings).find((one) => one.id === `clinic-fjordglott:${kind}`)
    expect(of('e-consultation')).toMatchObject({ format: 'practitioner', receiverId: null })
    expect(of('e-contact')).toMatchObject({ format: 'selected', receiverId: 'clinic-fjordglott' })
    expect(of('prescription-renewal')).toMatchObject({ format: 'selected', receiverId: 'clinic-fjordglott' })
  })

  it('each lies in the inboxes that the clinic’s routing names (S38, S39, S45)', async () => {
    const astray: unknown[] = []
    for (const { id, kind, patientId, practitionerId, receiverId } of all) {
      const wanted = await inboxesFor(demo.reads, people.get(patientId)!, kind)
      if (wanted.practitionerId !== practitionerId || wanted.receiverId !== receiverId)
        astray.push({ id, kind, wanted })
    }
    expect(astray).toEqual([])
  })

  it('the list says what the thread says: first, last and preview', () => {
    const rule = (dialogue: (typeof all)[number]): boolean => {
      const texts = textOf(dialogue.id)
      const last = texts.at(-1)
      const sorted = texts.every((message, i) => i === 0 || message.sentAt > texts[i - 1]!.sentAt)
      return (
        last !== undefined &&
        sorted &&
        dialogue.openedAt === texts[0]!.sentAt &&
        dialogue.openedBy === (texts[0]!.senderKind === 'patient' ? 'patient' : 'clinic') &&
        dialogue.lastMessageAt === last.sentAt &&
        dialogue.lastSender === (last.senderKind === 'patient' ? 'patient' : 'clinic') &&
        dialogue.preview === previewOf(last.body) &&
        last.sentAt < SEEDED_AT
      )
    }
    expect(breaking(all, rule)).toEqual([])
    expect(demo.of(messages).length).toBe([...threads.values()].flat().length)
  })

  it('an e-consultation is never put away while the patient has the last word: an answer is required', () => {
    expect(
      breaking(all, (one) => one.kind !== 'e-consultation' || one.lastSender === 'clinic' || one.status === 'open'),
    ).toEqual([])
  })

  it('patients send only what their GP offers (S4), to the GP whose list they are on', () => {
    const rule = (dialogue: (typeof all)[number]): boolean => {
      const services = staff.get(people.get(dialogue.patientId)?.gpId ?? '')?.services
      return dialogue.kind !== 'e-consultation' || dialogue.openedBy !== 'patient' || services?.eConsultation === true
    }
    expect(breaking(all, rule)).toEqual([])
    expect(breaking(all, (one) => people.get(one.patientId)?.gpId != null)).toEqual([])
  })

  it('a patient writes for oneself from sixteen, a parent at the same address for a child under twelve (S120, S180)', () => {
    const parents = new Set(
      demo
        .of(relations)
        .filter((r) => r.kind === 'parent')
        .map((r) => `${r.guardianId} ${r.childId}`),
    )
    const rule = (message: Message): boolean => {
      if (message.senderKind !== 'patient') return true
      const age = ageOn(people.get(message.patientId)!.birthDate, dateOf(SEEDED_AT))
      return message.senderId === message.patientId
        ? age >= 16
        : age < 12 && parents.has(`${message.senderId} ${message.patientId}`)
    }
    expect(breaking(demo.of(messages), rule)).toEqual([])
    expect(
      demo.of(messages).filter((one) => one.senderKind === 'patient' && one.senderId !== one.patientId).length,
    ).toBeGreaterThan(300)
  })

  it('the clinic writes in working hours, and answers within five working days nearly always', () => {
    const own = demo.of(messages).filter((one) => one.senderKind === 'employee')
    expect(breaking(own, (one) => staff.has(one.senderId) && isWorkingDay(dateOf(one.sentAt)))).toEqual([])
    expect(breaking(own, (one) => timeOf(one.sentAt) >= '07:00' && timeOf(one.sentAt) <= '16:30')).toEqual([])
    const late = all.filter((one) => {
      const answer = textOf(one.id).find((message) => message.senderKind === 'employee')
      return one.openedBy === 'patient' && answer && answer.sentAt > answerDue('e-consultation', one.openedAt)
    })
    expect(late.length / all.length).toBeLessThan(0.02)
  })

  it('a fee stands on e-consultations of patients from sixteen and on nothing else (S117)', () => {
    const rule = (dialogue: (typeof all)[number]): boolean => {
      const age = ageOn(people.get(dialogue.patientId)!.birthDate, dateOf(dialogue.openedAt))
      return dialogue.fee === (dialogue.openedBy === 'patient' ? dialogueFee(dialogue.kind, age) : null)
    }
    expect(breaking(all, rule)).toEqual([])
    expect(all.filter((one) => one.fee === 179).length).toBeGreaterThan(1000)
  })
})

describe('renewals (S50, S51)', () => {
  const renewals = all.filter((dialogue) => dialogue.kind === 'prescription-renewal')
  const drugs = new Map(demo.of(prescriptions).map((rx) => [rx.id, rx]))

  it('ask for the patient’s own earlier prescriptions (S185)', () => {
    const rule = ({ id, patientId, openedAt }: (typeof all)[number]): boolean => {
      const wanted = textOf(id)[0]!.prescriptionIds
      return (
        wanted.length > 0 &&
        wanted.every((rx) => drugs.get(rx)?.patientId === patientId && drugs.get(rx)!.prescribedAt < openedAt)
      )
    }
    expect(breaking(renewals, rule)).toEqual([])
  })

  it('are answered with one of exactly four outcomes, and only they are', () => {
    const rule = (message: Message): boolean => {
      const renewal = message.senderKind === 'employee' && kinds.get(message.dialogueId) === 'prescription-renewal'
      return (message.outcome !== null) === renewal
    }
    const kinds = new Map(all.map((one) => [one.id, one.kind]))
    expect(breaking(demo.of(messages), rule)).toEqual([])
    const outcomes = Map.groupBy(
      demo.of(messages).filter((one) => one.outcome),
      (one) => one.outcome,
    )
    for (const outcome of ['14', '15', '26', '32'] as const) expect(outcomes.get(outcome)?.length).toBeGreaterThan(40)
  })

  it('are renewed in part only where there were several', () => {
    const partly = renewals.filter(({ id }) => textOf(id).some((message) => message.outcome === '32'))
    expect(breaking(partly, ({ id }) => textOf(id)[0]!.prescriptionIds.length > 1)).toEqual([])
  })
})

describe('what waits today', () => {
  it('about a dozen for each GP and 25 for the clinic', () => {
    const waiting = (inbox: string) =>
      open.filter((one) => one.practitionerId === inbox || one.receiverId === inbox).length
    expect(waiting('clinic-fjordglott')).toBe(25)
    for (const gpId of ['gp-berg', 'gp-haugland', 'gp-rahimi', 'gp-eira']) {
      expect(waiting(gpId)).toBeGreaterThanOrEqual(10)
      expect(waiting(gpId)).toBeLessThanOrEqual(14)
    }
    // no e-consultations there: what comes are colleagues' questions
    expect(waiting('gp-lindqvist')).toBeGreaterThan(3)
  })

  it('the deadline runs from the first message that nobody has answered (C4); what does not wait has none', () => {
    const rule = (dialogue: (typeof all)[number]): boolean => {
      if (dialogue.status !== 'open') return dialogue.dueAt === null
      const texts = textOf(dialogue.id)
      const answered = texts.findLastIndex((message) => message.senderKind === 'employee')
      return dialogue.dueAt === answerDue(dialogue.kind, (texts[answered + 1] ?? texts[0]!).sentAt)
    }
    expect(breaking(all, rule)).toEqual([])
  })

  it('a few are overdue, some near it, most are not (S15, S187)', () => {
    const consultations = open.filter((one) => one.kind === 'e-consultation')
    const left = consultations.map((one) => workingDaysLeft(SEEDED_AT, one.dueAt!))
    const share = (test: (days: number) => boolean) => left.filter(test).length / left.length
    expect(share((days) => days < 0)).toBeGreaterThan(0.02)
    expect(share((days) => days < 0)).toBeLessThan(0.25)
    expect(share((days) => days === 0 || days === 1)).toBeGreaterThan(0.05)
    expect(share((days) => days >= 3)).toBeGreaterThan(0.4)
    expect(open.filter((one) => one.kind === 'e-contact' && one.dueAt! <= SEEDED_AT).length).toBeGreaterThan(1)
  })

  it('some are read, most are not; every read is of a colleague and after the message', () => {
    const byId = new Map(all.map((one) => [one.id, one]))
    const reads = demo.of(dialogueReads)
    expect(
      breaking(
        reads,
        (read) =>
          staff.has(read.employeeId) &&
          read.readAt >= byId.get(read.dialogueId)!.lastMessageAt &&
          read.readAt <= SEEDED_AT,
      ),
    ).toEqual([])
    const seen = new Set(reads.map((read) => read.dialogueId))
    const read = open.filter((one) => seen.has(one.id)).length
    expect(read).toBeGreaterThan(5)
    expect(read).toBeLessThan(open.length / 1.5)
  })

  it('patients have answers they have not yet opened, and news of them (S47)', () => {
    expect(
      all.filter((one) => one.lastSender === 'clinic' && one.readByPatientAt === null && one.kind !== 'e-dialogue')
        .length,
    ).toBeGreaterThan(20)
    expect(demo.of(notifications).filter((one) => one.readAt === null).length).toBeGreaterThan(20)
  })

  it('small as it is, the small clinic has one of each too', () => {
    const small = collectDemo('small')
      .of(dialogues)
      .filter((one) => one.status === 'open')
    expect(new Set(small.map((one) => one.kind))).toEqual(
      new Set(['e-consultation', 'e-contact', 'prescription-renewal', 'e-dialogue']),
    )
    expect(small.some((one) => one.dueAt! <= SEEDED_AT)).toBe(true)
    expect(small.length).toBeGreaterThan(20)
  })
})

describe('pictures (S14, S28)', () => {
  const files = demo.of(attachments)

  it('are real PNG files that their rows describe, far below 12 MB', () => {
    expect(files.length).toBeGreaterThan(100)
    expect(demo.files.size).toBeGreaterThan(10)
    for (const [sha256, bytes] of demo.files) {
      const own = files.filter((file) => file.sha256 === sha256)
      expect(own.length).toBeGreaterThan(0)
      expect(sniffAttachment(bytes)).toBe('image/png')
      for (const file of own) expect([file.type, file.bytes]).toEqual(['image/png', bytes.length])
      expect(bytes.length).toBeLessThan(200_000)
    }
    expect(breaking(files, (file) => demo.files.has(file.sha256))).toEqual([])
  })

  it('can be decoded: width, height and every row of colour', () => {
    for (const bytes of demo.files.values()) {
      const png = Buffer.from(bytes)
      const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
      const start = png.indexOf('IDAT')
      const data = png.subarray(start + 4, start + 4 + png.readUInt32BE(start - 4))
      expect(inflateSync(data).length).toBe(height * (1 + width * 3))
    }
  })

  it('hang on a message of their own dialogue', () => {
    const carrier = new Map(
      demo.of(messages).flatMap((message) => message.attachmentIds.map((id) => [id, message] as const)),
    )
    expect(
      breaking(
        files,
        (file) =>
          carrier.get(file.id)?.dialogueId === file.dialogueId && carrier.get(file.id)?.patientId === file.patientId,
      ),
    ).toEqual([])
    expect(carrier.size).toBe(files.length)
  })
})

describe('e-consultations file themselves (S46, S48)', () => {
  it('each message once, exactly as the journal’s own rule files it; no other kind does', async () => {
    const filed = new Map(
      demo
        .of(notes)
        .filter((note) => note.status === 'filed')
        .map((note) => [note.id, note]),
    )
    const consultations = all.filter((one) => one.kind === 'e-consultation')
    let count = 0
    for (const dialogue of consultations) {
      for (const message of textOf(dialogue.id)) {
        const put: Note[] = []
        const tx: Tx = {
          ...demo.reads,
          put: async (_table, row) => {
            put.push(row as Note)
          },
          delete: () => Promise.reject(new Error('nothing is deleted')),
        }
        await fileMessage(tx, dialogue, message)
        const [wanted] = put
        count += 1
        if (JSON.stringify(filed.get(`${message.id}:filed`)) !== JSON.stringify(wanted))
          expect(filed.get(`${message.id}:filed`)).toEqual(wanted)
      }
    }
    expect(filed.size).toBe(count)
    expect(count).toBeGreaterThan(5000)
  })
})

describe('what people write', () => {
  const bodies = demo.of(messages).map((message) => message.body)

  it('every word in braces is filled in, nothing is empty or too long', () => {
    const texts = [...bodies, ...all.map((one) => one.subject), ...demo.of(notes).map((note) => note.body)]
    expect(
      breaking(texts, (text) => text.trim() !== '' && text.length < 10_000 && !/[{}]|undefined|\[object/.test(text)),
    ).toEqual([])
  })

  it('there are hundreds of different things said', () => {
    // greetings, names, numbers and regards put aside
    const kernel = (text: string): string => text.replace(/\d+/g, '').slice(0, 60)
    expect(new Set(all.map((one) => one.subject)).size).toBeGreaterThan(120)
    expect(new Set(bodies.map(kernel)).size).toBeGreaterThan(600)
  })

  it('most in bokmål, some in nynorsk and English', () => {
    const share = (test: RegExp) => bodies.filter((text) => test.test(text)).length / bodies.length
    expect(share(/\b(ikke|jeg|og|det|er|takk|hei|hilsen|har)\b/i)).toBeGreaterThan(0.8)
    expect(share(/\b(the|you|and)\b/)).toBeGreaterThan(0.005)
    expect(share(/\b(eg|ikkje|veker|frå)\b/)).toBeGreaterThan(0.003)
  })
})
